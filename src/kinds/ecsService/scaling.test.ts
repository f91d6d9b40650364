/** Application Auto Scaling and managed scaling as plain rules (aws-facts 2.3, 6.1). */
import { describe, expect, it } from 'vitest'
import { change, reservation } from './hostScaling.ts'
import { combine, fresh, type Memory, remember, type Tracking, track } from './scaling.ts'

const policy = (more: Partial<Tracking> = {}): Tracking => ({
  type: 'targetTracking',
  metric: 'ECSServiceAverageCPUUtilization',
  target: 60,
  queue: null,
  scaleOutCooldown: 300,
  scaleInCooldown: 300,
  disableScaleIn: false,
  outPoints: 3,
  inPoints: 15,
  ...more,
})
const times = (count: number, value: number) => Array.from({ length: count }, () => value)
const having = (points: number[], more: Partial<Memory> = {}): Memory => ({ ...fresh(), points, ...more })

describe('target tracking', () => {
  it('out: 3 of 3 points above the target, in proportion to desired, rounded up', () => {
    expect(track(policy(), having([50, 61, 80]), 4, 0).verdict).toBe('keep')
    expect(track(policy(), having([61, 61, 75.1]), 4, 0)).toEqual({ verdict: 'out', wanted: 6 })
    expect(track(policy(), having([61, Number.NaN, 75]), 4, 0).verdict).toBe('keep')
  })
  it('in: 15 of 15 points below 90 %, not in its cooldown, not where it may not', () => {
    expect(track(policy(), having(times(15, 30)), 5, 0)).toEqual({ verdict: 'in', wanted: 3 })
    expect(track(policy(), having(times(14, 30)), 5, 0).verdict).toBe('keep')
    expect(track(policy(), having(times(15, 54)), 5, 0).verdict).toBe('keep')
    expect(track(policy(), having(times(15, 30), { inUntil: 100 }), 5, 99).verdict).toBe('keep')
    expect(track(policy(), having(times(15, 30), { inUntil: 100 }), 5, 100).verdict).toBe('in')
    expect(track(policy({ disableScaleIn: true }), having(times(15, 30)), 5, 0).verdict).toBe('abstain')
  })
  it('a scale-out cooldown: what was added counts as not there yet, only a larger need adds more', () => {
    const memory = having(times(3, 90))
    expect(track(policy(), memory, 4, 0).wanted).toBe(6)
    remember(policy(), memory, 4, 6, 0)
    expect(track(policy(), memory, 6, 60).wanted).toBe(6)
    memory.points.push(120)
    expect(track(policy(), memory, 6, 120).wanted).toBe(8)
    remember(policy(), memory, 6, 8, 120)
    expect(track(policy(), memory, 8, 180).wanted).toBe(8)
    // The cooldown that began at 120 s is over: eight are there and still too few.
    expect(track(policy(), memory, 8, 420).wanted).toBe(16)
  })
  it('a scale-out ends a scale-in’s cooldown', () => {
    const memory = having([])
    remember(policy(), memory, 6, 4, 0)
    expect(memory.inUntil).toBe(300)
    remember(policy(), memory, 4, 6, 60)
    expect(memory.inUntil).toBe(Number.NEGATIVE_INFINITY)
  })
  it('several: the largest wish for more wins; fewer only when all agree', () => {
    expect(
      combine(
        [
          { verdict: 'out', wanted: 5 },
          { verdict: 'out', wanted: 7 },
          { verdict: 'in', wanted: 1 },
        ],
        4,
      ),
    ).toBe(7)
    expect(
      combine(
        [
          { verdict: 'in', wanted: 2 },
          { verdict: 'in', wanted: 3 },
        ],
        6,
      ),
    ).toBe(3)
    expect(
      combine(
        [
          { verdict: 'in', wanted: 2 },
          { verdict: 'keep', wanted: 6 },
        ],
        6,
      ),
    ).toBe(6)
    expect(
      combine(
        [
          { verdict: 'in', wanted: 2 },
          { verdict: 'abstain', wanted: 6 },
        ],
        6,
      ),
    ).toBe(2)
  })
})

describe('managed scaling of hosts', () => {
  it('the reservation: hosts needed in percent of those there', () => {
    expect([reservation(3, 2), reservation(1, 4), reservation(0, 0), reservation(5, 0)]).toEqual([150, 25, 100, 200])
  })
  it('out after one minute above the target; two where there is none', () => {
    expect(change([150], 3, 2, 100)).toBe(1)
    expect(change([100], 2, 2, 100)).toBe(0)
    expect(change([200], 1, 0, 100)).toBe(2)
    // Half as full: twice as many.
    expect(change([100], 2, 2, 50)).toBe(2)
  })
  it('in after fifteen below', () => {
    expect(change(times(14, 50), 2, 4, 100)).toBe(0)
    expect(change(times(15, 50), 2, 4, 100)).toBe(-2)
    expect(change([100, ...times(14, 50)], 2, 4, 100)).toBe(0)
  })
})
