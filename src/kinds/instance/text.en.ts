/** Words of one worker, in English. */
import type { KindText } from '../kind.ts'
import { workChoices, workWords } from '../work/words.en.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'EC2 instance',
  cafe: 'One worker',
  name: 'EC2 instance',
  cafeName: 'Barista',
  summary: 'One Amazon EC2 instance that does one kind of work, with a line in front of it.',
  fields: {
    ...workWords,
    zone: { label: 'Availability Zone', help: 'The building it stands in. When the zone goes down, so does the instance.' },
    cpuCredits: {
      label: 'CPU credits',
      help: 'Standard: it saves up credits below its baseline, spends them above, and is throttled without them.',
    },
  },
  nested: {},
  choices: { ...workChoices, 'cpuCredits=unlimited': 'unlimited', 'cpuCredits=standard': 'standard' },
  gauges: { cpu: 'CPU', line: 'In line', bootLeft: 'Ready in', instanceHours: 'Instance-hours paid', creditBalance: 'CPU credits left' },
  foot: ['in line', 'busy'],
  lesson: {
    what: 'An EC2 instance is a rented server. In the café it is one worker: takes an order, works on it, answers, takes the next. Who comes while it works stands in line.',
    when: 'Work that is steady, or that only one machine can do. A bigger instance helps where the machine is what takes the time; it does not help where the customer does.',
    watch:
      'One of a thing is a single point of failure. A worker that is 90 % busy keeps nine orders around on average, and at 100 % the line never ends. You pay by the hour whether it works or waits.',
    limits: [
      {
        text: 'Linux is billed by the second, at least 60 seconds a start.',
        source: 'Amazon EC2 User Guide, Billing and purchasing options',
      },
      {
        text: 'In standard mode a t3.micro earns 12 CPU credits an hour, saves up 288, and works at 10 % without them. In unlimited mode it always runs at full speed; what AWS charges for that is left out.',
        source: 'Amazon EC2 User Guide, Burstable performance instances',
      },
      { text: 'CPU here is the share of servers that work, so it cannot pass 100 %.', source: 'Cloud Café, docs/model.md' },
    ],
  },
} as const satisfies KindText<typeof fields>
