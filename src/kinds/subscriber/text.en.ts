/** Words of the inbox, in English. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'SNS subscriber',
  cafe: 'Inbox',
  name: 'SNS subscriber',
  cafeName: 'Inbox',
  summary: 'Subscribers get what an Amazon SNS topic pushes, by e-mail, text message, push or HTTP, wanted or not.',
  fields: {
    protocol: { label: 'Protocol', help: 'How copies come. It decides how often a failed one is tried again, and what each costs.' },
    count: { label: 'People', help: 'One inbox stands for so many people: each publish is a copy for every one of them.' },
    wants: { label: 'Wants', help: 'Sorts of letters that are welcome here; none means all. The rest is noise.' },
    clickShare: {
      label: 'Share that comes',
      help: 'So many of those who get a wanted letter open its link and come to whatever is wired here.',
    },
    clickDelay: { label: 'Comes after', help: 'From the delivery until a reader opens the link.' },
  },
  nested: {},
  choices: { 'protocol=email': 'e-mail', 'protocol=sms': 'text message', 'protocol=push': 'push', 'protocol=http': 'HTTP' },
  gauges: {
    wanted: 'Wanted',
    unwanted: 'Unwanted',
    inbox: 'In the inbox',
    clicks: 'Links opened',
    turnedAway: 'Readers turned away',
  },
  foot: ['letters', 'came'],
  lesson: {
    what: 'A subscriber is the far end of a newsletter: an inbox, a phone, an app. It cannot ask for less than it is sent: what is pushed arrives. Letters that nobody wanted are counted, because they are what makes people leave the list.',
    when: 'To see what a newsletter does to its readers: one letter for all, filters, or several newsletters to choose from.',
    watch:
      'Every letter with a link is an order for traffic. If five percent of 20,000 readers come within minutes, you made your own rush: stagger the sending, or scale before it. Readers who come are visits of their own, not part of the order that the letter told of.',
    limits: [
      { text: 'A standard topic has up to 12,500,000 subscriptions.', source: 'Amazon SNS features' },
      {
        text: 'A million e-mails cost $20.00, a million pushes $0.50, a text message $0.00645 in the United States. The topic pays.',
        source: 'Amazon SNS pricing, us-east-1, 23 November 2026',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
