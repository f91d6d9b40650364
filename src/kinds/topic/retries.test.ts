/** The phases of delivery policies, by the numbers of aws-facts 4. */
import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../diagram/settings.ts'
import type { Protocol } from '../../engine/part.ts'
import type { RetryPolicy } from './fields.ts'
import { fields } from './fields.ts'
import { GIVE_UP, retryDelay, retrySeconds } from './retries.ts'

const usual = settingsOf({ fields }, {}).healthyRetryPolicy
const delays = (protocol: Protocol, from: number, to: number, policy: Partial<RetryPolicy> = {}) =>
  Array.from({ length: to - from }, (_, n) => retryDelay(protocol, from + n, { ...usual, ...policy }))
const rounded = (seconds: readonly number[]) => seconds.map((each) => Math.round(each * 100) / 100)

describe('retries of a part of the cloud', () => {
  it('come at once, after a second, from 1 to 20 s, and then every 20 s', () => {
    expect(delays('managed', 0, 6)).toEqual([0, 0, 0, 1, 1, 1])
    expect(delays('managed', 14, 17)).toEqual([20, 20, 20])
    const growing = delays('managed', 5, 15)
    expect(growing).toEqual([...growing].sort((a, b) => a - b))
  })
  it('are 100,015 in all, over 23 days', () => {
    expect(retryDelay('managed', 100_014, usual)).toBe(20)
    expect(retryDelay('managed', 100_015, usual)).toBe(GIVE_UP)
    const seconds = delays('managed', 0, 100_015).reduce((a, b) => a + b)
    expect(Math.floor(seconds / 86_400)).toBe(23)
  })
  it('do not follow the policy of HTTP', () => {
    expect(retryDelay('managed', 3, { ...usual, numRetries: 0, minDelayTarget: 7 })).toBe(1)
    expect(retryDelay('email', 0, { ...usual, numRetries: 0 })).toBe(10)
  })
})

describe('retries of e-mail, text messages and pushes', () => {
  it.each(['email', 'sms', 'push'] as const)('of %s are 50, over more than six hours', (protocol) => {
    const all = delays(protocol, 0, 50)
    expect(all.slice(0, 3)).toEqual([10, 10, 10])
    expect(all.slice(11)).toEqual(Array(39).fill(600))
    expect(retryDelay(protocol, 50, usual)).toBe(GIVE_UP)
    const hours = all.reduce((a, b) => a + b) / 3600
    expect(hours).toBeGreaterThan(6)
    expect(hours).toBeLessThan(7)
  })
})

describe('retries over HTTP', () => {
  it('are three, 20 s apart, when nothing is said', () => {
    expect(delays('http', 0, 4)).toEqual([20, 20, 20, GIVE_UP])
    expect(retrySeconds(usual)).toBe(60)
  })
  it('go through the four phases that are asked for', () => {
    const policy = {
      numRetries: 50,
      numNoDelayRetries: 3,
      numMinDelayRetries: 2,
      numMaxDelayRetries: 35,
      minDelayTarget: 1,
      maxDelayTarget: 60,
    }
    const all = delays('http', 0, 51, policy)
    expect(all.slice(0, 5)).toEqual([0, 0, 0, 1, 1])
    expect([all[5], all[14]]).toEqual([1, 60])
    expect(all.slice(15)).toEqual([...Array(35).fill(60), GIVE_UP])
  })
  it('grow from the shortest to the longest delay in the way that is asked for', () => {
    const grown = (backoffFunction: RetryPolicy['backoffFunction']) =>
      rounded(delays('http', 0, 4, { numRetries: 4, minDelayTarget: 1, maxDelayTarget: 64, backoffFunction }))
    expect(grown('linear')).toEqual([1, 22, 43, 64])
    expect(grown('arithmetic')).toEqual([1, 11.5, 32.5, 64])
    expect(grown('geometric')).toEqual([1, 4, 16, 64])
    expect(grown('exponential')).toEqual([1, 10, 28, 64])
  })
  it('wait for the shortest delay when only one of them grows', () => {
    expect(delays('http', 0, 2, { numRetries: 1, minDelayTarget: 5, maxDelayTarget: 50 })).toEqual([5, GIVE_UP])
  })
})
