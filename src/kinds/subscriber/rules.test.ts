/** An inbox: how many copies come, how many of them are wanted, and who comes to the shop because of them. */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
import { broken, simulationOf } from '../../diagram/laws.fake.ts'
import { at, type Item, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

/** One letter of each of these sorts, a second apart. */
const writer = (sort: string, times: number[]): Item => [
  'clients',
  { profile: { kind: 'trace', times }, classes: [{ name: sort, share: 1 }] },
]
/** A day of 1 coupon, 2 trivia and 1 new drink. */
const day = {
  coupons: writer('coupon', [0]),
  trivia: writer('trivia', [1, 2]),
  drinks: writer('drink', [3]),
}
const fan = (count: number): Item => ['subscriber', { count, wants: ['coupon'] }]

describe('one newsletter for all', () => {
  const outcome = result(
    shop({ ...day, news: ['topic'], inbox: fan(1000) }, [
      'coupons send news',
      'trivia send news',
      'drinks send news',
      'news deliver inbox',
    ]),
  )
  it('sends 4,000 copies a day to 1,000 people, of which who wants coupons calls 75 % noise', () => {
    expect(of(outcome, 'news').gauges).toMatchObject({ published: 4, copies: 4000, delivered: 4000 })
    expect(of(outcome, 'inbox').gauges).toMatchObject({ wanted: 1000, unwanted: 3000, inbox: 4000 })
  })
  it('is one delivery for all of them, and done when it is there', () => {
    expect(of(outcome, 'inbox')).toMatchObject({ arrived: 4, completed: 4, latency: { max: 0 }, cost: 0 })
  })
})

describe('three newsletters to choose from', () => {
  it('send 1,500 copies, all of them wanted', () => {
    const outcome = result(
      shop(
        {
          ...day,
          one: ['topic'],
          two: ['topic'],
          three: ['topic'],
          couponFans: fan(600),
          triviaFans: ['subscriber', { count: 250, wants: ['trivia'] }],
          drinkFans: ['subscriber', { count: 400, wants: ['drink'] }],
        },
        [
          'coupons send one',
          'trivia send two',
          'drinks send three',
          'one deliver couponFans',
          'two deliver triviaFans',
          'three deliver drinkFans',
        ],
      ),
    )
    const sum = (ids: string[], gauge: string) => ids.reduce((total, id) => total + of(outcome, id).gauges[gauge], 0)
    expect(sum(['one', 'two', 'three'], 'copies')).toBe(1500)
    expect(sum(['couponFans', 'triviaFans', 'drinkFans'], 'unwanted')).toBe(0)
  })
  it('or filter policies, which spare the unwanted copies', () => {
    const outcome = result(
      shop({ ...day, news: ['topic'], inbox: fan(1000) }, [
        'coupons send news',
        'trivia send news',
        'drinks send news',
        ['news deliver inbox', { filterPolicy: ['coupon'] }],
      ]),
    )
    expect(of(outcome, 'news').gauges).toMatchObject({ copies: 1000, filteredOut: 3000 })
    expect(of(outcome, 'inbox').gauges).toMatchObject({ wanted: 1000, unwanted: 0 })
  })
})

describe('a list that changes while the run goes', () => {
  it('counts people and wishes as they are when a letter comes', () => {
    const watched = new Watched(shop({ shop: at(0, 10), news: ['topic'], inbox: fan(5) }, ['shop send news', 'news deliver inbox']))
    expect(of(watched.at(5), 'inbox').gauges).toMatchObject({ wanted: 0, unwanted: 5 })
    watched.live.apply({ do: 'setComponent', id: 'inbox', settings: { count: 7 } })
    expect(of(watched.at(20), 'inbox').gauges).toMatchObject({ wanted: 7, unwanted: 5, inbox: 12 })
  })
  it('pays for each copy by the protocol that it came by', () => {
    const watched = new Watched(
      shop({ shop: at(0, 10), news: ['topic'], inbox: ['subscriber', { count: 1000 }] }, ['shop send news', 'news deliver inbox']),
    )
    watched.at(5)
    watched.live.apply({ do: 'setComponent', id: 'inbox', settings: { count: 1000, protocol: 'sms' } })
    const { gauges, cost } = of(watched.at(20), 'news')
    expect(gauges).toMatchObject({ emails: 1000, textMessages: 1000 })
    expect(cost).toBeCloseTo((2 * 0.5 + 1000 * 20) / 1e6 + 1000 * 0.00645, 9)
  })
})

describe('readers who open the link', () => {
  const mailing = (settings: SettingValues, more: Record<string, Item> = {}) =>
    shop(
      {
        shop: at(0),
        news: ['topic'],
        readers: ['subscriber', { count: 20_000, clickShare: 0.05, ...settings }],
        till: ['autoScalingGroup', { concurrency: 100, serviceTime: { kind: 'exponential', mean: 0.1 } }],
        ...more,
      },
      ['shop send news', 'news deliver readers', 'readers call till'],
    )
  it('are the share that is asked for, fewer and fewer as time goes: 5 % of 20,000 with 240 s start with 4.2 a second', () => {
    const [minute, four, all] = [60, 240, 3600].map((seconds) => new Watched(mailing({})).gauge(seconds, 'readers', 'clicks'))
    // Binomial: 1,000 ± 31; of them 1 - e^(-t/240) have come by t.
    for (const [clicks, share] of [
      [minute, 0.2212],
      [four, 0.6321],
      [all, 1],
    ])
      expect(Math.abs(clicks - 1000 * share)).toBeLessThan(4 * Math.sqrt(1000 * share))
    expect(minute / 60).toBeGreaterThan(3)
  })
  it('are visits of their own: work for the shop, but none of its orders', () => {
    const outcome = result(mailing({}))
    const { clicks, turnedAway } = of(outcome, 'readers').gauges
    expect(of(outcome, 'till')).toMatchObject({ arrived: clicks, completed: clicks })
    expect(turnedAway).toBe(0)
    expect(outcome.system).toMatchObject({ offered: 1, goodput: 1, lostLater: 0, conserved: true, latency: { count: 1 } })
    // Each reader has a service time of its own.
    const { mean, p50 } = of(outcome, 'till').latency
    expect(mean).toBeCloseTo(0.1, 1)
    expect(p50).toBeGreaterThan(0.055)
    expect(p50).toBeLessThan(0.085)
  })
  it('are all or none at the ends of the scale, and none of those who did not want the letter', () => {
    const clicks = (settings: SettingValues) => of(result(mailing({ clickDelay: 1, count: 50, ...settings })), 'readers').gauges.clicks
    expect(clicks({ clickShare: 1 })).toBe(50)
    expect(clicks({ clickShare: 0 })).toBe(0)
    expect(clicks({ clickShare: 1e-17 })).toBe(0)
    expect(clicks({ clickShare: 1, wants: ['coupon'] })).toBe(0)
  })
  it('go away when they are turned away', () => {
    const outcome = result({
      ...mailing({ count: 50, clickShare: 1, clickDelay: 1 }),
      scenario: { duration: 60, warmUp: 0, seed: 'cafe', coldStart: false, events: [{ at: 0.5, do: 'cut', wire: 'readers-till' }] },
    })
    expect(of(outcome, 'readers').gauges).toMatchObject({ clicks: 50, turnedAway: 50 })
  })
  it('leave no row when the inbox, or what they came to, is taken away while they are there', () => {
    for (const id of ['readers', 'till', 'news']) {
      const watched = new Watched(mailing({ clickShare: 1, count: 500, clickDelay: { kind: 'exponential', mean: 10 } }))
      watched.at(5.05)
      expect(of(watched.at(5.05), 'till').inService).toBeGreaterThan(0)
      watched.live.apply({ do: 'removeComponent', id })
      expect(broken(watched.live)).toEqual([])
      watched.at(3600)
      for (const rest of ['shop', 'news', 'readers', 'till']) if (rest !== id) watched.live.apply({ do: 'removeComponent', id: rest })
      simulationOf(watched.live).run(5000)
      expect(simulationOf(watched.live).doors.rows.used).toBe(0)
    }
  })
})
