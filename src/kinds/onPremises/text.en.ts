/** Words of the own shop, in English. */
import type { KindText } from '../kind.ts'
import { workChoices, workWords } from '../work/words.en.ts'
import type { fields } from './fields.ts'

const { instanceType: _size, speedUp: _speedUp, ...ownWords } = workWords

export const text = {
  aws: 'On-premises servers',
  cafe: 'Own shop',
  name: 'On-premises servers',
  cafeName: 'Own shop',
  summary: 'Servers that somebody bought, in a room of their own. They cost the same whether they work or not.',
  fields: {
    ...ownWords,
    concurrency: { label: 'Orders at once', help: 'Orders that one server works on at the same time, each at full speed.' },
    servers: { label: 'Servers', help: 'How many are owned. More of them have to be ordered and delivered; fewer are gone at once.' },
    monthlyCost: {
      label: 'Cost of a server a month',
      help: 'Purchase written off, power, room and people. An assumption: put in your own figure.',
    },
    deliveryTime: { label: 'Delivery time', help: 'From the decision to buy until a new server works.' },
    bootTime: { label: 'Start time', help: 'How long the machines take to come up after a failure.' },
  },
  nested: {},
  choices: workChoices,
  gauges: {
    owned: 'Servers owned',
    ordered: 'On their way',
    cpu: 'Busy',
    bootLeft: 'Ready in',
    serverHours: 'Server-hours paid',
  },
  foot: ['owned', 'busy'],
  notices: {
    ordered: '{servers} more servers ordered, delivered in {days} days',
    delivered: '{servers} servers delivered: {owned} owned',
  },
  lesson: {
    what: 'On-premises means that you own the machines. In the café it is a shop with counters of your own: built for the busiest hour, and there at three in the morning too.',
    when: 'A load that hardly changes and is known for years, or data that must not leave the house.',
    watch:
      'Capacity is guessed long before it is needed. Guess low and customers leave; guess high and most of it stands idle, paid. The gap between what is owned and what is busy is the money that elasticity saves.',
    limits: [
      { text: 'A server costs its monthly figure day and night; nothing is paid a request.', source: 'Cloud Café, docs/model.md' },
      {
        text: 'The monthly figure and the delivery time are assumptions of the diagram, not prices of anybody.',
        source: 'Cloud Café, docs/model.md',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
