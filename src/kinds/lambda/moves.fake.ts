/** What the settings of a function move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { type Item, shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { fields } from './fields.ts'

const helper = (settings: SettingValues): Item => ['lambda', { serviceTime: { kind: 'exponential', mean: 0.5 }, timeout: 900, ...settings }]
const called = (settings: SettingValues, rate = 2, duration = 600) =>
  shop({ customers: ['clients', { rate }], helper: helper(settings) }, ['customers call helper'], { duration })
const sent = (settings: SettingValues) =>
  shop({ customers: ['clients', { rate: 1 }], helper: helper(settings) }, ['customers send helper'], { duration: 1200 })
const polled = (settings: SettingValues, customers: SettingValues = {}) =>
  shop(
    { customers: ['clients', { rate: 5, ...customers }], board: ['queue', { visibilityTimeout: 60 }], helper: helper(settings) },
    ['customers send board', 'board poll helper'],
    { duration: 300 },
  )
const calling = (settings: SettingValues) =>
  shop(
    {
      customers: ['clients', { rate: 2 }],
      helper: helper(settings),
      stock: ['instance', { concurrency: 50 }],
      oven: ['instance', { concurrency: 50 }],
    },
    ['customers call helper', 'helper call stock', 'helper call oven'],
    { duration: 600 },
  )

export const moves: Moves<typeof fields> = {
  serviceTime: move({
    in: (serviceTime: number) => called({ serviceTime }),
    from: 0.2,
    to: 0.4,
    reading: 'components.helper.latency.mean',
    moves: 'up',
  }),
  memorySize: move({
    in: (memorySize: number) => called({ memorySize }),
    from: 128,
    to: 1024,
    reading: 'components.helper.cost',
    moves: 'up',
  }),
  cpuBound: move({
    in: (cpuBound: number) => called({ cpuBound, memorySize: 3538 }),
    from: 0,
    to: 0.8,
    reading: 'components.helper.latency.mean',
    moves: 'down',
  }),
  timeout: move({
    in: (timeout: number) => called({ timeout }),
    from: 900,
    to: 1,
    reading: 'components.customers.failed.durationLimit',
    moves: 'up',
  }),
  errorRate: move({
    in: (errorRate: number) => called({ errorRate }),
    from: 0,
    to: 0.3,
    reading: 'components.customers.failed.functionError',
    moves: 'up',
  }),
  runtime: move({
    in: (runtime: string) => called({ runtime }),
    from: 'rust',
    to: 'java21',
    reading: 'components.helper.wait.mean',
    moves: 'up',
  }),
  initDuration: move({
    in: (initDuration: number | null) => called({ initDuration }),
    from: null,
    to: 3,
    reading: 'components.helper.wait.mean',
    moves: 'up',
  }),
  idleLifetime: move({
    in: (idleLifetime: number) => called({ idleLifetime }),
    from: 600,
    to: 1,
    reading: 'components.helper.gauges.coldStarts',
    moves: 'up',
  }),
  reservedConcurrency: move({
    in: (reservedConcurrency: number | null) => called({ reservedConcurrency }),
    from: null,
    to: 1,
    reading: 'components.customers.failed.throttled',
    moves: 'up',
  }),
  provisionedConcurrency: move({
    in: (provisionedConcurrency: number | null) => called({ provisionedConcurrency }),
    from: null,
    to: 4,
    reading: 'components.helper.gauges.coldStarts',
    moves: 'down',
  }),
  batchSize: move({
    in: (batchSize: number) => polled({ batchSize, batchingWindow: 5 }),
    from: 1,
    to: 10,
    reading: 'components.helper.gauges.invocations',
    moves: 'down',
  }),
  batchingWindow: move({
    in: (batchingWindow: number) => polled({ batchingWindow }),
    from: 0,
    to: 2,
    reading: 'components.helper.gauges.invocations',
    moves: 'down',
  }),
  maximumConcurrency: move({
    in: (maximumConcurrency: number | null) => polled({ maximumConcurrency, batchSize: 1 }),
    from: null,
    to: 2,
    reading: 'components.board.wait.mean',
    moves: 'up',
  }),
  reportBatchItemFailures: move({
    in: (reportBatchItemFailures: boolean) => polled({ reportBatchItemFailures, errorRate: 0.1, batchingWindow: 2 }),
    from: false,
    to: true,
    reading: 'components.board.gauges.redelivered',
    moves: 'down',
  }),
  maximumRetryAttempts: move({
    in: (maximumRetryAttempts: number) => sent({ maximumRetryAttempts, errorRate: 0.3 }),
    from: 0,
    to: 2,
    reading: 'components.helper.failed.functionError',
    moves: 'down',
  }),
  maximumEventAge: move({
    in: (maximumEventAge: number) => sent({ maximumEventAge, reservedConcurrency: 1, serviceTime: 1.5 }),
    from: 21_600,
    to: 60,
    reading: 'components.helper.gauges.asyncEventsDropped',
    moves: 'up',
  }),
  architecture: move({
    in: (architecture: string) => called({ architecture }),
    from: 'x86_64',
    to: 'arm64',
    reading: 'components.helper.cost',
    moves: 'down',
  }),
  calls: move({
    in: (calls: string) => calling({ calls }),
    from: 'sequence',
    to: 'oneOf',
    reading: 'components.helper.latency.mean',
    moves: 'down',
  }),
}
