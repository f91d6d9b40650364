/** The hosts while a service runs: launched, booting, up, dark, terminated; never fewer than the minimum, never more than the maximum. */
import { type Stream, uniform } from '../../engine/chance/random.ts'
import type { Fleet } from '../../engine/fleet.ts'
import { Sampler } from '../../engine/law.ts'
import type { World } from '../../engine/world.ts'
import type { ContainerSettings } from './fields.ts'
import { type Host, Hosts, type Spot } from './hosts.ts'
import type { HostType } from './sizes.ts'
import type { Usage } from './usage.ts'

export const HOST_UP = 2
/** Sums of doubles: a moment that was computed may lie a few bits beside the other. */
export const DUST = 1e-6

export class Yard {
  readonly hosts: Hosts
  private readonly world: World
  private readonly fleet: Fleet
  private readonly usage: Usage
  private readonly boots: Stream
  private readonly places: Stream
  private settings: ContainerSettings

  constructor(world: World, fleet: Fleet, usage: Usage, settings: ContainerSettings, pods: (type: HostType) => number) {
    this.world = world
    this.fleet = fleet
    this.usage = usage
    this.settings = settings
    this.hosts = new Hosts(pods)
    this.boots = world.stream('boot')
    this.places = world.stream('placement')
  }
  get wanted(): boolean {
    return this.settings.platform === 'ec2'
  }
  /** Zones that are not dark. */
  get openZones(): string[] {
    return this.settings.zones.filter((zone) => !this.fleet.zoneIsDown(zone))
  }

  /** Launches one; a warm one is up at once. */
  add(warm: boolean): void {
    const { world, settings, openZones } = this
    const host = this.hosts.add(settings.hostType, openZones.length > 0 ? openZones : settings.zones, world.now)
    if (warm) host.state = 'up'
    else this.boot(host)
  }
  /** As many as asked for, up to the maximum. */
  addMany(count: number): void {
    const room = this.settings.maxHosts - this.hosts.staying.length
    for (let n = 0; n < Math.min(count, room); n++) this.add(false)
  }
  private boot(host: Host): void {
    host.state = 'booting'
    host.bootsSince = this.world.now
    host.boot = new Sampler(this.settings.hostBoot).draw(this.boots.word())
    this.world.alarm(host.boot, HOST_UP, host.number)
  }
  /** A boot is over, unless it was broken off. A machine in a dark zone does not come up before the light is back. */
  booted(number: number): void {
    const host = this.hosts.find(number)
    if (host?.state !== 'booting' || this.world.now < host.bootsSince + host.boot - DUST) return
    host.state = this.fleet.zoneIsDown(host.zone) ? 'down' : 'up'
  }
  remove(host: Host): void {
    this.usage.terminated(host, this.settings.hostType, this.world.now)
    this.hosts.remove(host)
  }

  /** Where the next task goes: on Fargate the open zone with the fewest, on EC2 a host by the placement that is set; null without room. */
  spot(inZone: (zone: string) => number): Spot | null {
    const { taskCpu: cpu, taskMemory: memory, placement } = this.settings
    if (this.wanted) {
      const host = this.hosts.choose({ cpu, memory }, placement, inZone, () => uniform(this.places.word()))
      return host && { zone: host.zone, host }
    }
    const { openZones } = this
    return openZones.length > 0 ? { zone: openZones.reduce((best, each) => (inZone(each) < inZone(best) ? each : best)), host: null } : null
  }
  /** As few as there may be at least, as many as there may be at most, and none that has nothing left to do here. */
  tidy(): void {
    const { hosts, settings } = this
    for (const host of hosts.all) if (host.leaving && host.tasks === 0) this.remove(host)
    if (!this.wanted) return
    for (const host of hosts.staying) if (hosts.staying.length > settings.maxHosts && host.tasks === 0) this.remove(host)
    this.addMany(settings.minHosts - hosts.staying.length)
  }
  /** What is down at two checks in a row is terminated (aws-facts L8). */
  dropTheDown(): void {
    for (const host of this.hosts.all) {
      const down = host.state === 'down'
      if (down && host.sick && host.tasks === 0) this.remove(host)
      host.sick = down
    }
  }
  in(zone: string): Host[] {
    return this.hosts.all.filter((host) => host.zone === zone)
  }
  darken(zone: string): void {
    for (const host of this.in(zone)) host.state = 'down'
  }
  /** With the light its machines boot again. */
  lighten(zone: string): void {
    for (const host of this.in(zone)) if (host.state === 'down') this.boot(host)
  }

  /** Hosts of another type than wanted take no more tasks; what they cost up to now was for the type that was wanted. */
  reconfigure(settings: ContainerSettings): void {
    const old = this.settings
    if (settings.hostType !== old.hostType) for (const host of this.hosts.all) this.usage.account(host, old.hostType, this.world.now)
    this.settings = settings
    for (const host of this.hosts.all) host.leaving ||= !this.wanted || host.type !== settings.hostType
  }
}
