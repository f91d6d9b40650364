/** Deliveries over HTTP: through a balancer, with an answer in time, at no more than so many a second (aws-facts 4). */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { at, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

const site = (times: number[], serviceTime: number, settings: SettingValues = {}, work: SettingValues = {}) =>
  shop(
    { customers: at(...times), news: ['topic', settings], host: ['loadBalancer'], till: ['instance', { serviceTime, ...work }] },
    ['customers send news', 'news deliver host', 'host call till'],
    { duration: 600 },
  )

describe('a web address that subscribed', () => {
  it('is delivered to when its worker has answered', () => {
    const watched = new Watched(site([0], 14))
    expect(of(watched.at(13.9), 'news').gauges).toMatchObject({ copies: 1, delivered: 0, retrying: 0 })
    expect(of(watched.at(14), 'news').gauges).toMatchObject({ delivered: 1, overHttp: 1 })
    expect(of(watched.at(600), 'till').completed).toBe(1)
  })
  it('that does not answer within 15 s is told again 35 s after the last time, and does the work four times', () => {
    const watched = new Watched(site([0], 20, {}, { concurrency: 9 }))
    const arrived = (seconds: number) => of(watched.at(seconds), 'till').arrived
    expect([15, 34.9, 35, 69.9, 70, 104.9, 105].map(arrived)).toEqual([1, 1, 2, 2, 3, 3, 4])
    expect(of(watched.at(119.9), 'news').gauges).toMatchObject({ retrying: 1, undelivered: 0 })
    const end = watched.at(600)
    expect(of(end, 'news').gauges).toMatchObject({ retrying: 0, undelivered: 1, delivered: 0 })
    expect(of(end, 'till').completed).toBe(4)
  })
  it('that fails is tried by the policy of the topic, as it is then', () => {
    const watched = new Watched(
      site([0], 0, { healthyRetryPolicy: { numRetries: 2, minDelayTarget: 5, maxDelayTarget: 5 } }, { errorRate: 1 }),
    )
    const arrived = (seconds: number) => of(watched.at(seconds), 'till').arrived
    expect([4.9, 5, 9.9].map(arrived)).toEqual([1, 2, 2])
    watched.live.apply({
      do: 'setComponent',
      id: 'news',
      settings: { healthyRetryPolicy: { numRetries: 3, minDelayTarget: 7, maxDelayTarget: 7 } },
    })
    expect([10, 16.9, 17, 599].map(arrived)).toEqual([3, 3, 4, 4])
    expect(of(watched.at(600), 'news').gauges.undelivered).toBe(1)
  })
})

describe('the throttle', () => {
  const burst = Array.from({ length: 10 }, () => 1)
  const throttled = (maxReceivesPerSecond: number | null) => ({ throttlePolicy: { maxReceivesPerSecond } })
  it('lets so many through a second, in order, and holds the rest', () => {
    const watched = new Watched(site(burst, 0, throttled(2)))
    expect(of(watched.at(1), 'news').gauges).toMatchObject({ copies: 10, delivered: 1, heldBack: 9, retrying: 0 })
    expect(of(watched.at(1.49), 'till').arrived).toBe(1)
    expect(of(watched.at(1.5), 'till').arrived).toBe(2)
    expect(of(watched.at(5.49), 'news').gauges).toMatchObject({ delivered: 9, heldBack: 1 })
    expect(of(watched.at(5.5), 'news').gauges).toMatchObject({ delivered: 10, heldBack: 0 })
  })
  it('holds nothing back that comes slower', () => {
    expect(of(result(site([0, 1, 2, 3], 0, throttled(1))), 'till').latency.max).toBe(0)
    const watched = new Watched(site([0, 1, 2, 3], 0, throttled(1)))
    expect([0, 1, 2, 3].map((second) => of(watched.at(second), 'till').arrived)).toEqual([1, 2, 3, 4])
  })
  it('can be opened and narrowed while copies wait', () => {
    const watched = new Watched(site(burst, 0, throttled(1)))
    const delivered = (seconds: number) => of(watched.at(seconds), 'news').gauges.delivered
    expect(delivered(2.5)).toBe(2)
    watched.live.apply({ do: 'setComponent', id: 'news', settings: throttled(10) })
    expect([2.55, 2.65, 3.15].map(delivered)).toEqual([3, 4, 9])
    watched.live.apply({ do: 'setComponent', id: 'news', settings: throttled(1) })
    expect([3.9, 4.2].map(delivered)).toEqual([9, 10])
    const open = new Watched(site(burst, 0, throttled(1)))
    open.at(2.5)
    open.live.apply({ do: 'setComponent', id: 'news', settings: throttled(null) })
    expect(of(open.at(2.5), 'news').gauges).toMatchObject({ delivered: 10, heldBack: 0 })
  })
  it('does not hold what goes to a queue', () => {
    const diagram = shop({ customers: at(...burst), news: ['topic', throttled(1)], board: ['queue'] }, [
      'customers send news',
      'news deliver board',
    ])
    expect(of(new Watched(diagram).at(1), 'board').arrived).toBe(10)
  })
})

describe('a delivery policy that Amazon SNS refuses', () => {
  const problems = (healthyRetryPolicy: SettingValues) => {
    const parsed = parseDiagram(printDiagram(site([], 0, { healthyRetryPolicy })))
    return parsed.ok ? [] : parsed.problems.map(({ path, allowed, found }) => [path, `${found}`, allowed])
  }
  const at = (name: string) => `components[1].settings.healthyRetryPolicy.${name}`
  it('has a shortest delay above the longest, more phases than retries, or takes more than an hour', () => {
    expect(problems({ minDelayTarget: 21 })[0][0]).toBe(at('minDelayTarget'))
    expect(problems({ numNoDelayRetries: 2, numMinDelayRetries: 2 })[0][0]).toBe(at('numRetries'))
    expect(problems({ numRetries: 100, maxDelayTarget: 53 })[0][0]).toBe(at('numRetries'))
    expect(problems({ numRetries: 100, maxDelayTarget: 52 })).toEqual([])
  })
  it('has more retries or longer delays than there can be', () => {
    expect(problems({ numRetries: 101 })[0]).toEqual([at('numRetries'), '101', '0 … 100'])
    expect(problems({ maxDelayTarget: 3601 })[0]).toEqual([at('maxDelayTarget'), '3601', '1 … 3600'])
    expect(problems({ minDelayTarget: 0.5, maxDelayTarget: 0.5 }).map(([path]) => path)).toEqual([
      at('minDelayTarget'),
      at('maxDelayTarget'),
    ])
  })
})
