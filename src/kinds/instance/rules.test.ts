/** Vertical scaling: an instance gets another size while it stands (stop, change, start), and only the share of the work that size shortens gets faster. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { broken } from '../../diagram/laws.fake.ts'
import { at, of, result, shop, Watched } from '../../diagram/shop.fake.ts'
import { prices } from '../prices.ts'

const resized = (times: number[], settings: SettingValues, value = 't3.large') =>
  shop({ customers: at(...times), till: ['instance', { serviceTime: 10, ...settings }] }, ['customers call till'], {
    events: [{ at: 100, do: 'resize', component: 'till', value }],
  })

describe('resize', () => {
  it('fails what is in hand, boots, and then works at the new size', () => {
    const watched = new Watched(resized([0, 95, 105, 2000], { speedUp: 1 }))
    expect(of(watched.at(99), 'till')).toMatchObject({ completed: 1, inService: 1, latency: { max: 10 } })
    expect(of(watched.at(101), 'customers').failed).toEqual({ crashed: 1 })
    const boot = of(watched.at(101), 'till').gauges.bootLeft
    expect(boot).toBeGreaterThan(10)
    expect(of(watched.at(106), 'customers').failed).toEqual({ crashed: 2 })
    const end = of(watched.at(3600), 'till')
    // t3.large is eight times a t3.micro here: 10 s become 1.25 s.
    expect(end).toMatchObject({ completed: 2, failed: { crashed: 2 } })
    expect(end.latency.mean).toBeCloseTo((10 + 1.25) / 2, 12)
    expect(broken(watched.live)).toEqual([])
  })
  it('does not make faster what size does not shorten', () => {
    expect(of(result(resized([2000], { speedUp: 0 })), 'till').latency.max).toBe(10)
  })
  it('is paid at the old price before and at the new one after, in both Regions', () => {
    for (const region of ['us-east-1', 'ap-northeast-2'] as const) {
      const hour = prices[region].instanceHour
      const { cost } = of(result({ ...resized([], {}), region }), 'till')
      expect(cost).toBeCloseTo((100 * hour['t3.micro'] + 3500 * hour['t3.large']) / 3600, 12)
    }
  })
  it('is refused for a size that there is not', () => {
    const text = printDiagram(resized([], {}, 't3.gigantic'))
    expect(parseDiagram(text)).toMatchObject({ ok: false, problems: [{ path: 'scenario.events[0].value', code: 'notAChoice' }] })
  })
})

describe('CPU credits in standard mode', () => {
  const HOUR = 3600
  /** A machine whose two vCPUs are always busy. */
  const busy = (settings: SettingValues = {}, events: readonly ScenarioEvent[] = [], thinkTime = 0) =>
    shop(
      {
        users: ['clients', { arrivals: 'closed', users: 4, thinkTime }],
        till: ['instance', { serviceTime: 1, concurrency: 2, cpuCredits: 'standard', ...settings }],
      },
      ['users call till'],
      { duration: 6 * HOUR, events },
    )
  it('are spent after 2.67 hours at full load, then a t3.micro falls to a tenth (timeline 10)', () => {
    const watched = new Watched(busy())
    // 120 an hour are spent, 12 earned: 288 last 288 / 108 hours.
    const out = (288 / 108) * HOUR
    expect(watched.gauge(HOUR, 'till', 'creditBalance')).toBeCloseTo(288 - 108, 1)
    const before = of(watched.at(out - 60), 'till').completed
    expect(Math.abs(before - 2 * (out - 60))).toBeLessThan(5)
    const from = of(watched.at(out + 60), 'till').completed
    const later = of(watched.at(out + 60 + HOUR), 'till')
    expect(Math.abs((later.completed - from) / HOUR - 0.2)).toBeLessThan(0.01)
    expect(later.gauges.cpu).toBeCloseTo(10, 0)
    expect(later.gauges.creditBalance).toBeLessThan(1)
    expect(broken(watched.live)).toEqual([])
  })
  it('come back below the baseline, and speed with them', () => {
    const watched = new Watched(busy({}, [{ at: 3 * HOUR, do: 'stop', component: 'users' }]))
    expect(watched.gauge(3 * HOUR - 1, 'till', 'creditBalance')).toBeLessThan(1)
    expect(watched.gauge(4 * HOUR, 'till', 'creditBalance')).toBeCloseTo(12, 0)
  })
  it('stay spent over a crash, and none is earned while the machine is off', () => {
    const events: ScenarioEvent[] = [
      { at: 2 * HOUR, do: 'crash', component: 'till' },
      { at: 4 * HOUR, do: 'restore', component: 'till' },
    ]
    const watched = new Watched(busy({}, events, 0.5))
    // Four users with half a second of thought keep both servers busy: 216 of 288 are gone after two hours.
    const seen = [2 * HOUR + 60, 4 * HOUR - 1].map((moment) => watched.gauge(moment, 'till', 'creditBalance'))
    expect(seen[0]).toBeCloseTo(288 - 216, 0)
    expect(seen[1]).toBe(seen[0])
    expect(watched.gauge(4 * HOUR + 600, 'till', 'creditBalance')).toBeLessThan(72 - 8)
  })
  it('are never needed in unlimited mode, and a bigger size has more', () => {
    expect(of(result(busy({ cpuCredits: 'unlimited' })), 'till').completed).toBeCloseTo(2 * 6 * HOUR, -1)
    // t3.large: 120 spent, 36 earned, 864 saved up: 10.3 hours.
    expect(of(result(busy({ instanceType: 't3.large' })), 'till').completed).toBeCloseTo(2 * 6 * HOUR, -1)
  })
})
