/** The order board: an SQS standard queue. It replies as soon as it has stored the message; workers take when they are free. */
import { defineKind } from '../kind.ts'
import { fields } from './fields.ts'
import { QueuePart } from './part.ts'

export const queue = defineKind({
  type: 'queue',
  group: 'msg',
  icon: 'M1.5 4h17M3.5 4v8.5h3.6V4M8.2 4v11.5h3.6V4M12.9 4v6.5h3.6V4',
  fields,
  gauges: {
    visible: { unit: 'count', aws: 'ApproximateNumberOfMessagesVisible' },
    notVisible: { unit: 'count', aws: 'ApproximateNumberOfMessagesNotVisible' },
    delayed: { unit: 'count', aws: 'ApproximateNumberOfMessagesDelayed' },
    ageOfOldest: { unit: 'seconds', aws: 'ApproximateAgeOfOldestMessage' },
    received: { unit: 'count', aws: 'NumberOfMessagesReceived', counter: true },
    deleted: { unit: 'count', aws: 'NumberOfMessagesDeleted', counter: true },
    emptyReceives: { unit: 'count', aws: 'NumberOfEmptyReceives', counter: true },
    redelivered: { unit: 'count', counter: true },
    duplicated: { unit: 'count', counter: true },
    deadLettered: { unit: 'count', counter: true },
    expired: { unit: 'count', counter: true },
    requests: { unit: 'count', counter: true },
    deduplicated: { unit: 'count', counter: true },
    redriven: { unit: 'count', counter: true },
  },
  wires: { out: ['poll', 'deadLetter'], in: ['send', 'deadLetter', 'deliver', 'success', 'failure'], needs: 'out' },
  events: ['redrive'],
  picture: [{ mark: 'tickets', visible: 'visible', held: 'notVisible' }],
  foot: [
    { reading: 'ageOfOldest', format: 'duration', tells: ['full', 'losing'] },
    { reading: 'notVisible', format: 'count' },
  ],
  cells: 26,
  preset: { visibilityTimeout: 3600 },
  state: (read) => {
    if (['expired', 'lineFull', 'deadLettered'].some((reason) => read.rate(`failed.${reason}`) > 0)) return 'losing'
    if (!(read('arrived') > 0) && read('visible') + read('notVisible') === 0) return 'idle'
    // Amber: more than a row of tickets, and it grows, or the first of them has hung there for five minutes.
    const growing = read.rate('arrived') > read.rate('completed') + read.rate('failed')
    return read('visible') > 12 && (growing || read('ageOfOldest') > 300) ? 'full' : 'ok'
  },
  joint: ({ role, end }, { fifo }, other) => {
    if (end === 'from') return null
    if (role === 'deadLetter' && (other.fifo ?? false) !== fifo) return { path: 'fifo', code: 'deadLetterType', values: {} }
    return role === 'deliver' && fifo ? { path: 'fifo', code: 'fifoSubscription', values: {} } : null
  },
  // Each send, receive call (empty ones too) and delete is one request of up to 64 KB (facts 3.3).
  cost: (usage, _seconds, { fifo }, prices) =>
    ((usage('arrived') + usage('requests') + usage('emptyReceives') + usage('deleted')) *
      (fifo ? prices.fifoMillionRequests : prices.queueMillionRequests)) /
    1e6,
  start: (settings, world) => new QueuePart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
