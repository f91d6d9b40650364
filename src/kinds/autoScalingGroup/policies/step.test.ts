/** Step and simple scaling (aws-facts P1–P5) as plain functions, and in runs that can be worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../../diagram/diagram.ts'
import { type Item, shop, Watched } from '../../../diagram/shop.fake.ts'
import { codes, desired, set, told } from '../watched.fake.ts'
import { alarmOf, hits, isOn } from './alarm.ts'
import { decide } from './combine.ts'
import type { Step } from './policy.ts'
import { adjusted, step, stepAt } from './step.ts'

const policy = (more: Partial<Step> = {}): Step => ({
  type: 'step',
  metric: 'ASGAverageCPUUtilization',
  queue: null,
  comparison: 'GreaterThanOrEqualToThreshold',
  threshold: 60,
  evaluationPeriods: 1,
  datapointsToAlarm: null,
  adjustmentType: 'ChangeInCapacity',
  steps: [{ lowerBound: 0, upperBound: null, adjustment: 1 }],
  minAdjustmentMagnitude: 1,
  estimatedInstanceWarmup: null,
  ...more,
})

describe('an alarm', () => {
  it('is on when so many of the points that it looks at breach; missing points do not', () => {
    const alarm = alarmOf(policy({ evaluationPeriods: 5, datapointsToAlarm: 3 }))
    expect(hits(alarm, [99, 60, 10, 61, Number.NaN, 70])).toBe(3)
    expect(isOn(alarm, [99, 60, 10, 61, Number.NaN, 70])).toBe(true)
    expect(isOn(alarm, [99, 99, 10, 61, Number.NaN, 59])).toBe(false)
    expect(isOn(alarmOf(policy({ evaluationPeriods: 3 })), [60, 60])).toBe(false)
  })
  it.each([
    ['GreaterThanOrEqualToThreshold', true, true, false],
    ['GreaterThanThreshold', true, false, false],
    ['LessThanOrEqualToThreshold', false, true, true],
    ['LessThanThreshold', false, false, true],
  ] as const)('%s', (comparison, above, at, below) => {
    const alarm = alarmOf(policy({ comparison }))
    expect([61, 60, 59].map((point) => isOn(alarm, [point]))).toEqual([above, at, below])
  })
})

describe('an adjustment', () => {
  const percent = { adjustmentType: 'PercentChangeInCapacity', minAdjustmentMagnitude: 1 } as const
  it('in instances, to an exact size', () => {
    expect(adjusted({ adjustmentType: 'ChangeInCapacity', minAdjustmentMagnitude: 1 }, 4, -3)).toBe(1)
    expect(adjusted({ adjustmentType: 'ExactCapacity', minAdjustmentMagnitude: 1 }, 4, 7)).toBe(7)
  })
  it('in percent: above 1 rounded down, between 0 and 1 up to 1; the same toward zero when negative (P2)', () => {
    // 10 % of 4 = 0.4; 30 % of 9 = 2.7; −10 % of 4; −30 % of 9.
    expect([adjusted(percent, 4, 10), adjusted(percent, 9, 30), adjusted(percent, 4, -10), adjusted(percent, 9, -30)]).toEqual([
      5, 11, 3, 7,
    ])
  })
  it('the least change is a floor of percents alone', () => {
    expect(adjusted({ ...percent, minAdjustmentMagnitude: 3 }, 4, 25)).toBe(7)
    expect(adjusted({ adjustmentType: 'ChangeInCapacity', minAdjustmentMagnitude: 3 }, 4, 1)).toBe(5)
  })
  const steps = [
    { lowerBound: 0, upperBound: 10, adjustment: 1 },
    { lowerBound: 10, upperBound: null, adjustment: 3 },
  ]
  it('above the threshold the lower bound belongs to a step; below it the upper one (P1)', () => {
    expect([0, 9.9, 10, 50].map((offset) => stepAt({ steps }, offset, true))).toEqual([1, 1, 3, 3])
    const low = [
      { lowerBound: -10, upperBound: 0, adjustment: -1 },
      { lowerBound: null, upperBound: -10, adjustment: -2 },
    ]
    expect([0, -9.9, -10, -50].map((offset) => stepAt({ steps: low }, offset, false))).toEqual([-1, -1, -2, -2])
    expect(stepAt({ steps }, -1, true)).toBeNaN()
    const open = steps.map((each) => ({ ...each, upperBound: null }))
    expect([0, 9.9, 10, 50].map((offset) => stepAt({ steps: open }, offset, true))).toEqual([1, 1, 3, 3])
  })
})

describe('a step', () => {
  /** The example of the user guide: 10 instances, 10 % at 60, 30 % from 70 on. */
  const guide = policy({
    adjustmentType: 'PercentChangeInCapacity',
    steps: [
      { lowerBound: 0, upperBound: 10, adjustment: 10 },
      { lowerBound: 10, upperBound: null, adjustment: 30 },
    ],
  })
  it('grows from those who are warm: the same step again asks for what is ordered, a bigger one for the rest', () => {
    const wanted = (point: number, before: number) => decide([step(guide, [point], 10, 0, before)], before, 1, 20).size
    expect([wanted(60, 10), wanted(62, 11), wanted(70, 11)]).toEqual([11, 11, 13])
  })
  it('shrinks from those who are there, the leaving among them', () => {
    const shrink = policy({ comparison: 'LessThanThreshold', steps: [{ lowerBound: null, upperBound: 0, adjustment: -1 }] })
    expect(step(shrink, [10], 3, 1, 3)).toEqual({ verdict: 'in', wanted: 3 })
    expect(step(shrink, [10], 3, 0, 3)).toEqual({ verdict: 'in', wanted: 2 })
  })
  it('that only grows has no say in shrinking; one that may shrink holds the group while its alarm is off', () => {
    expect(step(policy(), [10], 4, 0, 4).verdict).toBe('abstain')
    const shrink = policy({ comparison: 'LessThanThreshold', steps: [{ lowerBound: null, upperBound: 0, adjustment: -1 }] })
    expect(step(shrink, [90], 4, 0, 4).verdict).toBe('keep')
  })
})

/** Requests a minute each: 240 come, 1 is at 240, 2 at 120. */
const alarm = (type: string, more: SettingValues) => ({
  type,
  metric: 'ALBRequestCountPerTarget',
  threshold: 100,
  evaluationPeriods: 1,
  ...more,
})
function run(policies: unknown[], settings: SettingValues = {}, events: ScenarioEvent[] = [], rate = 4): Watched {
  const group = { minSize: 0, desiredCapacity: 1, maxSize: 9, serviceTime: 0.01, bootTime: 90, appStart: 0, policies, ...settings }
  const items: Record<string, Item> = { customers: ['clients', { process: 'constant', rate }], row: ['autoScalingGroup', group] }
  return new Watched(shop(items, ['customers call row'], { events, duration: 7200 }))
}

describe('step scaling in a run', () => {
  const add = (more: SettingValues = {}) => alarm('step', { steps: [{ lowerBound: 0, upperBound: null, adjustment: 1 }], ...more })
  it('acts each minute that its alarm is on, but counts who is on the way', () => {
    // 2 are ordered at 60, serve at 150; the next point, 180, is 120 each: a third, which serves at 270.
    expect(desired(run([add()]), 59, 60, 179, 180, 600)).toEqual([1, 2, 2, 3, 3])
  })
  it('who warms up counts neither in its metric nor in what it grows from', () => {
    // The second serves at 150 and is warm at 450: until then the metric stays at 240 and asks for two.
    expect(desired(run([add({ estimatedInstanceWarmup: 300 })]), 60, 420, 479, 480)).toEqual([2, 2, 2, 3])
  })
  it('with basic monitoring it acts each minute on the point of five minutes ago', () => {
    // 4 a second on 0.2 s: 80 %. Ordered at 300, in service at 390; the alarm is still on at 420. From 600 on the point is lower.
    const cpu = { type: 'step', threshold: 60, evaluationPeriods: 1 }
    const watched = run([cpu], { monitoring: 'basic', serviceTime: 0.2, maxSize: 3 })
    expect(desired(watched, 299, 300, 419, 420)).toEqual([1, 2, 2, 3])
  })
  it('the bigger step for the bigger breach', () => {
    const steps = [
      { lowerBound: 0, upperBound: 100, adjustment: 1 },
      { lowerBound: 100, upperBound: null, adjustment: 4 },
    ]
    expect(desired(run([add({ steps })]), 60)).toEqual([5])
  })
  it('a second policy takes away again, one each minute, while its own alarm is on', () => {
    // 240 a minute: 40 each, 48, 60, then 80, which neither alarm minds.
    const fewer = alarm('step', {
      comparison: 'LessThanThreshold',
      threshold: 70,
      steps: [{ lowerBound: null, upperBound: 0, adjustment: -1 }],
    })
    const watched = run([add(), fewer], { desiredCapacity: 6 })
    expect(desired(watched, 59, 60, 120, 180, 240, 3600)).toEqual([6, 5, 4, 3, 3, 3])
    expect(codes(told(watched, 3600))).toEqual(['60 requestsBelow', '120 requestsBelow', '180 requestsBelow'])
  })
})

describe('simple scaling in a run', () => {
  const add = (more: SettingValues = {}) => alarm('simple', { adjustment: 1, threshold: 10, ...more })
  it('one change, then nothing until it is done and the cooldown is over (P4)', () => {
    // Ordered at 60, serves at 150, cooldown to 450: the next at 480, serves at 570, cooldown to 870, then 900.
    const watched = run([add()])
    expect(desired(watched, 60, 479, 480, 899, 900)).toEqual([2, 2, 3, 3, 4])
  })
  it('tells that it waits: first for the change, then for the cooldown, each once', () => {
    expect(codes(told(run([add()]), 500))).toEqual(['60 requestsAbove', '120 underWay', '180 cooldown', '480 requestsAbove'])
    expect(told(run([add()]), 200).at(-1)?.values).toEqual({ seconds: 270 })
  })
  it('cooldown 0: as soon as the last has come', () => {
    expect(desired(run([add({ cooldown: 0 })]), 60, 179, 180)).toEqual([2, 2, 3])
  })
  it('a replacement does not wait for it (P5)', () => {
    const watched = run([add()], {}, [{ at: 200, do: 'crash', component: 'row' }])
    // Two status checks later, at 300, another is launched; it serves at 390.
    expect(watched.gauge(299, 'row', 'inServiceInstances')).toBe(1)
    expect([watched.gauge(300, 'row', 'pending'), watched.gauge(390, 'row', 'inServiceInstances')]).toEqual([1, 2])
  })
  it('an edit takes it away, or brings it, while the group runs', () => {
    expect(desired(run([add()], {}, [set(100, 'policies', [])]), 60, 3600)).toEqual([2, 2])
    expect(desired(run([], {}, [set(100, 'policies', [add()])]), 100, 119, 120)).toEqual([1, 1, 2])
  })
})
