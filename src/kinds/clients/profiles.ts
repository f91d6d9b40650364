/** Shapes of real traffic: multipliers of the mean rate, each holding for its bin. Times are seconds. */
import table from './profiles.data.json' with { type: 'json' }

export interface Profile {
  /** Where the shape comes from. */
  readonly source: string
  /** Time of day of the first bin. */
  readonly opens: number
  readonly bin: number
  readonly factors: readonly number[]
}

export type ProfileId = keyof typeof table
export const profiles: Readonly<Record<ProfileId, Profile>> = table
export const PROFILE_IDS = Object.keys(table) as [ProfileId, ...ProfileId[]]
