/** The rules of a FIFO queue, of receive calls and of the in-flight limit (aws-facts 3), on messages whose every moment can be worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
import { broken } from '../../diagram/laws.fake.ts'
import { at, type Item, type Line, of, result, shop, Watched } from '../../diagram/shop.fake.ts'
import { prices } from '../prices.ts'

const worker = (serviceTime: number, more: SettingValues = {}): Item => ['instance', { serviceTime, ...more }]
const board = (customers: Item, settings: SettingValues, barista: Item, lines: Line[] = [], more: Record<string, Item> = {}) =>
  shop({ customers, board: ['queue', { visibilityTimeout: 3600, ...settings }], barista, ...more }, [
    'customers send board',
    'board poll barista',
    ...lines,
  ])
const fifo = (messageGroups = 1, more: SettingValues = {}): SettingValues => ({ fifo: true, messageGroups, ...more })

describe('a FIFO queue', () => {
  it('hands out nothing more of a message group while one of it is in flight', () => {
    const three = worker(10, { concurrency: 3 })
    // One group: one after the other, though three hands are free. Standard: at once.
    expect(of(result(board(at(0, 0, 0), fifo(), three)), 'board')).toMatchObject({ wait: { max: 20 }, latency: { max: 30 } })
    expect(of(result(board(at(0, 0, 0), {}, three)), 'board').latency.max).toBe(10)
    // Many groups: as good as at once.
    expect(of(result(board(at(0, 0, 0), fifo(10_000), three)), 'board').latency.max).toBe(10)
  })
  it('lets more of the same group into the same batch', () => {
    const seen = of(result(board(at(0, 0, 0), fifo(1, { maxNumberOfMessages: 2 }), worker(10, { concurrency: 3 }))), 'board')
    expect(seen).toMatchObject({ latency: { max: 20 }, gauges: { received: 3, requests: 2 } })
  })
  it('puts a message that failed back to the front, and its group waits for it', () => {
    const diagram = board(at(0, 1, 2), fifo(1, { visibilityTimeout: 10 }), worker(1, { errorRate: 1 }))
    const watched = new Watched({
      ...diagram,
      scenario: { ...diagram.scenario, events: [{ at: 95, do: 'set', component: 'barista', setting: 'errorRate', value: 0 }] },
    })
    // Ten tries of the first, nothing else was touched; then all three in order.
    expect(of(watched.at(90.5), 'board').gauges).toMatchObject({ received: 10, redelivered: 1, visible: 2 })
    expect(of(watched.at(104), 'board')).toMatchObject({ completed: 3, gauges: { received: 13 } })
    expect(broken(watched.live)).toEqual([])
  })
  it('keeps its order when a batch comes back: the one that fails is tried first each time, and ends the batch', () => {
    const poisoned: Item = ['clients', { profile: { kind: 'trace', times: [0.1] }, classes: [{ name: 'bad', share: 1, poison: true }] }]
    const helper: Item = ['lambda', { serviceTime: 1, timeout: 10, batchSize: 2, initDuration: 0 }]
    const diagram = board(poisoned, fifo(1, { visibilityTimeout: 30 }), helper, ['others send board'], { others: at(0.2) })
    const events = [
      { at: 0, do: 'stop', component: 'barista' },
      { at: 1, do: 'start', component: 'barista' },
    ] as const
    const seen = result({ ...diagram, scenario: { ...diagram.scenario, duration: 280, events } })
    expect(of(seen, 'barista').gauges).toMatchObject({ invocations: 10, billedSeconds: 10 })
  })
  it('gives what came at one instant in one order for ever, however much of it comes back', () => {
    const failing = board(
      at(0, 0, 0, 0),
      fifo(1, { visibilityTimeout: 10, maxNumberOfMessages: 3 }),
      worker(1, { concurrency: 3, errorRate: 1 }),
    )
    const watched = new Watched(failing)
    // Three come back together and are taken together again: the fourth is never touched.
    expect(of(watched.at(99), 'board').gauges).toMatchObject({ received: 30, redelivered: 3, visible: 1 })
  })
  it('a message that comes back too old makes way: the next of its group is called at that moment', () => {
    const failing = board(at(0, 50), fifo(1, { visibilityTimeout: 70, messageRetentionPeriod: 60 }), worker(1, { errorRate: 1 }))
    const watched = new Watched(failing)
    expect(of(watched.at(69), 'board').gauges).toMatchObject({ received: 1, visible: 1 })
    expect(of(watched.at(71), 'board').gauges).toMatchObject({ received: 2, visible: 0, expired: 1 })
  })
  it('a poisoned group stands still, the others do not (timeline 5)', () => {
    const customers: Item = [
      'clients',
      {
        rate: 1,
        classes: [
          { name: 'good', share: 0.9 },
          { name: 'bad', share: 0.1, poison: true },
        ],
      },
    ]
    const lines: Line[] = ['board deadLetter tray']
    const run = (groups: number) =>
      result(
        board(customers, fifo(groups, { visibilityTimeout: 60, maxReceiveCount: 5 }), worker(0.1, { concurrency: 50 }), lines, {
          tray: ['queue', { fifo: true }],
        }),
      )
    expect(of(run(1), 'board').completed).toBeLessThan(0.2 * of(run(2000), 'board').completed)
    expect(of(run(2000), 'tray').arrived).toBeGreaterThan(200)
  })
  it('fails a delete after the timeout: the work is done again', () => {
    const seen = of(result(board(at(0), fifo(1, { visibilityTimeout: 10 }), worker(15, { concurrency: 2 }))), 'board')
    // Taken at 0 and at 10; the first delete at 15 comes while the second is in flight, the second's own window ended at 20.
    expect(seen.gauges.duplicated).toBeGreaterThanOrEqual(2)
    expect(seen.completed).toBe(0)
    expect(of(result(board(at(0), fifo(1, { visibilityTimeout: 16 }), worker(15))), 'board')).toMatchObject({
      completed: 1,
      gauges: { duplicated: 0 },
    })
  })
  it('accepts an order that it has seen within 5 minutes, and does not store it again', () => {
    const twice = (wait: number, deduplicate: boolean) =>
      of(
        result(
          shop(
            {
              customers: [
                'clients',
                {
                  profile: { kind: 'trace', times: [0] },
                  timeout: 1,
                  retry: { maxAttempts: 2, backoff: 'fixed', baseDelay: wait, maxDelay: wait, jitter: 'none' },
                },
              ],
              board: ['queue', fifo(1, { contentBasedDeduplication: deduplicate })],
              barista: worker(1),
            },
            [['customers send board', { latency: 0.8 }], 'board poll barista'],
          ),
        ),
        'board',
      )
    expect(twice(10, false).gauges).toMatchObject({ received: 2, deduplicated: 0 })
    expect(twice(10, true)).toMatchObject({ arrived: 2, completed: 2, gauges: { received: 1, deduplicated: 1 } })
    expect(twice(305, true).gauges).toMatchObject({ received: 2, deduplicated: 0 })
  })
  it('takes 300 sends a second, and refuses more as throttled', () => {
    const flood = (more: SettingValues) => {
      const diagram = board(['clients', { rate: 1000, process: 'constant' }], fifo(50, more), worker(0.001, { concurrency: 99 }))
      return of(result({ ...diagram, scenario: { ...diagram.scenario, duration: 20 } }), 'board')
    }
    const { arrived, failed } = flood({})
    // A full bucket of 300, and 300 a second for 20 s, out of 1,000 a second.
    expect(Math.abs(arrived - failed.throttled - 300 * 21)).toBeLessThan(3)
    expect(flood({ fifoThroughputLimit: 'perMessageGroupId' }).failed.throttled ?? 0).toBe(0)
  })
  it('costs more', () => {
    for (const region of ['us-east-1', 'ap-northeast-2'] as const) {
      const cost = (settings: SettingValues) => of(result({ ...board(at(0, 1), settings, worker(1)), region }), 'board').cost
      const idle = Math.floor((3600 - 2) / 20)
      // Two sends, two receives, two deletes, and a long poll that comes back empty every 20 s.
      expect(cost({})).toBeCloseTo(((6 + idle) * prices[region].queueMillionRequests) / 1e6, 12)
      expect(cost(fifo())).toBeCloseTo(((6 + idle) * prices[region].fifoMillionRequests) / 1e6, 12)
      expect(prices[region].fifoMillionRequests).toBe(0.5)
    }
  })
  it('keeps a group in flight blocked when the groups are drawn anew, until what is in hand is done', () => {
    const diagram = board(at(0, 0, 0, 0), fifo(), worker(10, { concurrency: 4 }))
    const events = [{ at: 5, do: 'set', component: 'board', setting: 'messageGroups', value: 2 }] as const
    const watched = new Watched({ ...diagram, scenario: { ...diagram.scenario, events } })
    expect(of(watched.at(4), 'board').gauges).toMatchObject({ notVisible: 1, visible: 3 })
    // One group of the two holds the message in flight; the other gives one at most.
    expect(watched.gauge(6, 'board', 'notVisible')).toBeLessThanOrEqual(2)
    const single = { ...events[0], at: 6, value: 1 }
    const back = new Watched({ ...diagram, scenario: { ...diagram.scenario, events: [{ ...events[0], value: 10_000 }, single] } })
    // Each has a group of its own, then all have one again: with four in hand nobody is freed before the last is done.
    expect(back.gauge(5.5, 'board', 'notVisible')).toBe(4)
    expect(of(back.at(3600), 'board')).toMatchObject({ completed: 4, gauges: { received: 4, visible: 0, notVisible: 0 } })
  })
  it('does so for one group after another, and stays one by one', () => {
    const diagram = board(at(0, 0, 0), fifo(), worker(10, { concurrency: 3 }))
    const set = (moment: number, value: number) => ({ at: moment, do: 'set', component: 'board', setting: 'messageGroups', value }) as const
    // Two groups for no time at all: whoever is in hand still blocks the only group there is.
    const events = [set(5, 2), set(5, 1)]
    const watched = new Watched({ ...diagram, scenario: { ...diagram.scenario, events } })
    const inHand = [4, 6, 16, 26].map((moment) => watched.gauge(moment, 'board', 'notVisible'))
    expect(inHand).toEqual([1, 1, 1, 1])
  })
  it('becomes one while messages lie there and are in flight, and a standard one again', () => {
    const diagram = board(['clients', { rate: 2 }], {}, worker(1, { concurrency: 2 }))
    const set = (moment: number, setting: string, value: unknown) =>
      ({ at: moment, do: 'set', component: 'board', setting, value }) as const
    const events = [
      set(100, 'fifo', true),
      set(200, 'messageGroups', 20),
      set(300, 'fifo', false),
      { at: 400, do: 'stop', component: 'customers' },
    ] as const
    const watched = new Watched({ ...diagram, scenario: { ...diagram.scenario, events } })
    for (const moment of [99, 101, 199, 201, 299, 301, 399]) {
      watched.at(moment)
      expect(broken(watched.live)).toEqual([])
    }
    const end = of(watched.at(3600), 'board')
    expect(end.completed).toBe(end.arrived)
    expect(end.gauges).toMatchObject({ visible: 0, notVisible: 0 })
  })
})

describe('a receive call', () => {
  it('brings up to so many messages to a taker with free hands, and is one request', () => {
    const requests = (maxNumberOfMessages: number) => {
      const watched = new Watched(board(at(0, 0, 0, 0, 0, 0), { maxNumberOfMessages, delaySeconds: 5 }, worker(10, { concurrency: 6 })))
      return of(watched.at(6), 'board').gauges
    }
    expect(requests(1)).toMatchObject({ received: 6, requests: 6 })
    expect(requests(4).requests).toBeLessThan(6)
    expect(requests(4).received).toBe(6)
  })
})

it('hands out no more than 120,000 at once, and goes on when one is deleted', { timeout: 60_000 }, () => {
  const diagram = board(['clients', { rate: 130_000, process: 'constant' }], {}, worker(50, { concurrency: 200_000 }))
  const events = [{ at: 1, do: 'stop', component: 'customers' }] as const
  const watched = new Watched({ ...diagram, scenario: { ...diagram.scenario, duration: 120, events } })
  const full = of(watched.at(20), 'board')
  expect(full.gauges).toMatchObject({ notVisible: 120_000, received: 120_000 })
  expect(full.gauges.visible).toBe(full.arrived - 120_000)
  const end = of(watched.at(110), 'board')
  expect(end.completed).toBe(end.arrived)
})
