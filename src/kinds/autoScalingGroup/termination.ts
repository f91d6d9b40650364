/** Who leaves when there are too many (aws-facts L2, L3): the zone first, then the policy inside it. */
import type { GroupSettings } from './fields.ts'
import type { Member } from './member.ts'

const HOUR = 3600

/**
 * The one of `candidates` that leaves. Who stands in a zone that the group has left goes first; then the zone with the
 * most; in it who has not started yet; then by policy. AWS's default takes the oldest launch template, which all have in common here,
 * then who is closest to the end of an hour since the launch, and tosses a coin between equals, where here the oldest goes.
 */
export function leaver(candidates: readonly Member[], settings: GroupSettings, now: number): Member {
  const strays = candidates.filter(({ place }) => !settings.zones.some((zone) => zone === place))
  const pool = strays.length > 0 ? strays : candidates
  const count = (member: Member) => pool.filter((each) => each.place === member.place).length
  const most = Math.max(...pool.map(count))
  const inZone = pool.filter((member) => count(member) === most).sort((a, b) => a.launched - b.launched)
  const pending = inZone.find((member) => member.life === 'pending')
  if (pending) return pending
  if (settings.terminationPolicy === 'NewestInstance') return inZone[inZone.length - 1]
  if (settings.terminationPolicy === 'OldestInstance') return inZone[0]
  const intoHour = ({ launched }: Member) => (now - launched) % HOUR
  return inZone.reduce((best, each) => (intoHour(each) > intoHour(best) ? each : best))
}
