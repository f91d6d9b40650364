/**
 * What becomes of an order after its answers: work that goes on hangs on the order itself, a row is freed when nobody needs it, and
 * when the last piece has ended it is known when the coffee was there, or that it never will be.
 */
import type { Meters } from '../measure/meters.ts'
import * as M from '../measure/meters.ts'
import type { Handle } from '../rows.ts'
import * as R from '../rows.ts'
import type { Topology } from '../topology/topology.ts'

export class Orders {
  private readonly rows: R.Rows
  private readonly meters: Meters
  private readonly topology: Topology
  constructor(rows: R.Rows, meters: Meters, topology: Topology) {
    this.rows = rows
    this.meters = meters
    this.topology = topology
  }

  /** What goes on after its sender heard hangs on the order itself: the sender may be gone before it ends. */
  detach(row: Handle, parent: Handle): void {
    const { words } = this.rows
    const root = this.root(parent)
    words[row + R.PARENT] = root
    words[root + R.ROUTE_KIDS]++
  }
  root(row: Handle): Handle {
    const { words } = this.rows
    let up = words[row + R.PARENT]
    while (up !== 0) {
      row = up
      up = words[row + R.PARENT]
    }
    return row
  }

  /** An order that was answered, and now will not be made. */
  lose(row: Handle): void {
    const { words } = this.rows
    const root = this.root(row)
    const bits = words[root + R.BITS]
    if (bits & R.HELD) return
    words[root + R.BITS] |= R.HELD
    const told = (bits & R.CLOSED) !== 0 && (bits & R.OUTCOME_MASK) === 0
    if (told) {
      this.meters.lostLater++
      this.meters.raw[this.topology.component[words[row + R.SEAT]] * M.ROW + M.LOST_LATER]++
    }
  }

  /** Frees a row that nobody needs, and then perhaps the one it was for. */
  settle(row: Handle): void {
    const { words } = this.rows
    const bits = words[row + R.BITS]
    if ((bits & R.CLOSED) !== 0 && (bits & R.HEARD) !== 0 && this.alone(row)) this.free(row)
  }
  /**
   * Nothing is out on a row's behalf. What goes on after its answer hangs on the order itself, and in a loop that doubles it that is soon
   * more than half a word can count: an order came over no route, so the whole word counts.
   */
  private alone(row: Handle): boolean {
    const { words } = this.rows
    const kids = words[row + R.ROUTE_KIDS]
    return (words[row + R.PARENT] === 0 ? kids : kids & 0xffff) === 0
  }
  free(row: Handle): void {
    const { words, reals } = this.rows
    const parent = words[row + R.PARENT]
    if (parent === 0) {
      const bits = words[row + R.BITS]
      const real = row >> 1
      // Every piece of the order has ended: the last work on it is when it was there.
      if ((bits & (R.OUTCOME_MASK | R.HELD)) === 0 && bits & R.SERVING && reals[real + R.MARK] >= 0)
        this.meters.system.fulfilment.add(reals, real + R.MARK, reals, real + R.BORN)
      this.rows.release(row)
      return
    }
    this.rows.release(row)
    words[parent + R.ROUTE_KIDS]--
    this.settle(parent)
  }
}
