/** Customers: where jobs come from. They arrive by a law or live in a loop, wait, lose patience, try again. */
import { MAX_ATTEMPTS, MAX_CLASSES } from '../../engine/rows.ts'
import {
  choice,
  count,
  defineKind,
  type Fault,
  factor,
  flag,
  law,
  list,
  orNull,
  perSecond,
  record,
  type Settings,
  seconds,
  share,
  text,
  variantOrNull,
} from '../kind.ts'
import { ClientsPart } from './part.ts'
import { PROFILE_IDS } from './profiles.ts'
import { dayOf, trafficOf } from './traffic.ts'

const YEAR = 31_536_000

export const fields = {
  arrivals: choice('open', ['open', 'closed']),
  rate: perSecond(1, { min: 0, max: 10_000_000, when: ['arrivals', 'open'] }),
  process: choice('poisson', ['poisson', 'constant', 'bursty'], { when: ['arrivals', 'open'] }),
  cv: factor(2, { min: 1, max: 100, when: ['process', 'bursty'] }),
  users: count(10, { min: 0, max: 1_000_000, when: ['arrivals', 'closed'] }),
  thinkTime: law({ kind: 'exponential', mean: 1 }, { unit: 'seconds', min: 0, max: YEAR, when: ['arrivals', 'closed'] }),
  profile: variantOrNull(
    'kind',
    {
      named: { id: choice(PROFILE_IDS[0], PROFILE_IDS) },
      steps: {
        start: seconds(0, { min: 0, max: YEAR }),
        bin: seconds(3600, { min: 0.001, max: YEAR }),
        factors: list(factor(1, { min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 10_000, default: [1] }),
      },
      trace: { times: list(seconds(0, { min: 0, max: YEAR }), { maxLength: 200_000 }) },
    },
    { when: ['arrivals', 'open'] },
  ),
  dayFactorCv: factor(0, { min: 0, max: 3, rare: true, when: ['arrivals', 'open'] }),
  classes: list(record({ name: text('', 40), share: factor(1, { min: 0, max: 1_000_000 }), poison: flag(false) }), {
    maxLength: MAX_CLASSES,
    rare: true,
  }),
  size: law(1, { unit: 'factor', min: 0, max: 1_000_000, rare: true }),
  timeout: seconds(0, { min: 0, max: YEAR }),
  retry: record({
    maxAttempts: count(1, { min: 1, max: MAX_ATTEMPTS }),
    backoff: choice('exponential', ['none', 'fixed', 'exponential'], { when: ['maxAttempts', '>1'] }),
    baseDelay: seconds(0.1, { min: 0, max: YEAR, when: ['maxAttempts', '>1'] }),
    maxDelay: seconds(20, { min: 0, max: YEAR, when: ['maxAttempts', '>1'] }),
    jitter: choice('full', ['none', 'full'], { when: ['maxAttempts', '>1'] }),
    budget: orNull(share(0.1, { when: ['maxAttempts', '>1'] })),
  }),
} as const
export type ClientsSettings = Settings<typeof fields>

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
    { reading: 'failed', format: 'count' },
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
