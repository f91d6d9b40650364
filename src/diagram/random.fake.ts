/** Sound diagrams that run, by number: the same number gives the same diagram everywhere. For tests of whole runs. */
import type { Role } from '../kinds/kind.ts'
import { accountFault, jointFault } from './check/joints.ts'
import type { Component, Diagram, ScenarioEvent, SettingValues, Wire } from './diagram.ts'
import { happening } from './randomEdits.fake.ts'
import { draw } from './randomKinds.fake.ts'
import { fifo } from './randomMessages.fake.ts'
import { Dice, defined } from './randomSettings.fake.ts'
import { kindNamed } from './settings.ts'

export { randomEdit } from './randomEdits.fake.ts'
export { Dice }

const WORKERS = ['instance', 'instance', 'autoScalingGroup', 'autoScalingGroup', 'ecsService', 'eksDeployment', 'onPremises', 'lambda']
/** No component is added that need not be when there are so many. */
const ENOUGH = 14

/** Collects components and wires; ids tell the kind and the order. What leads somewhere stands before that in the list: no circles. */
class Sketch {
  readonly components: Component[] = []
  readonly wires: Wire[] = []
  readonly dice: Dice
  constructor(dice: Dice) {
    this.dice = dice
  }
  add(kind: string, settings: SettingValues = draw(this.dice, kind)): string {
    const id = `${kind}-${this.components.length}`
    this.components.push({ id, kind, name: id, x: 240 * this.components.length, y: 0, settings })
    return id
  }
  get full(): boolean {
    return this.components.length >= ENOUGH
  }
  wire(from: string, to: string, role: Role, more: Record<string, unknown> = {}): string {
    const { dice } = this
    const settings = defined({
      latency: dice.pick([undefined, 0, 0.01, 0.2]),
      loss: dice.maybe(0.1, () => 0.05),
      weight: dice.maybe(0.2, () => 3),
      ...more,
    })
    this.wires.push({ id: `w${this.wires.length}`, from, to, role, settings })
    return to
  }

  /** A queue, those who poll it, and with some luck its dead letters and a bin for them. A subscription takes a standard queue only. */
  board(from: string, role: Role, depth: number): string {
    const { dice } = this
    const ordered = role === 'send' && dice.chance(0.3) && this.mayOrder(from)
    const { fifo: _type, ...plain } = draw(dice, 'queue')
    const id = this.wire(from, this.add('queue', ordered ? { ...plain, ...fifo(dice) } : plain), role)
    for (let nth = dice.whole(1, 2); nth > 0; nth--) {
      const worker = this.worker(depth, id)
      this.wire(id, worker, 'poll')
    }
    if (dice.chance(0.5))
      this.wire(id, this.add('queue', defined({ messageRetentionPeriod: 60, fifo: ordered || undefined })), 'deadLetter')
    return id
  }
  /** May what is sent from there go to a FIFO queue? */
  private mayOrder(from: string): boolean {
    const start = this.components.find(({ id }) => id === from)
    return (
      !start || !jointFault('send', { kind: kindNamed(start.kind), settings: {} }, { kind: kindNamed('queue'), settings: { fifo: true } })
    )
  }
  /** Something that works, and whatever it needs for that. `queue`: what it polls. */
  worker(depth: number, queue?: string): string {
    const { dice } = this
    const kind = dice.pick(WORKERS)
    const id = this.add(kind, this.fitting(kind, queue))
    if (this.full || depth === 0) return id
    if (dice.chance(0.3)) this.wire(id, this.service(depth - 1), 'call')
    if (dice.chance(0.35)) this.store(id, 'send', depth - 1)
    if (kind === 'lambda') this.destinations(id, depth - 1)
    return id
  }
  private fitting(kind: string, queue: string | undefined): SettingValues {
    const settings = draw(this.dice, kind, queue)
    const ordered = this.components.some(({ id, settings: { fifo } }) => id === queue && fifo)
    return kind === 'lambda' && ordered ? { ...settings, batchSize: 5, batchingWindow: 0 } : settings
  }
  /** What comes of a function's asynchronous events. */
  private destinations(id: string, depth: number) {
    const { dice } = this
    if (dice.chance(0.4)) this.store(id, 'success', depth)
    if (dice.chance(0.4)) this.store(id, 'failure', depth)
    if (dice.chance(0.4)) this.wire(id, this.add('queue', { messageRetentionPeriod: 60 }), 'deadLetter')
  }
  /** Something that takes what is sent, or what came of it, and keeps it or passes it on. */
  store(from: string, role: Role, depth: number): string {
    const { dice } = this
    switch (this.full ? 'queue' : dice.pick(['queue', 'queue', 'topic', 'topic', 'bucket', 'lambda'])) {
      case 'topic':
        return this.newsletter(from, role, depth)
      case 'lambda':
        return this.event(from, role, depth)
      case 'bucket':
        return role === 'send' ? this.storeroom(from, depth) : this.newsletter(from, role, depth)
      default:
        return this.board(from, role, depth)
    }
  }
  /** A function that is invoked with an event: nobody waits. */
  private event(from: string, role: Role, depth: number): string {
    const id = this.wire(from, this.add('lambda'), role)
    this.destinations(id, Math.max(0, depth - 1))
    if (depth > 0 && this.dice.chance(0.3)) this.wire(id, this.service(0), 'call')
    return id
  }
  private storeroom(from: string, depth: number): string {
    const id = this.wire(from, this.add('bucket'), 'send')
    if (depth > 0) for (let nth = this.dice.whole(0, 2); nth > 0; nth--) this.store(id, 'send', depth - 1)
    return id
  }
  newsletter(from: string, role: Role, depth: number): string {
    const { dice } = this
    const id = this.wire(from, this.add('topic'), role)
    for (let nth = dice.whole(1, 3); nth > 0; nth--) this.subscribe(id, depth)
    return id
  }
  private subscribe(topic: string, depth: number) {
    const { dice } = this
    const policy = () => ({
      filterPolicy: dice.pick([undefined, undefined, ['good'], ['bad'], ['good', 'bad']]),
      deadLetterQueue: dice.maybe(0.4, () => this.add('queue', { messageRetentionPeriod: 60 })),
    })
    switch (dice.pick(['subscriber', 'subscriber', 'queue', 'lambda', 'door'])) {
      case 'queue':
        this.board(topic, 'deliver', 0)
        return
      case 'lambda':
        this.destinations(this.wire(topic, this.add('lambda'), 'deliver', policy()), 0)
        return
      case 'door':
        this.wire(topic, this.balanced(0), 'deliver', policy())
        return
      default: {
        const id = this.wire(topic, this.add('subscriber'), 'deliver', policy())
        if (depth > 0 && !this.full && dice.chance(0.6)) this.wire(id, this.service(0), 'call')
      }
    }
  }
  /** Something that takes calls. */
  service(depth: number): string {
    return this.dice.chance(0.4) ? this.balanced(depth) : this.worker(depth)
  }
  private balanced(depth: number): string {
    const { dice } = this
    const { scheme: _public, ...settings } = draw(dice, 'loadBalancer')
    const id = this.add('loadBalancer', settings)
    for (let nth = dice.whole(1, 3); nth > 0; nth--) this.wire(id, this.worker(depth), 'call')
    return id
  }
}

/** A diagram with customers, whatever serves them, and a few mishaps. About twenty thousand events. */
export function randomDiagram(number: number): Diagram {
  const dice = new Dice(number)
  const sketch = new Sketch(dice)
  for (let nth = dice.whole(1, 2); nth > 0; nth--) {
    const id = sketch.add('clients')
    if (dice.chance(0.65)) sketch.wire(id, sketch.service(2), 'call')
    else sketch.store(id, 'send', 2)
  }
  const duration = dice.whole(150, 500)
  const events = Array.from({ length: dice.whole(0, 20) }, () => happening(dice, sketch, false))
    .filter((event) => event !== null)
    .map((event): ScenarioEvent => ({ at: dice.between(1, duration), ...event }))
    .sort((a, b) => a.at - b.at)
  const region = dice.pick(['us-east-1', 'ap-northeast-2'] as const)
  const drawn = dice.pick([1000, 1000, 12, 3])
  const tooSmall = sketch.components.some(({ kind, settings }) => accountFault({ kind: kindNamed(kind), settings }, drawn))
  return {
    name: `Random ${number}`,
    region,
    accountConcurrency: tooSmall ? 1000 : drawn,
    components: sketch.components,
    wires: sketch.wires,
    scenario: { duration, warmUp: dice.pick([0, 0, 30]), seed: `random-${number}`, coldStart: dice.chance(0.2), events },
  }
}
