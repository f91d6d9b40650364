/**
 * The timelines of aws-facts 11 that need several kinds at once. The others are told beside their kinds: 1 to 3 and 9 by the group, 5 by
 * the queue, 6 and 7 by the function, 8 by the containers, 10 by the instance.
 */
import { describe, expect, it } from 'vitest'
import type { Diagram } from './diagram.ts'
import { type Item, of, shop, Watched } from './shop.fake.ts'

const customers: Item = ['clients', { rate: 1, process: 'constant' }]
const barista: Item = ['instance', { serviceTime: 0.5 }]
const stopped = (diagram: Diagram): Diagram => ({
  ...diagram,
  scenario: { ...diagram.scenario, events: [{ at: 100, do: 'stop', component: 'barista', duration: 200 }] },
})

describe('timeline 4: a barista on a break, behind a cashier and behind a board', () => {
  it('by call: the cashier’s hands fill up, and customers get 504 after 60 s', () => {
    const watched = new Watched(
      stopped(
        shop(
          { customers, host: ['loadBalancer', { idleTimeout: 60 }], till: ['instance', { serviceTime: 0.01, concurrency: 10 }], barista },
          ['customers call host', 'host call till', 'till call barista'],
        ),
      ),
    )
    // One a second: ten hands are held at 110 s, the eleventh customer stands in line.
    expect(of(watched.at(109.5), 'till')).toMatchObject({ waiting: 0 })
    expect(of(watched.at(111.5), 'till').waiting).toBeGreaterThan(0)
    expect(of(watched.at(159), 'customers').failed.gatewayTimeout ?? 0).toBe(0)
    expect(of(watched.at(162), 'customers').failed.gatewayTimeout).toBeGreaterThan(0)
    // Everybody who came from the stop on until a minute before its end.
    const seen = of(watched.at(299), 'customers')
    expect(Math.abs(seen.failed.gatewayTimeout - (299 - 60 - 100))).toBeLessThanOrEqual(2)
  })

  it('by a board: nobody is turned away; depth and age rise, and drain at capacity less arrivals', () => {
    const watched = new Watched(
      stopped(
        shop(
          { customers, till: ['instance', { serviceTime: 0.01, concurrency: 10 }], board: ['queue', { visibilityTimeout: 3600 }], barista },
          ['customers call till', 'till send board', 'board poll barista'],
        ),
      ),
    )
    expect(Math.abs(watched.gauge(300, 'board', 'visible') - 200)).toBeLessThanOrEqual(2)
    expect(Math.abs(watched.gauge(300, 'board', 'ageOfOldest') - 200)).toBeLessThanOrEqual(2)
    // Two a second are made, one comes: 200 are gone 200 s later.
    expect(Math.abs(watched.gauge(400, 'board', 'visible') - 100)).toBeLessThanOrEqual(2)
    expect(watched.gauge(503, 'board', 'visible')).toBeLessThanOrEqual(1)
    const end = watched.at(3600)
    expect(of(end, 'customers').failed).toEqual({})
    expect(of(end, 'customers').latency.max).toBeLessThan(0.1)
  })
})
