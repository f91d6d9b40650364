/** The same diagram, scenario, seed and journal give the same events, whatever the loop does between them. */
import { describe, expect, it } from 'vitest'
import { applyChange } from '../diagram/changes.ts'
import type { Diagram, JournalEntry } from '../diagram/diagram.ts'
import { type Live, start } from '../diagram/live.ts'
import { Dice, randomDiagram, randomEdit } from '../diagram/random.fake.ts'
import { FakeThread } from './loop.fake.ts'
import type { Order } from './protocol.ts'

function ran(live: Live): Live {
  while (!live.finished()) live.run(live.duration, Number.POSITIVE_INFINITY)
  return live
}
/** Everything measured, but the share that a worker's picture shows: it is taken between two looks. */
function numbers(live: Live) {
  const { components, ...result } = live.result(0)
  const plain = Object.entries(components).map(([id, { gauges, ...of }]) => [id, { ...of, gauges: { ...gauges, cpu: 0 } }])
  return { ...result, components: Object.fromEntries(plain) }
}
const seedOf = (diagram: Diagram) => diagram.scenario.seed
const load = (diagram: Diagram, journal: readonly JournalEntry[] = [], from = 0): Order => ({
  do: 'load',
  run: 1,
  diagram,
  seed: seedOf(diagram),
  replication: 0,
  journal,
  from,
})
/** What the loop says the fingerprint is when it ran on a thread that looks cost a little time on. */
function byLoop(diagram: Diagram, orders: (thread: FakeThread) => void, loaded = load(diagram)): { fingerprint: string; events: number } {
  const thread = new FakeThread(start, 0.0005)
  thread.order(loaded)
  orders(thread)
  const done = () => thread.said.find(({ report }) => report.say === 'done')?.report
  for (let second = 1; !done() && second < 4000; second++) thread.until(second)
  const report = done()
  if (report?.say !== 'done') throw new Error('the run did not end')
  return { fingerprint: report.result.fingerprint, events: report.result.events }
}
const play = (speed: number): Order => ({ do: 'play', run: 1, speed })

describe.each(Array.from({ length: 8 }, (_, number) => number * 7 + 1))('diagram %i', { timeout: 60_000 }, (number) => {
  const diagram = randomDiagram(number)
  const plain = ran(start(diagram, {}))
  const expected = { fingerprint: plain.fingerprint(), events: plain.events() }

  it('runs the same at ×1, at full speed, paused and stepped', () => {
    expect(expected.events).toBeGreaterThan(100)
    expect(byLoop(diagram, (thread) => thread.order(play(1)))).toEqual(expected)
    expect(byLoop(diagram, (thread) => thread.order(play(Number.POSITIVE_INFINITY)))).toEqual(expected)
    const restless = (thread: FakeThread) => {
      for (let nth = 0; nth < 40; nth++) {
        thread.order(play([0.5, 3, 20][nth % 3] as number), nth * 0.5)
        thread.order({ do: 'pause', run: 1 }, nth * 0.5 + 0.2)
        thread.order({ do: 'step', run: 1, events: 1 + nth * 10 }, nth * 0.5 + 0.3)
      }
      thread.order(play(600), 25)
    }
    expect(byLoop(diagram, restless)).toEqual(expected)
  })

  it('is not changed by being looked at', () => {
    const live = start(diagram, {})
    live.watchRiders(3)
    for (let at = 1; !live.finished(); at += 1) {
      live.run(at, Number.POSITIVE_INFINITY)
      live.snapshot()
      live.takeRiders()
      live.takeBins()
    }
    expect(live.fingerprint()).toBe(expected.fingerprint)
    expect(live.result(0)).toEqual(plain.result(0))
    expect(numbers(ran(start(diagram, { recorded: false })))).toEqual(numbers(plain))
  })

  it('edited live, replays to the same end from its journal, also silently up to a moment', () => {
    const live = start(diagram, {})
    const dice = new Dice(number)
    const journal: JournalEntry[] = []
    let now = diagram
    for (let nth = 0; nth < 12; nth++) {
      live.run((nth + 1) * (diagram.scenario.duration / 14), dice.chance(0.5) ? dice.whole(1, 400) : Number.POSITIVE_INFINITY)
      const edit = randomEdit(dice, now, nth)
      if (!edit) continue
      journal.push(live.apply(edit))
      now = applyChange(now, edit)
    }
    ran(live)
    const copy = JSON.parse(JSON.stringify(journal)) as JournalEntry[]
    const replay = ran(start(diagram, { journal: copy }))
    expect(replay.events()).toBe(live.events())
    expect(replay.fingerprint()).toBe(live.fingerprint())
    expect(replay.result(0)).toEqual(live.result(0))
    const half = diagram.scenario.duration / 2
    const resumed = byLoop(diagram, (thread) => thread.order(play(Number.POSITIVE_INFINITY)), load(diagram, copy, half))
    expect(resumed.fingerprint).toBe(live.fingerprint())
  })

  it('gives another run with another seed, and with another replication', () => {
    const prints = [start(diagram, {}), start(diagram, { seed: 'other' }), start(diagram, { replication: 1 })].map((live) =>
      ran(live).fingerprint(),
    )
    expect(new Set(prints).size).toBe(3)
  })

  it('leaves all draws as they were when something unconnected joins', () => {
    const lonely = { id: 'lonely', kind: 'instance', name: '', x: 0, y: 0, settings: {} }
    const more = ran(start({ ...diagram, components: [lonely, ...diagram.components] }, {})).result(0)
    const { lonely: _, ...components } = more.components
    const paid = { cost: 0, serverSeconds: 0 }
    expect({ ...more.system, ...paid }).toEqual({ ...plain.result(0).system, ...paid })
    expect(components).toEqual(plain.result(0).components)
  })
})
