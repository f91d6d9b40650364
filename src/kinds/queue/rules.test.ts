/** The rules of a standard queue (aws-facts 3), each on messages whose every moment can be worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
import { at, type Item, type Line, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

const worker = (serviceTime: number, more: SettingValues = {}): Item => ['instance', { serviceTime, ...more }]
/** Customers at these moments, a board, its workers a, b, … */
const board = (
  times: number[],
  settings: SettingValues,
  workers: Record<string, Item>,
  lines: Line[] = [],
  more: Record<string, Item> = {},
) =>
  shop({ customers: at(...times), board: ['queue', settings], ...workers, ...more }, [
    'customers send board',
    ...Object.keys(workers).map((id) => `board poll ${id}`),
    ...lines,
  ])
const gauges = (diagram: ReturnType<typeof shop>) => of(result(diagram), 'board').gauges

describe('the order board', () => {
  it('replies as soon as it has stored the message', () => {
    const outcome = result(board([0, 1], { visibilityTimeout: 60 }, { a: worker(50) }))
    expect(of(outcome, 'customers')).toMatchObject({ completed: 2, latency: { max: 0 } })
    expect(of(outcome, 'board').wait).toMatchObject({ count: 2, max: 49 })
    expect(of(outcome, 'board').latency.max).toBe(99)
    expect(outcome.system.fulfilment).toMatchObject({ count: 2, max: 99 })
  })

  it('calls the worker that has been idle longest', () => {
    const outcome = result(board([0, 10, 20, 30], {}, { a: worker(1), b: worker(1), c: worker(1) }))
    expect(['a', 'b', 'c'].map((id) => of(outcome, id).completed)).toEqual([2, 1, 1])
  })

  it('shows a message again at its timeout; the late delete of an old receipt does nothing and is counted', () => {
    const seen = gauges(board([0], { visibilityTimeout: 10 }, { a: worker(15), b: worker(8) }))
    expect(seen).toMatchObject({ received: 2, redelivered: 1, duplicated: 1, deleted: 1 })
  })
  it('counts the duplicate also when the newer receipt has deleted first', () => {
    const seen = gauges(board([0], { visibilityTimeout: 10 }, { a: worker(30), b: worker(2) }))
    expect(seen).toMatchObject({ received: 2, redelivered: 1, duplicated: 1, deleted: 1, visible: 0, notVisible: 0 })
  })
  it('lets the newest receipt delete even after the timeout', () => {
    const outcome = result(board([0], { visibilityTimeout: 10 }, { a: worker(15) }))
    expect(of(outcome, 'board')).toMatchObject({ completed: 1, latency: { max: 15 }, gauges: { received: 1, duplicated: 0, deleted: 1 } })
  })
  it('does not call work a duplicate when the message merely went away', () => {
    const seen = gauges(board([0], { visibilityTimeout: 70, messageRetentionPeriod: 60 }, { a: worker(100) }))
    expect(seen).toMatchObject({ expired: 1, duplicated: 0, deleted: 0 })
  })

  it('sets a message aside at the timeout after maxReceiveCount receives', () => {
    const diagram = board(
      [0],
      { visibilityTimeout: 10, maxReceiveCount: 3 },
      { a: worker(1, { errorRate: 1 }) },
      ['board deadLetter tray'],
      { tray: ['queue'] },
    )
    const watched = new Watched(diagram)
    expect(watched.gauge(29.9, 'tray', 'visible')).toBe(0)
    expect(watched.gauge(30, 'tray', 'visible')).toBe(1)
    const end = watched.at(3600)
    expect(of(end, 'board')).toMatchObject({
      failed: { deadLettered: 1 },
      gauges: { received: 3, deadLettered: 1, deleted: 0, duplicated: 0 },
    })
    expect(of(end, 'a').failed).toEqual({ error: 3 })
    expect(end.system).toMatchObject({ goodput: 1, lostLater: 1, fulfilment: { count: 0 } })
  })
  it('without a tray tries for ever', () => {
    expect(gauges(board([0], { visibilityTimeout: 10, maxReceiveCount: 3 }, { a: worker(1, { errorRate: 1 }) })).received).toBe(361)
  })

  it('looks at the retention whenever a message becomes visible', () => {
    const watched = new Watched(board([0], { visibilityTimeout: 40, messageRetentionPeriod: 60 }, { a: worker(1, { errorRate: 1 }) }))
    expect(of(watched.at(79.9), 'board').gauges).toMatchObject({ notVisible: 1, expired: 0 })
    expect(of(watched.at(80), 'board')).toMatchObject({ failed: { expired: 1 }, gauges: { notVisible: 0, expired: 1, received: 2 } })
  })
  it('gives nobody a message that is too old', () => {
    const outcome = result(board([0, 1], { messageRetentionPeriod: 60, visibilityTimeout: 3600 }, { a: worker(100) }))
    expect(of(outcome, 'board')).toMatchObject({ completed: 1, failed: { expired: 1 } })
    expect(of(outcome, 'a').arrived).toBe(1)
  })

  it('hides a new message for the delay, which is no wait', () => {
    const watched = new Watched(board([0], { delaySeconds: 5 }, { a: worker(2) }))
    expect(of(watched.at(4.9), 'board').gauges).toMatchObject({ delayed: 1, visible: 0 })
    expect(of(watched.at(7), 'board')).toMatchObject({ wait: { max: 0 }, latency: { max: 7 }, gauges: { delayed: 0, received: 1 } })
  })

  it('refuses one more than it has places for, those in hand and delayed counted', () => {
    const outcome = result(board([0, 1, 2, 3], { capacity: 2, delaySeconds: 1, visibilityTimeout: 3600 }, { a: worker(100) }))
    expect(of(outcome, 'customers').failed).toEqual({ lineFull: 2 })
    expect(of(outcome, 'board')).toMatchObject({ arrived: 4, completed: 2, failed: { lineFull: 2 } })
  })

  it('has places again for those that are too old, though nobody asks for them', () => {
    for (const fifo of [false, true]) {
      const seen = (retention: number) =>
        of(
          result(
            shop({ customers: at(0, 1, 30, 61, 62), board: ['queue', { capacity: 2, messageRetentionPeriod: retention, fifo }] }, [
              'customers send board',
            ]),
          ),
          'board',
        )
      // At 61 those of 0 and 1 are too old; the one of 30 was refused.
      expect(seen(60)).toMatchObject({ arrived: 5, failed: { lineFull: 1, expired: 2 }, gauges: { visible: 2, expired: 2 } })
      expect(seen(3600)).toMatchObject({ failed: { lineFull: 3 }, gauges: { visible: 2, expired: 0 } })
    }
  })
  it('has none for those in hand, however old they are', () => {
    const outcome = result(board([0, 70], { capacity: 1, messageRetentionPeriod: 60, visibilityTimeout: 3600 }, { a: worker(100) }))
    expect(of(outcome, 'board')).toMatchObject({ completed: 1, failed: { lineFull: 1 }, gauges: { expired: 0 } })
  })

  it('is asked every pollInterval when polling is short, and each empty answer counts', () => {
    const diagram = board([4], { receiveMessageWaitTime: 0, pollInterval: 3 }, { a: worker(2) })
    const watched = new Watched(diagram)
    expect(of(watched.at(5.9), 'board').gauges).toMatchObject({ visible: 1, emptyReceives: 2 })
    expect(of(watched.at(6), 'board')).toMatchObject({ wait: { count: 0 }, gauges: { visible: 0, notVisible: 1 } })
    expect(of(watched.at(8), 'board')).toMatchObject({ wait: { max: 2 }, gauges: { deleted: 1, emptyReceives: 3 } })
    expect(watched.gauge(11, 'board', 'emptyReceives')).toBe(4)
  })
  it('is asked once every wait time by each idle worker when polling is long', () => {
    expect(gauges(board([], {}, { a: worker(1), b: worker(1) })).emptyReceives).toBe(360)
  })
  it('is asked in the way that is set now, and never takes back an empty receive', () => {
    const diagram = board([], {}, { a: worker(1) })
    const set = (moment: number, value: number) =>
      ({ at: moment, do: 'set', component: 'board', setting: 'receiveMessageWaitTime', value }) as const
    const changed = { ...diagram, scenario: { ...diagram.scenario, events: [set(1000, 0), set(2000, 20), set(3000, 10)] } }
    const watched = new Watched(changed)
    const counts = [1000, 2000, 3000, 3600].map((moment) => watched.gauge(moment, 'board', 'emptyReceives'))
    // Every 20 s; once at 1,000 s and then every second; every 20 s; every 10 s.
    expect(counts).toEqual([51, 1050, 1100, 1160])
  })

  it('makes a poll pay the latency of its wire for the wake and for the delete', () => {
    const outcome = result(
      shop({ customers: at(0), board: ['queue'], a: worker(5) }, ['customers send board', ['board poll a', { latency: 2 }]]),
    )
    expect(of(outcome, 'board')).toMatchObject({ wait: { max: 2 }, latency: { max: 9 } })
    expect(of(outcome, 'a').latency.max).toBe(5)
  })

  it('puts a message that was received three times behind the others', () => {
    const diagram = board([0, 28], { visibilityTimeout: 10 }, { a: worker(1, { errorRate: 1 }) })
    const events = [
      { at: 25, do: 'stop', component: 'a' },
      { at: 40, do: 'start', component: 'a' },
    ] as const
    const seen = result({ ...diagram, scenario: { ...diagram.scenario, duration: 45, events } })
    // The one from 28 is taken at 40, before the one that came at 0.
    expect(of(seen, 'board')).toMatchObject({ gauges: { received: 5 } })
    expect(new Watched({ ...diagram, scenario: { ...diagram.scenario, events } }).gauge(40.5, 'board', 'ageOfOldest')).toBe(40.5)
  })

  it('tells the age of the oldest visible message', () => {
    const watched = new Watched(board([0, 10], { visibilityTimeout: 3600 }, { a: worker(100) }))
    expect(watched.gauge(60, 'board', 'ageOfOldest')).toBe(50)
  })

  it('tells it also after several came back together: the oldest stands first again', () => {
    const events = [20, 45].map((at, nth) => ({ at, do: nth ? 'stop' : 'start', component: 'a' }) as const)
    const diagram = board([0, 10], {}, { a: worker(1, { concurrency: 2, errorRate: 1 }) })
    const scenario = { ...diagram.scenario, events: [{ at: 0, do: 'stop', component: 'a' } as const, ...events] }
    expect(new Watched({ ...diagram, scenario }).gauge(60, 'board', 'ageOfOldest')).toBe(60)
  })

  it('gives nothing over a cut wire, and at once when it is mended', () => {
    const diagram = board([10, 20], {}, { a: worker(1) })
    const events = [{ at: 5, do: 'cut', wire: 'board-a', duration: 25 }] as const
    const watched = new Watched({ ...diagram, scenario: { ...diagram.scenario, events } })
    expect(of(watched.at(29.9), 'board').gauges).toMatchObject({ visible: 2, received: 0 })
    expect(of(watched.at(32), 'board')).toMatchObject({ wait: { max: 20 }, gauges: { deleted: 2 } })
  })
  it('shows a message again that was lost over a lossy wire, and gives the next at once', () => {
    const times = Array.from({ length: 400 }, (_, n) => n)
    const diagram = shop({ customers: at(...times), board: ['queue', { visibilityTimeout: 30 }], a: worker(0.5) }, [
      'customers send board',
      ['board poll a', { loss: 0.25 }],
    ])
    const { gauges: seen, wait } = of(result(diagram), 'board')
    expect(seen).toMatchObject({ deleted: 400, visible: 0, notVisible: 0 })
    expect(seen.received / 400).toBeCloseTo(1 / 0.75, 0.5)
    expect(seen.redelivered).toBeGreaterThan(60)
    expect(wait.max).toBeLessThan(30)
  })

  it('costs a request for each send, receive, empty receive and delete, in both Regions', () => {
    const diagram = board([4], { receiveMessageWaitTime: 0, pollInterval: 3 }, { a: worker(2) })
    for (const region of ['us-east-1', 'ap-northeast-2'] as const) {
      const watched = new Watched({ ...diagram, region })
      // One send, one receive, one delete, empty receives at 0, 3, 8 and 11.
      expect(of(watched.at(11), 'board').cost).toBeCloseTo((7 * 0.4) / 1e6, 15)
    }
  })
})

it('makes drinks twice as often as work outlasts the visibility timeout, but a lone barista never', { timeout: 60_000 }, () => {
  const share = (baristas: number, visibilityTimeout: number) => {
    const outcome = result(
      shop(
        {
          customers: ['clients', { rate: 40 / 3600 }],
          board: ['queue', { visibilityTimeout }],
          row: ['instance', { serviceTime: { kind: 'exponential', mean: 60 }, concurrency: baristas }],
        },
        ['customers send board', 'board poll row'],
        { duration: 500 * 3600, warmUp: 3600 },
      ),
    )
    const { duplicated, received } = of(outcome, 'board').gauges
    return duplicated / received
  }
  expect(share(1, 60)).toBe(0)
  expect(share(4, 60)).toBeCloseTo(0.353, 1)
  for (const timeout of [30, 60, 120]) expect(Math.abs(share(8, timeout) / Math.exp(-timeout / 60) - 1)).toBeLessThan(0.04)
})

describe('edits while takers stand at the board', () => {
  const edit = (watched: Watched, settings: SettingValues) => watched.live.apply({ do: 'setComponent', id: 'board', settings })
  it('of a queue that gives more than before, are seen by them at once', () => {
    const fifo = { fifo: true, messageGroups: 1, visibilityTimeout: 600 }
    const watched = new Watched(board([0, 1, 2], fifo, { a: worker(100, { concurrency: 3 }) }))
    expect(watched.gauge(10, 'board', 'notVisible')).toBe(1)
    edit(watched, { visibilityTimeout: 600 })
    expect(watched.gauge(11, 'board', 'notVisible')).toBe(3)
  })
  it('make them ask again and again from then on, and wait again', () => {
    const watched = new Watched(board([], {}, { a: worker(1) }))
    // A long poll of 20 s each, then one a second.
    expect(watched.gauge(100, 'board', 'emptyReceives')).toBe(5)
    edit(watched, { receiveMessageWaitTime: 0 })
    expect(watched.gauge(200.5, 'board', 'emptyReceives')).toBe(5 + 101)
    edit(watched, {})
    expect(watched.gauge(301, 'board', 'emptyReceives')).toBe(5 + 101 + 5)
  })
})
