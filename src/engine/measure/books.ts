/** The books: what is counted and timed when a job comes in at a seat, and when it ends there. */
import type { Orders } from '../orders/orders.ts'
import type { Outcome } from '../part.ts'
import type { Handle } from '../rows.ts'
import * as R from '../rows.ts'
import type { Topology } from '../topology/topology.ts'
import type { Meters } from './meters.ts'
import * as M from './meters.ts'

const DONE = 0

export class Books {
  private readonly rows: R.Rows
  private readonly meters: Meters
  private readonly topology: Topology
  private readonly orders: Orders
  constructor(rows: R.Rows, meters: Meters, topology: Topology, orders: Orders) {
    this.rows = rows
    this.meters = meters
    this.topology = topology
    this.orders = orders
  }

  /** A job is at a seat: it waits from now on. */
  admit(row: Handle, seat: number): void {
    this.rows.reals[(row >> 1) + R.ARRIVED] = this.meters.now
    const at = this.meters.touch(this.topology.component[seat])
    this.meters.raw[at + M.ARRIVED]++
    this.meters.raw[at + M.WAITING]++
  }

  /** Counts and times a job that ends at its seat. */
  close(row: Handle, seat: number, outcome: Outcome): void {
    const { meters, topology } = this
    const { reals } = this.rows
    const component = topology.component[seat]
    const at = meters.touch(component)
    const { raw, time } = meters
    // Flag words fill all 32 bits: handed to a call they would become objects where small integers have 31.
    const bits = this.rows.words[row + R.BITS]
    this.vacate(at, seat, row)
    if (outcome !== DONE) {
      raw[at + M.FAILED + outcome - 1]++
      return
    }
    raw[at + M.COMPLETED]++
    const real = row >> 1
    const times = meters.times[component]
    times.latency.add(time, 0, reals, real + R.ARRIVED)
    if (bits & R.BEGUN) times.wait.add(reals, real + R.MARK, reals, real + R.ARRIVED)
    if (!topology.works[seat]) return
    const root = this.orders.root(row)
    // A health check is work, and no order.
    if ((this.rows.words[root + R.BITS] & R.SERVING) === 0) return
    times.fulfilment.add(time, 0, reals, real + R.BORN)
    reals[(root >> 1) + R.MARK] = time[0]
  }
  private vacate(at: number, seat: number, row: Handle): void {
    const { raw } = this.meters
    const bits = this.rows.words[row + R.BITS]
    if ((bits & R.SERVING) === 0) {
      raw[at + M.WAITING]--
      return
    }
    raw[at + M.IN_SERVICE]--
    if (!this.topology.works[seat] || this.topology.shares[seat]) return
    const held = bits & R.HELD ? 1 : 0
    raw[at + (held ? M.HELD : M.BUSY)]--
    this.meters.occupy(seat, held - 1, -held)
  }
}
