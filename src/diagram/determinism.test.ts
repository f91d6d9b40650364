/** The same diagram, seed and journal give the same run and the same numbers to the last bit, however it is cut up and looked at. */
import { describe, expect, it } from 'vitest'
import { Simulation } from '../engine/simulation.ts'
import type { World } from '../engine/world.ts'
import { kinds } from '../kinds/index.ts'
import { instance } from '../kinds/instance/index.ts'
import { InstancePart } from '../kinds/instance/part.ts'
import { applyChange } from './changes.ts'
import { plan } from './compile.ts'
import type { Diagram, JournalEntry } from './diagram.ts'
import { parseRun, printRun } from './format.ts'
import { start } from './live.ts'
import { Dice, randomDiagram, randomEdit } from './random.fake.ts'
import { draw } from './randomKinds.fake.ts'
import type { Result } from './result.ts'
import { settingsOf as complete } from './settings.ts'
import { ran, result, shop } from './shop.fake.ts'

const NUMBERS = Array.from({ length: 12 }, (_, nth) => 500 + nth * 3)

describe.each(NUMBERS)('diagram %i', { timeout: 60_000 }, (number) => {
  const diagram = randomDiagram(number)
  const whole = ran(start(diagram))
  const expected = whole.result(0)

  it('again', () => {
    expect(result(diagram)).toEqual(expected)
    expect(expected.events).toBeGreaterThan(100)
  })

  it('in slices of any number of events and any length of time, looked at or not', () => {
    const dice = new Dice(number)
    for (const looks of [false, true]) {
      const live = start(diagram)
      if (looks) live.watchRiders(4)
      while (!live.finished()) {
        if (dice.chance(0.5)) live.run(live.duration, dice.whole(1, 500))
        else live.run(live.now() + dice.between(0, diagram.scenario.duration / 20))
        if (!looks) continue
        live.snapshot()
        if (dice.chance(0.5)) live.takeBins()
        if (dice.chance(0.5)) live.takeRiders()
        if (dice.chance(0.3)) live.result(0)
      }
      expect(live.result(0)).toEqual(expected)
    }
  })

  it('under other names, at other places', () => {
    const moved = diagram.components.map((component, nth) => ({ ...component, name: `n${nth}`, x: nth, y: -nth }))
    expect(result({ ...diagram, name: 'Other', components: moved })).toEqual(expected)
  })

  it('beside a diagram that is not connected with it', () => {
    // What all functions of an account share is the one thing that connects them.
    const alone = { ...diagram, accountConcurrency: 1_000_000 }
    const apart = result(alone)
    const other = randomDiagram(number + 1)
    const renamed: Diagram = {
      ...other,
      components: other.components.map((component) => ({
        ...component,
        id: `other-${component.id}`,
        settings: renameQueue(component.settings),
      })),
      wires: other.wires.map((wire) => ({
        id: `other-${wire.id}`,
        from: `other-${wire.from}`,
        to: `other-${wire.to}`,
        role: wire.role,
        settings: renameQueue(wire.settings),
      })),
    }
    const both = result({
      ...alone,
      components: [...renamed.components, ...alone.components],
      wires: [...renamed.wires, ...alone.wires],
    })
    const [seen, wanted] = [ownOf(both), ownOf(apart)]
    for (const { id } of diagram.components) expect({ id, ...seen[id] }).toEqual({ id, ...wanted[id] })
  })

  it('from a file with a journal of edits by hand', () => {
    const dice = new Dice(number)
    const live = start(diagram)
    const journal: JournalEntry[] = []
    let now = diagram
    for (let nth = 0; nth < 10; nth++) {
      live.run((nth + 1) * (diagram.scenario.duration / 12), dice.chance(0.5) ? dice.whole(1, 400) : Number.POSITIVE_INFINITY)
      const edit = randomEdit(dice, now, nth)
      if (!edit) continue
      journal.push(live.apply(edit))
      now = applyChange(now, edit)
    }
    ran(live)
    const parsed = parseRun(printRun({ diagram, seed: diagram.scenario.seed, journal }))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const { run } = parsed
    const replay = result(run.diagram, { seed: run.seed, journal: run.journal })
    expect(replay).toEqual(live.result(0))
  })

  it('not with another seed, nor as another replication', () => {
    const prints = [expected, result(diagram, { seed: 'other' }), result(diagram, { replication: 1 })].map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBe(3)
  })
})

/** What components report, but for what the account has left for each function. */
const ownOf = ({ components }: Result) =>
  Object.fromEntries(Object.entries(components).map(([id, { gauges, ...own }]) => [id, { ...own, gauges: { ...gauges, limit: 0 } }]))

function renameQueue(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(settings).replace(/"(queue|deadLetterQueue)":"/g, '"$1":"other-')) as Record<string, unknown>
}

describe('a component of any kind that nobody is wired to', { timeout: 60_000 }, () => {
  it.each(kinds.map(({ type }) => type))('leaves the others as they were: %s', (type) => {
    for (let number = 600; number < 604; number++) {
      const drawn = randomDiagram(number)
      const diagram = { ...drawn, accountConcurrency: 1_000_000 }
      const plain = result(diagram)
      const dice = new Dice(number)
      const lonely = { id: 'lonely', kind: type, name: '', x: 0, y: 0, settings: draw(dice, type) }
      const more = result({ ...diagram, components: [lonely, ...diagram.components] })
      const { lonely: _, ...others } = ownOf(more)
      expect(others).toEqual(ownOf(plain))
      // The system counts it in: its customers, if it has any, its servers and what they cost.
      const { offered, fulfilment } = more.system
      if (type !== 'clients')
        expect({ offered, fulfilment }).toEqual({ offered: plain.system.offered, fulfilment: plain.system.fulfilment })
    }
  })
})

it('the diagrams of these tests hold every kind', () => {
  const held = new Set(NUMBERS.flatMap((number) => randomDiagram(number).components.map(({ kind }) => kind)))
  expect(kinds.map(({ type }) => type).filter((type) => !held.has(type))).toEqual([])
})

/** When each customer came to the till, and how long the work took. */
function seen(concurrency: number, algorithm: string): { arrivals: number[]; demands: number[] } {
  const settings = { serviceTime: { kind: 'lognormal', mean: 0.9, cv: 1 }, concurrency }
  const items = { customers: ['clients', {}], host: ['loadBalancer', { algorithm }], till: ['instance', settings] } as const
  const compiled = plan(shop(items, ['customers call host', 'host call till']), 'paired', 0)
  const arrivals: number[] = []
  const demands: number[] = []
  const places = new Map<number, number>()
  class Noted extends InstancePart {
    override accept(job: number): void {
      places.set(job, arrivals.push(this.world.now) - 1)
      super.accept(job)
    }
  }
  const components = compiled.components.map((component) => ({
    ...component,
    start: (world: World) => {
      if (component.id !== 'till') return component.start(world)
      const { after } = world
      world.after = (seconds, timer, job) => {
        demands[places.get(job) ?? -1] = seconds
        after.call(world, seconds, timer, job)
      }
      return new Noted(complete(instance, settings), world)
    },
  }))
  const simulation = new Simulation({ ...compiled, components })
  simulation.run(20_000)
  arrivals.length = demands.length = 15_000
  return { arrivals, demands }
}
it('two designs meet the same customers: more servers, or another way to choose, leave arrivals and demands as they were', () => {
  const one = seen(1, 'round_robin')
  expect(seen(3, 'round_robin')).toEqual(one)
  expect(seen(2, 'random')).toEqual(one)
  expect(one.demands.every((seconds) => seconds > 0)).toBe(true)
  expect(new Set(one.demands).size).toBeGreaterThan(14_900)
})
