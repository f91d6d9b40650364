/** The own shop: servers that were bought. They are there, and paid, whether they work or not. */
import { defineKind } from '../kind.ts'
import { workRate } from '../work/fields.ts'
import { workState } from '../work/state.ts'
import { needed } from '../work/ways.ts'
import { fields } from './fields.ts'
import { asWork, OnPremisesPart } from './part.ts'

/** Hours of an average month, as AWS counts them. */
export const MONTH_HOURS = 730

export const onPremises = defineKind({
  type: 'onPremises',
  group: 'compute',
  icon: 'M3 3.5h14v4H3zM3 8.5h14v4H3zM3 13.5h14v3H3zM5.5 5.5h.01M5.5 10.5h.01M5.5 15h.01',
  fields,
  gauges: {
    owned: { unit: 'count' },
    ordered: { unit: 'count' },
    cpu: { unit: 'percent' },
    bootLeft: { unit: 'seconds' },
    serverHours: { unit: 'none', counter: true },
  },
  wires: { out: ['call', 'send'], in: ['call', 'poll'], needs: 'in' },
  events: ['stop', 'start', 'crash', 'restore', 'slow'],
  picture: [{ mark: 'racks', servers: 'owned', setting: 'servers' }],
  foot: [
    { reading: 'owned', format: 'count' },
    { reading: 'utilization', format: 'share' },
  ],
  cells: 1,
  preset: { serviceTime: { kind: 'exponential', mean: 60 } },
  state: workState,
  rate: (settings) => workRate(asWork(settings, settings.servers)),
  ways: {
    own(settings, perSecond) {
      const units = needed(perSecond, workRate(asWork(settings, settings.servers)), settings.concurrency)
      return { units, size: '', usage: { serverHours: units } }
    },
  },
  cost: (usage, _seconds, settings) => (usage('serverHours') * settings.monthlyCost) / MONTH_HOURS,
  start: (settings, world) => new OnPremisesPart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
