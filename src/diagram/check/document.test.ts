import { describe, expect, it } from 'vitest'
import type { Problem } from '../diagram.ts'
import { parseDiagram, printDiagram } from '../format.ts'
import { rich, richText } from '../rich.fake.ts'

const problemsOf = (source: string | Uint8Array): readonly Problem[] => {
  const parsed = parseDiagram(source)
  return parsed.ok ? [] : parsed.problems
}
type Draft = ReturnType<typeof rich> & Record<string, unknown>
/** The problems of the rich document after a change, as `path code found allowed`. */
const problemsAfter = (change: (draft: Draft) => void) => {
  const draft = rich() as Draft
  change(draft)
  return problemsOf(JSON.stringify(draft)).map(({ path, code, found, allowed }) => `${path} ${code} ${found} ${allowed}`)
}
const set = (nth: number, settings: Record<string, unknown>) =>
  problemsAfter((draft) => Object.assign(draft.components[nth].settings, settings))

describe('what is told of settings', () => {
  it.each([
    [set(4, { minSize: -1 }), 'components[4].settings.minSize outOfRange -1 0 … 5000'],
    [set(4, { minSize: 1.5 }), 'components[4].settings.minSize notInteger 1.5 0 … 5000'],
    [set(4, { minSize: 9 }), 'components[4].settings.minSize fault 9 min 9, max 8'],
    [set(0, { nonsense: 1 }), expect.stringMatching(/^components\[0\]\.settings\.nonsense unknownField "nonsense" arrivals \| rate/)],
    [set(0, { arrivals: 'never' }), 'components[0].settings.arrivals notAChoice "never" open | closed'],
    [set(0, { size: { kind: 'uniform', mean: 1, cv: 0.6 } }), 'components[0].settings.size.cv outOfRange 0.6 0 … 0.57735'],
    [set(0, { size: { kind: 'erlang', mean: 1 } }), 'components[0].settings.size.shape missing – 1 … 1000'],
    [set(0, { profile: { kind: 'steps', factors: [] } }), 'components[0].settings.profile.factors tooFew 0 ≥ 1'],
    [set(0, { profile: { kind: 'moon' } }), 'components[0].settings.profile.kind notAChoice "moon" named | steps | trace'],
    [set(2, { profile: { kind: 'trace', times: [2, 1] } }), 'components[2].settings.profile.times[1] fault 1 time 1'],
    [set(4, { policies: [{ type: 'targetTracking', queue: 'nobody' }] }), 'components[4].settings.policies[0].queue unknownId "nobody" id'],
    [
      set(4, { policies: [{ type: 'targetTracking', queue: 'host' }] }),
      'components[4].settings.policies[0].queue doesNotOffer "host" deadLetter',
    ],
    [
      set(4, { policies: [{ type: 'targetTracking', metric: 'backlogPerInstance' }] }),
      'components[4].settings.policies[0].queue fault null –',
    ],
    [
      problemsAfter((draft) => {
        draft.scenario.warmUp = 600
      }),
      'scenario.warmUp warmUpTooLong 600 < 600',
    ],
    [
      problemsAfter((draft) => {
        draft.region = 'mars'
      }),
      'region notAChoice "mars" us-east-1 | ap-northeast-2',
    ],
    [
      problemsAfter((draft) => {
        draft.extra = 1
      }),
      expect.stringMatching(/^extra unknownField/),
    ],
  ])('%#: %s', (found, wanted) => expect(found).toEqual([wanted]))

  it('a number that is none is told, and everything inherited is unknown', () => {
    expect(problemsOf(richText().replace('"rate":4', '"rate":1e999'))[0]).toMatchObject({
      path: 'components[0].settings.rate',
      code: 'notFinite',
      found: 'Infinity',
    })
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(problemsOf(richText().replace('"rate":4', `"rate":4,"${name}":{}`))).toMatchObject([
        { path: `components[0].settings.${name}`, code: 'unknownField' },
      ])
  })

  it('all at once, the first fifty', () => {
    const problems = problemsAfter((draft) => {
      for (let nth = 0; nth < 80; nth++) draft.wires.push({ id: `bad ${nth}`, from: 'x', to: 'y', role: 'call' })
    })
    expect(problems).toHaveLength(50)
    expect(
      problemsAfter((draft) => {
        draft.name = 5 as never
        draft.components[0].x = '1' as never
        draft.wires[0].role = 'hug'
        draft.scenario.seed = 1 as never
      }),
    ).toHaveLength(4)
  })

  it('a component of no known kind is told once, not again at its wires', () => {
    expect(
      problemsAfter((draft) => {
        draft.components[5].kind = 'espresso'
      }),
    ).toEqual([expect.stringMatching(/^components\[5\]\.kind notAChoice "espresso" clients \| loadBalancer/)])
  })
})

describe('what is told of wires and events', () => {
  const wire = (values: Record<string, unknown>) => problemsAfter((draft) => Object.assign(draft.wires[3], values))
  const event = (nth: number, values: Record<string, unknown>) =>
    problemsAfter((draft) => Object.assign(draft.scenario.events[nth], values))
  it.each([
    [wire({ id: 'w1' }), 'wires[3].id duplicateId "w1" 1'],
    [wire({ id: 'board' }), 'wires[3].id duplicateId "board" 1'],
    [wire({ id: 'a b' }), 'wires[3].id badId "a b" 1 … 64 × A–Z a–z 0–9 - _'],
    [wire({ to: 'nobody' }), 'wires[3].to unknownId "nobody" id'],
    [wire({ role: 'call' }), 'wires[3].role roleNotOffered "call" send'],
    [wire({ role: 'hug' }), expect.stringMatching(/^wires\[3\]\.role notAChoice "hug" call \| send/)],
    [wire({ from: 'barista', to: 'barista', role: 'call' }), expect.stringMatching(/^wires\[3\]\.(role|to)/)],
    [wire({ from: 'guests', to: 'host', role: 'call' }), 'wires[3] duplicateWire "host" 1'],
    [wire({ from: 'board', to: 'tray', role: 'deadLetter' }), 'wires[5] duplicateWire "tray" 1'],
    [wire({ settings: { loss: 2 } }), 'wires[3].settings.loss outOfRange 2 0 … 1'],
    [event(0, { component: 'nobody' }), 'scenario.events[0].component unknownId "nobody" id'],
    [event(0, { component: 'barista' }), 'scenario.events[0].do cannotHappen "spike" stop | start | crash | restore | slow | resize'],
    [event(1, { factor: 2 }), 'scenario.events[1].factor unknownField "factor" at | do | component | duration'],
    [event(1, { at: -1 }), 'scenario.events[1].at outOfRange -1 0 … 1000000000'],
    [event(6, { zone: 'z' }), 'scenario.events[6].zone notAChoice "z" a | b | c | d | e | f'],
    [event(8, { wire: 'w99' }), 'scenario.events[8].wire unknownId "w99" id'],
    [event(10, { setting: 'size' }), expect.stringMatching(/^scenario\.events\[10\]\.setting unknownField "size" minSize/)],
    [event(10, { value: 6000 }), 'scenario.events[10].value outOfRange 6000 0 … 5000'],
    [event(11, { value: 6000 }), 'scenario.events[11].value outOfRange 6000 0 … 5000'],
    [event(1, { do: 'dance' }), expect.stringMatching(/^scenario\.events\[1\]\.do notAChoice "dance"/)],
  ])('%#: %s', (found, wanted) => expect(found).toContainEqual(wanted))
})

describe('what is told of goals', () => {
  const goal = (nth: number, values: Record<string, unknown>) => problemsAfter((draft) => Object.assign(draft.scenario.goals[nth], values))
  it.each([
    [
      goal(0, { metric: 'beauty' }),
      expect.stringMatching(/^scenario\.goals\[0\]\.metric notMeasured "beauty" servedShare \| finishedShare \| lost/),
    ],
    [goal(0, { metric: 'wait.p95' }), expect.stringMatching(/^scenario\.goals\[0\]\.metric notMeasured "wait\.p95"/)],
    [goal(1, { metric: 'lostLater' }), expect.stringMatching(/^scenario\.goals\[1\]\.metric notMeasured "lostLater"/)],
    [goal(1, { metric: 'notVisible' }), expect.stringMatching(/^scenario\.goals\[1\]\.metric notMeasured "notVisible"/)],
    [goal(1, { of: 'guests', metric: 'utilization' }), expect.stringMatching(/^scenario\.goals\[1\]\.metric notMeasured "utilization"/)],
    [goal(1, { metric: 7 }), 'scenario.goals[1].metric wrongType 7 string'],
    [goal(1, { of: 'nobody' }), 'scenario.goals[1].of unknownId "nobody" id | system'],
    [goal(1, { of: undefined }), 'scenario.goals[1].of missing – string'],
    [goal(1, { op: '!' }), 'scenario.goals[1].op notAChoice "!" < | <= | > | >= | ='],
    [goal(1, { value: -1 }), 'scenario.goals[1].value outOfRange -1 0 … 1000000000000'],
    [goal(1, { value: null }), 'scenario.goals[1].value wrongType null 0 … 1000000000000'],
    [goal(1, { colour: 'red' }), 'scenario.goals[1].colour unknownField "colour" metric | of | op | value'],
    [
      problemsAfter((draft) => {
        draft.scenario.goals = Array.from({ length: 101 }, () => draft.scenario.goals[0])
      }),
      'scenario.goals tooMany 101 ≤ 100',
    ],
    [
      problemsOf(richText().replace('"value":150', '"value":1e999')).map(({ path, code }) => `${path} ${code}`),
      'scenario.goals[1].value notFinite',
    ],
  ])('%#: %s', (found, wanted) => expect(found).toEqual([wanted]))

  it('none are written as nothing, in whatever way they were left out', () => {
    const none = (goals: unknown) => {
      const draft = rich() as Draft
      draft.scenario.goals = goals as never
      const parsed = parseDiagram(JSON.stringify(draft))
      return parsed.ok && [parsed.diagram.scenario.goals, printDiagram(parsed.diagram).includes('goals')]
    }
    expect(none([])).toEqual([undefined, false])
    expect(none(undefined)).toEqual([undefined, false])
    expect(none([{ value: 1, op: '<', of: 'system', metric: 'lost' }])).toEqual([
      [{ metric: 'lost', of: 'system', op: '<', value: 1 }],
      true,
    ])
  })
})

describe('what is told of rules', () => {
  const rules = (values: Record<string, unknown>) => problemsAfter((draft) => Object.assign(draft.scenario.rules, values))
  const locks = (...all: unknown[]) => rules({ locks: all })
  it.each([
    [locks({ of: 'nobody' }), 'scenario.rules.locks[0].of unknownId "nobody" id'],
    [locks({}), 'scenario.rules.locks[0].of missing – string'],
    [locks({ of: 'host' }, {}, {}).slice(1), 'scenario.rules.locks[2].of missing – string'],
    [locks({ of: 'host' }, { of: 'host' }), 'scenario.rules.locks[1].of duplicateId "host" 1'],
    [locks({ of: 'tray', settings: [] }), 'scenario.rules.locks[0].settings tooFew 0 ≥ 1'],
    [locks({ of: 'tray', settings: ['fifo', 'fifo'] }), 'scenario.rules.locks[0].settings[1] duplicateId "fifo" 1'],
    [
      locks({ of: 'tray', settings: ['minSize'] }),
      expect.stringMatching(/^scenario\.rules\.locks\[0\]\.settings\[0\] unknownField "minSize" visibilityTimeout/),
    ],
    [locks({ of: 'host', all: true }), 'scenario.rules.locks[0].all unknownField "all" of | settings'],
    [rules({ parts: ['samovar'] }), expect.stringMatching(/^scenario\.rules\.parts\[0\] notAChoice "samovar"/)],
    [rules({ parts: ['queue', 'queue'] }), 'scenario.rules.parts[1] duplicateId "queue" 1'],
    [rules({ hideCharts: 1 }), 'scenario.rules.hideCharts wrongType 1 true | false'],
    [rules({ publishedSeed: 'x'.repeat(191) }), expect.stringMatching(/^scenario\.rules\.publishedSeed tooLong/)],
    [rules({ exam: true }), 'scenario.rules.exam unknownField "exam" locks | parts | hideCharts | publishedSeed'],
  ])('%#: %s', (found, wanted) => expect(found).toEqual([wanted]))

  it('what fixes nothing is not written', () => {
    const none = (rules: unknown) => {
      const draft = rich() as Draft
      draft.scenario.rules = rules as never
      const parsed = parseDiagram(JSON.stringify(draft))
      return parsed.ok && [parsed.diagram.scenario.rules, printDiagram(parsed.diagram).includes('rules')]
    }
    expect(none({})).toEqual([undefined, false])
    expect(none({ locks: [], parts: null, hideCharts: false, publishedSeed: null })).toEqual([undefined, false])
    expect(none({ parts: [] })).toEqual([{ locks: [], parts: [], hideCharts: false, publishedSeed: null }, true])
  })
})

describe('what two components refuse of each other', () => {
  const two = (settings: object, tray: object, role = 'deadLetter') =>
    parseDiagram(
      JSON.stringify({
        format: 'cloud-cafe/diagram',
        version: 1,
        name: '',
        components: [
          { id: 'a', kind: 'queue', name: '', x: 0, y: 0, settings },
          { id: 'b', kind: 'queue', name: '', x: 0, y: 0, settings: tray },
        ],
        wires: [{ id: 'w', from: 'a', to: 'b', role }],
      }),
    )
  it('dead letters of a FIFO queue go to a FIFO queue, those of a standard queue to a standard one', () => {
    expect(two({ fifo: true }, { fifo: true })).toMatchObject({ ok: true })
    expect(two({}, {})).toMatchObject({ ok: true })
    for (const [own, other] of [
      [{ fifo: true }, {}],
      [{}, { fifo: true }],
    ] as const)
      expect(two(own, other)).toMatchObject({
        ok: false,
        problems: [{ path: 'wires[0]', code: 'fault', fault: { kind: 'queue', code: 'deadLetterType' } }],
      })
  })
})
