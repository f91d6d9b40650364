/** One worker: an EC2 instance that does one thing, with a line in front of it. */
import { defineKind } from '../kind.ts'
import { workRate } from '../work/fields.ts'
import { workState } from '../work/state.ts'
import { needed } from '../work/ways.ts'
import { fields } from './fields.ts'
import { InstancePart } from './part.ts'

export const instance = defineKind({
  type: 'instance',
  group: 'compute',
  icon: 'M4 5h9v7.5a3.5 3.5 0 0 1-3.5 3.5h-2A3.5 3.5 0 0 1 4 12.5zM13 7h1.5a2.5 2.5 0 0 1 0 5H13',
  fields,
  gauges: {
    cpu: { unit: 'percent', aws: 'CPUUtilization' },
    line: { unit: 'count' },
    bootLeft: { unit: 'seconds' },
    instanceHours: { unit: 'none', counter: true },
    creditBalance: { unit: 'none', aws: 'CPUCreditBalance' },
  },
  wires: { out: ['call', 'send'], in: ['call', 'poll'], needs: 'in' },
  events: ['stop', 'start', 'crash', 'restore', 'slow', 'resize'],
  picture: [{ mark: 'line', of: 'waiting' }, { mark: 'cup' }],
  foot: [
    { reading: 'waiting', format: 'count' },
    { reading: 'utilization', format: 'share' },
  ],
  cells: 1,
  preset: { serviceTime: { kind: 'exponential', mean: 60 } },
  state: workState,
  rate: workRate,
  ways: {
    instances(settings, perSecond) {
      const units = needed(perSecond, workRate(settings), settings.concurrency)
      return { units, size: settings.instanceType, usage: { instanceHours: units } }
    },
  },
  cost: (usage, _seconds, settings, prices) => usage('instanceHours') * (prices.instanceHour[settings.instanceType] ?? 0),
  start: (settings, world) => new InstancePart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
