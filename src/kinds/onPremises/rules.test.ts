/** The rules of servers that are owned: one line before all of them, paid day and night, more of them only after they were delivered. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { broken } from '../../diagram/laws.fake.ts'
import { at, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

const DAY = 86_400
const set = (moment: number, servers: number): ScenarioEvent => ({
  at: moment,
  do: 'set',
  component: 'own',
  setting: 'servers',
  value: servers,
})
const own = (times: number[], settings: SettingValues, events: readonly ScenarioEvent[] = [], duration = 3600) =>
  shop({ customers: at(...times), own: ['onPremises', { serviceTime: 10, ...settings }] }, ['customers call own'], { events, duration })

describe('an own shop', () => {
  it('has one line before all its servers', () => {
    expect(of(result(own([0, 0, 0, 0], { servers: 2 })), 'own')).toMatchObject({ completed: 4, wait: { max: 10 }, latency: { max: 20 } })
    expect(of(result(own([0, 0, 0, 0], { servers: 2, concurrency: 2 })), 'own').latency.max).toBe(10)
  })
  it('is paid whether it works or not', () => {
    const idle = of(result(own([], { servers: 5, monthlyCost: 146 }, [], 730 * 3600)), 'own')
    expect(idle.cost).toBeCloseTo(5 * 146, 6)
    expect(idle.utilization).toBe(0)
    const busy = of(result(own([0, 1, 2], { servers: 5, monthlyCost: 146 }, [], 730 * 3600)), 'own')
    expect(busy.cost).toBeCloseTo(5 * 146, 6)
  })
  it('gets more servers when they are delivered, and pays them from then on', () => {
    const watched = new Watched(own([], { servers: 2, deliveryTime: 10 * DAY, monthlyCost: 73 }, [set(0, 5)], 20 * DAY))
    expect(of(watched.at(10 * DAY - 1), 'own').gauges).toMatchObject({ owned: 2, ordered: 3 })
    const end = of(watched.at(20 * DAY), 'own')
    expect(end.gauges).toMatchObject({ owned: 5, ordered: 0, serverHours: 24 * (2 * 10 + 5 * 10) })
    expect(end.cost).toBeCloseTo((24 * 70 * 73) / 730, 9)
    expect(broken(watched.live)).toEqual([])
  })
  it('cancels what is on its way before it gives servers away', () => {
    const watched = new Watched(own([], { servers: 2, deliveryTime: 100 }, [set(0, 5), set(10, 3), set(20, 1)]))
    expect(of(watched.at(11), 'own').gauges).toMatchObject({ owned: 2, ordered: 1 })
    expect(of(watched.at(21), 'own').gauges).toMatchObject({ owned: 1, ordered: 0 })
    expect(of(watched.at(200), 'own').gauges.owned).toBe(1)
  })
  it('loses everything in hand when the power fails, and boots', () => {
    const events: ScenarioEvent[] = [{ at: 5, do: 'crash', component: 'own', duration: 20 }]
    const watched = new Watched(own([0, 1, 400], { servers: 4, bootTime: 300 }, events))
    expect(of(watched.at(5), 'customers').failed).toEqual({ crashed: 2 })
    expect(of(watched.at(30), 'own').gauges.bootLeft).toBe(295)
    expect(of(watched.at(3600), 'own')).toMatchObject({ completed: 1, failed: { crashed: 2 } })
    expect(broken(watched.live)).toEqual([])
  })
  it('is M/M/c', () => {
    const diagram = shop(
      { customers: ['clients', { rate: 3.2 }], own: ['onPremises', { servers: 4, serviceTime: { kind: 'exponential', mean: 1 } }] },
      ['customers call own'],
      { duration: 60_000, warmUp: 1000 },
    )
    // Erlang C for 4 servers at 80 %: 0.5964 wait, 0.7455 s each on average.
    expect(Math.abs(of(result(diagram), 'own').wait.mean! / 0.7455 - 1)).toBeLessThan(0.05)
  })
})
