/** Sound diagrams that run, by number: the same number gives the same diagram everywhere. For tests of whole runs. */
import type { Role } from '../kinds/kind.ts'
import type { Change, Component, Diagram, ScenarioEvent, SettingValues, Wire } from './diagram.ts'
import { balancer, clients, Dice, defined, group, queue, work } from './randomSettings.fake.ts'

export { Dice }

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

/** Another value of a setting that its kind has, by kind. */
const SETTINGS: Record<string, readonly ((dice: Dice) => readonly [string, unknown])[]> = {
  clients: [
    (dice) => ['rate', dice.between(0, 20)],
    (dice) => ['timeout', dice.pick([0, 0.5, 3])],
    (dice) => ['retry.maxAttempts', dice.whole(1, 3)],
    (dice) => ['arrivals', dice.pick(['open', 'closed'])],
    (dice) => ['users', dice.whole(0, 30)],
    (dice) => ['process', dice.pick(['constant', 'bursty'])],
  ],
  loadBalancer: [
    (dice) => ['algorithm', dice.pick(['round_robin', 'least_outstanding_requests', 'random'])],
    (dice) => ['idleTimeout', dice.pick([1, 2, 60])],
    (dice) => ['deregistrationDelay', dice.pick([0, 20])],
    (dice) => ['healthCheck', dice.pick(['shallow', 'deep'])],
  ],
  instance: [
    (dice) => ['concurrency', dice.whole(1, 4)],
    (dice) => ['discipline', dice.pick(['fifo', 'processorSharing'])],
    (dice) => ['repliesWhen', dice.pick(['done', 'started'])],
    (dice) => ['backlog', dice.pick([null, 0, 5])],
    (dice) => ['calls', dice.pick(['sequence', 'parallel', 'oneOf'])],
    (dice) => ['zone', dice.pick(['a', 'b', 'c'])],
    (dice) => ['serviceTime', dice.between(0, 0.5)],
  ],
  autoScalingGroup: [
    (dice) => ['concurrency', dice.whole(1, 4)],
    (dice) => ['desiredCapacity', dice.whole(0, 5)],
    (dice) => ['maxSize', dice.whole(1, 6)],
    (dice) => ['minSize', dice.whole(0, 2)],
    (dice) => ['discipline', dice.pick(['fifo', 'processorSharing'])],
    (dice) => ['policies', [{ type: 'targetTracking', target: dice.whole(20, 90), outPoints: 1, inPoints: 1 }]],
    (dice) => ['healthCheckType', dice.pick(['EC2', 'ELB'])],
  ],
  queue: [
    (dice) => ['visibilityTimeout', dice.pick([0.5, 3, 20])],
    (dice) => ['receiveMessageWaitTime', dice.pick([0, 20])],
    (dice) => ['delaySeconds', dice.pick([0, 2])],
    (dice) => ['capacity', dice.pick([null, 5])],
    (dice) => ['maxReceiveCount', dice.whole(1, 3)],
  ],
}

type Happening = Omit<ScenarioEvent, 'at'>
/** What can happen to a diagram: each verb to something that knows it. */
function happening(dice: Dice, { components, wires }: Pick<Diagram, 'components' | 'wires'>): Happening | null {
  const one = (...kinds: string[]) => components.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  const workers = one('instance', 'autoScalingGroup')
  const any = (list: string[], event: Happening) => (list.length > 0 ? { ...event, component: dice.pick(list) } : null)
  const lasting = () => defined({ duration: dice.maybe(0.4, () => dice.between(1, 40)) })
  return dice.pick<() => Happening | null>([
    () => any([...workers, ...one('clients')], { do: 'stop', ...lasting() }),
    () => any([...workers, ...one('clients')], { do: 'start' }),
    () => any(workers, { do: 'crash' }),
    () => any(one('instance'), { do: 'crash', ...lasting() }),
    () => any(one('instance'), { do: 'restore' }),
    () => any(workers, { do: 'slow', factor: dice.pick([0.5, 1, 3]), ...lasting() }),
    () => any(one('clients'), { do: 'spike', factor: dice.pick([0.1, 3]), duration: 20 }),
    () => ({ do: 'zoneDown', zone: dice.pick(['a', 'b', 'c']), ...lasting() }),
    () => ({ do: 'zoneUp', zone: dice.pick(['a', 'b', 'c']) }),
    () => (wires.length > 0 ? { do: 'cut', wire: dice.pick(wires).id, ...lasting() } : null),
    () => (wires.length > 0 ? { do: 'heal', wire: dice.pick(wires).id } : null),
    () => (wires.length > 0 ? { do: 'set', wire: dice.pick(wires).id, setting: 'latency', value: dice.pick([0, 0.05, 0.3]) } : null),
    () => setting(dice, components),
    () => setting(dice, components),
  ])()
}
function setting(dice: Dice, components: readonly Component[]): Happening | null {
  if (components.length === 0) return null
  const { id, kind } = dice.pick(components)
  const [name, value] = dice.pick(SETTINGS[kind])(dice)
  return { do: 'set', component: id, setting: name, value }
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
  const duration = dice.whole(150, 500)
  const events = Array.from({ length: dice.whole(0, 16) }, () => happening(dice, sketch))
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
    () => (components.length > 2 ? { do: 'removeComponent', id: dice.pick(components).id } : null),
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
