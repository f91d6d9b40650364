/** What the settings of a newsletter move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { fields } from './fields.ts'

/** Readers behind a bad line: many copies are lost on their way, some of them again and again. */
const news = (settings: SettingValues, loss = 0.7) =>
  shop(
    { customers: ['clients', { rate: 1 }], news: ['topic', settings], shop: ['subscriber', { protocol: 'http' }] },
    ['customers send news', ['news deliver shop', { loss }]],
    { duration: 600 },
  )
const policy = (healthyRetryPolicy: SettingValues) => news({ healthyRetryPolicy })
const steep = { numRetries: 10, minDelayTarget: 1, maxDelayTarget: 100 }
const retrying = 'components.news.gauges.retrying'
const delivered = 'components.news.gauges.delivered'

export const moves: Moves<typeof fields> = {
  'healthyRetryPolicy.numRetries': move({
    in: (numRetries: number) => policy({ numRetries }),
    from: 0,
    to: 10,
    reading: delivered,
    moves: 'up',
  }),
  'healthyRetryPolicy.minDelayTarget': move({
    in: (minDelayTarget: number) => policy({ minDelayTarget, maxDelayTarget: 100 }),
    from: 1,
    to: 100,
    reading: retrying,
    moves: 'up',
  }),
  'healthyRetryPolicy.maxDelayTarget': move({
    in: (maxDelayTarget: number) => policy({ minDelayTarget: 1, maxDelayTarget }),
    from: 1,
    to: 200,
    reading: retrying,
    moves: 'up',
  }),
  'healthyRetryPolicy.numNoDelayRetries': move({
    in: (numNoDelayRetries: number) => policy({ numNoDelayRetries }),
    from: 0,
    to: 3,
    reading: retrying,
    moves: 'down',
  }),
  'healthyRetryPolicy.numMinDelayRetries': move({
    in: (numMinDelayRetries: number) => policy({ ...steep, backoffFunction: 'linear', numMinDelayRetries }),
    from: 0,
    to: 8,
    reading: retrying,
    moves: 'down',
  }),
  'healthyRetryPolicy.numMaxDelayRetries': move({
    in: (numMaxDelayRetries: number) => policy({ ...steep, backoffFunction: 'linear', numMaxDelayRetries }),
    from: 0,
    to: 8,
    reading: retrying,
    moves: 'up',
  }),
  'healthyRetryPolicy.backoffFunction': move({
    in: (backoffFunction: string) => policy({ ...steep, backoffFunction }),
    from: 'linear',
    to: 'exponential',
    reading: retrying,
    moves: 'down',
  }),
  'throttlePolicy.maxReceivesPerSecond': move({
    in: (maxReceivesPerSecond: number | null) =>
      shop(
        {
          customers: ['clients', { rate: 3 }],
          news: ['topic', { throttlePolicy: { maxReceivesPerSecond } }],
          shop: ['subscriber', { protocol: 'http' }],
        },
        ['customers send news', 'news deliver shop'],
        { duration: 300 },
      ),
    from: null,
    to: 1,
    reading: 'components.news.gauges.heldBack',
    moves: 'up',
  }),
}
