/** Settings of this kind, and their bounds; the limits are Lambda's (aws-facts 5.1 to 5.3). */
import { choice, count, flag, law, type NumberField, orNull, type Settings, seconds, share } from '../field.ts'
import type { Fault } from '../kind.ts'

/** What the language of a function costs at a cold start: mean INIT in seconds of one that does nothing (aws-facts 5.4). */
const INIT = {
  'nodejs24.x': 0.136,
  'nodejs22.x': 0.14,
  'python3.13': 0.084,
  java25: 0.187,
  java21: 0.235,
  dotnet8: 0.238,
  'ruby3.4': 0.224,
  go: 0.05,
  rust: 0.015,
} as const
type Runtime = keyof typeof INIT
const RUNTIMES = Object.keys(INIT) as Runtime[]

const DAY = 86_400
/** Of a batch without a window; larger ones have to be gathered for a second at least. */
const BATCH_WITHOUT_WINDOW = 10
const LEAST_WINDOW = 1

const memorySize: NumberField = { type: 'number', default: 128, unit: 'MiB', min: 128, max: 10_240, integer: true, aws: 'MemorySize' }

export const fields = {
  serviceTime: law({ kind: 'exponential', mean: 0.1 }, { unit: 'seconds', min: 0, max: 30 * DAY }),
  memorySize,
  cpuBound: share(0),
  timeout: seconds(3, { min: 1, max: 900, integer: true, aws: 'Timeout' }),
  errorRate: share(0),
  runtime: choice('nodejs24.x', RUNTIMES, { aws: 'Runtime' }),
  initDuration: orNull(seconds(0, { min: 0, max: 900 })),
  idleLifetime: seconds(600, { min: 0, max: DAY }),
  reservedConcurrency: orNull(count(0, { min: 0, max: 1_000_000, aws: 'ReservedConcurrentExecutions' })),
  provisionedConcurrency: orNull(count(1, { min: 1, max: 1_000_000, aws: 'ProvisionedConcurrentExecutions' })),
  batchSize: count(10, { min: 1, max: 10_000, aws: 'BatchSize' }),
  batchingWindow: seconds(0, { min: 0, max: 300, integer: true, aws: 'MaximumBatchingWindowInSeconds' }),
  maximumConcurrency: orNull(count(2, { min: 2, max: 1000, aws: 'ScalingConfig.MaximumConcurrency' })),
  reportBatchItemFailures: flag(false, { aws: 'FunctionResponseTypes' }),
  maximumRetryAttempts: count(2, { min: 0, max: 2, aws: 'MaximumRetryAttempts', rare: true }),
  maximumEventAge: seconds(21_600, { min: 60, max: 21_600, aws: 'MaximumEventAgeInSeconds', rare: true }),
  architecture: choice('x86_64', ['x86_64', 'arm64'], { aws: 'Architectures', rare: true }),
  calls: choice('sequence', ['sequence', 'parallel', 'oneOf'], { rare: true }),
} as const
export type LambdaSettings = Settings<typeof fields>

export function check(settings: LambdaSettings): Fault[] {
  const { batchSize, batchingWindow, reservedConcurrency, provisionedConcurrency } = settings
  const faults: Fault[] = []
  if (batchSize > BATCH_WITHOUT_WINDOW && batchingWindow < LEAST_WINDOW)
    faults.push({ path: 'batchingWindow', code: 'windowTooShort', values: { batchSize, most: BATCH_WITHOUT_WINDOW, least: LEAST_WINDOW } })
  if (reservedConcurrency !== null && provisionedConcurrency !== null && provisionedConcurrency > reservedConcurrency)
    faults.push({
      path: 'provisionedConcurrency',
      code: 'moreThanReserved',
      values: { provisioned: provisionedConcurrency, reserved: reservedConcurrency },
    })
  return faults
}

/** Executions of an account that no function may reserve (aws-facts 5.1). */
const UNRESERVED = 100
/** What a function may reserve of its account; to switch it off (0) is always allowed. */
export function checkAccount({ reservedConcurrency: reserved }: LambdaSettings, limit: number): Fault | null {
  const most = Math.max(0, limit - UNRESERVED)
  if (reserved === null || reserved <= most) return null
  return { path: 'reservedConcurrency', code: 'reservedTooMuch', values: { reserved, limit, kept: UNRESERVED, most } }
}

/** A FIFO queue hands over small batches, and gathers none (aws-facts 5.3). */
export function checkQueue({ batchSize, batchingWindow }: LambdaSettings): Fault | null {
  if (batchSize > BATCH_WITHOUT_WINDOW) return { path: 'batchSize', code: 'fifoBatch', values: { batchSize, most: BATCH_WITHOUT_WINDOW } }
  return batchingWindow > 0 ? { path: 'batchingWindow', code: 'fifoWindow', values: {} } : null
}

/** A whole virtual CPU: what a function of this many MB gets (aws-facts 5.1). */
const MB_PER_CPU = 1769
/** What service times are multiplied by at this memory: CPU comes in proportion to it. */
export const pace = ({ cpuBound, memorySize: memory }: LambdaSettings): number => 1 - cpuBound + (cpuBound * MB_PER_CPU) / memory
/** Seconds that an environment takes to start. */
export const initOf = ({ initDuration, runtime }: LambdaSettings): number => initDuration ?? INIT[runtime]
