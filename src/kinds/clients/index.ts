/** Customers: where jobs come from. They arrive by a law or live in a loop, wait, lose patience, try again. */
import { defineKind, type Fault } from '../kind.ts'
import { fields } from './fields.ts'
import { ClientsPart } from './part.ts'
import { dayOf, trafficOf } from './traffic.ts'

export const clients = defineKind({
  type: 'clients',
  group: 'people',
  icon: 'M9.75 6a2.75 2.75 0 1 1-5.5 0a2.75 2.75 0 1 1 5.5 0M2 16.5c0-3.3 2-5.3 5-5.3s5 2 5 5.3M12.6 3.6a2.6 2.6 0 0 1 0 4.9M14.2 11.7c2.3.6 3.8 2.4 3.8 4.8',
  fields,
  gauges: { present: { unit: 'count' }, attempts: { unit: 'count', counter: true }, retries: { unit: 'count', counter: true } },
  wires: { out: ['call', 'send'], in: [], needs: 'out' },
  events: ['stop', 'start', 'spike'],
  picture: [{ mark: 'faces' }, { mark: 'sparkline', of: 'arrived' }, { mark: 'rate', of: 'arrived' }],
  foot: [
    { reading: 'present', format: 'count' },
    { reading: 'failed', format: 'count', tells: ['losing'] },
  ],
  cells: 12,
  preset: { rate: 40 / 3600 },
  state: (read) => {
    if (read('condition') === 1) return 'stopped'
    if (!(read('arrived') > 0)) return 'idle'
    const last = read.cells
    const left = last.filter((cell) => cell.state === 'left').length
    if (left > 0) return 'losing'
    return last.length >= 6 && last.filter((cell) => cell.state === 'waiting').length > last.length / 2 ? 'full' : 'ok'
  },
  traffic: trafficOf,
  splits: true,
  day: dayOf,
  check: (settings) => {
    const { classes, profile } = settings
    const faults: Fault[] = []
    if (classes.length > 0 && !classes.some((each) => each.share > 0)) faults.push({ path: 'classes', code: 'noShare', values: {} })
    const names = classes.map((each) => each.name)
    names.forEach((name, nth) => {
      if (name === '' || names.indexOf(name) !== nth) faults.push({ path: `classes[${nth}].name`, code: 'className', values: { name } })
    })
    if (profile?.kind === 'trace')
      profile.times.forEach((time, nth) => {
        if (nth > 0 && time < profile.times[nth - 1]) faults.push({ path: `profile.times[${nth}]`, code: 'order', values: { time } })
      })
    return faults
  },
  cost: () => 0,
  start: (settings, world) => new ClientsPart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
