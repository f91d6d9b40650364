/** Words of the settings that every worker has, in English. */
import type { FieldText } from '../kind.ts'
import type { workFields } from './fields.ts'

export const workWords = {
  serviceTime: { label: 'Service time', help: 'How long one server works on one order. The more it varies, the longer the line.' },
  concurrency: {
    label: 'Servers',
    help: 'Orders that one instance works on at the same time, each at full speed. The price stays the same.',
  },
  instanceType: { label: 'Size', help: 'The instance type. One size up costs twice as much an hour.' },
  speedUp: {
    label: 'Work that size shortens',
    help: 'Share of the service time that a bigger size makes shorter. At 0 a bigger size only costs more.',
  },
  backlog: {
    label: 'Places in line',
    help: 'One more than fits is turned away at once. Where work is shared nobody stands in line: so many more than servers may share.',
  },
  repliesWhen: { label: 'Answers when', help: 'Taken: the caller is held until the work is taken up, as at a counter without a shelf.' },
  errorRate: { label: 'Errors', help: 'Share of the work that fails after it was done, by chance.' },
  discipline: { label: 'Order of work', help: 'Shared: all who are here advance at once, each more slowly.' },
  calls: { label: 'Several ways out', help: 'What it calls after its own work where there is more than one way.' },
} as const satisfies Record<keyof typeof workFields, FieldText>

export const workChoices = {
  'backlog=null': 'no limit',
  'repliesWhen=done': 'the work is done',
  'repliesWhen=started': 'the work is taken',
  'discipline=fifo': 'first come, first served',
  'discipline=processorSharing': 'shared',
  'calls=sequence': 'all, one after the other',
  'calls=parallel': 'all at once',
  'calls=oneOf': 'one, by weight',
} as const
