/** Every single customer of a run waits as long as the theory of queues says, and a worker that is only slightly wrong does not pass. */
import { expect, it } from 'vitest'
import { plan } from '../diagram/compile.ts'
import { settingsOf } from '../diagram/settings.ts'
import { shop } from '../diagram/shop.fake.ts'
import { instance } from '../kinds/instance/index.ts'
import { InstancePart } from '../kinds/instance/part.ts'
import { type Customer, farthest, kieferWolfowitz, lindley } from './oracle.fake.ts'
import type { Handle } from './rows.ts'
import { Simulation } from './simulation.ts'
import type { World } from './world.ts'

const CUSTOMERS = 100_000
const SERVICE = 0
type Mutant = 'none' | 'lastComeFirst' | 'losesAHeldSecond'

/** What was seen of each customer, in the order of coming. */
class Tap {
  readonly arrivals: number[] = []
  readonly demands: number[] = []
  readonly waits: number[] = []
  readonly places = new Map<Handle, number>()
  get customers(): Customer[] {
    return this.arrivals.map((arrival, nth) => ({ arrival, demand: this.demands[nth] }))
  }
}

/** A till whose every job is noted: when it came, when its service began, and how long its own work takes. */
class TappedTill extends InstancePart {
  private readonly tap: Tap
  constructor(settings: ConstructorParameters<typeof InstancePart>[0], world: World, tap: Tap, mutant: Mutant) {
    super(settings, world)
    this.tap = tap
    const { begin, after } = world
    world.begin = (job) => {
      tap.waits[tap.places.get(job) ?? -1] = world.now - world.arrived(job)
      begin.call(world, job)
    }
    world.after = (seconds, timer, job) => {
      if (timer === SERVICE) tap.demands[tap.places.get(job) ?? -1] = seconds
      after.call(world, seconds, timer, job)
    }
    if (mutant === 'lastComeFirst') this.line.push = (job) => this.line.insert(job, 0)
  }
  override accept(job: Handle): void {
    this.tap.places.set(job, this.tap.arrivals.push(this.world.now) - 1)
    super.accept(job)
  }
}
/** Behind the till: it holds the till's server for as long as it works. */
class TappedOven extends InstancePart {
  constructor(settings: ConstructorParameters<typeof InstancePart>[0], world: World, tap: Tap, mutant: Mutant) {
    super(settings, world)
    const { after } = world
    world.after = (seconds, timer, job) => {
      const place = tap.places.get(world.parentOf(job)) ?? -1
      tap.demands[place] += seconds
      after.call(world, mutant === 'losesAHeldSecond' && place === CUSTOMERS / 2 ? Math.max(0, seconds - 1) : seconds, timer, job)
    }
  }
}

function run(load: number, servers: number, mutant: Mutant): Tap {
  const tap = new Tap()
  const till = { serviceTime: { kind: 'lognormal', mean: 0.6, cv: 1.5 }, concurrency: servers }
  const oven = { serviceTime: { kind: 'exponential', mean: 0.4 }, concurrency: 1_000_000 }
  const items = { customers: ['clients', { rate: load * servers }], till: ['instance', till], oven: ['instance', oven] } as const
  const compiled = plan(shop(items, ['customers call till', 'till call oven']), `oracle ${load} ${servers}`, 0)
  const components = compiled.components.map((component) => {
    if (component.id === 'till')
      return { ...component, start: (world: World) => new TappedTill(settingsOf(instance, till), world, tap, mutant) }
    if (component.id === 'oven')
      return { ...component, start: (world: World) => new TappedOven(settingsOf(instance, oven), world, tap, mutant) }
    return component
  })
  const simulation = new Simulation({ ...compiled, components })
  while (tap.arrivals.length < CUSTOMERS + 1000) simulation.run(Number.MAX_VALUE, 100_000)
  simulation.doors.agenda.forget(0)
  simulation.run(simulation.now + 1e6)
  tap.arrivals.length = tap.demands.length = tap.waits.length = CUSTOMERS
  return tap
}

it.each([
  [0.5, 1],
  [0.5, 2],
  [0.5, 5],
  [0.9, 1],
  [0.9, 2],
  [0.9, 5],
])('load %d, %d servers: 100,000 waits are those of the recursion', { timeout: 60_000 }, (load, servers) => {
  const { customers, waits } = run(load, servers, 'none')
  expect(waits).toHaveLength(CUSTOMERS)
  expect(Math.max(...waits)).toBeGreaterThan(1)
  expect(farthest(waits, kieferWolfowitz(customers, servers))).toBeLessThan(1e-9)
  if (servers === 1) expect(farthest(waits, lindley(customers))).toBeLessThan(1e-9)
})

it.each(['lastComeFirst', 'losesAHeldSecond'] as const)('a worker that %s is found out', { timeout: 60_000 }, (mutant) => {
  for (const servers of [1, 2]) {
    const { customers, waits } = run(0.9, servers, mutant)
    expect(waits).toHaveLength(CUSTOMERS)
    expect(farthest(waits, kieferWolfowitz(customers, servers))).toBeGreaterThan(1e-3)
  }
})
