/** The forecast on the timeline is the one that a group goes by: hour by hour, the busiest minute with its error. */
import { expect, it } from 'vitest'
import { start } from '../../../diagram/live.ts'
import { kindOf } from '../../../kinds/index.ts'
import { contents } from '../../../scenarios/elastic/predictRush.ts'
import { forecastOf } from './planned.ts'

const HOUR = 3600
const foreseeing = contents.reference('en')
const group = foreseeing.components.find(({ kind }) => kindOf(kind)?.foresees)!
const withPolicies = (change: (policy: Record<string, unknown>) => object | null) => ({
  ...foreseeing,
  components: foreseeing.components.map((one) =>
    one.id === group.id
      ? {
          ...one,
          settings: {
            ...one.settings,
            policies: (one.settings.policies as Record<string, unknown>[]).flatMap((each) => change(each) ?? []),
          },
        }
      : one,
  ),
})

it('is null where no policy foresees anything', () => {
  expect(forecastOf(contents.diagram('en'), kindOf)).toBeNull()
  expect(
    forecastOf(
      withPolicies((policy) => (policy.type === 'predictive' ? null : policy)),
      kindOf,
    ),
  ).toBeNull()
})

it('stands still for an hour and grows with its error', () => {
  const [plain, more] = [0, 0.5].map((forecastError) =>
    forecastOf(
      withPolicies((policy) => (policy.type === 'predictive' ? { ...policy, forecastError } : policy)),
      kindOf,
    ),
  )
  for (const hour of [0, 1]) {
    const at = hour * HOUR
    expect(plain!(at)).toBeGreaterThan(0)
    expect(plain!(at + HOUR - 1)).toBe(plain!(at))
    expect(more!(at)).toBeCloseTo(1.5 * plain!(at), 9)
  }
})

it('is what the run goes by', () => {
  const live = start(foreseeing, { recorded: true })
  live.run(live.duration)
  const told = live.takeNotices().flatMap(({ values }) => (typeof values.rate === 'number' ? [values.rate] : []))
  const forecast = forecastOf(foreseeing, kindOf)!
  const hours = Array.from({ length: Math.ceil(live.duration / HOUR) }, (_, hour) => forecast(hour * HOUR))
  expect(told.length).toBeGreaterThan(0)
  for (const rate of told) expect(Math.min(...hours.map((value) => Math.abs(value - rate)))).toBeLessThan(0.051)
})
