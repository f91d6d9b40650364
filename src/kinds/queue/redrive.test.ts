/** Redrive: dead letters go back to the queues that they came from, and whatever has none stays (aws-facts 3.1). */
import { describe, expect, it } from 'vitest'
import type { Diagram, ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { at, type Item, of, shop, Watched } from '../../diagram/shop.fake.ts'

const worker = (serviceTime: number, more: SettingValues = {}): Item => ['instance', { serviceTime, ...more }]
const withEvents = (diagram: Diagram, ...events: ScenarioEvent[]): Diagram => ({ ...diagram, scenario: { ...diagram.scenario, events } })
const again = (moment: number): ScenarioEvent => ({ at: moment, do: 'redrive', component: 'tray' })

describe('redrive', () => {
  it('sends what lies in the tray back to the board it came from, 500 a second', () => {
    const diagram = shop(
      {
        customers: ['clients', { rate: 100, process: 'constant' }],
        board: ['queue', { visibilityTimeout: 1, maxReceiveCount: 1 }],
        barista: worker(0.001, { errorRate: 1, concurrency: 50 }),
        tray: ['queue'],
      },
      ['customers send board', 'board poll barista', 'board deadLetter tray'],
      {
        duration: 200,
        events: [
          { at: 20, do: 'stop', component: 'customers' },
          { at: 50, do: 'set', component: 'barista', setting: 'errorRate', value: 0 },
          { at: 60, do: 'redrive', component: 'tray' },
        ],
      },
    )
    const watched = new Watched(diagram)
    const { arrived } = of(watched.at(59), 'tray')
    expect(arrived).toBeGreaterThanOrEqual(1999)
    expect(of(watched.at(61), 'tray').gauges.redriven).toBeGreaterThanOrEqual(499)
    expect(of(watched.at(61), 'tray').gauges.redriven).toBeLessThanOrEqual(502)
    const end = watched.at(200)
    expect(of(end, 'tray')).toMatchObject({ completed: arrived, gauges: { visible: 0, redriven: arrived } })
    expect(of(end, 'board').completed).toBe(arrived)
    expect(end.system.conserved).toBe(true)
  })
  it('keeps a letter that its queue refuses, and has it again for the next try', () => {
    const diagram = shop(
      {
        customers: at(0, 30),
        board: ['queue', { capacity: 1, maxReceiveCount: 1, visibilityTimeout: 5 }],
        barista: worker(1, { errorRate: 1 }),
        tray: ['queue'],
      },
      ['customers send board', 'board poll barista', 'board deadLetter tray'],
    )
    const [stop, start] = [10, 50].map((moment) => ({ at: moment, do: moment > 10 ? 'start' : 'stop', component: 'barista' }) as const)
    const watched = new Watched(withEvents(diagram, stop, again(40), start, again(70)))
    const full = watched.at(45)
    expect(of(full, 'board')).toMatchObject({ failed: { lineFull: 1, deadLettered: 1 }, gauges: { visible: 1 } })
    expect(of(full, 'tray')).toMatchObject({ arrived: 1, completed: 0, gauges: { visible: 1, redriven: 0 } })
    // The other is set aside at 55; both go at 70, the older one first.
    const end = watched.at(70.001)
    expect(of(end, 'board').gauges.notVisible).toBe(1)
    expect(of(end, 'tray').gauges).toMatchObject({ visible: 1, redriven: 1 })
    expect(end.system.conserved).toBe(true)
  })
  it('sends into a FIFO queue no more than it takes, in order, and loses none', () => {
    const diagram = shop(
      {
        customers: ['clients', { rate: 100, process: 'constant', profile: { kind: 'steps', bin: 30, factors: [1] } }],
        board: ['queue', { fifo: true, messageGroups: 1000, maxReceiveCount: 1, visibilityTimeout: 5 }],
        barista: worker(0.1, { concurrency: 1000, errorRate: 1 }),
        tray: ['queue', { fifo: true, messageGroups: 1000 }],
      },
      ['customers send board', 'board poll barista', 'board deadLetter tray'],
      { duration: 200, events: [{ at: 100, do: 'stop', component: 'barista' }] },
    )
    const watched = new Watched({ ...diagram, scenario: { ...diagram.scenario, events: [...diagram.scenario.events, again(110)] } })
    const { arrived } = of(watched.at(109), 'tray')
    expect(arrived).toBeGreaterThan(2900)
    expect(Math.abs(of(watched.at(115), 'tray').gauges.redriven - 5 * 300)).toBeLessThanOrEqual(1)
    const end = watched.at(200)
    expect(of(end, 'tray').gauges).toMatchObject({ visible: 0, redriven: arrived })
    expect(of(end, 'board')).toMatchObject({ failed: { deadLettered: arrived }, gauges: { visible: arrived } })
  })
  it('moves between FIFO queues without being taken for a send: no limit and no deduplication loses a letter', () => {
    const fifo = { fifo: true, messageGroups: 10_000, contentBasedDeduplication: true }
    const diagram = shop(
      {
        customers: ['clients', { rate: 200, process: 'constant', profile: { kind: 'steps', bin: 5, factors: [1] } }],
        board: ['queue', { ...fifo, maxReceiveCount: 1, visibilityTimeout: 5 }],
        barista: worker(0, { concurrency: 1000, errorRate: 1 }),
        tray: ['queue', fifo],
      },
      ['customers send board', 'board poll barista', 'board deadLetter tray'],
    )
    const barista = (moment: number, verb: 'stop' | 'start'): ScenarioEvent => ({ at: moment, do: verb, component: 'barista' })
    const watched = new Watched(withEvents(diagram, barista(0, 'stop'), barista(6, 'start'), barista(40, 'stop'), again(50)))
    // Nearly all of 1,000 are received at 6 and set aside at 11, at one instant.
    const before = watched.at(49)
    const { arrived } = of(before, 'tray')
    expect(arrived).toBeGreaterThan(990)
    expect(of(before, 'tray').gauges.visible).toBe(arrived)
    const end = watched.at(60)
    expect(of(end, 'tray').gauges).toMatchObject({ visible: 0, redriven: arrived, deduplicated: 0 })
    expect(of(end, 'board').gauges).toMatchObject({ visible: arrived, deduplicated: 0 })
  })
  it('does not send what is too old', () => {
    const diagram = shop(
      {
        customers: at(0),
        board: ['queue', { maxReceiveCount: 1, visibilityTimeout: 5 }],
        barista: worker(1, { errorRate: 1 }),
        tray: ['queue', { messageRetentionPeriod: 60 }],
      },
      ['customers send board', 'board poll barista', 'board deadLetter tray'],
    )
    const end = new Watched(withEvents(diagram, again(120))).at(130)
    expect(of(end, 'tray')).toMatchObject({ failed: { expired: 1 }, gauges: { visible: 0, redriven: 0, expired: 1 } })
    expect(of(end, 'board').arrived).toBe(1)
  })
  it('leaves alone what came otherwise', () => {
    const diagram = shop({ customers: at(0), tray: ['queue'], barista: worker(1, { errorRate: 1 }) }, [
      'customers send tray',
      'tray poll barista',
    ])
    expect(of(new Watched(withEvents(diagram, again(40))).at(45), 'tray').gauges.redriven).toBe(0)
  })

  /** A letter of a topic, which was told at 0 and tries for a minute, then those of the board. */
  const mixed = (...events: ScenarioEvent[]) =>
    withEvents(
      shop(
        {
          readers: at(0),
          news: ['topic'],
          inbox: ['subscriber', { protocol: 'http' }],
          customers: at(100, 100, 100),
          board: ['queue', { visibilityTimeout: 10, maxReceiveCount: 1 }],
          barista: worker(1, { errorRate: 1, concurrency: 3 }),
          tray: ['queue'],
        },
        [
          'readers send news',
          ['news deliver inbox', { deadLetterQueue: 'tray' }],
          'customers send board',
          'board poll barista',
          'board deadLetter tray',
        ],
      ),
      { at: 0, do: 'cut', wire: 'news-inbox' },
      ...events,
    )
  it('passes over what came from a topic, and takes what lies behind it', () => {
    const watched = new Watched(mixed({ at: 150, do: 'set', component: 'barista', setting: 'errorRate', value: 0 }, again(200)))
    expect(of(watched.at(199), 'tray').gauges).toMatchObject({ visible: 4, redriven: 0 })
    const end = watched.at(3600)
    expect(of(end, 'tray').gauges).toMatchObject({ visible: 1, redriven: 3 })
    expect(of(end, 'board')).toMatchObject({ arrived: 6, completed: 3 })
    expect(end.system.conserved).toBe(true)
  })
  it('sends back each letter once, also when it fails again at once', () => {
    const end = new Watched(mixed(again(200))).at(3600)
    expect(of(end, 'tray').gauges).toMatchObject({ visible: 4, redriven: 3 })
    expect(of(end, 'board')).toMatchObject({ arrived: 6, failed: { deadLettered: 6 } })
  })
  it('does nothing where nothing may go', () => {
    expect(of(new Watched(mixed(again(80))).at(90), 'tray').gauges).toMatchObject({ visible: 1, redriven: 0 })
  })
  it('is one task at a time: a second one meanwhile starts none', () => {
    const flood = shop(
      {
        customers: at(...Array.from({ length: 1000 }, () => 1)),
        board: ['queue', { visibilityTimeout: 1, maxReceiveCount: 1 }],
        barista: worker(0, { errorRate: 1, concurrency: 1000 }),
        tray: ['queue'],
      },
      ['customers send board', 'board poll barista', 'board deadLetter tray'],
    )
    const watched = new Watched(withEvents(flood, again(60), again(60.5)))
    expect(of(watched.at(61), 'tray').gauges.redriven).toBeLessThanOrEqual(502)
  })
  it('leaves alone what somebody has in hand at its moment', () => {
    const diagram = shop(
      {
        customers: at(...Array.from({ length: 500 }, () => 1)),
        board: ['queue', { visibilityTimeout: 1, maxReceiveCount: 1 }],
        barista: worker(0, { errorRate: 1, concurrency: 500 }),
        tray: ['queue', { visibilityTimeout: 600 }],
        clerk: worker(100),
      },
      ['customers send board', 'board poll barista', 'board deadLetter tray', 'tray poll clerk'],
      { duration: 90 },
    )
    const clerk = (moment: number, verb: 'stop' | 'start'): ScenarioEvent => ({ at: moment, do: verb, component: 'clerk' })
    const end = new Watched(withEvents(diagram, clerk(0, 'stop'), again(60), clerk(60.5, 'start'))).at(90)
    // The one that the clerk took half-way stays in hand; the others went, and came back.
    expect(of(end, 'tray')).toMatchObject({ arrived: 500 + 499, gauges: { redriven: 499, notVisible: 1, visible: 499 } })
    expect(end.system.conserved).toBe(true)
  })
})
