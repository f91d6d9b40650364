/** Sound diagrams that run, by number: the same number gives the same diagram everywhere. For tests of whole runs. */
import type { Role } from '../kinds/kind.ts'
import type { Change, Component, Diagram, ScenarioEvent, SettingValues, Wire } from './diagram.ts'

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

const defined = (settings: Record<string, unknown>): SettingValues =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))

function law(dice: Dice, mean: number): unknown {
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

const clients = (dice: Dice): SettingValues => ({
  ...defined(
    dice.chance(0.7)
      ? {
          rate: dice.between(0.5, 8),
          process: dice.pick(['poisson', 'poisson', 'constant', 'bursty']),
          profile: dice.maybe(0.3, () => ({ kind: 'steps', start: 0, bin: 30, factors: [1, dice.between(0, 3), 0.5, 0, 2, 1, 1, 3, 1] })),
        }
      : { arrivals: 'closed', users: dice.whole(1, 30), thinkTime: law(dice, dice.between(0.5, 5)) },
  ),
  ...defined({
    timeout: dice.maybe(0.6, () => dice.between(0.2, 5)),
    retry: dice.maybe(0.5, () => ({
      maxAttempts: dice.whole(2, 4),
      backoff: dice.pick(['none', 'fixed', 'exponential']),
      baseDelay: dice.between(0, 1),
      jitter: dice.pick(['none', 'full']),
      budget: dice.pick([null, 0.2]),
    })),
    size: dice.maybe(0.3, () => ({ kind: 'discrete', values: [1, 2, 3], weights: [0.6, 0.3, 0.1] })),
    classes: dice.maybe(0.2, () => [
      { name: 'good', share: 0.9, poison: false },
      { name: 'bad', share: 0.1, poison: true },
    ]),
  }),
})

const work = (dice: Dice): SettingValues =>
  defined({
    serviceTime: law(dice, dice.between(0.02, 0.6)),
    concurrency: dice.pick([1, 1, 2, 5]),
    discipline: dice.maybe(0.2, () => 'processorSharing'),
    backlog: dice.maybe(0.3, () => dice.whole(0, 10)),
    repliesWhen: dice.maybe(0.25, () => 'started'),
    errorRate: dice.maybe(0.25, () => dice.between(0.01, 0.2)),
    calls: dice.pick(['sequence', 'parallel', 'oneOf']),
  })

const balancer = (dice: Dice): SettingValues =>
  defined({
    algorithm: dice.pick(['round_robin', 'least_outstanding_requests', 'random']),
    deregistrationDelay: dice.pick([0, 5, 30]),
    idleTimeout: dice.pick([1, 3, 60]),
    healthCheck: dice.pick(['shallow', 'shallow', 'deep']),
    healthCheckInterval: 5,
    healthCheckTimeout: 2,
    healthyThreshold: 2,
  })

const group = (dice: Dice, queue: string | undefined): SettingValues => {
  const minSize = dice.whole(0, 2)
  const policy = dice.pick([
    { type: 'targetTracking', metric: 'ASGAverageCPUUtilization', target: 60, outPoints: 1, inPoints: 2 },
    { type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: dice.whole(30, 200), outPoints: 1, inPoints: 3 },
    { type: 'scheduled', at: dice.whole(20, 90), desired: 4 },
    ...(queue ? [{ type: 'targetTracking', metric: 'backlogPerInstance', target: 5, queue, outPoints: 1, inPoints: 2 }] : []),
  ])
  return {
    ...work(dice),
    minSize,
    desiredCapacity: minSize + 1,
    maxSize: minSize + dice.whole(2, 5),
    bootTime: law(dice, dice.between(1, 20)),
    appStart: dice.pick([0, 3]),
    zones: dice.pick([['a'], ['a', 'b'], ['a', 'b', 'c']]),
    ...defined({ policies: dice.maybe(0.8, () => [policy]), healthCheckType: dice.maybe(0.3, () => 'ELB'), healthCheckGracePeriod: 10 }),
  }
}

const queue = (dice: Dice): SettingValues =>
  defined({
    visibilityTimeout: dice.pick([0.5, 2, 10, 30]),
    maxReceiveCount: dice.whole(1, 4),
    capacity: dice.maybe(0.3, () => dice.whole(3, 40)),
    delaySeconds: dice.maybe(0.3, () => dice.between(0.5, 5)),
    receiveMessageWaitTime: dice.maybe(0.3, () => 0),
    messageRetentionPeriod: dice.maybe(0.3, () => 60),
  })

/** Collects components and wires; ids tell the kind and the order. */
class Sketch {
  readonly components: Component[] = []
  readonly wires: Wire[] = []
  readonly dice: Dice
  constructor(dice: Dice) {
    this.dice = dice
  }
  add(kind: string, settings: SettingValues): string {
    const id = `${kind}-${this.components.length}`
    this.components.push({ id, kind, name: id, x: 240 * this.components.length, y: 0, settings })
    return id
  }
  worker(queue?: string): string {
    return this.dice.chance(0.5)
      ? this.add('instance', { ...work(this.dice), zone: this.dice.pick(['a', 'b']) })
      : this.add('autoScalingGroup', group(this.dice, queue))
  }
  wire(from: string, to: string, role: Role) {
    const { dice } = this
    const settings = defined({
      latency: dice.pick([undefined, 0, 0.01, 0.2]),
      loss: dice.maybe(0.1, () => 0.05),
      weight: dice.maybe(0.2, () => 3),
    })
    this.wires.push({ id: `w${this.wires.length}`, from, to, role, settings })
  }
  /** A queue, those who poll it, and with some luck its dead letters and a bin for them. */
  board(from: string) {
    const { dice } = this
    const id = this.add('queue', queue(dice))
    this.wire(from, id, 'send')
    for (let nth = dice.whole(1, 2); nth > 0; nth--) this.wire(id, this.worker(id), 'poll')
    if (dice.chance(0.5)) this.wire(id, this.add('queue', { messageRetentionPeriod: 60 }), 'deadLetter')
  }
  /** Something that takes calls. */
  service(depth: number): string {
    const { dice } = this
    if (dice.chance(0.4)) {
      const id = this.add('loadBalancer', balancer(dice))
      for (let nth = dice.whole(1, 3); nth > 0; nth--) this.wire(id, this.behind(depth), 'call')
      return id
    }
    return this.behind(depth)
  }
  behind(depth: number): string {
    const id = this.worker()
    if (depth > 0 && this.dice.chance(0.5)) this.wire(id, this.service(depth - 1), 'call')
    if (this.dice.chance(0.4)) this.board(id)
    return id
  }
}

/** What can happen to a diagram: each verb to something that knows it. */
function happening(dice: Dice, { components, wires }: Pick<Diagram, 'components' | 'wires'>): Omit<ScenarioEvent, 'at'> | null {
  const one = (...kinds: string[]) => components.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  const workers = one('instance', 'autoScalingGroup')
  const singles = one('instance')
  const any = (list: string[], event: Omit<ScenarioEvent, 'at'>) => (list.length > 0 ? { ...event, component: dice.pick(list) } : null)
  return dice.pick<() => Omit<ScenarioEvent, 'at'> | null>([
    () => any([...workers, ...one('clients')], { do: dice.pick(['stop', 'start']) }),
    () => any(workers, { do: 'crash' }),
    () => any(singles, { do: 'restore' }),
    () => any(workers, { do: 'slow', factor: dice.pick([0.5, 1, 3]) }),
    () => any(one('clients'), { do: 'spike', factor: 3, duration: 20 }),
    () => ({ do: dice.pick(['zoneDown', 'zoneUp']), zone: dice.pick(['a', 'b']) }),
    () => (wires.length > 0 ? { do: dice.pick(['cut', 'heal']), wire: dice.pick(wires).id } : null),
    () => any(workers, { do: 'set', setting: 'concurrency', value: dice.whole(1, 4) }),
  ])()
}

/** A diagram with customers, whatever serves them, and a few mishaps. About ten thousand events. */
export function randomDiagram(number: number): Diagram {
  const dice = new Dice(number)
  const sketch = new Sketch(dice)
  for (let nth = dice.whole(1, 2); nth > 0; nth--) {
    const id = sketch.add('clients', clients(dice))
    if (dice.chance(0.75)) sketch.wire(id, sketch.service(2), 'call')
    else sketch.board(id)
  }
  const duration = dice.whole(150, 400)
  const events = Array.from({ length: dice.whole(0, 8) }, () => happening(dice, sketch))
    .filter((event) => event !== null)
    .map((event): ScenarioEvent => ({ at: dice.between(1, duration), ...event }))
    .sort((a, b) => a.at - b.at)
  return {
    name: `Random ${number}`,
    region: 'us-east-1',
    accountConcurrency: 1000,
    components: sketch.components,
    wires: sketch.wires,
    scenario: { duration, warmUp: dice.pick([0, 0, 30]), seed: `random-${number}`, coldStart: dice.chance(0.2), events },
  }
}

/** A live edit that a diagram can take: a mishap, another setting, something removed or added. */
export function randomEdit(dice: Dice, diagram: Diagram, serial: number): Change | null {
  const { components, wires } = diagram
  return dice.pick<() => Change | null>([
    () => {
      const event = happening(dice, diagram)
      return event && { do: 'event', event }
    },
    () => {
      const of = components.filter(({ kind }) => kind === 'instance')
      if (of.length === 0) return null
      const { id, settings } = dice.pick(of)
      return { do: 'setComponent', id, settings: { ...settings, ...work(dice) } }
    },
    () => (wires.length > 3 ? { do: 'removeWire', id: dice.pick(wires).id } : null),
    () => (components.length > 4 ? { do: 'removeComponent', id: dice.pick(components.filter(({ kind }) => kind !== 'clients')).id } : null),
    () => ({ do: 'addComponent', component: { id: `new-${serial}`, kind: 'instance', name: '', x: 0, y: 0, settings: work(dice) } }),
    () => {
      const to = components.filter(({ kind }) => kind === 'instance')
      const from = components.filter(({ kind }) => kind === 'clients' || kind === 'loadBalancer')
      if (to.length === 0 || from.length === 0) return null
      const wire: Wire = { id: `nw-${serial}`, from: dice.pick(from).id, to: dice.pick(to).id, role: 'call', settings: {} }
      return wires.some((other) => other.from === wire.from && other.to === wire.to) ? null : { do: 'addWire', wire }
    },
  ])()
}
