/** A task (or pod) while it is there: a worker in a container that starts, runs, drains and stops. */
import { CELL_STATES, type CellState } from '../../engine/columns.ts'
import type { World } from '../../engine/world.ts'
import type { WorkSettings } from '../work/fields.ts'
import { Worker } from '../work/worker.ts'
import type { Host } from './hosts.ts'
import type { Size } from './sizes.ts'

export interface Birth {
  readonly version: number
  readonly size: Size
  /** What is paid for on Fargate; null on a host. */
  readonly billed: Size | null
  readonly host: Host | null
  readonly zone: string
  /** When it was wanted. */
  readonly ordered: number
}

export class Task extends Worker {
  life: 'starting' | 'running' | 'draining' = 'starting'
  readonly birth: Birth
  /** Of an older version, or judged unfit: to be replaced. */
  obsolete = false
  /** Seconds that its start takes, and when that began; paid for from then on. */
  boot = 0
  startsAt: number
  runsSince = Number.NaN
  /** Seen down by the last check: the next one replaces it. */
  sick = false
  private measured = 0

  constructor(settings: WorkSettings, world: World, birth: Birth) {
    super(settings, world)
    this.birth = birth
    this.startsAt = world.now
  }
  get seat(): number {
    return this.world.seat
  }

  run(): void {
    this.life = 'running'
    this.runsSince = this.world.now
    this.measured = this.world.busySeconds()
    this.minute()
    this.enter()
  }
  /** Busy seconds since the last call: serving, not held. */
  measure(): number {
    const busy = this.world.busySeconds()
    const passed = busy - this.measured
    this.measured = busy
    return passed
  }

  private stateOf(failed: boolean, dark: boolean): CellState {
    if (dark) return 'zoneDown'
    if (failed) return 'crashed'
    if (this.life === 'starting') return 'booting'
    if (this.life === 'draining' || this.obsolete) return 'draining'
    return this.world.stopped ? 'stopped' : 'inService'
  }
  /** Its cell: state, how full (or how far its start is), the place of its host among the cells. */
  look(failed: boolean, dark: boolean, host: number): number[] {
    const state = this.stateOf(failed, dark)
    const started = this.boot > 0 ? Math.max(0, (this.world.now - this.startsAt) / this.boot) : 1
    return [CELL_STATES.indexOf(state), state === 'booting' ? started : this.level, host, 0]
  }
}
