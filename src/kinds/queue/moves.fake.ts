/** What the settings of a queue move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { fields } from './fields.ts'

const board = (settings: SettingValues, worker: SettingValues = {}) =>
  shop(
    {
      customers: ['clients', { rate: 1 }],
      board: ['queue', { visibilityTimeout: 3600, ...settings }],
      barista: ['instance', { serviceTime: { kind: 'exponential', mean: 0.8 }, ...worker }],
      tray: ['queue', { fifo: settings.fifo ?? false }],
    },
    ['customers send board', 'board poll barista', 'board deadLetter tray'],
    { duration: 1200 },
  )
/** Orders whose answer comes too late are sent again: the same order is on the board twice. */
const twice = (settings: SettingValues) =>
  shop(
    {
      customers: ['clients', { rate: 0.5, timeout: 1, retry: { maxAttempts: 2, backoff: 'none' } }],
      board: ['queue', { visibilityTimeout: 3600, ...settings }],
      barista: ['instance', { serviceTime: 0.1 }],
    },
    [['customers send board', { latency: 0.8 }], 'board poll barista'],
    { duration: 1200 },
  )
/** More is sent than one FIFO queue takes. */
const flood = (settings: SettingValues) =>
  shop(
    { customers: ['clients', { rate: 500 }], board: ['queue', settings], barista: ['instance'] },
    ['customers send board', 'board poll barista'],
    {
      duration: 10,
    },
  )
/** Many at one moment, and as many hands. */
const crowd = (settings: SettingValues) =>
  shop(
    {
      customers: ['clients', { profile: { kind: 'trace', times: Array.from({ length: 40 }, () => 1) } }],
      board: ['queue', settings],
      barista: ['instance', { concurrency: 40 }],
    },
    ['customers send board', 'board poll barista'],
    { duration: 60 },
  )
const failing = { errorRate: 0.3 }

export const moves: Moves<typeof fields> = {
  visibilityTimeout: move({
    in: (visibilityTimeout: number) => board({ visibilityTimeout, maxReceiveCount: 50 }, { concurrency: 5 }),
    from: 3600,
    to: 1,
    reading: 'components.board.gauges.duplicated',
    moves: 'up',
  }),
  maxReceiveCount: move({
    in: (maxReceiveCount: number) => board({ maxReceiveCount, visibilityTimeout: 10 }, failing),
    from: 1,
    to: 50,
    reading: 'components.board.gauges.deadLettered',
    moves: 'down',
  }),
  capacity: move({
    in: (capacity: number | null) => board({ capacity }),
    from: null,
    to: 2,
    reading: 'components.customers.failed.lineFull',
    moves: 'up',
  }),
  delaySeconds: move({
    in: (delaySeconds: number) => board({ delaySeconds }),
    from: 0,
    to: 60,
    reading: 'components.board.latency.mean',
    moves: 'up',
  }),
  messageRetentionPeriod: move({
    in: (messageRetentionPeriod: number) => board({ messageRetentionPeriod }, { serviceTime: 2 }),
    from: 345_600,
    to: 60,
    reading: 'components.board.gauges.expired',
    moves: 'up',
  }),
  receiveMessageWaitTime: move({
    in: (receiveMessageWaitTime: number) => board({ receiveMessageWaitTime }),
    from: 20,
    to: 0,
    reading: 'components.board.wait.mean',
    moves: 'up',
  }),
  pollInterval: move({
    in: (pollInterval: number) => board({ receiveMessageWaitTime: 0, pollInterval }),
    from: 0.1,
    to: 30,
    reading: 'components.board.wait.mean',
    moves: 'up',
  }),
  maxNumberOfMessages: move({
    in: (maxNumberOfMessages: number) => crowd({ maxNumberOfMessages, delaySeconds: 1 }),
    from: 1,
    to: 10,
    reading: 'components.board.gauges.requests',
    moves: 'down',
  }),
  fifo: move({
    in: (fifo: boolean) => board({ fifo }, { concurrency: 5 }),
    from: false,
    to: true,
    reading: 'components.board.wait.mean',
    moves: 'up',
  }),
  messageGroups: move({
    in: (messageGroups: number) => board({ fifo: true, messageGroups }, { concurrency: 5 }),
    from: 1,
    to: 50,
    reading: 'components.board.wait.mean',
    moves: 'down',
  }),
  contentBasedDeduplication: move({
    in: (contentBasedDeduplication: boolean) => twice({ fifo: true, contentBasedDeduplication }),
    from: false,
    to: true,
    reading: 'components.board.gauges.received',
    moves: 'down',
  }),
  fifoThroughputLimit: move({
    in: (fifoThroughputLimit: string) => flood({ fifo: true, messageGroups: 100, fifoThroughputLimit }),
    from: 'perQueue',
    to: 'perMessageGroupId',
    reading: 'components.board.failed.throttled',
    moves: 'down',
  }),
}
