/** The newsletter: an SNS standard topic. It answers a publish at once, and pushes one copy to every matching subscription. */
import { defineKind, type Fault } from '../kind.ts'
import { fields } from './fields.ts'
import { gauges } from './gauges.ts'
import { TopicPart } from './part.ts'
import { retrySeconds } from './retries.ts'

/** All retries of HTTP together may not take longer (aws-facts 4). */
export const LONGEST_POLICY = 3600

export const topic = defineKind({
  type: 'topic',
  group: 'msg',
  icon: 'M3 8.2v3.6h2.6L12 15.5v-11L5.6 8.2zM14.6 7.4a3.6 3.6 0 0 1 0 5.2M16.6 5.2a6.6 6.6 0 0 1 0 9.6',
  fields,
  gauges,
  wires: { out: ['deliver'], in: ['send', 'success', 'failure'], needs: 'out' },
  events: [],
  picture: [{ mark: 'branches' }],
  foot: [
    { reading: 'copies', format: 'count' },
    { reading: 'retrying', format: 'count', tells: ['full', 'losing'] },
  ],
  cells: 5,
  preset: {},
  state: (read) => {
    if (read.rate('undelivered') > 0) return 'losing'
    if (!(read('published') > 0)) return 'idle'
    return read('retrying') + read('heldBack') > 0 ? 'full' : 'ok'
  },
  check: ({ healthyRetryPolicy: policy }) => {
    const faults: Fault[] = []
    const { numRetries, numNoDelayRetries, numMinDelayRetries, numMaxDelayRetries, minDelayTarget, maxDelayTarget } = policy
    const phases = numNoDelayRetries + numMinDelayRetries + numMaxDelayRetries
    const path = (name: string) => `healthyRetryPolicy.${name}`
    if (minDelayTarget > maxDelayTarget)
      faults.push({ path: path('minDelayTarget'), code: 'minAboveMax', values: { min: minDelayTarget, max: maxDelayTarget } })
    if (phases > numRetries) faults.push({ path: path('numRetries'), code: 'phases', values: { phases, retries: numRetries } })
    const seconds = faults.length === 0 ? retrySeconds(policy) : 0
    if (seconds > LONGEST_POLICY)
      faults.push({ path: path('numRetries'), code: 'tooLong', values: { seconds: Math.ceil(seconds), most: LONGEST_POLICY } })
    return faults
  },
  // Publishes and deliveries of up to 64 KB each; Amazon SQS and AWS Lambda take theirs for nothing (aws-facts 4).
  cost: (usage, _seconds, _settings, prices) =>
    (usage('published') * prices.topicMillionPublishes + usage('overHttp') * prices.httpMillionDeliveries) / 1e6 +
    (usage('emails') * prices.emailMillionDeliveries + usage('pushes') * prices.pushMillionDeliveries) / 1e6 +
    usage('textMessages') * prices.textMessage,
  start: (settings, world) => new TopicPart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
