/** What is measured: speed of whole diagrams beside a bare loop, and the room that jobs take which stand still. */
import type { Component, Diagram, ScenarioEvent, SettingValues, Wire } from '../../src/diagram/diagram.ts'
import { type Live, start } from '../../src/diagram/live.ts'
import { emptyDiagram } from '../../src/diagram/settings.ts'
import { logWord } from '../../src/engine/chance/math.ts'
import { Stream } from '../../src/engine/chance/random.ts'

type Piece = readonly [id: string, kind: string, settings: SettingValues]
type Way = readonly [from: string, to: string, role: Wire['role'], settings?: SettingValues]

function diagram(duration: number, pieces: readonly Piece[], ways: readonly Way[], events: readonly ScenarioEvent[] = []): Diagram {
  const empty = emptyDiagram('Bench')
  return {
    ...empty,
    components: pieces.map(([id, kind, settings]): Component => ({ id, kind, name: id, x: 0, y: 0, settings })),
    wires: ways.map(([from, to, role, settings = {}], nth) => ({ id: `w${nth}`, from, to, role, settings })),
    scenario: { ...empty.scenario, duration, events },
  }
}
const DIRECT = { latency: 0 }

/** One server at 80 %. */
const single = (duration: number) =>
  diagram(
    duration,
    [
      ['customers', 'clients', { rate: 80 }],
      ['server', 'instance', { serviceTime: { kind: 'exponential', mean: 0.01 } }],
    ],
    [['customers', 'server', 'call', DIRECT]],
  )

/** A balancer before a hundred servers at 80 %, customers who wait one second at most. */
function balanced(duration: number) {
  const servers = Array.from(
    { length: 100 },
    (_, nth): Piece => [`server-${nth}`, 'instance', { serviceTime: { kind: 'exponential', mean: 0.1 } }],
  )
  return diagram(
    duration,
    [['customers', 'clients', { rate: 800, timeout: 1 }], ['balancer', 'loadBalancer', {}], ...servers],
    [['customers', 'balancer', 'call'], ...servers.map(([id]): Way => ['balancer', id, 'call'])],
  )
}

/** The whole way of an order: a balancer before ten servers, a queue, five workers, two topics, and a function that each of them invokes. */
function chain(duration: number) {
  const many = (name: string, count: number, settings: SettingValues) =>
    Array.from({ length: count }, (_, nth): Piece => [`${name}-${nth}`, 'instance', settings])
  const servers = many('server', 10, { serviceTime: { kind: 'exponential', mean: 0.01 }, concurrency: 2 })
  const workers = many('worker', 5, { serviceTime: { kind: 'exponential', mean: 0.02 }, concurrency: 10 })
  const topics = ['ready', 'thanks']
  const work = { serviceTime: { kind: 'exponential', mean: 0.05 } }
  return diagram(
    duration,
    [
      ['customers', 'clients', { rate: 800, timeout: 1 }],
      ['balancer', 'loadBalancer', {}],
      ...servers,
      ['board', 'queue', {}],
      ...workers,
      ...topics.flatMap((id): Piece[] => [
        [id, 'topic', {}],
        [`on-${id}`, 'lambda', work],
      ]),
    ],
    [
      ['customers', 'balancer', 'call'],
      ...servers.flatMap(([id]): Way[] => [
        ['balancer', id, 'call'],
        [id, 'board', 'send'],
      ]),
      ...workers.flatMap(([id], nth): Way[] => [
        ['board', id, 'poll'],
        [id, topics[nth % topics.length], 'send'],
      ]),
      ...topics.map((id): Way => [id, `on-${id}`, 'deliver']),
    ],
  )
}

export interface Speed {
  readonly name: string
  readonly eventsPerSecond: number
  /** Customers served per second of the clock; NaN for the bare loop's own measure. */
  readonly requestsPerSecond: number
  /** The longest that 1,024 events took, in seconds: what an order from the page may have to wait. */
  readonly longestGlance: number
}

/** Runs to the end as the worker does, in glances. */
function timed(name: string, live: Live, now: () => number): Speed {
  const from = now()
  let longest = 0
  let last = from
  while (!live.finished()) {
    live.run(live.duration, 1024)
    const at = now()
    longest = Math.max(longest, at - last)
    last = at
  }
  const seconds = last - from
  return {
    name,
    eventsPerSecond: live.events() / seconds,
    requestsPerSecond: live.result(seconds).system.goodput / seconds,
    longestGlance: longest,
  }
}

/** The same single server without an engine: two moments compared, waits summed, nothing else. */
function bare(customers: number, now: () => number): Speed {
  const arrivals = new Stream(1)
  const services = new Stream(2)
  const line = new Float64Array(1 << 16)
  let [first, last, served, waits] = [0, 0, 0, 0]
  let arrival = -logWord(arrivals.word()) / 80
  let departure = Number.POSITIVE_INFINITY
  const from = now()
  while (served < customers) {
    if (arrival < departure) {
      line[last++ & 0xffff] = arrival
      if (last - first === 1) departure = arrival - logWord(services.word()) * 0.01
      arrival -= logWord(arrivals.word()) / 80
    } else {
      waits += departure - line[first++ & 0xffff]
      departure = last > first ? departure - logWord(services.word()) * 0.01 : Number.POSITIVE_INFINITY
      served++
    }
  }
  const seconds = now() - from
  if (!(waits > 0)) throw new Error('the bare loop served nobody')
  return { name: 'bare loop', eventsPerSecond: (2 * served) / seconds, requestsPerSecond: served / seconds, longestGlance: Number.NaN }
}

/** Meters and fingerprint are on; the bins that the page keeps for its charts are not. */
const UNRECORDED = { recorded: false }
/** Every case once to warm up and once to be measured; `scale` 1 takes some seconds. */
export function speeds(now: () => number, scale = 1): Speed[] {
  const cases = (size: number) => [
    () => bare(4e6 * size, now),
    () => timed('one server', start(single(4e4 * size), UNRECORDED), now),
    () => timed('balancer, 100 servers, timeouts', start(balanced(1500 * size), UNRECORDED), now),
    () => timed('balancer, queue, topics, functions', start(chain(700 * size), UNRECORDED), now),
  ]
  for (const warm of cases(scale / 4)) warm()
  return cases(scale).map((measure) => measure())
}

const MILLION = 1e6
/** Seconds: no balancer waits longer than 4,000. */
const STANDING = 3500
/** A million of something comes in ten seconds and stays, while one server works beside it. */
const crowded = {
  'a million messages on a board': (many: number) =>
    diagram(
      STANDING,
      [
        ['crowd', 'clients', { rate: many / 10 }],
        ['board', 'queue', {}],
        ['late', 'instance', {}],
        ...single(1).components.map(({ id, kind, settings }): Piece => [id, kind, settings]),
      ],
      [
        ['crowd', 'board', 'send'],
        ['board', 'late', 'poll'],
        ['customers', 'server', 'call', DIRECT],
      ],
      [
        { at: 0, do: 'stop', component: 'late' },
        { at: 10, do: 'stop', component: 'crowd' },
      ],
    ),
  'a million requests behind a balancer': (many: number) =>
    diagram(
      STANDING,
      [
        ['crowd', 'clients', { rate: many / 10 }],
        ['balancer', 'loadBalancer', { idleTimeout: 4000 }],
        ['slow', 'instance', { concurrency: 1_000_000, serviceTime: 1e6 }],
        ...single(1).components.map(({ id, kind, settings }): Piece => [id, kind, settings]),
      ],
      [
        ['crowd', 'balancer', 'call'],
        ['balancer', 'slow', 'call'],
        ['customers', 'server', 'call', DIRECT],
      ],
      [{ at: 10, do: 'stop', component: 'crowd' }],
    ),
} as const

export interface Room {
  readonly name: string
  readonly standing: number
  readonly bytes: number
  /** Events per second of the server beside them, and of the same server alone. */
  readonly beside: number
  readonly alone: number
}

export const ROOMS = Object.keys(crowded) as (keyof typeof crowded)[]

/**
 * `bytes` says how much memory is in use, after collection. One room a process: what an earlier one held is given back late.
 * Alone is the same diagram with a thousand instead of a million.
 */
export function room(name: keyof typeof crowded, now: () => number, bytes: () => number): Room {
  const beside = (live: Live) => {
    const [events, from] = [live.events(), now()]
    while (!live.finished()) live.run(live.duration, 1024)
    return (live.events() - events) / (now() - from)
  }
  const few = () => start(crowded[name](1000), UNRECORDED)
  beside(few())
  const alone = beside(few())
  const before = bytes()
  const live = start(crowded[name](MILLION), UNRECORDED)
  live.run(20, Number.POSITIVE_INFINITY)
  const used = bytes() - before
  const { components } = live.result(0)
  const standing = Object.values(components).reduce((most, { waiting, inService }) => Math.max(most, waiting + inService), 0)
  return { name, standing, bytes: used, beside: beside(live), alone }
}
