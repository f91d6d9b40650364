/** How a group's members come, serve and go (aws-facts 2.5): zones, drains, graces, replacement, and what they cost. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { simulationOf } from '../../diagram/laws.fake.ts'
import { at, type Item, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

const row = (more: SettingValues): Item => [
  'autoScalingGroup',
  { minSize: 0, maxSize: 9, serviceTime: 10, bootTime: 100, appStart: 20, zones: ['a'], ...more },
]
const set = (moment: number, setting: string, value: unknown) => ({ at: moment, do: 'set', component: 'row', setting, value }) as const
function behind(times: number[], settings: SettingValues, events: readonly ScenarioEvent[] = [], host: SettingValues = {}) {
  const items = { customers: at(...times), host: ['loadBalancer', host] as Item, row: row(settings) }
  return shop(items, ['customers call host', 'host call row'], { events })
}
/** Zones of the members that have not gone, in the order of their launch. */
function zones(watched: Watched): string[] {
  const { alive, zone, owner } = simulationOf(watched.live).doors.topology
  return alive.flatMap((there, seat) => (there && owner[seat] >= 0 ? [`${zone[seat]}${seat}`] : []))
}
const gauges = (watched: Watched, moment: number) => of(watched.at(moment), 'row').gauges

describe('launch', () => {
  it('in the zone that has the fewest', () => {
    const watched = new Watched(behind([], { desiredCapacity: 5, zones: ['a', 'b', 'c'] }))
    watched.at(1)
    expect(zones(watched).map(([letter]) => letter)).toEqual(['a', 'b', 'c', 'a', 'b'])
  })
  it('not in a zone that is dark', () => {
    const events = [{ at: 10, do: 'zoneDown', zone: 'b' }, set(20, 'desiredCapacity', 3)] as const
    const watched = new Watched(behind([], { desiredCapacity: 1, zones: ['a', 'b'] }, events))
    watched.at(30)
    expect(zones(watched).map(([letter]) => letter)).toEqual(['a', 'a', 'a'])
  })
  it('boots, then starts the application, then serves; paid from the launch', () => {
    const watched = new Watched(behind([], { desiredCapacity: 0 }, [set(60, 'desiredCapacity', 1)]))
    expect(gauges(watched, 179.9)).toMatchObject({ pending: 1, inServiceInstances: 0 })
    expect(gauges(watched, 180)).toMatchObject({ pending: 0, inServiceInstances: 1 })
    expect(gauges(watched, 3600).instanceHours).toBeCloseTo(3540 / 3600, 12)
  })
  it('cold: nobody is there at first', () => {
    const diagram = behind([], { desiredCapacity: 2 })
    const watched = new Watched({ ...diagram, scenario: { ...diagram.scenario, coldStart: true } })
    expect(gauges(watched, 1)).toMatchObject({ pending: 2, inServiceInstances: 0 })
    expect(gauges(watched, 120)).toMatchObject({ inServiceInstances: 2 })
  })
})

describe('scale-in', () => {
  it.each([
    ['Default', ['b', 'a'], 0],
    ['OldestInstance', ['b', 'a'], 0],
    ['NewestInstance', ['a', 'b'], 2],
  ])('%s: from the zone that has most, by the policy', (terminationPolicy, left, gone) => {
    const watched = new Watched(behind([], { desiredCapacity: 3, zones: ['a', 'b'], terminationPolicy }, [set(10, 'desiredCapacity', 2)]))
    watched.at(5)
    const before = zones(watched)
    watched.at(20)
    expect(zones(watched).map(([letter]) => letter)).toEqual(left)
    expect(zones(watched)).toEqual(before.filter((_, nth) => nth !== gone))
  })
  it('who has not started yet goes first', () => {
    const watched = new Watched(behind([], { desiredCapacity: 1 }, [set(10, 'desiredCapacity', 2), set(20, 'desiredCapacity', 1)]))
    expect(gauges(watched, 25)).toMatchObject({ inServiceInstances: 1, pending: 0, terminated: 1 })
  })
  const leaving = (deregistrationDelay: number, settings: SettingValues = {}, times = [0, 0]) =>
    new Watched(behind(times, { desiredCapacity: 2, ...settings }, [set(3, 'desiredCapacity', 1)], { deregistrationDelay }))
  it('drains: no new work, what is owed may be finished, and is gone as soon as nothing is owed', () => {
    const watched = leaving(300, {}, [0, 0, 5])
    expect(gauges(watched, 9.9)).toMatchObject({ draining: 1, inServiceInstances: 1 })
    expect(gauges(watched, 10)).toMatchObject({ draining: 0, terminated: 1 })
    expect(of(watched.at(30), 'customers')).toMatchObject({ completed: 3, failed: {}, latency: { max: 15 } })
    expect(gauges(watched, 3600).instanceHours).toBeCloseTo(3610 / 3600, 12)
  })
  it('at the end of the delay what still runs fails drainedAway', () => {
    const watched = leaving(4)
    expect(of(watched.at(6.9), 'customers').failed).toEqual({})
    expect(of(watched.at(7), 'customers').failed).toEqual({ drainedAway: 1 })
    expect(gauges(watched, 7)).toMatchObject({ draining: 0, terminated: 1 })
    expect(of(leaving(0).at(3), 'customers').failed).toEqual({ drainedAway: 1 })
  })
  it('an idle member goes at once', () => {
    expect(gauges(leaving(300, {}, []), 3)).toMatchObject({ draining: 0, terminated: 1 })
  })
  it('the longest delay of several balancers counts', () => {
    const diagram = behind([0, 0], { desiredCapacity: 2 }, [set(3, 'desiredCapacity', 1)], { deregistrationDelay: 0 })
    const inner = { id: 'inner', kind: 'loadBalancer', name: '', x: 0, y: 0, settings: { deregistrationDelay: 60 } }
    const wire = { id: 'inner-row', from: 'inner', to: 'row', role: 'call', settings: {} } as const
    const both = { ...diagram, components: [...diagram.components, inner], wires: [...diagram.wires, wire] }
    expect(of(result(both), 'customers').failed).toEqual({})
  })
  it('the lifecycle hook gives time to finish where no balancer does', () => {
    const run = (heartbeatTimeout: number) => {
      const items = {
        customers: at(0, 0),
        board: ['queue', { visibilityTimeout: 60 }] as Item,
        row: row({ desiredCapacity: 2, heartbeatTimeout }),
      }
      return result(shop(items, ['customers send board', 'board poll row'], { events: [set(3, 'desiredCapacity', 1)] }))
    }
    expect(of(run(3600), 'board')).toMatchObject({ latency: { max: 10 }, gauges: { received: 2, deleted: 2 } })
    expect(of(run(0), 'row').failed).toEqual({ drainedAway: 1 })
    expect(of(run(0), 'board')).toMatchObject({ latency: { max: 70 }, gauges: { received: 3, deleted: 2 } })
  })
  it('a member that is leaving takes no messages', () => {
    const items = {
      customers: at(0, 1, 2, 3),
      board: ['queue', { visibilityTimeout: 60 }] as Item,
      row: row({ desiredCapacity: 2, heartbeatTimeout: 3600 }),
    }
    const watched = new Watched(shop(items, ['customers send board', 'board poll row'], { events: [set(5, 'desiredCapacity', 1)] }))
    expect(of(watched.at(12), 'board').gauges).toMatchObject({ deleted: 2, notVisible: 1, visible: 1 })
  })
})

describe('replacement', () => {
  it('who is down at two status checks in a row is replaced', () => {
    const watched = new Watched(behind([], { desiredCapacity: 2, minSize: 2 }, [{ at: 30, do: 'crash', component: 'row' }]))
    expect(gauges(watched, 119.9)).toMatchObject({ crashedInstances: 1, inServiceInstances: 1, pending: 0 })
    expect(gauges(watched, 120)).toMatchObject({ crashedInstances: 0, pending: 1, terminated: 1 })
    expect(gauges(watched, 240)).toMatchObject({ inServiceInstances: 2 })
  })
  it('crash: the oldest that serves; it fails what it has in hand', () => {
    const outcome = result(behind([0, 0], { desiredCapacity: 2 }, [{ at: 5, do: 'crash', component: 'row' }]))
    expect(of(outcome, 'customers')).toMatchObject({ completed: 1, failed: { badGateway: 1 } })
  })
  const busy = (settings: SettingValues) =>
    new Watched(
      behind([0], { desiredCapacity: 1, serviceTime: 100_000, ...settings }, [], {
        healthCheck: 'deep',
        healthCheckInterval: 10,
        idleTimeout: 4000,
        deregistrationDelay: 0,
      }),
    )
  it('EC2: whom the balancer calls unhealthy stays', () => {
    expect(gauges(busy({}), 3600).terminated).toBe(0)
  })
  it('ELB: whom the balancer calls unhealthy is replaced, after its grace', () => {
    const elb = (healthCheckGracePeriod: number) => busy({ healthCheckType: 'ELB', healthCheckGracePeriod })
    // Unhealthy from 25 s on; who was there at the start has no grace left.
    expect(gauges(elb(300), 60).terminated).toBe(1)
  })
  it('the grace counts from the start of service', () => {
    const diagram = behind(
      [130],
      { desiredCapacity: 0, serviceTime: 100_000, healthCheckType: 'ELB', healthCheckGracePeriod: 300 },
      [set(0, 'desiredCapacity', 1)],
      {
        healthCheck: 'deep',
        healthCheckInterval: 10,
        idleTimeout: 4000,
        deregistrationDelay: 0,
      },
    )
    // In service at 120 s; judged from 420 s on.
    expect(gauges(new Watched(diagram), 419)).toMatchObject({ terminated: 0, inServiceInstances: 1 })
    expect(gauges(new Watched(diagram), 420)).toMatchObject({ terminated: 1 })
  })
  it('a dark zone: its members are replaced elsewhere', () => {
    const events = [{ at: 30, do: 'zoneDown', zone: 'b' }] as const
    const watched = new Watched(behind([], { desiredCapacity: 4, zones: ['a', 'b'] }, events))
    expect(gauges(watched, 40)).toMatchObject({ inServiceInstances: 2, crashedInstances: 2 })
    watched.at(130)
    expect(zones(watched).map(([letter]) => letter)).toEqual(['a', 'a', 'a', 'a'])
  })
})

describe('incidents', () => {
  it('stop holds all members and those who come, start resumes', () => {
    const events = [{ at: 5, do: 'stop', component: 'row', duration: 295 }, set(10, 'desiredCapacity', 2)] as const
    const watched = new Watched(behind([0, 6, 150], { desiredCapacity: 1 }, events, { idleTimeout: 4000 }))
    expect(of(watched.at(299), 'row')).toMatchObject({ completed: 1, waiting: 2, inService: 0 })
    expect(of(watched.at(330), 'row')).toMatchObject({ completed: 3 })
  })
  it('slow: who comes later is as slow', () => {
    const events = [{ at: 5, do: 'slow', component: 'row', factor: 3 }, set(10, 'desiredCapacity', 1)] as const
    expect(of(result(behind([200], { desiredCapacity: 0 }, events)), 'customers').latency.max).toBe(30)
  })
})

it('without a balancer all calls go to the oldest in service', () => {
  const watched = new Watched(shop({ customers: at(0, 1, 2), row: row({ desiredCapacity: 3 }) }, ['customers call row']))
  expect(of(watched.at(30), 'row')).toMatchObject({ completed: 3, wait: { max: 18 } })
})

it('costs the hours of its members, at the type and Region, changes while running included', () => {
  const cost = (region: 'us-east-1' | 'ap-northeast-2', events: readonly ScenarioEvent[] = []) =>
    of(result({ ...behind([], { desiredCapacity: 2 }, events), region }), 'row').cost
  expect(cost('us-east-1')).toBeCloseTo(2 * 0.0104, 12)
  expect(cost('ap-northeast-2')).toBeCloseTo(2 * 0.013, 12)
  expect(cost('us-east-1', [set(1800, 'instanceType', 't3.small')])).toBeCloseTo(0.0104 + 0.0208, 12)
  expect(cost('us-east-1', [set(900, 'desiredCapacity', 4)])).toBeCloseTo((2 + 2 * 0.75) * 0.0104, 12)
})
