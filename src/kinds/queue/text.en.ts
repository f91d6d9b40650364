/** Words of the order board, in English. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'SQS queue',
  cafe: 'Order board',
  name: 'SQS queue',
  cafeName: 'Order board',
  summary: 'An Amazon SQS queue stores messages and answers at once; workers take one when they are free.',
  fields: {
    visibilityTimeout: {
      label: 'Visibility timeout',
      help: 'So long a taken message is hidden from others. Too short: it is made twice. Too long: a dead worker’s ticket waits.',
    },
    maxReceiveCount: {
      label: 'Receives before it is set aside',
      help: 'After so many failed receives a message goes to the dead-letter queue, when there is one.',
    },
    capacity: { label: 'Places', help: 'Amazon SQS has no limit; a real board has. One more than fits is refused.' },
    delaySeconds: { label: 'Delivery delay', help: 'So long a new message stays hidden at first.' },
    messageRetentionPeriod: { label: 'Retention', help: 'Older messages are deleted, done or not.' },
    receiveMessageWaitTime: {
      label: 'Long polling',
      help: 'Above 0 a free worker gets a message the moment it is there. 0 asks again and again, and every empty answer costs.',
    },
    pollInterval: { label: 'Asks every', help: 'Pause between two empty questions of a free worker.' },
    maxNumberOfMessages: {
      label: 'Messages in one receive',
      help: 'So many at most come in one answer, to a taker that has hands for them. Each answer is one request.',
    },
    fifo: { label: 'FIFO', help: 'Keeps the order inside a message group. Takes 300 sends a second, and costs more.' },
    messageGroups: {
      label: 'Message groups',
      help: 'Orders fall into so many groups. While one of a group is in hand, the next of that group waits.',
    },
    contentBasedDeduplication: {
      label: 'Deduplication',
      help: 'The same order sent again within 5 minutes is accepted, but not delivered again.',
    },
    fifoThroughputLimit: { label: 'Throughput limit', help: 'The 300 sends a second hold for the whole queue, or for each message group.' },
  },
  nested: {},
  choices: {
    'capacity=null': 'no limit',
    'fifoThroughputLimit=perQueue': 'whole queue',
    'fifoThroughputLimit=perMessageGroupId': 'each group',
  },
  gauges: {
    visible: 'Waiting (visible)',
    notVisible: 'In hand (in flight)',
    delayed: 'Delayed',
    ageOfOldest: 'Age of the oldest',
    received: 'Received',
    deleted: 'Deleted',
    emptyReceives: 'Empty receives',
    redelivered: 'Received more than once',
    duplicated: 'Made twice',
    deadLettered: 'Set aside (dead letters)',
    expired: 'Expired',
    requests: 'Receive calls with an answer',
    deduplicated: 'Seen before, not stored again',
    redriven: 'Sent back',
  },
  foot: ['oldest', 'in hand'],
  faults: {
    deadLetterType: 'The dead-letter queue of a FIFO queue is a FIFO queue, that of anything else a standard queue.',
    fifoSubscription: 'A standard topic cannot deliver to a FIFO queue.',
  },
  lesson: {
    what: 'A queue stores messages until somebody has done the work. In the café it is the order board: the cashier pins a ticket and is free at once; a barista takes the oldest ticket, holds it while working, and takes it down when the drink is there. Who pins and who takes need not know each other. That is loose coupling.',
    when: 'Between two sides that work at different speeds, or that must not stop together. A rush becomes a longer board instead of a frozen till.',
    watch:
      'A queue does not make coffee faster. It keeps orders while you are behind, and shows it as age. A message is delivered at least once: if the work takes longer than the visibility timeout, somebody else takes it too.',
    limits: [
      { text: 'Visibility timeout 0 s to 12 hours, by default 30 s.', source: 'Amazon SQS API Reference, CreateQueue' },
      { text: 'Retention 60 s to 14 days, by default 4 days. Delay up to 15 minutes.', source: 'Amazon SQS API Reference, CreateQueue' },
      {
        text: 'Messages stored: no limit. In flight: 120,000; above that a receive finds nothing.',
        source: 'Amazon SQS Developer Guide, Message quotas',
      },
      {
        text: 'A FIFO queue takes 300 sends a second without batches (each message group 300 in high-throughput mode) and forgets what it has seen after 5 minutes.',
        source: 'Amazon SQS Developer Guide, FIFO queue quotas',
      },
      {
        text: 'Every send, receive and delete is a request, empty receives included; a million cost $0.40. The first million a month is free; here every request counts.',
        source: 'Amazon SQS pricing, us-east-1, 23 November 2026',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
