/** Words of the newsletter, in English. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'SNS topic',
  cafe: 'Newsletter',
  name: 'SNS topic',
  cafeName: 'Newsletter',
  summary: 'An Amazon SNS topic takes one message, answers at once, and pushes a copy to everyone who subscribed.',
  fields: {
    healthyRetryPolicy: {
      label: 'Retries over HTTP',
      help: 'How a copy for a web address is tried again. For other protocols Amazon SNS sets this itself.',
    },
    throttlePolicy: { label: 'Throttle over HTTP', help: 'Spares a web address that cannot take everything at once.' },
  },
  nested: {
    'healthyRetryPolicy.numRetries': { label: 'Retries', help: 'How often a failed copy is tried again in all.' },
    'healthyRetryPolicy.minDelayTarget': { label: 'Shortest delay', help: 'Before the first retry of the backoff phase.' },
    'healthyRetryPolicy.maxDelayTarget': { label: 'Longest delay', help: 'Before the last retry of the backoff phase, and after it.' },
    'healthyRetryPolicy.numNoDelayRetries': { label: 'Of them at once', help: 'The first retries, which follow without any delay.' },
    'healthyRetryPolicy.numMinDelayRetries': { label: 'Of them at the shortest delay', help: 'Retries before the delay begins to grow.' },
    'healthyRetryPolicy.numMaxDelayRetries': { label: 'Of them at the longest delay', help: 'Retries after the delay has grown.' },
    'healthyRetryPolicy.backoffFunction': {
      label: 'The delay grows',
      help: 'From the shortest to the longest: in equal steps, or slowly at first.',
    },
    'throttlePolicy.maxReceivesPerSecond': {
      label: 'Deliveries per second',
      help: 'At most so many to each web address; the rest wait their turn in the topic.',
    },
  },
  choices: {
    'healthyRetryPolicy.backoffFunction=linear': 'in equal steps',
    'healthyRetryPolicy.backoffFunction=arithmetic': 'in steps that grow evenly',
    'healthyRetryPolicy.backoffFunction=geometric': 'by the same factor',
    'healthyRetryPolicy.backoffFunction=exponential': 'in steps that double',
    'throttlePolicy.maxReceivesPerSecond=null': 'no limit',
  },
  gauges: {
    published: 'Published',
    copies: 'Copies',
    delivered: 'Delivered',
    undelivered: 'Given up',
    filteredOut: 'Filtered out',
    deadLettered: 'Set aside (dead letters)',
    retrying: 'Being tried again',
    heldBack: 'Held back by the throttle',
    overHttp: 'Delivered over HTTP',
    emails: 'Delivered by e-mail',
    textMessages: 'Delivered by text message',
    pushes: 'Delivered as push',
  },
  foot: ['copies', 'trying again'],
  faults: {
    minAboveMax: 'The shortest delay ({min} s) is above the longest ({max} s).',
    phases: 'The phases have {phases} retries in all, but there are only {retries}.',
    tooLong: 'All retries together take {seconds} s; Amazon SNS allows {most} s over HTTP.',
  },
  lesson: {
    what: 'A topic is one address for many readers. In the café it is the newsletter: you write it once, and everyone on the list gets a copy. Whoever publishes waits for nobody. Each subscription is served by itself: one that is down is tried again and again while all others already have theirs.',
    when: 'When several sides want to hear of the same thing: the kitchen, the loyalty cards and the statistics each get their own copy on their own board, and none of them can stop the others.',
    watch:
      'A topic keeps nothing. What is given up after the last retry is gone, unless the subscription names a dead-letter queue. Put a queue between the topic and whoever works at a speed of its own. Without filter policies everyone gets everything, and pays for it in unread letters.',
    limits: [
      {
        text: 'Amazon SQS and AWS Lambda: 3 retries at once, 2 after 1 s, 10 from 1 to 20 s, then 100,000 every 20 s: 23 days.',
        source: 'Amazon SNS Developer Guide, Message delivery retries',
      },
      {
        text: 'E-mail, text messages, push: 2 retries after 10 s, 10 from 10 s to 10 minutes, then 38 every 10 minutes: more than 6 hours.',
        source: 'Amazon SNS Developer Guide, Message delivery retries',
      },
      {
        text: 'HTTP: an answer within 15 s, by default 3 retries 20 s apart, at most 100 retries and 3,600 s in all. Amazon SNS varies the delays a little by chance; here they are exact.',
        source: 'Amazon SNS Developer Guide, Message delivery retries; HTTP/S endpoints',
      },
      {
        text: 'An endpoint that was deleted is not tried again. CloudWatch counts every failed try over HTTP, here each copy that is given up counts once.',
        source: 'Amazon SNS Developer Guide, Dead-letter queues; CloudWatch metrics',
      },
      {
        text: 'A million publishes cost $0.50, a million deliveries over HTTP $0.60, by e-mail $20.00, as push $0.50; a text message $0.00645 in the United States. Those to Amazon SQS and AWS Lambda are free.',
        source: 'Amazon SNS pricing, us-east-1, 23 November 2026',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
