/** The Cluster Autoscaler: adds hosts for pods that have no room, and takes away those that it could do without (aws-facts 6.3). */
import { type Host, usedShare } from '../containers/hosts.ts'
import type { Site } from '../containers/orchestrator.ts'
import type { EksSettings } from './fields.ts'

/** It looks every ten seconds: only the looks that can find something are made. */
const SCAN = 10
/** After it added hosts it takes none away for so long. */
const DELAY_AFTER_ADD = 600
const DUST = 1e-6

/** Seconds from `now` to the next look at or after `moment`. */
export function untilScan(now: number, moment: number): number {
  const next = (Math.floor(now / SCAN + DUST) + 1) * SCAN
  return Math.max(next, Math.ceil(moment / SCAN - DUST) * SCAN) - now
}

export class ClusterAutoscaler {
  private readonly site: Site
  private added = Number.NEGATIVE_INFINITY
  constructor(site: Site) {
    this.site = site
  }

  /** One look; says when the next one is worth while (Infinity: when something changes). */
  scan(settings: EksSettings): number {
    this.grow(settings)
    const removed = this.shrink(settings)
    const { site } = this
    if (removed) site.scale(site.desired)
    const due = site.hosts.staying
      .filter(({ unneededSince }) => !Number.isNaN(unneededSince))
      .map(({ unneededSince }) => Math.max(unneededSince + settings.scaleDownUnneededTime, this.added + DELAY_AFTER_ADD))
    return site.hosts.staying.length > settings.minHosts ? Math.min(Number.POSITIVE_INFINITY, ...due) : Number.POSITIVE_INFINITY
  }

  /** Enough new hosts for the pods that will have no room on those that are booting either. */
  private grow({ hostType }: EksSettings): void {
    const { site } = this
    const { hosts, size, unplaced, world } = site
    const booting = hosts.staying.filter(({ state }) => state === 'booting')
    const upcoming = booting.reduce((sum, host) => sum + hosts.room(host, size), 0)
    const before = hosts.staying.length
    site.addHosts(hosts.needed(Math.max(0, unplaced - upcoming), size, hostType))
    const after = hosts.staying.length
    if (after === before) return
    this.added = world.now
    world.tell('hostsOut', { from: before, to: after, pending: unplaced })
  }

  /** Less than the threshold is reserved on it, and what runs there would find room elsewhere. */
  private unneeded(host: Host, { scaleDownUtilizationThreshold }: EksSettings): boolean {
    const { hosts, size, unplaced } = this.site
    if (unplaced > 0 || host.state !== 'up' || usedShare(host) >= scaleDownUtilizationThreshold) return false
    const others = hosts.staying.filter((other) => other !== host && other.state === 'up')
    return others.reduce((sum, other) => sum + hosts.room(other, size), 0) >= host.tasks
  }
  /** Empty hosts all at once, others one by one: their pods are evicted. True when any goes. */
  private shrink(settings: EksSettings): boolean {
    const { site } = this
    const { hosts, world } = site
    const before = hosts.staying
    for (const host of before) {
      if (!this.unneeded(host, settings)) host.unneededSince = Number.NaN
      else if (Number.isNaN(host.unneededSince)) host.unneededSince = world.now
    }
    if (world.now < this.added + DELAY_AFTER_ADD - DUST) return false
    const ripe = before.filter(({ unneededSince }) => world.now >= unneededSince + settings.scaleDownUnneededTime - DUST)
    const empty = ripe.filter(({ tasks }) => tasks === 0)
    const going = (empty.length > 0 ? empty : ripe.slice(0, 1)).slice(0, Math.max(0, before.length - settings.minHosts))
    for (const host of going) {
      host.leaving = true
      for (const task of site.tasks) if (task.birth.host === host) site.stop(task)
    }
    if (going.length > 0) world.tell('hostsIn', { from: before.length, to: hosts.staying.length, pending: 0 })
    return going.length > 0
  }
}
