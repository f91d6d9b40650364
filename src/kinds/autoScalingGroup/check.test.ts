/** Settings that do not go together are refused where they stand, with the limit named. */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
import { settingsOf } from '../../diagram/settings.ts'
import { check } from './check.ts'
import { fields } from './fields.ts'
import { text as en } from './text.en.ts'
import { text as ko } from './text.ko.ts'
import { storedGiB } from './warmPool.ts'

const faults = (settings: SettingValues) => check(settingsOf({ fields }, settings)).map(({ path, code }) => `${path} ${code}`)
const step = (steps: unknown[], more: SettingValues = {}) => faults({ policies: [{ type: 'step', steps, ...more }] })

describe('a group', () => {
  it('minimum, desired, maximum', () => {
    expect(faults({ minSize: 5, desiredCapacity: 5 })).toEqual(['minSize minAboveMax'])
    expect(faults({ desiredCapacity: 5 })).toEqual(['desiredCapacity desiredOutside'])
  })
  it('a pool without room', () => {
    expect(faults({ warmPool: { poolState: 'Stopped' } })).toEqual([])
    expect(faults({ minSize: 4, desiredCapacity: 4, warmPool: { poolState: 'Stopped' } })).toEqual(['warmPool poolWithoutRoom'])
    expect(faults({ warmPool: { poolState: 'Running', maxGroupPreparedCapacity: 1 } })).toEqual(['warmPool poolWithoutRoom'])
    expect(faults({ warmPool: { poolState: 'Running', maxGroupPreparedCapacity: 1, minSize: 1 } })).toEqual([])
  })
})

describe('policies', () => {
  it.each([
    ['targetTracking', { target: 101 }, 'target cpuAbove100'],
    ['targetTracking', { target: 101, metric: 'ALBRequestCountPerTarget' }, null],
    ['targetTracking', { metric: 'backlogPerInstance' }, 'queue noQueue'],
    ['step', { threshold: 101 }, 'threshold cpuAbove100'],
    ['step', { metric: 'backlogPerInstance' }, 'queue noQueue'],
    ['simple', { evaluationPeriods: 2, datapointsToAlarm: 3 }, 'datapointsToAlarm pointsAbovePeriods'],
    ['simple', { adjustment: -1 }, null],
    ['simple', { adjustment: -1, adjustmentType: 'ExactCapacity' }, 'adjustment exactNegative'],
    ['predictive', { target: 101 }, 'target cpuAbove100'],
    ['predictive', { target: 101, metric: 'ALBRequestCount' }, null],
    ['scheduled', { min: 3, max: 2 }, 'min minAboveMax'],
    ['scheduled', { min: 3, desired: 2 }, 'desired desiredBelowMin'],
    ['scheduled', { max: 3, desired: 4 }, 'desired desiredAboveMax'],
    ['scheduled', { min: 1, max: 3, desired: 2 }, null],
  ])('%s %o', (type, settings, fault) => {
    expect(
      faults({
        policies: [
          { type: 'scheduled', at: 1 },
          { type, ...settings },
        ],
      }),
    ).toEqual(fault === null ? [] : [`policies[1].${fault}`])
  })
})

describe('steps', () => {
  const span = (lowerBound: number | null, upperBound: number | null, adjustment = 1) => ({ lowerBound, upperBound, adjustment })
  it('side by side, in any order, on both sides of the threshold', () => {
    expect(step([span(10, null), span(0, 10)])).toEqual([])
    expect(step([span(null, -10, -1), span(-10, 10, 0), span(10, null)])).toEqual([])
    expect(step([span(null, null)])).toEqual([])
  })
  it('one without an upper bound goes on to the next, so that steps can be written one after another', () => {
    expect(step([span(0, null)])).toEqual([])
    expect(step([span(0, null), span(null, null)])).toEqual([])
    expect(step([span(0, null), span(10, null, 3)])).toEqual([])
  })
  it('no overlap, no gap', () => {
    expect(step([span(0, 10), span(5, null)])).toEqual(['policies[0].steps[1].lowerBound stepsOverlap'])
    expect(step([span(0, null), span(0, null)])).toEqual(['policies[0].steps[1].lowerBound stepsTogether'])
    expect(step([span(null, null), span(null, null)])).toEqual(['policies[0].steps[1].lowerBound stepsTogether'])
    expect(step([span(0, 10), span(11, null)])).toEqual(['policies[0].steps[1].lowerBound stepsGap'])
  })
  it('no step without width', () => {
    expect(step([span(5, 5)])).toEqual(['policies[0].steps[0].upperBound stepEmpty'])
    expect(step([span(5, -5)])).toEqual(['policies[0].steps[0].upperBound stepEmpty'])
  })
  it('open to the side that they reach out to', () => {
    expect(step([span(0, 10)])).toEqual(['policies[0].steps[0].upperBound stepsEnd'])
    expect(step([span(-10, 0)])).toEqual(['policies[0].steps[0].lowerBound stepsEnd'])
  })
  it('no exact size below 0', () => {
    expect(step([span(0, null, -2)], { adjustmentType: 'ExactCapacity' })).toEqual(['policies[0].steps[0].adjustment exactNegative'])
  })
})

describe('limits in prose are those of the settings', () => {
  const { step: stepFields, simple, predictive } = fields.policies.item.variants
  const { Stopped, Running } = fields.warmPool.variants
  const volume = storedGiB(settingsOf({ fields }, { warmPool: { poolState: 'Stopped' } }))
  it.each([
    [
      'en',
      en,
      [
        `at most ${stepFields.steps.maxLength} steps`,
        `waits ${simple.cooldown.default} s by default`,
        `orders ${predictive.schedulingBufferTime.default} s before`,
        `here ${volume} GB`,
        `in about ${Stopped.startTime.default} s, a running one in ${Running.startTime.default} s`,
      ],
    ],
    [
      'ko',
      ko,
      [
        `단계가 최대 ${stepFields.steps.maxLength}개`,
        `기본 ${simple.cooldown.default}초를 기다립니다`,
        `정각 ${predictive.schedulingBufferTime.default}초 전`,
        `여기서는 ${volume}GB`,
        `약 ${Stopped.startTime.default}초, 실행 중인 것은 ${Running.startTime.default}초`,
      ],
    ],
  ] as const)('%s', (_language, text, claims) => {
    const prose = text.lesson.limits.map((limit) => limit.text).join(' ')
    for (const claim of claims) expect(prose).toContain(claim)
  })
})
