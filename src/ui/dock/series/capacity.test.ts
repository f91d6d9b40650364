/** Capacity as it is drawn: what the shop can do when it is flooded, and nothing where settings do not say it. */
import { describe, expect, it } from 'vitest'
import type { Change, Diagram } from '../../../diagram/diagram.ts'
import { type Item, type Line, of, result, shop } from '../../../diagram/shop.fake.ts'
import { kindOf } from '../../../kinds/index.ts'
import { scenarios } from '../../../scenarios/index.ts'
import { capacityOf } from './capacity.ts'

const HOUR = 3600
const HALF = HOUR / 2
const flood: Item = ['clients', { rate: 20 }]
const worker = (serviceTime: unknown, more = {}): Item => ['instance', { serviceTime, ...more }]
const crew = (size: number, more = {}): Item => [
  'autoScalingGroup',
  { minSize: size, desiredCapacity: size, maxSize: size, bootTime: 0, appStart: 0, ...more },
]
/** Servers as the settings say, as long as everybody works. */
const staffed =
  ({ components }: Diagram) =>
  (id: string) => {
    const { settings } = components.find((component) => component.id === id)!
    return Number(settings.concurrency ?? 1) * Number(settings.desiredCapacity ?? 1)
  }
const capacity = (diagram: Diagram, at = 0, journal: readonly { at: number; after: number; edit: Change }[] = []) =>
  capacityOf({ diagram, journal }, kindOf, [at], staffed(diagram))?.[0] ?? null

const CASES: [string, Record<string, Item>, Line[], expected: number, last: readonly string[]][] = [
  ['one worker', { c: flood, a: worker(0.5) }, ['c call a'], 2, ['a']],
  [
    'the mean of the size',
    { c: ['clients', { rate: 20, size: { kind: 'uniform', mean: 4, cv: 0.3 } }], a: worker(0.5) },
    ['c call a'],
    0.5,
    ['a'],
  ],
  [
    'the narrowest of two stages with a board between',
    { c: flood, a: worker(0.1), q: ['queue', {}], b: worker(0.25, { concurrency: 2 }) },
    ['c call a', 'a send q', 'q poll b'],
    8,
    ['b'],
  ],
  [
    'hands at one board, however unlike',
    { c: flood, a: worker(0.01), q: ['queue', {}], b: worker(0.5), d: crew(2, { serviceTime: 1 }) },
    ['c call a', 'a send q', 'q poll b', 'q poll d'],
    4,
    ['b', 'd'],
  ],
  [
    'unlike targets of who sends to the least busy',
    { c: flood, h: ['loadBalancer', { algorithm: 'least_outstanding_requests', idleTimeout: 4000 }], a: worker(0.5), b: worker(0.25) },
    ['c call h', 'h call a', 'h call b'],
    6,
    ['a', 'b'],
  ],
  [
    'like targets in turn',
    { c: flood, h: ['loadBalancer', { idleTimeout: 4000 }], a: worker(0.5), b: crew(2, { serviceTime: 0.5 }) },
    ['c call h', 'h call a', 'h call b'],
    6,
    ['a', 'b'],
  ],
]

describe('capacity', () => {
  it.each(CASES)('is %s: what the shop does when it is flooded', (_what, items, lines, expected, last) => {
    const diagram = shop(items, lines, { duration: HALF })
    expect(capacity(diagram)).toBeCloseTo(expected, 9)
    const flooded = result(diagram)
    const done = last.reduce((sum, id) => sum + of(flooded, id).completed, 0) / HALF
    expect(Math.abs(done / expected - 1)).toBeLessThan(0.03)
  })

  it('counts what comes to each stage: half of the customers at either till is as much as the slower one lets through', () => {
    expect(capacity(shop({ c: flood, a: worker(0.5), b: worker(0.25) }, ['c call a', 'c call b']))).toBeCloseTo(4, 9)
    const two = { c: ['clients', { rate: 3 }], d: ['clients', { rate: 1 }], a: worker(0.5), b: worker(0.5) } as const
    expect(capacity(shop(two, ['c call a', 'd call b']))).toBeCloseTo(2 / 0.75, 9)
  })

  it('follows settings, slowness and edits of wires along the run', () => {
    const diagram = shop({ c: flood, a: worker(4), b: worker(8) }, ['c call a'], {
      events: [{ at: 15, do: 'slow', component: 'a', factor: 2, duration: 10 }],
    })
    const journal = [
      { at: 35, after: 1, edit: { do: 'setComponent', id: 'a', settings: { serviceTime: 1 } } },
      { at: 45, after: 2, edit: { do: 'addWire', wire: { id: 'new', from: 'a', to: 'b', role: 'call', settings: {} } } },
    ] as const
    const seen = capacityOf({ diagram, journal }, kindOf, [10, 20, 30, 40, 50], staffed(diagram))
    expect(seen).toEqual([0.25, 0.125, 0.25, 1, Number.NaN])
  })
})

const POISON = [{ name: 'x', share: 1, poison: true }]
describe('no capacity is told', () => {
  it.each<[string, Record<string, Item>, Line[]]>([
    ['without workers', { c: flood }, []],
    ['for work that takes no time', { c: flood, a: worker(0) }, ['c call a']],
    ['for who is held while another works', { c: flood, a: worker(1), b: worker(2) }, ['c call a', 'a call b']],
    [
      'behind a balancer that a held one calls',
      { c: flood, a: worker(1), h: ['loadBalancer', {}], b: worker(2) },
      ['c call a', 'a call h', 'h call b'],
    ],
    ['for unlike targets in turn', { c: flood, h: ['loadBalancer', {}], a: worker(1), b: worker(2) }, ['c call h', 'h call a', 'h call b']],
    ['where failed work is fetched again', { c: flood, q: ['queue', {}], a: worker(1, { errorRate: 0.1 }) }, ['c send q', 'q poll a']],
    ['where some work cannot be done', { c: ['clients', { classes: POISON }], a: worker(1) }, ['c call a']],
    [
      'where a crowd shares the shop with others',
      { c: flood, d: ['clients', { arrivals: 'closed' }], a: worker(1), b: worker(1) },
      ['c call a', 'd call b'],
    ],
  ])('%s', (_when, items, lines) => {
    expect(capacity(shop(items, lines))).toBeNull()
  })

  it('for the hand-over of the order board’s scenario; with the board it is the barista’s', async () => {
    const { diagram, reference } = await scenarios.find(({ id }) => id === 'order-board')!.load()
    expect(capacity(diagram('en'))).toBeNull()
    expect(capacity(reference('en'))).toBeCloseTo(60 / HOUR, 9)
  })
})
