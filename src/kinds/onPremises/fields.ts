/** Settings of this kind, and their bounds. What AWS does not sell has no AWS name, and its price is the owner's to say. */
import { count, law, type Settings, seconds } from '../field.ts'
import { workFields } from '../work/fields.ts'

const DAY = 86_400
const { instanceType: _instanceType, speedUp: _speedUp, ...ownWork } = workFields

export const fields = {
  servers: count(4, { min: 1, max: 10_000, ruler: 'at' }),
  ...ownWork,
  /** What one server costs its owner a month: the purchase written off, power, room, people. */
  monthlyCost: { type: 'number', default: 120, min: 0, max: 1_000_000, unit: 'dollars' },
  deliveryTime: seconds(42 * DAY, { min: 0, max: 730 * DAY }),
  bootTime: law(300, { unit: 'seconds', min: 0, max: DAY, rare: true }),
} as const
export type OnPremisesSettings = Settings<typeof fields>
