/** What the settings of customers move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { fields } from './fields.ts'

const door = (settings: SettingValues, till: SettingValues = {}) =>
  shop(
    { customers: ['clients', settings], till: ['instance', { serviceTime: { kind: 'exponential', mean: 0.5 }, ...till }] },
    ['customers call till'],
    { duration: 1800 },
  )
const arrived = 'components.customers.arrived'
const wait = 'components.till.wait.mean'
const served = 'components.customers.latency.mean'
const attempts = 'components.customers.gauges.attempts'
const steps = (more: SettingValues) => door({ profile: { kind: 'steps', start: 0, bin: 600, factors: [1, 2], ...more } })
const stubborn = (retry: SettingValues) =>
  door({ rate: 0.5, retry: { maxAttempts: 8, backoff: 'fixed', baseDelay: 2, jitter: 'none', ...retry } }, { errorRate: 0.7 })
const bad = (more: SettingValues) => [{ name: 'good' }, { name: 'bad', poison: true, ...more }]

export const moves: Moves<typeof fields> = {
  arrivals: move({ in: (arrivals: string) => door({ arrivals, users: 1 }), from: 'open', to: 'closed', reading: wait, moves: 'down' }),
  rate: move({ in: (rate: number) => door({ rate }), from: 1, to: 1.5, reading: wait, moves: 'up' }),
  process: move({ in: (process: string) => door({ process }), from: 'constant', to: 'bursty', reading: wait, moves: 'up' }),
  cv: move({ in: (cv: number) => door({ process: 'bursty', cv }), from: 1, to: 6, reading: wait, moves: 'up' }),
  users: move({ in: (users: number) => door({ arrivals: 'closed', users }), from: 1, to: 5, reading: arrived, moves: 'up' }),
  thinkTime: move({ in: (thinkTime: number) => door({ arrivals: 'closed', thinkTime }), from: 1, to: 60, reading: arrived, moves: 'down' }),
  profile: move({
    in: (profile: object | null) => door({ profile }),
    from: null,
    to: { kind: 'steps', bin: 600, factors: [1] },
    reading: arrived,
    moves: 'down',
  }),
  'profile.named.id': move({
    in: (id: string) => door({ profile: { kind: 'named', id } }),
    from: 'cafeDay',
    to: 'taxiDay',
    reading: arrived,
    moves: 'up',
  }),
  'profile.steps.start': move({ in: (start: number) => steps({ start }), from: 0, to: 1500, reading: arrived, moves: 'down' }),
  'profile.steps.bin': move({ in: (bin: number) => steps({ bin }), from: 600, to: 100, reading: arrived, moves: 'down' }),
  'profile.steps.factors': move({
    in: (factors: number[]) => steps({ factors }),
    from: [1, 2],
    to: [1, 0],
    reading: arrived,
    moves: 'down',
  }),
  'profile.trace.times': move({
    in: (times: number[]) => door({ profile: { kind: 'trace', times } }),
    from: [1],
    to: [1, 2, 3],
    reading: arrived,
    moves: 'up',
  }),
  dayFactorCv: move({
    in: (dayFactorCv: number) => door({ dayFactorCv }),
    from: 0,
    to: 1,
    reading: ({ components }) => Math.abs(components.customers.arrived - 1800),
    moves: 'up',
  }),
  classes: move({
    in: (classes: object[]) => door({ classes }),
    from: [],
    to: bad({}),
    reading: 'components.till.failed.poison',
    moves: 'up',
  }),
  'classes.name': { why: 'a name: wires that let only some classes through will read it' },
  'classes.share': move({
    in: (share: number) => door({ classes: bad({ share }) }),
    from: 0.1,
    to: 1,
    reading: 'components.till.failed.poison',
    moves: 'up',
  }),
  'classes.poison': move({
    in: (poison: boolean) => door({ classes: bad({ poison }) }),
    from: false,
    to: true,
    reading: 'components.till.failed.poison',
    moves: 'up',
  }),
  size: move({ in: (size: number) => door({ size }), from: 0.5, to: 1, reading: 'components.till.latency.mean', moves: 'up' }),
  timeout: move({
    in: (timeout: number) => door({ timeout }),
    from: 0,
    to: 1,
    reading: 'components.customers.failed.timedOut',
    moves: 'up',
  }),
  'retry.maxAttempts': move({ in: (maxAttempts: number) => stubborn({ maxAttempts }), from: 1, to: 4, reading: attempts, moves: 'up' }),
  'retry.backoff': move({ in: (backoff: string) => stubborn({ backoff }), from: 'fixed', to: 'exponential', reading: served, moves: 'up' }),
  'retry.baseDelay': move({ in: (baseDelay: number) => stubborn({ baseDelay }), from: 1, to: 10, reading: served, moves: 'up' }),
  'retry.maxDelay': move({
    in: (maxDelay: number) => stubborn({ backoff: 'exponential', maxDelay }),
    from: 2,
    to: 60,
    reading: served,
    moves: 'up',
  }),
  'retry.jitter': move({
    in: (jitter: string) => stubborn({ baseDelay: 10, jitter }),
    from: 'none',
    to: 'full',
    reading: served,
    moves: 'down',
  }),
  'retry.budget': move({ in: (budget: number | null) => stubborn({ budget }), from: null, to: 0, reading: attempts, moves: 'down' }),
}
