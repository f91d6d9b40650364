/** A warm pool (aws-facts L9): instances that have booted before they are needed, stopped, asleep or running, and what they cost. */
import { POWER } from '../prices.ts'
import type { GroupSettings } from './fields.ts'
import type { Member, Paid } from './member.ts'

/** The root volume of a stock Linux image, GiB. */
const ROOT_VOLUME = 8

type Pool = NonNullable<GroupSettings['warmPool']>

/** How many it should hold: what the group could still grow by, at least its own minimum (aws-facts L9). */
export function poolSize(pool: Pool | null, desired: number, max: number): number {
  return pool === null ? 0 : Math.max(0, pool.minSize, (pool.maxGroupPreparedCapacity ?? max) - desired)
}
/** How an instance that stands by is paid for: only one that runs by the hour. */
export const paidInPool = (pool: Pool | null): Paid => (pool?.poolState === 'Running' ? 'running' : 'stored')

/** GiB on disk of an instance that stands by: its volume, and asleep its memory too (a t3 has 1 GiB for each micro that it counts as). */
export const storedGiB = (settings: GroupSettings): number =>
  ROOT_VOLUME + (settings.warmPool?.poolState === 'Hibernated' ? POWER[settings.instanceType] : 0)

/** Seconds of instances, and GiB-seconds on disk, of a group and its pool. */
export class Ledger {
  private running = 0
  private stored = 0

  /** Closes what a member was paid for up to now; from now on it is paid like `next`. */
  pay(member: Member, next: Paid, now: number, settings: GroupSettings): void {
    const seconds = now - member.paidSince
    if (member.paid === 'running') this.running += seconds
    else this.stored += seconds * storedGiB(settings)
    member.paid = next
    member.paidSince = now
  }
  /** Hours paid for up to now, those of `members` still open included. */
  hours(members: readonly Member[], now: number, settings: GroupSettings): { instance: number; GiB: number } {
    let { running, stored } = this
    for (const member of members) {
      if (member.paid === 'running') running += now - member.paidSince
      else stored += (now - member.paidSince) * storedGiB(settings)
    }
    return { instance: running / 3600, GiB: stored / 3600 }
  }
}
