/** Scenario 10 of the library, told by the engine: who is there before the rush, and who comes to a surprise. */
import { describe, expect, it } from 'vitest'
import { type Item, shop } from '../../diagram/shop.fake.ts'
import { line } from './watched.fake.ts'

const BIN = 5
const [RAMP_AT, RAMP, PLATEAU, LENGTH] = [300, 600, 1200, 3600]
const [LOW, HIGH, SURPRISE] = [10, 60, 70]
const [BOOT, SERVICE] = [180, 0.1]
/** Ten a second each, at 70 %: 420 a minute. */
const TARGET = 420
function planned(at: number): number {
  const up = Math.min(1, Math.max(0, (at - RAMP_AT) / RAMP))
  const down = Math.min(1, Math.max(0, (at - RAMP_AT - RAMP - PLATEAU) / RAMP))
  return LOW + (HIGH - LOW) * (up - down)
}
const factors = Array.from({ length: LENGTH / BIN }, (_, bin) => planned((bin + 0.5) * BIN))
const dynamic = { type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: TARGET, outPoints: 1 }
const predictive = { type: 'predictive', mode: 'forecastAndScale', metric: 'ALBRequestCount', target: TARGET }

function rush(policies: unknown[], surprise: boolean) {
  const row: Item = [
    'autoScalingGroup',
    { minSize: 1, desiredCapacity: 3, maxSize: 22, serviceTime: SERVICE, bootTime: BOOT, appStart: 0, policies },
  ]
  const items: Record<string, Item> = {
    customers: ['clients', { rate: 1, process: 'constant', profile: { kind: 'steps', start: 0, bin: BIN, factors } }],
    host: ['loadBalancer', { idleTimeout: 4000, algorithm: 'least_outstanding_requests' }],
    row,
  }
  if (surprise) {
    const times = Array.from({ length: 600 * SURPRISE }, (_, nth) => 1200 + nth / SURPRISE)
    items.surprise = ['clients', { profile: { kind: 'trace', times } }]
  }
  return line(shop(items, ['customers call host', 'host call row', ...(surprise ? ['surprise call host'] : [])], { duration: LENGTH }), BIN)
}
/** On a busy machine. */
const PATIENT = { timeout: 60_000 }
const near = (value: number, expected: number, share: number) => expect(Math.abs(value / expected - 1)).toBeLessThan(share)

describe('10 → 60 a second over ten minutes', () => {
  it('dynamic alone: 1,338 pile up, 478 s', PATIENT, () => {
    const { longest, seconds } = rush([dynamic], false)
    near(longest, 1338, 0.05)
    near(seconds, 478, 0.05)
  })
  it('with the forecast nobody waits: 60 a second are 9 instances, ordered for the hour, none sent home in it', PATIENT, () => {
    for (const policies of [[predictive], [dynamic, predictive]]) {
      const { longest, end } = rush(policies, false)
      expect(longest).toBeLessThan(5)
      near(end.gauges.instanceHours, 9, 0.001)
    }
  })
})

describe('then a surprise of 70 a second for ten minutes on the plateau', () => {
  // 130 a second against 9 × 10. Helped after the minute and the boot: (130 − 90) × 240; 19 come, 60 a second more than needed.
  const helped = (HIGH + SURPRISE - 90) * (60 + BOOT)
  it('the forecast alone fails: it knows nothing of it, so the line grows all ten minutes', PATIENT, () => {
    const { longest, seconds } = rush([predictive], true)
    near(longest, (HIGH + SURPRISE - 90) * 600, 0.01)
    // Then 90 a second against 60, and in the end fewer.
    expect(seconds).toBeGreaterThan(1200)
  })
  it('both: it is there for the rush and comes to the surprise; at most half the seconds in line of dynamic alone', PATIENT, () => {
    const alone = rush([dynamic], true)
    const both = rush([dynamic, predictive], true)
    near(alone.longest, helped, 0.01)
    near(both.longest, helped, 0.01)
    near(both.seconds, 60 + BOOT + helped / 60, 0.05)
    expect(both.seconds).toBeLessThanOrEqual(alone.seconds / 2)
  })
})
