/** A member of a group: a worker on an instance that boots, serves, drains and goes. */
import { CELL_STATES, type CellState } from '../../engine/columns.ts'
import type { World } from '../../engine/world.ts'
import type { WorkSettings } from '../work/fields.ts'
import { Worker } from '../work/worker.ts'

export type Life = 'pending' | 'inService' | 'draining'

export class Member extends Worker {
  life: Life = 'pending'
  readonly launched: number
  readonly place: string
  /** Seconds from launch to service, and when service began. */
  boot = 0
  servesSince = Number.NaN
  /** Seen down by the last health check: the next one replaces it. */
  sick = false
  /** Busy seconds when the metric's period began. */
  private measured = 0

  constructor(settings: WorkSettings, world: World, place: string) {
    super(settings, world)
    this.launched = world.now
    this.place = place
  }
  get seat(): number {
    return this.world.seat
  }

  serve(): void {
    this.life = 'inService'
    this.servesSince = this.world.now
    this.measured = this.world.busySeconds()
    this.minute()
    this.enter()
  }
  /** Long enough in service for its metrics to count. */
  warmed(warmUp: number): boolean {
    return this.life === 'inService' && this.world.now - this.servesSince >= warmUp
  }
  /** Busy seconds since the last call: serving, not held. */
  measure(): number {
    const busy = this.world.busySeconds()
    const passed = busy - this.measured
    this.measured = busy
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
    const { world, boot, launched } = this
    const state = this.cell(down, zoneDown)
    const { level } = this
    const progress = boot > 0 ? (world.now - launched) / boot : 1
    const number = state === 'booting' ? Math.max(0, launched + boot - world.now) : state === 'draining' ? owed : Math.round(level * 100)
    return [CELL_STATES.indexOf(state), state === 'booting' ? progress : level, number, progress]
  }
}
