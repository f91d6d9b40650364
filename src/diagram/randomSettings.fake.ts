/** Settings that run, drawn with dice, of people, machines and balancers: at values that make something happen within minutes. */
import type { SettingValues } from './diagram.ts'

/** Chance of the tests' own, apart from the simulation's. */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = (seed * 0x9e3779b9) >>> 0
    this.next()
  }
  /** Uniform in [0, 1): Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let word = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296
  }
  between = (low: number, high: number) => Math.round((low + this.next() * (high - low)) * 1000) / 1000
  whole = (low: number, high: number) => low + Math.floor(this.next() * (high - low + 1))
  chance = (share: number) => this.next() < share
  pick = <T>(list: readonly T[]): T => list[Math.floor(this.next() * list.length)] as T
  /** The value, in so many cases out of one. */
  maybe = <T>(share: number, value: () => T): T | undefined => (this.chance(share) ? value() : undefined)
}

export const defined = (settings: Record<string, unknown>): SettingValues =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))

export function law(dice: Dice, mean: number): unknown {
  return dice.pick([
    mean,
    { kind: 'exponential', mean },
    { kind: 'lognormal', mean, cv: 0.8 },
    { kind: 'erlang', mean, shape: 3 },
    { kind: 'hyperexponential', mean, cv: 2 },
    { kind: 'uniform', mean, cv: 0.4 },
    { kind: 'discrete', values: [mean / 2, 3 * mean], weights: [0.8, 0.2] },
  ])
}

const profile = (dice: Dice) =>
  dice.pick<() => unknown>([
    () => ({ kind: 'steps', start: 0, bin: 30, factors: [1, dice.between(0, 3), 0.5, 0, 2, 1, 1, 3, 1] }),
    () => ({ kind: 'named', id: 'cafeDay' }),
    () => ({ kind: 'trace', times: Array.from({ length: 40 }, () => dice.whole(0, 120)).sort((a, b) => a - b) }),
  ])()

const traffic = (dice: Dice): Record<string, unknown> =>
  dice.chance(0.7)
    ? {
        rate: dice.between(0.5, 16),
        process: dice.pick(['poisson', 'poisson', 'constant', 'bursty']),
        cv: dice.maybe(0.3, () => dice.between(1, 6)),
        profile: dice.maybe(0.3, () => profile(dice)),
        dayFactorCv: dice.maybe(0.1, () => 0.3),
      }
    : { arrivals: 'closed', users: dice.whole(1, 40), thinkTime: law(dice, dice.between(0.5, 5)) }

export const clients = (dice: Dice): SettingValues =>
  defined({
    ...traffic(dice),
    timeout: dice.maybe(0.6, () => dice.between(0.2, 5)),
    retry: dice.maybe(0.5, () => ({
      maxAttempts: dice.whole(2, 4),
      backoff: dice.pick(['none', 'fixed', 'exponential']),
      baseDelay: dice.between(0, 1),
      maxDelay: dice.pick([20, 0.5]),
      jitter: dice.pick(['none', 'full']),
      budget: dice.pick([null, 0.2]),
    })),
    size: dice.maybe(0.3, () => ({ kind: 'discrete', values: [1, 2, 3], weights: [0.6, 0.3, 0.1] })),
    classes: dice.maybe(0.2, () => [
      { name: 'good', share: 0.9, poison: false },
      { name: 'bad', share: 0.1, poison: true },
    ]),
  })

export const work = (dice: Dice): SettingValues =>
  defined({
    serviceTime: law(dice, dice.between(0.02, 0.6)),
    concurrency: dice.pick([1, 1, 2, 5]),
    instanceType: dice.maybe(0.2, () => 't3.large'),
    speedUp: dice.maybe(0.2, () => 0.5),
    discipline: dice.maybe(0.25, () => 'processorSharing'),
    backlog: dice.maybe(0.3, () => dice.whole(0, 10)),
    repliesWhen: dice.maybe(0.25, () => 'started'),
    errorRate: dice.maybe(0.25, () => dice.between(0.01, 0.2)),
    calls: dice.pick(['sequence', 'parallel', 'oneOf']),
  })

export const balancer = (dice: Dice): SettingValues =>
  defined({
    algorithm: dice.pick(['round_robin', 'least_outstanding_requests', 'random']),
    deregistrationDelay: dice.pick([0, 5, 30]),
    idleTimeout: dice.pick([1, 3, 60]),
    healthCheck: dice.pick(['shallow', 'shallow', 'deep']),
    ...dice.pick([{ healthCheckInterval: 5, healthCheckTimeout: 2 }, { healthCheckInterval: 10 }]),
    healthyThreshold: dice.whole(2, 3),
    unhealthyThreshold: dice.whole(2, 3),
  })

/** Whatever a balancer may be: of both types, sticky, warming up its targets, keeping to zones. */
export const anyBalancer = (dice: Dice): SettingValues =>
  defined({
    ...balancer(dice),
    type: dice.maybe(0.25, () => 'network'),
    scheme: dice.maybe(0.1, () => 'internal'),
    algorithm: dice.pick(['round_robin', 'least_outstanding_requests', 'weighted_random', 'random']),
    slowStart: dice.maybe(0.3, () => dice.pick([30, 60])),
    stickiness: dice.maybe(0.25, () => ({ enabled: true, duration: dice.pick([5, 86_400]), visitors: dice.pick([1, 50]) })),
    crossZone: dice.maybe(0.3, () => dice.pick(['on', 'off'])),
  })

export const instance = (dice: Dice): SettingValues =>
  defined({
    ...work(dice),
    zone: dice.pick(['a', 'b', 'c']),
    cpuCredits: dice.maybe(0.3, () => 'standard'),
  })

export function onPremises(dice: Dice): SettingValues {
  const { instanceType: _type, speedUp: _speed, ...own } = work(dice)
  return defined({
    ...own,
    servers: dice.whole(1, 4),
    monthlyCost: dice.pick([0, 120]),
    deliveryTime: dice.pick([0, 20, 90]),
    bootTime: law(dice, dice.between(1, 20)),
  })
}

export const subscriber = (dice: Dice): SettingValues =>
  defined({
    protocol: dice.pick(['email', 'sms', 'push', 'http', 'http']),
    count: dice.pick([1, 1, 3, 20]),
    wants: dice.pick([[], ['good'], ['good', 'bad']]),
    clickShare: dice.maybe(0.5, () => dice.between(0.01, 0.3)),
    clickDelay: law(dice, dice.between(0.5, 20)),
  })
