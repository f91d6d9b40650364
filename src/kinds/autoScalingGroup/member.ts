/** A member of a group: a worker on an instance that boots, serves, drains and goes, or stands by in the warm pool. */
import { CELL_STATES, type CellState } from '../../engine/columns.ts'
import type { World } from '../../engine/world.ts'
import type { WorkSettings } from '../work/fields.ts'
import { Worker } from '../work/worker.ts'

/** `preparing` boots for the warm pool, `ready` stands by in it. */
export type Life = 'pending' | 'inService' | 'draining' | 'preparing' | 'ready'
/** A machine that runs is paid by the second; one that is stopped costs its disk. */
export type Paid = 'running' | 'stored'

export class Member extends Worker {
  life: Life = 'pending'
  launched: number
  readonly place: string
  /** Seconds from `startedAt` to service, and when service began. */
  boot = 0
  startedAt: number
  servesSince = Number.NaN
  /** Seen down by the last health check: the next one replaces it. */
  sick = false
  /** Launched to even out the zones: it is one more than wanted, until it serves. */
  evening = false
  /** How it is paid for since when. */
  paid: Paid = 'running'
  paidSince: number
  /** Busy seconds when the metric's period began, and when that was. */
  private measured = 0
  private measuredAt = 0

  constructor(settings: WorkSettings, world: World, place: string) {
    super(settings, world)
    this.launched = world.now
    this.startedAt = world.now
    this.paidSince = world.now
    this.place = place
  }
  get seat(): number {
    return this.world.seat
  }
  /** In the group, not in its pool, and to stay. */
  get counts(): boolean {
    return this.life === 'pending' || this.life === 'inService'
  }
  get inPool(): boolean {
    return this.life === 'preparing' || this.life === 'ready'
  }

  serve(): void {
    this.life = 'inService'
    this.evening = false
    this.servesSince = this.world.now
    this.measured = this.world.busySeconds()
    this.measuredAt = this.world.now
    this.minute()
    this.enter()
  }
  /** Long enough in service for its metrics to count. */
  warmed(warmUp: number): boolean {
    return this.life === 'inService' && this.world.now - this.servesSince >= warmUp
  }
  /** Busy seconds since the last call, or since it serves: serving, not held; and how long that was. */
  measure(): { busy: number; seconds: number } {
    const total = this.world.busySeconds()
    const passed = { busy: total - this.measured, seconds: this.world.now - this.measuredAt }
    this.measured = total
    this.measuredAt = this.world.now
    return passed
  }

  private cell(down: boolean, zoneDown: boolean): CellState {
    if (zoneDown) return 'zoneDown'
    if (down) return 'crashed'
    if (this.life === 'pending') return 'booting'
    if (this.life === 'draining') return 'draining'
    return this.world.stopped ? 'stopped' : 'inService'
  }
  /** Its cell: state, how full, the number inside, how far the boot is. */
  look(down: boolean, zoneDown: boolean, owed: number): number[] {
    const { world, boot, startedAt } = this
    const state = this.cell(down, zoneDown)
    const { level } = this
    const progress = boot > 0 ? (world.now - startedAt) / boot : 1
    const number = state === 'booting' ? Math.max(0, startedAt + boot - world.now) : state === 'draining' ? owed : Math.round(level * 100)
    return [CELL_STATES.indexOf(state), state === 'booting' ? progress : level, number, progress]
  }
}
