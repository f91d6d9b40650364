/** How a group is looked at while it runs: what it told, how long its line was, second by second. */
import type { Diagram, ScenarioEvent } from '../../diagram/diagram.ts'
import { of, Watched } from '../../diagram/shop.fake.ts'
import { COLUMNS } from '../../engine/columns.ts'
import type { Notice } from '../../engine/measure/notices.ts'

/** What the group told up to a moment, as `seconds code values`. */
export function told(watched: Watched, until: number): Notice[] {
  watched.live.run(until)
  return watched.live.takeNotices()
}
export const codes = (notices: readonly Notice[]): string[] => notices.map(({ at, code }) => `${at} ${code}`)

/** Desired sizes at these moments, in order. */
export const desired = (watched: Watched, ...moments: number[]): number[] =>
  moments.map((moment) => watched.gauge(moment, 'row', 'desired'))

export const set = (at: number, setting: string, value: unknown): ScenarioEvent => ({ at, do: 'set', component: 'row', setting, value })

/** The group's line, looked at every so many seconds: its longest, how many seconds it was at least `few` long, and when last. */
export function line(diagram: Diagram, every = 1, few = 5): { longest: number; seconds: number; last: number; end: ReturnType<typeof of> } {
  const watched = new Watched(diagram)
  const { live } = watched
  const at = (live.legend().components.find(({ id }) => id === 'row')?.at ?? 0) + COLUMNS.indexOf('waiting')
  const { duration } = diagram.scenario
  let [longest, seconds, last] = [0, 0, 0]
  for (let second = every; second <= duration; second += every) {
    live.run(second)
    const length = live.snapshot()[at]
    longest = Math.max(longest, length)
    if (length < few) continue
    seconds += every
    last = second
  }
  return { longest, seconds, last, end: of(live.result(0), 'row') }
}
