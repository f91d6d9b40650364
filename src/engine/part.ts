/**
 * A component while it runs: the verbs that the world says to it. All are empty here, so that every part has one shape
 * and a kind writes only those that it means.
 */
import type { Handle } from './rows.ts'

/** 0 is done; otherwise 1 + the index of the reason in REASONS. */
export type Outcome = number

/** What can happen to a part from outside: see docs/model.md. */
export type Incident = 'stop' | 'start' | 'crash' | 'restore' | 'slow' | 'spike' | 'deploy' | 'redrive'

/** How a publisher reaches a subscriber: as a part of the cloud itself, or over a network that others run. */
export type Protocol = 'managed' | 'http' | 'email' | 'sms' | 'push'

export abstract class Part {
  /** Work ends here: its end counts as fulfilment, its beginning ends a wait. */
  readonly works: boolean = false
  /** Orders start here: its numbers are the system's. */
  readonly source: boolean = false
  /** Jobs in hand share the servers instead of holding one each; the part tells how many are busy. */
  readonly shares: boolean = false
  /** A platform runs what is here on demand: its failures are no answers, and a balancer in front makes 502 of them. */
  readonly onDemand: boolean = false
  /** The run begins, or this part joins it. */
  start(): void {}
  /** A job is here; exactly one reply is owed. */
  accept(_delivery: Handle): void {}
  /** The answer to `sent`, which was sent for `parent`. */
  replied(_sent: Handle, _outcome: Outcome, _parent: Handle): void {}
  /** What was `sent` for a job that is over here has ended with this outcome. */
  late(_outcome: Outcome, _parent: Handle, _sent: Handle): void {}
  /** A timer on `subject`, or an alarm with the number `subject`. */
  due(_timer: number, _subject: number): void {}
  /** Something in front has work: take it. */
  wake(): void {}
  /** A source's side of `take`: the delivery made by `world.hand`, or 0. `called` is true when an offer woke this taker. */
  give(_route: number, _taker: number, _called: boolean): Handle {
    return 0
  }
  /** A source's side of `askAnew`: what this taker is given from now on comes in another answer than before, so many in one at most. */
  asked(_taker: number, _most: number): void {}
  /** Jobs that `give` could give now. */
  stock(): number {
    return 0
  }
  /** Seconds between polls of a source that does not let takers wait (short polling); 0 where they wait. */
  get pollGap(): number {
    return 0
  }
  /** How what is published is delivered here, and for how many people one delivery stands. */
  get protocol(): Protocol {
    return 'managed'
  }
  get audience(): number {
    return 1
  }
  /** Addresses behind the exits changed. */
  rewired(): void {}
  /** A member that was taken off the list owes nothing any more. */
  released(_member: number): void {}
  /** Everything in hand was answered by the world: forget it. */
  cleared(): void {}
  /** The incident itself is the world's business (crash, stop); this is what the part does about it. */
  incident(_name: Incident, _factor: number, _seconds: number): void {}
  /** The zone of something here went down or came back. */
  zone(_name: string, _down: boolean): void {}
  reconfigure(_settings: unknown): void {}
  /** Writes levels into the gauges of its kind; counters stand there already. */
  read(_gauges: Float64Array, _at: number): void {}
  /** Writes cells (CELL_WIDTH doubles each, already zero) for the picture. */
  draw(_cells: Float64Array, _at: number): void {}
}
