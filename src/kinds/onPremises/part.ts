/** Owned servers while they run: one line, all of them behind it. More of them come when they are delivered; all are paid from then on. */
import { CELL_STATES } from '../../engine/columns.ts'
import { Sampler } from '../../engine/law.ts'
import type { Incident } from '../../engine/part.ts'
import { BOOTING } from '../../engine/topology/topology.ts'
import type { World } from '../../engine/world.ts'
import type { WorkSettings } from '../work/fields.ts'
import { Worker } from '../work/worker.ts'
import type { OnPremisesSettings } from './fields.ts'

const BOOTED = 2
const MINUTE = 3
const DELIVERED = 4
const PERIOD = 60
const DAY = 86_400
const CELL_OF = ['inService', 'stopped', 'crashed', 'zoneDown', 'booting'] as const
const GAUGE = { owned: 0, ordered: 1, cpu: 2, bootLeft: 3, serverHours: 4 } as const

/** So many servers, as one worker with one line: none of them is rented by size. */
export const asWork = (settings: OnPremisesSettings, servers: number): WorkSettings => ({
  ...settings,
  instanceType: 't3.micro',
  speedUp: 0,
  concurrency: servers * settings.concurrency,
})

export class OnPremisesPart extends Worker {
  private wanted: OnPremisesSettings
  private owned: number
  /** Servers on their way, by the number of their delivery. */
  private readonly deliveries = new Map<number, number>()
  private orders = 0
  /** Server-seconds that were paid up to `paidAt`. */
  private paid = 0
  private paidAt: number
  private readyAt = 0
  private bootTime = 0
  private readonly boots

  constructor(settings: OnPremisesSettings, world: World) {
    super(asWork(settings, settings.servers), world)
    this.wanted = settings
    this.owned = settings.servers
    this.paidAt = world.now
    this.boots = world.stream('boot')
  }

  override start(): void {
    this.publish()
    if (this.world.coldStart) this.boot()
    else if (this.world.up) this.enter()
  }
  private publish(): void {
    this.world.clock(PERIOD - (this.world.now % PERIOD), MINUTE)
  }
  private boot(): void {
    this.publish()
    this.bootTime = new Sampler(this.wanted.bootTime).draw(this.boots.word())
    this.readyAt = this.world.now + this.bootTime
    this.world.setBooting(true)
    this.world.clock(this.bootTime, BOOTED)
  }

  override due(timer: number, subject: number): void {
    if (timer === MINUTE) {
      this.minute()
      this.world.clock(PERIOD, MINUTE)
    } else if (timer === BOOTED) {
      this.world.setBooting(false)
      if (this.world.up) this.enter()
    } else if (timer === DELIVERED) this.delivered(subject)
    else super.due(timer, subject)
  }
  override incident(name: Incident, factor: number): void {
    if (name === 'restore') this.boot()
    else super.incident(name, factor)
  }

  /** More servers are ordered and come when they are delivered; fewer are given away at once, the ordered ones first. */
  override reconfigure(given: unknown): void {
    const settings = given as OnPremisesSettings
    const more = settings.servers - this.owned - this.ordered
    this.wanted = settings
    if (more > 0) {
      this.deliveries.set(++this.orders, more)
      this.world.alarm(settings.deliveryTime, DELIVERED, this.orders)
      this.world.tell('ordered', { servers: more, days: settings.deliveryTime / DAY })
    } else if (more < 0) this.giveUp(-more)
    super.reconfigure(asWork(settings, this.owned))
  }
  private get ordered(): number {
    let total = 0
    for (const servers of this.deliveries.values()) total += servers
    return total
  }
  private giveUp(fewer: number): void {
    for (const [order, servers] of [...this.deliveries].reverse()) {
      const cancelled = Math.min(servers, fewer)
      fewer -= cancelled
      if (cancelled === servers) this.deliveries.delete(order)
      else this.deliveries.set(order, servers - cancelled)
    }
    this.own(this.owned - fewer)
  }
  private delivered(order: number): void {
    const servers = this.deliveries.get(order)
    if (servers === undefined) return
    this.deliveries.delete(order)
    this.own(this.owned + servers)
    this.world.tell('delivered', { servers, owned: this.owned })
    super.reconfigure(asWork(this.wanted, this.owned))
  }
  private own(servers: number): void {
    this.paid = this.serverSeconds()
    this.paidAt = this.world.now
    this.owned = servers
  }
  private serverSeconds(): number {
    return this.paid + this.owned * (this.world.now - this.paidAt)
  }

  override read(gauges: Float64Array, at: number): void {
    const { world } = this
    gauges[at + GAUGE.owned] = this.owned
    gauges[at + GAUGE.ordered] = this.ordered
    gauges[at + GAUGE.cpu] = this.published * 100
    gauges[at + GAUGE.bootLeft] = world.condition === BOOTING ? this.readyAt - world.now : 0
    gauges[at + GAUGE.serverHours] = this.serverSeconds() / 3600
  }
  override draw(cells: Float64Array, at: number): void {
    const { world } = this
    const state = CELL_OF[world.condition]
    const left = this.readyAt - world.now
    const booting = state === 'booting'
    cells.set(
      [CELL_STATES.indexOf(state), booting ? 1 - left / this.bootTime : this.level, booting ? left : this.owned, this.wanted.concurrency],
      at,
    )
  }
}
