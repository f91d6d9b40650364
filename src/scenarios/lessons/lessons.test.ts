/** Every lesson is load-bearing: what it teaches passes, doing nothing and each wrong idea fail, and every star can be had. */
import { describe, expect, it } from 'vitest'
import { start } from '../../diagram/live.ts'
import { scenarios } from '../index.ts'
import { contents as breaks } from '../machineBreaks.ts'
import { contents as board } from '../orderBoard.ts'
import { asGraded, gradeOf } from './grade.ts'
import { HOLDS, isWholeRun, planned } from './judge.ts'
import { gradeOn, tried } from './played.ts'
import { isRight, NEAR } from './right.ts'
import { TRICKS } from './tricks.fake.ts'

/** Mornings of each design: as many as go into the time of a test. `npm run lessons` plays 200. */
const JOBS = 60_000
const mornings = (jobs: number) => Math.max(2, Math.min(40, Math.floor(JOBS / jobs)))

const lessons = await Promise.all(scenarios.map(async ({ id, load }) => [id, await load()] as const))

it('there are lessons', () => {
  expect(lessons.filter(([, { lesson }]) => lesson).length).toBeGreaterThanOrEqual(4)
})

describe.each(lessons.filter(([, { lesson }]) => lesson))('%s', (_id, contents) => {
  const lesson = contents.lesson!
  const count = mornings(planned(contents.diagram('en')))

  it.each(tried(contents).map((each) => [each.role, each.name, each] as const))(
    '%s: %s',
    (_role, _name, { passes, design }) => {
      const grades = Array.from({ length: count }, (_, nth) => gradeOn(design, contents, nth))
      expect(grades.every(({ whole }) => whole)).toBe(true)
      const passed = grades.filter(({ stars }) => stars > 0).length
      if (passes) expect(passed).toBeGreaterThanOrEqual(0.95 * count)
      else expect(passed).toBeLessThanOrEqual(0.05 * count)
      if (passes) expect(grades[0].stars).toBeGreaterThanOrEqual(2)
    },
    60_000,
  )

  it('grades the designs that it draws as they are drawn', () => {
    for (const { design } of tried(contents)) expect(asGraded(design, contents)).toEqual(design)
  })

  it.each(Object.keys(TRICKS))('is not won by a trick: %s', (name) => {
    const { stars } = gradeOn(TRICKS[name](contents.diagram('en')), contents, 0)
    // Whoever pays for hands by the hour may have them.
    const paid = name === 'a hundred hands' && lesson.frugal.some(({ metric }) => metric === 'serverHours')
    expect(stars).toBeLessThanOrEqual(paid ? 1 : 0)
  })

  it('gives every star on the published morning', () => {
    const of = (role: string) => tried(contents).find((each) => each.role === role)
    const without = gradeOn(of('reference')!.design, contents, 0)
    expect(without.goals.concat(without.frugal).every(({ met }) => met)).toBe(true)
    const best = of('bonus')
    if (lesson.bonus.length > 0) expect(best && gradeOn(best.design, contents, 0).stars).toBe(3)
    expect(without.stars).toBe(2)
  })

  it('asks what can be answered rightly and wrongly, with goals that can be measured', () => {
    const { question } = lesson
    expect(isRight(question, question.answer)).toBe(true)
    expect(isRight(question, null)).toBe(false)
    if (question.kind === 'choice') {
      expect(question.options.filter(({ id }) => isRight(question, id))).toHaveLength(1)
      expect(new Set(question.options.map(({ id }) => id)).size).toBe(question.options.length)
    } else if (question.kind === 'curve') {
      const { answer, wrong, max } = question
      expect(answer.length).toBeGreaterThanOrEqual(12)
      for (const curve of [...wrong, answer.map(() => 0), answer.map(() => max)]) expect(isRight(question, curve)).toBe(false)
      expect(wrong.length).toBeGreaterThan(0)
      for (const value of answer) expect(value >= 0 && value <= max).toBe(true)
      // A hand that is a tenth off, and early by one point.
      expect(
        isRight(
          question,
          [...answer.slice(1), answer.at(-1)!].map((value) => value * 1.1),
        ),
      ).toBe(true)
    } else if (question.kind === 'match') {
      const { items, options, answer } = question
      expect(Object.keys(answer)).toEqual(items.map(({ id }) => id))
      for (const { id } of items) expect(options.map((option) => option.id)).toContain(answer[id])
      for (const { id } of items)
        for (const other of options) if (other.id !== answer[id]) expect(isRight(question, { ...answer, [id]: other.id })).toBe(false)
    } else {
      const { answer, min, max, step } = question
      expect(isRight(question, answer * (1 + NEAR))).toBe(true)
      expect(isRight(question, answer * (1 + NEAR) + step)).toBe(false)
      expect(isRight(question, answer * (1 - NEAR) - step)).toBe(false)
      // The right answer is no end of the ruler, and neither end is right.
      expect([min, max].map((end) => isRight(question, end))).toEqual([false, false])
    }
    // What the learner adds has a name of its own: only what was there before can be asked about.
    const there = ['system', ...contents.diagram('en').components.map(({ id }) => id)]
    for (const { of } of [...contents.goals, ...lesson.frugal, ...lesson.bonus]) expect(there).toContain(of)
    const grade = gradeOn(contents.reference('en'), contents, 0)
    for (const { found } of [...grade.goals, ...grade.frugal, ...grade.bonus]) expect(found).not.toBeNaN()
  })
})

describe('the judge', () => {
  const changed = (id: string, settings: object, diagram = board.diagram('en')) => ({
    ...diagram,
    components: diagram.components.map((each) => (each.id === id ? { ...each, settings: { ...each.settings, ...settings } } : each)),
  })
  const morning = board.diagram('en')

  it('lets nobody choose the customers, the drinks, the seed, the length or what breaks', () => {
    const easy = changed('barista', { serviceTime: 1 }, changed('customers', { rate: 0.001 }))
    expect(asGraded({ ...easy, scenario: { ...easy.scenario, seed: 'lucky', duration: 60 } }, board)).toEqual(morning)
    const broken = breaks.diagram('en')
    expect(asGraded({ ...broken, scenario: { ...broken.scenario, events: [] } }, breaks)).toEqual(broken)
    const mended = [...broken.scenario.events, { at: 3700, do: 'start', component: 'barista' } as const]
    expect(asGraded({ ...broken, scenario: { ...broken.scenario, events: mended } }, breaks)).toEqual(broken)
  })

  it('leaves the design as it is, what it changes on the way included', () => {
    const design = changed('till', { concurrency: 2 })
    expect(asGraded(design, board)).toEqual(design)
    const helper = breaks.variants.helper('en')
    expect(asGraded(helper, breaks)).toEqual(helper)
  })

  it('gives no star to half a run, nor to a morning at which hardly anybody comes', () => {
    const live = start(board.reference('en'), { recorded: false })
    live.run(live.duration / 2)
    expect(isWholeRun(morning, live.result(0))).toBe(false)
    expect(gradeOf(board, live.result(0), 'taking')).toMatchObject({ whole: false, stars: 0 })
    const quiet = start(changed('customers', { rate: 0.002 }, board.reference('en')), { recorded: false })
    quiet.run(quiet.duration)
    expect(gradeOf(board, quiet.result(0), 'taking')).toMatchObject({ whole: false, stars: 0 })
  })

  it('gives the third star to who predicted rightly', () => {
    const live = start(board.reference('en'), { recorded: false })
    live.run(live.duration)
    const stars = [board.lesson!.question.answer, 'both', null].map((answer) => gradeOf(board, live.result(0), answer).stars)
    expect(stars).toEqual([3, 2, 2])
  })

  it('knows nothing of what was not measured', () => {
    expect(HOLDS['<'](Number.NaN, 1)).toBe(false)
    expect(HOLDS['<='](1, 1) && HOLDS['>='](1, 1) && HOLDS['='](1, 1)).toBe(true)
    expect(HOLDS['<'](1, 1) || HOLDS['>'](1, 1)).toBe(false)
  })
})
