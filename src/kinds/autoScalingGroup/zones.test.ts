/** Where members stand and who of them leaves (aws-facts L2, L3, L5): zones stay even, also when they are edited or come back. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { simulationOf } from '../../diagram/laws.fake.ts'
import { of, shop, Watched } from '../../diagram/shop.fake.ts'
import { codes, set, told } from './watched.fake.ts'

function run(settings: SettingValues, events: ScenarioEvent[]): Watched {
  const group = { minSize: 0, maxSize: 9, serviceTime: 1, bootTime: 100, appStart: 0, zones: ['a', 'b'], ...settings }
  return new Watched(shop({ row: ['autoScalingGroup', group] }, [], { events, duration: 9000 }))
}
/** Seats of those in service, with their zones, oldest first. */
function seats(watched: Watched, moment: number): string[] {
  watched.at(moment)
  const { components, zone } = simulationOf(watched.live).doors.topology
  return components[0].addresses.map((seat) => `${zone[seat]}${seat}`)
}
const zones = (watched: Watched, moment: number) => seats(watched, moment).map(([letter]) => letter)

describe('who leaves', () => {
  // One is there from 0 on, the second is launched at 1,800, the third at 2,700: at 3,700 they are 100, 1,900 and 1,000 s into their hour.
  const events = [set(1800, 'desiredCapacity', 2), set(2700, 'desiredCapacity', 3), set(3700, 'desiredCapacity', 2)]
  it.each([
    ['Default', [1, 3]],
    ['OldestInstance', [2, 3]],
    ['NewestInstance', [1, 2]],
  ])('%s', (terminationPolicy, left) => {
    expect(seats(run({ desiredCapacity: 1, zones: ['a'], terminationPolicy }, events), 3701)).toEqual(left.map((seat) => `a${seat}`))
  })
  it('the zone comes before the policy', () => {
    const watched = run({ desiredCapacity: 3, terminationPolicy: 'NewestInstance' }, [set(60, 'desiredCapacity', 2)])
    // a1, b2, a3: zone a has two, and the newest of them leaves.
    expect(seats(watched, 61)).toEqual(['a1', 'b2'])
  })
})

describe('zones are evened out', () => {
  it('after one comes back: launched there first, terminated elsewhere then, one at a time', () => {
    const events: ScenarioEvent[] = [
      { at: 30, do: 'zoneDown', zone: 'b' },
      { at: 1000, do: 'zoneUp', zone: 'b' },
    ]
    const watched = run({ desiredCapacity: 4 }, events)
    expect(zones(watched, 900)).toEqual(['a', 'a', 'a', 'a'])
    // Seen at 1,020; serves at 1,120; four stay, no fewer meanwhile.
    expect(of(watched.at(1021), 'row').gauges).toMatchObject({ desired: 4, inServiceInstances: 4, pending: 1 })
    expect(zones(watched, 1121)).toEqual(['a', 'a', 'a', 'b'])
    expect(zones(watched, 1400)).toEqual(['a', 'a', 'b', 'b'])
    expect(codes(told(watched, 3600))).toEqual(['120 replacedCrashed', '1020 evenedOut', '1140 evenedOut'])
  })
  it('a zone that is taken off the list is left, one that is added is filled', () => {
    const watched = run({ desiredCapacity: 4 }, [set(600, 'zones', ['a', 'c'])])
    expect(zones(watched, 599)).toEqual(['a', 'b', 'a', 'b'])
    expect(zones(watched, 1200).sort()).toEqual(['a', 'a', 'c', 'c'])
    expect(of(watched.at(1201), 'row').gauges).toMatchObject({ desired: 4, launched: 2, terminated: 2 })
  })
  it('a difference of one is even', () => {
    const watched = run({ desiredCapacity: 3 }, [])
    expect(of(watched.at(3600), 'row').gauges).toMatchObject({ launched: 0, terminated: 0 })
  })
  it('who was launched for it and is not needed any more leaves with the rest', () => {
    const watched = run({ desiredCapacity: 4 }, [set(600, 'zones', ['a', 'c']), set(610, 'desiredCapacity', 0)])
    expect(of(watched.at(2000), 'row').gauges).toMatchObject({ inServiceInstances: 0, pending: 0 })
  })
})
