/** Vertical scaling: an instance gets another size while it stands (stop, change, start), and only the share of the work that size shortens gets faster. */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
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
