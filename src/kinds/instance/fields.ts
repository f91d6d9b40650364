/** Settings of this kind, and their bounds. */
import { choice, type Settings } from '../field.ts'
import { workFields } from '../work/fields.ts'

export const ZONES = ['a', 'b', 'c', 'd', 'e', 'f'] as const

export const fields = {
  ...workFields,
  zone: choice('a', ZONES, { aws: 'AvailabilityZone', rare: true }),
  cpuCredits: choice('unlimited', ['unlimited', 'standard'], { aws: 'CreditSpecification.CPUCredits', rare: true }),
} as const
export type InstanceSettings = Settings<typeof fields>
