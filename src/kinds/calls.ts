/** What a worker does after its own work: its calls, in sequence, at once, or one of them by weight. */

import { uniform } from '../engine/chance/random.ts'
import { DONE } from '../engine/doors.ts'
import type { Outcome } from '../engine/part.ts'
import type { Handle } from '../engine/rows.ts'
import type { World } from '../engine/world.ts'

export type CallOrder = 'sequence' | 'parallel' | 'oneOf'
/** Not all calls have been answered yet. */
export const PENDING = -1

/** How a job's calls are made stays as it was when they began: it is written on its note. */
const PARALLEL = 1 << 28
const ONE_OF = 2 << 28

/** A job's note while its calls are out: how they are made, the first failure; in the lower half calls to come (sequence: made). */
export class Calls {
  order: CallOrder
  private readonly world: World
  private readonly salt: number
  constructor(world: World, order: CallOrder) {
    this.world = world
    this.order = order
    this.salt = world.salt('calls')
  }

  get none(): boolean {
    return this.world.exits.length === 0
  }

  /** Makes the first calls for a job. There must be a way out. */
  begin(job: Handle): void {
    const { world, order } = this
    const { exits } = world
    if (order === 'parallel') {
      world.setNote(job, PARALLEL | exits.length)
      for (const route of [...exits]) world.send(route, job)
      return
    }
    world.setNote(job, order === 'oneOf' ? ONE_OF : 1)
    world.send(order === 'oneOf' ? this.choose(job) : exits[0], job)
  }

  /** An answer came: the outcome of all calls, or PENDING. */
  answered(job: Handle, outcome: Outcome): Outcome | typeof PENDING {
    const { world } = this
    const note = world.noteOf(job)
    if (note & PARALLEL) {
      const left = (note & 0xffff) - 1
      const failed = (note >>> 16) & 0xff || outcome
      world.setNote(job, PARALLEL | (failed << 16) | left)
      return left > 0 ? PENDING : failed
    }
    if (outcome !== DONE || note & ONE_OF || note >= world.exits.length) return outcome
    world.setNote(job, note + 1)
    world.send(world.exits[note], job)
    return PENDING
  }

  /** One way out, in proportion to the weights of the wires. */
  choose(job: Handle): number {
    const { world } = this
    const { exits } = world
    if (exits.length === 1) return exits[0]
    let total = 0
    for (const route of exits) total += world.weight(route)
    let point = uniform(world.word(job, this.salt)) * total
    for (const route of exits) {
      point -= world.weight(route)
      if (point < 0) return route
    }
    return exits[exits.length - 1]
  }
}
