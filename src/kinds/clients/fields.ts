/** Settings of this kind, and their bounds. */
import { MAX_ATTEMPTS, MAX_CLASSES } from '../../engine/rows.ts'
import {
  choice,
  count,
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
} from '../field.ts'
import { PROFILE_IDS } from './profiles.ts'

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
    { multiplies: 'rate', when: ['arrivals', 'open'] },
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
