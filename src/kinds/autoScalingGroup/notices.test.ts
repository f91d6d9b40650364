/** Every decision of a group is told, with the reason and the readings behind it, in words of both languages. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { type Item, shop, Watched } from '../../diagram/shop.fake.ts'
import type { Notice } from '../../engine/measure/notices.ts'
import { text as en } from './text.en.ts'
import { text as ko } from './text.ko.ts'
import { set, told } from './watched.fake.ts'

const HOUR = 3600
/** Two a second on members of one second: one at 100 %, 120 a minute. */
function run(policies: unknown[], settings: SettingValues = {}, events: ScenarioEvent[] = [], rate = 2): Notice[] {
  const group = { minSize: 0, desiredCapacity: 1, maxSize: 9, serviceTime: 1, bootTime: 100, appStart: 0, policies, ...settings }
  const items: Record<string, Item> = {
    customers: ['clients', { process: 'constant', rate, profile: { kind: 'steps', start: 0, bin: HOUR, factors: [1, 2] } }],
    host: ['loadBalancer', { healthCheck: 'deep', healthCheckInterval: 10 }],
    row: ['autoScalingGroup', group],
  }
  return told(new Watched(shop(items, ['customers call host', 'host call row'], { events, duration: 2 * HOUR })), 2 * HOUR - 1)
}
function onBoard(policy: SettingValues, settings: SettingValues = {}): Notice[] {
  const group = { desiredCapacity: 1, maxSize: 9, serviceTime: 1, bootTime: 100, appStart: 0, policies: [policy], ...settings }
  const items: Record<string, Item> = {
    customers: ['clients', { process: 'constant', rate: 2 }],
    board: ['queue'],
    row: ['autoScalingGroup', group],
  }
  return told(new Watched(shop(items, ['customers send board', 'board poll row'], { duration: 1200 })), 1200)
}
const track = (more: SettingValues = {}) => ({ type: 'targetTracking', target: 60, ...more })
const requests = (more: SettingValues = {}) => track({ metric: 'ALBRequestCountPerTarget', ...more })
const backlog = { type: 'targetTracking', metric: 'backlogPerInstance', queue: 'board', target: 10 }
const plan = (more: SettingValues = {}) => ({
  type: 'predictive',
  metric: 'ALBRequestCount',
  target: 60,
  mode: 'forecastAndScale',
  ...more,
})
const simple = { type: 'simple', metric: 'ALBRequestCountPerTarget', threshold: 1, evaluationPeriods: 1 }

describe('a notice', () => {
  it('says which points were looked at, how many breached, and what changed', () => {
    const [first] = run([track({ metric: 'ASGAverageCPUUtilization' })])
    expect(first).toMatchObject({ at: 180, component: 'row', code: 'cpuAbove' })
    expect(first.values).toEqual({ hits: 3, looked: 3, threshold: 60, before: 1, after: 2 })
    // The first customer came after half a second.
    expect(first.points?.map(Math.round)).toEqual([99, 100, 100])
  })
  it('of scale-in looks at 90 % of the target', () => {
    const notice = run([requests()], { desiredCapacity: 5 })[0]
    expect(notice).toMatchObject({ at: 900, code: 'requestsBelow' })
    expect(notice.values).toEqual({ hits: 15, looked: 15, threshold: 54, before: 5, after: 2 })
    expect(notice.points).toHaveLength(15)
  })
  it('of an alarm that needs fewer points than it looks at counts those that breached', () => {
    const policy = { type: 'step', metric: 'ALBRequestCountPerTarget', threshold: 60, evaluationPeriods: 15, datapointsToAlarm: 12 }
    expect(run([policy])[0]).toMatchObject({ at: 720, values: { hits: 12, looked: 15, before: 1, after: 2 } })
  })
  it('that goes on is told once', () => {
    expect(run([track({ target: 1 })], { maxSize: 2 }).filter(({ code }) => code === 'atMaximum')).toMatchObject([
      { at: 240, values: { max: 2, asked: 100 } },
    ])
  })
})

describe('words', () => {
  const RUNS: readonly (() => Notice[])[] = [
    () => run([track()]),
    () => run([track({ target: 90 })], { desiredCapacity: 5 }),
    () => run([requests()]),
    () => run([requests()], { desiredCapacity: 5 }),
    () => onBoard(backlog),
    () => onBoard(backlog, { desiredCapacity: 9 }),
    () => run([requests({ target: 1 })]),
    () => run([{ type: 'scheduled', at: 60, desired: 3 }, plan({ mode: 'forecastOnly' })]),
    () => run([plan({ maxCapacityBreachBehavior: 'IncreaseMaxCapacity' })], { maxSize: 1 }),
    () => run([simple]),
    () => run([], { desiredCapacity: 1, serviceTime: 1000, healthCheckType: 'ELB' }),
    () => run([], {}, [{ at: 30, do: 'crash', component: 'row' }]),
    () => run([], { desiredCapacity: 4 }, [set(60, 'zones', ['c'])]),
  ]
  it('are there for everything that is told, and for nothing else; every hole is filled', () => {
    const all = RUNS.flatMap((each) => each())
    expect([...new Set(all.map(({ code }) => code))].sort()).toEqual(Object.keys(en.notices).sort())
    for (const { code, values } of all)
      for (const notices of [en.notices, ko.notices] as const) {
        const sentence: string = notices[code as keyof typeof notices]
        expect([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(), code).toEqual(Object.keys(values).sort())
      }
  }, 60_000)
})
