/** The rules of a standard topic (aws-facts 4), each on messages whose every moment can be worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { at, type Item, type Line, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

const news = (times: number[], receivers: Record<string, Item>, lines: Line[], settings: SettingValues = {}, duration = 3600) =>
  shop({ customers: at(...times), news: ['topic', settings], ...receivers }, ['customers send news', ...lines], { duration })
const eventsIn = (diagram: ReturnType<typeof shop>, events: ScenarioEvent[]) => ({
  ...diagram,
  scenario: { ...diagram.scenario, events },
})
const gauges = (diagram: ReturnType<typeof shop>) => of(result(diagram), 'news').gauges
const cut = (moment: number, wire: string, duration: number): ScenarioEvent => ({ at: moment, do: 'cut', wire, duration })
const COUPONS: Item = [
  'clients',
  {
    profile: { kind: 'trace', times: Array.from({ length: 40 }, (_, n) => n) },
    classes: [
      { name: 'coupon', share: 1 },
      { name: 'trivia', share: 1 },
    ],
  },
]

describe('the newsletter', () => {
  it('answers at once, and every subscription gets its own copy', () => {
    const outcome = result(news([0, 1, 2], { a: ['queue'], b: ['queue'] }, ['news deliver a', ['news deliver b', { latency: 5 }]]))
    expect(of(outcome, 'customers')).toMatchObject({ completed: 3, latency: { max: 0 } })
    expect(of(outcome, 'news')).toMatchObject({ arrived: 3, completed: 3, inService: 0, latency: { max: 0 } })
    expect(of(outcome, 'news').gauges).toMatchObject({ published: 3, copies: 6, delivered: 6, filteredOut: 0, undelivered: 0 })
    expect(['a', 'b'].map((id) => of(outcome, id).gauges.visible)).toEqual([3, 3])
  })
  it('is content with no subscription at all', () => {
    const outcome = result(news([0], {}, []))
    expect(of(outcome, 'customers').completed).toBe(1)
    expect(of(outcome, 'news').gauges).toMatchObject({ published: 1, copies: 0 })
  })
  it('lets through what the filter policy names, from the moment that it says so', () => {
    const diagram = shop({ customers: COUPONS, news: ['topic'], all: ['queue'], some: ['queue'] }, [
      'customers send news',
      'news deliver all',
      ['news deliver some', { filterPolicy: ['coupon'] }],
    ])
    const outcome = result(diagram)
    const { published, copies, filteredOut, delivered } = of(outcome, 'news').gauges
    expect(published).toBe(40)
    expect(of(outcome, 'all').arrived).toBe(40)
    expect(filteredOut).toBeGreaterThan(0)
    expect(filteredOut).toBeLessThan(40)
    expect(of(outcome, 'some').arrived).toBe(40 - filteredOut)
    expect([copies, delivered]).toEqual([80 - filteredOut, 80 - filteredOut])
    const watched = new Watched(diagram)
    watched.at(-1)
    watched.live.apply({ do: 'setWire', id: 'news-some', settings: { latency: 0, filterPolicy: ['espresso'] } })
    expect(of(watched.at(3600), 'some').arrived).toBe(0)
    expect(of(watched.at(3600), 'news').gauges.filteredOut).toBe(40)
  })

  it('tries a queue again at once, after a second, and with growing delays; the others do not notice', () => {
    const diagram = eventsIn(news([10], { a: ['queue'], b: ['queue'] }, ['news deliver a', 'news deliver b']), [cut(5, 'news-a', 6.5)])
    const watched = new Watched(diagram)
    expect(of(watched.at(10.5), 'news').gauges).toMatchObject({ copies: 2, delivered: 1, retrying: 1 })
    expect(of(watched.at(10.5), 'b').gauges.visible).toBe(1)
    // Tries at 10 (four of them) and 11 find the wire cut; it is mended at 11.5, and the next try is at 12.
    expect(of(watched.at(11.9), 'a').arrived).toBe(0)
    expect(of(watched.at(12), 'a').arrived).toBe(1)
    expect(of(watched.at(12), 'news').gauges).toMatchObject({ delivered: 2, retrying: 0, undelivered: 0 })
  })
  it('still tries a queue after twenty days, and gives up after 23', () => {
    const days = (number: number) => number * 86_400
    const diagram = eventsIn(news([10], { a: ['queue'] }, ['news deliver a'], {}, days(30)), [cut(5, 'news-a', days(29))])
    const watched = new Watched(diagram)
    expect(of(watched.at(days(23)), 'news').gauges).toMatchObject({ retrying: 1, undelivered: 0 })
    const end = watched.at(days(24))
    expect(of(end, 'news').gauges).toMatchObject({ retrying: 0, undelivered: 1, delivered: 0 })
    expect(end.system).toMatchObject({ goodput: 1, lostLater: 1 })
  })
  it('does not try again where the endpoint is gone', () => {
    const watched = new Watched(news([10], { a: ['queue'] }, [['news deliver a', { latency: 2 }]]))
    watched.at(11)
    watched.live.apply({ do: 'removeComponent', id: 'a' })
    expect(of(watched.at(20), 'news').gauges).toMatchObject({ copies: 1, undelivered: 1, retrying: 0 })
  })

  it('sets a copy aside after its last try, in the queue that the subscription names', () => {
    const diagram = eventsIn(
      news([10], { a: ['subscriber', { protocol: 'http' }], tray: ['queue'] }, [['news deliver a', { deadLetterQueue: 'tray' }]]),
      [cut(5, 'news-a', 3000)],
    )
    const watched = new Watched(diagram)
    expect(of(watched.at(69.9), 'tray').gauges.visible).toBe(0)
    expect(of(watched.at(70), 'tray').gauges.visible).toBe(1)
    const end = watched.at(3600)
    expect(of(end, 'news').gauges).toMatchObject({ undelivered: 1, deadLettered: 1, retrying: 0, delivered: 0 })
    expect(end.system.lostLater).toBe(1)
  })
  it('loses a copy when its dead-letter queue has no room', () => {
    const diagram = eventsIn(
      news([10, 11], { a: ['subscriber', { protocol: 'http' }], tray: ['queue', { capacity: 1 }] }, [
        ['news deliver a', { deadLetterQueue: 'tray' }],
      ]),
      [cut(5, 'news-a', 3000)],
    )
    expect(gauges(diagram)).toMatchObject({ undelivered: 2, deadLettered: 1 })
  })

  it('warms up like everything else: counters start again, copies that are being tried again stay', () => {
    const base = eventsIn(news([10, 60], { a: ['queue'] }, ['news deliver a']), [cut(5, 'news-a', 50)])
    const outcome = result({ ...base, scenario: { ...base.scenario, warmUp: 50 } })
    expect(of(outcome, 'news').gauges).toMatchObject({ published: 1, copies: 1, delivered: 2, retrying: 0 })
  })
})

describe('what a newsletter costs', () => {
  const mailing = (protocol: string, region: 'us-east-1' | 'ap-northeast-2') => {
    const diagram = news([0, 1], { readers: ['subscriber', { protocol, count: 100_000 }], board: ['queue'] }, [
      'news deliver readers',
      'news deliver board',
    ])
    return of(result({ ...diagram, region }), 'news').cost
  }
  const publishes = (2 * 0.5) / 1e6
  it.each([
    ['email', 4],
    ['http', 0.12],
    ['push', 0.1],
    ['sms', 1290],
  ])('by %s: each publish, and each of 200,000 copies', (protocol, dollars) => {
    for (const region of ['us-east-1', 'ap-northeast-2'] as const) expect(mailing(protocol, region)).toBeCloseTo(publishes + dollars, 9)
  })
  it('to queues: the publish alone', () => {
    expect(of(result(news([0, 1, 2], { a: ['queue'], b: ['queue'] }, ['news deliver a', 'news deliver b'])), 'news').cost).toBeCloseTo(
      1.5e-6,
      12,
    )
  })
  it('is paid for what was delivered, not for what was tried', () => {
    const diagram = news([10], { a: ['subscriber', { protocol: 'email', count: 1000 }] }, ['news deliver a'])
    expect(of(result(eventsIn(diagram, [cut(5, 'news-a', 4000)])), 'news').cost).toBeCloseTo(5e-7, 12)
  })
})
