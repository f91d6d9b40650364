/** A class's codes in one file: those that hold, and every way in which one does not. */
import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { withRules } from '../diagram/edit/rules.ts'
import { start } from '../diagram/live.ts'
import type { Answer } from '../scenarios/lesson.ts'
import { type Claim, sumOf, versionOf, writeClaim } from '../scenarios/lessons/claim.ts'
import { asGraded, gradeOf } from '../scenarios/lessons/grade.ts'
import { seedOf } from '../scenarios/lessons/seed.ts'
import { contents } from '../scenarios/orderBoard.ts'
import type { Drawing } from '../scenarios/scenario.ts'
import { main } from './main.ts'

const published = contents.diagram('en').scenario.seed

function claimed(student: string, drawing: Drawing, answer: Answer | null, seed = published): Claim {
  const design = asGraded(drawing('en'), contents, seed)
  const live = start(design, { recorded: false })
  live.run(live.duration)
  const result = live.result(0)
  const grade = gradeOf(contents, result, answer)
  return { scenario: 'order-board', student, answer, stars: grade.stars, design, sum: sumOf(contents, student, answer, grade, result) }
}
const codeOf = (claim: Claim | object, level?: number) =>
  `cafe1.${deflateRawSync('design' in claim ? writeClaim(claim as Claim) : '{}', { level }).toString('base64url')}`

async function verified(text: string) {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await main(['verify', 'class.csv', '--json'], {
    print: (more) => out.push(more),
    complain: (more) => err.push(more),
    read: () => new TextEncoder().encode(text),
    now: () => 0,
  })
  return {
    status,
    err: err.join(''),
    lines: out
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  }
}

it('finds codes wherever they stand, and plays each again', async () => {
  const own = claimed('김 하나', contents.reference, 'taking', seedOf(' 김  하나', published))
  const { status, lines } = await verified(
    `name,code\nJo Park,${codeOf(claimed('Jo', contents.reference, 'both'))}\r\n"김 하나"; ${codeOf(own)}\nnobody\n${codeOf(claimed('', contents.diagram, null))}`,
  )
  expect(lines).toMatchObject([
    { line: 2, student: 'Jo', scenario: 'order-board', stars: 2, predicted: false, seed: 'published', verdict: 'holds' },
    { line: 3, student: '김 하나', stars: 3, predicted: true, seed: 'name', verdict: 'holds' },
    { line: 5, student: '', stars: 0, predicted: null, verdict: 'holds' },
  ])
  expect(own.design.scenario.seed).not.toBe(published)
  expect(status).toBe(0)
})

it('says of each code why it does not hold', async () => {
  const good = claimed('Jo', contents.reference, 'taking')
  const poor = claimed('Jo', contents.diagram, 'taking')
  const neighbour = claimed('Kim', contents.reference, 'taking', seedOf('Kim', published))
  const cases: [string, string][] = [
    ['holds', codeOf(good)],
    ['copied', codeOf(good)],
    ['copied', codeOf(good, 1)],
    ['played', codeOf({ ...poor, stars: 3 })],
    ['played', codeOf({ ...good, design: poor.design })],
    ['played', codeOf({ ...good, student: 'Kim' })],
    ['played', codeOf({ ...good, answer: 'both' })],
    ['played', codeOf({ ...good, sum: good.sum + 1 })],
    ['seed', codeOf({ ...neighbour, student: 'Jo' })],
    ['scenario', codeOf({ ...good, scenario: 'order-boards' })],
    ['unreadable', codeOf(good).slice(0, -20)],
    ['unreadable', codeOf({})],
    ['unreadable', 'cafe1.AAAA'],
    ['unreadable', codeOf({ ...good, design: { ...good.design, name: 'x'.repeat(5000) } })],
    ['unreadable', codeOf({ ...good, student: 'x'.repeat(81) })],
    ['unreadable', `cafe1.${deflateRawSync(Buffer.alloc(2 << 20)).toString('base64url')}`],
  ]
  const { status, lines } = await verified(cases.map(([, code]) => code).join('\n'))
  expect(lines.map(({ verdict }) => verdict)).toEqual(cases.map(([verdict]) => verdict))
  expect(status).toBe(1)
})

it('calls a result copied under whatever name, where its customers are those of one name alone', async () => {
  const kim = claimed('Kim', contents.reference, 'taking', seedOf('Kim', published))
  const spelled = claimed(' KIM ', contents.reference, 'taking', seedOf('Kim', published))
  const thief = { ...kim, student: 'Jo' }
  const shared = ['Jo', 'Kim'].map((name) => codeOf(claimed(name, contents.reference, 'taking')))
  const { lines } = await verified([codeOf(thief), codeOf(kim), codeOf(spelled), codeOf(thief), ...shared].join('\n'))
  expect(lines.map(({ student, seed, verdict }) => [student, seed, verdict])).toEqual([
    ['Jo', null, 'seed'],
    ['Kim', 'name', 'holds'],
    [' KIM ', 'name', 'copied'],
    ['Jo', null, 'copied'],
    ['Jo', 'published', 'holds'],
    ['Kim', 'published', 'holds'],
  ])
})

it('says whose design still carries the rules that the others carry', async () => {
  const rules = { locks: [{ of: 'till' }], parts: ['queue'], hideCharts: true, publishedSeed: null }
  const under = (student: string, own: Partial<typeof rules> | null, reference = contents.reference) =>
    claimed(student, (language) => ({ ...reference(language), scenario: withRules(reference(language).scenario, own) }), 'taking')
  const codes = [
    under('Jo', rules),
    under('Kim', null),
    under('Lee', rules),
    under('Mina', { ...rules, parts: ['queue', 'instance'] }),
  ].map((claim) => codeOf(claim))
  const { lines } = await verified(codes.join('\n'))
  expect(lines.map(({ verdict, rules: said }) => [verdict, said])).toEqual([
    ['holds', 'kept'],
    ['holds', 'lifted'],
    ['holds', 'kept'],
    ['holds', 'changed'],
  ])
  const free = await verified(codes[1]!)
  expect(free.lines).toMatchObject([{ verdict: 'holds', rules: null }])
})

it('needs a list with a code in it', async () => {
  const { status, err } = await verified('Jo, 3 stars')
  expect([status, err]).toEqual([2, 'There is no result code in class.csv. A code begins with cafe1.\n'])
})

it('goes by the version of the scenario', () => {
  const [goal] = contents.goals
  const versions = [
    contents,
    { ...contents, goals: [{ ...goal!, value: goal!.value * 2 }] },
    { ...contents, diagram: contents.reference },
    { ...contents, lesson: { ...contents.lesson!, frugal: [] } },
  ].map(versionOf)
  expect(new Set(versions).size).toBe(versions.length)
  expect(versionOf({ ...contents, story: { ...contents.story, en: contents.story.ko } })).toBe(versions[0])
})
