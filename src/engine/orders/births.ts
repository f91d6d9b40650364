/** How jobs begin: a customer with an order, a note of a part's own, and what is sent or kept on behalf of either. */
import type { Meters } from '../measure/meters.ts'
import * as M from '../measure/meters.ts'
import type { Handle } from '../rows.ts'
import * as R from '../rows.ts'
import type { Topology } from '../topology/topology.ts'

/** Nobody waits for a copy, and nobody will hear of it. */
export const COPY = R.ANSWERED | R.HEARD

export class Births {
  private readonly rows: R.Rows
  private readonly meters: Meters
  private readonly topology: Topology
  constructor(rows: R.Rows, meters: Meters, topology: Topology) {
    this.rows = rows
    this.meters = meters
    this.topology = topology
  }

  customer(seat: number, key: number, kind: number, size: number): Handle {
    const row = this.first(seat, key, size)
    const { rows, meters } = this
    const { now } = meters
    rows.words[row + R.BITS] = R.ATTEMPT_ONE | (kind << R.CLASS_SHIFT) | R.SERVING
    rows.reals[(row >> 1) + R.ARRIVED] = now
    rows.reals[(row >> 1) + R.MARK] = -1
    const at = meters.touch(this.topology.component[seat])
    meters.raw[at + M.ARRIVED]++
    meters.raw[at + M.IN_SERVICE]++
    return row
  }

  /** No customer, and not measured at its holder. */
  note(seat: number, key: number): Handle {
    const row = this.first(seat, key, 1)
    this.rows.words[row + R.BITS] = R.ATTEMPT_ONE | R.ANSWERED
    this.rows.reals[(row >> 1) + R.ARRIVED] = -1
    return row
  }

  /** What goes over a route to a seat for `parent`: it carries the order's key, class, size and birth along. */
  child(route: number, parent: Handle, seat: number): Handle {
    const { rows } = this
    const row = rows.allocate()
    const { words, reals, floats } = rows
    words[row + R.SEAT] = seat
    words[row + R.PARENT] = parent
    words[row + R.ROUTE_KIDS] = route << 16
    words[row + R.KEY] = words[parent + R.KEY]
    words[row + R.BITS] = words[parent + R.BITS] & R.CARRIED_MASK
    floats[row + R.SIZE] = floats[parent + R.SIZE]
    reals[(row >> 1) + R.BORN] = reals[(parent >> 1) + R.BORN]
    reals[(row >> 1) + R.ARRIVED] = -1
    words[parent + R.ROUTE_KIDS]++
    return row
  }

  /** A row that `seat` keeps for `parent`; not measured. */
  copy(seat: number, parent: Handle): Handle {
    const row = this.child(0, parent, seat)
    this.rows.words[row + R.BITS] |= COPY
    return row
  }

  private first(seat: number, key: number, size: number): Handle {
    const { rows } = this
    const row = rows.allocate()
    const { words } = rows
    words[row + R.SEAT] = seat
    words[row + R.PARENT] = 0
    words[row + R.ROUTE_KIDS] = 0
    words[row + R.KEY] = key
    rows.floats[row + R.SIZE] = size
    rows.reals[(row >> 1) + R.BORN] = this.meters.now
    return row
  }
}
