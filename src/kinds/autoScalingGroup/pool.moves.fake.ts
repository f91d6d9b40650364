/** What the settings of a warm pool move, in each of its states. */
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { shop } from '../../diagram/shop.fake.ts'
import { type Move, move } from '../moves.fake.ts'

const track = { type: 'targetTracking', target: 60, outPoints: 1, inPoints: 1 }
const pooled = (warmPool: SettingValues | null, settings: SettingValues, events: ScenarioEvent[] = [], rate = 5) =>
  shop(
    {
      customers: ['clients', { rate }],
      host: ['loadBalancer'],
      row: ['autoScalingGroup', { serviceTime: 0.3, bootTime: 300, appStart: 0, maxSize: 9, warmPool, ...settings }],
    },
    ['customers call host', 'host call row'],
    { duration: 900, events },
  )
const growing = (warmPool: SettingValues | null) => pooled(warmPool, { desiredCapacity: 1, policies: [track] }, [], 10)
const shrink: ScenarioEvent = { at: 100, do: 'set', component: 'row', setting: 'desiredCapacity', value: 1 }

const ofState = (poolState: string) => ({
  minSize: move({
    in: (minSize: number) => pooled({ poolState, minSize }, { desiredCapacity: 4, maxSize: 4 }),
    from: 0,
    to: 3,
    reading: 'components.row.gauges.warmPool',
    moves: 'up',
  }),
  maxGroupPreparedCapacity: move({
    in: (maxGroupPreparedCapacity: number | null) => pooled({ poolState, maxGroupPreparedCapacity }, { desiredCapacity: 2 }),
    from: 3,
    to: null,
    reading: 'components.row.gauges.warmPool',
    moves: 'up',
  }),
  instanceReusePolicy: move({
    in: (instanceReusePolicy: boolean) => pooled({ poolState, instanceReusePolicy }, { desiredCapacity: 4 }, [shrink]),
    from: false,
    to: true,
    reading: 'components.row.gauges.terminated',
    moves: 'down',
  }),
  startTime: move({
    in: (startTime: number) => growing({ poolState, startTime }),
    from: 5,
    to: 300,
    reading: 'components.row.meanWaiting',
    moves: 'up',
  }),
})
const named = <S extends string>(state: S) =>
  Object.fromEntries(Object.entries(ofState(state)).map(([name, each]) => [`warmPool.${state}.${name}`, each])) as {
    [K in keyof ReturnType<typeof ofState> as `warmPool.${S}.${K}`]: Move
  }

export const poolMoves = {
  warmPool: move({
    in: growing,
    from: null as SettingValues | null,
    to: { poolState: 'Stopped' },
    reading: 'components.row.meanWaiting',
    moves: 'down',
  }),
  ...named('Stopped'),
  ...named('Hibernated'),
  ...named('Running'),
}
