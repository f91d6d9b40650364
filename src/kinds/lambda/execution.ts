/** One piece of work in an environment: a request, an event or a batch of messages. Its record is used again for the next. */
import type { Outcome } from '../../engine/part.ts'
import type { Handle } from '../../engine/rows.ts'

/** Who waits for the end: a caller · nobody, Lambda tries again itself · a poller that deletes what was done. */
export const REQUEST = 0
export const EVENT = 1
export const BATCH = 2

export class Execution {
  /** Its place among the executions: written on the rows that it works on. */
  readonly place: number
  source = REQUEST
  /** The jobs that are answered at its end. */
  readonly jobs: Handle[] = []
  /** How each of them ended, as far as it got. */
  readonly outcomes: Outcome[] = []
  /** The row that its limit of time hangs on: the first job, or the copy that stands for one attempt at an event. */
  row: Handle = 0
  /** The route over which the queue of a batch is asked. */
  route = -1
  /** Still gathered by a poller. */
  gathering = false
  begun = false
  /** Waits for somebody else's reply. */
  held = false
  /** No environment was idle: INIT first. */
  cold = false
  provisioned = false
  /** Counts against what the account has not set aside. */
  counted = false
  /** Environments of an older deployment are not used again. */
  generation = 0
  /** When it got its environment: billed from here. */
  claimedAt = 0
  /** GB, as they were then; 0 while it has none. */
  memory = 0
  /** Seconds of an INIT that took too long and is done again at the first invocation. */
  again = 0
  /** How often in a row its poller was throttled before. */
  refusals = 0

  constructor(place: number) {
    this.place = place
  }
  /** The job that is worked on: they are done one after the other. */
  get nth(): number {
    return this.outcomes.length
  }
}

export class Executions {
  readonly all: Execution[] = []
  private readonly spare: Execution[] = []

  open(source: number): Execution {
    const run = this.spare.pop() ?? this.add()
    run.source = source
    run.begun = run.held = run.gathering = run.counted = run.provisioned = run.cold = false
    run.row = run.refusals = run.again = run.memory = 0
    return run
  }
  private add(): Execution {
    const run = new Execution(this.all.length)
    this.all.push(run)
    return run
  }
  close(run: Execution): void {
    run.jobs.length = run.outcomes.length = 0
    run.counted = run.begun = false
    run.memory = 0
    this.spare.push(run)
  }
  clear(): void {
    this.all.length = this.spare.length = 0
  }
}
