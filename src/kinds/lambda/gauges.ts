/** What a function reports beside the columns that every part has, and where each stands. */
import type { Gauge } from '../kind.ts'

export const gauges = {
  concurrentExecutions: { unit: 'count', aws: 'ConcurrentExecutions' },
  running: { unit: 'count' },
  starting: { unit: 'count' },
  warm: { unit: 'count' },
  provisioned: { unit: 'count' },
  environments: { unit: 'count' },
  limit: { unit: 'count' },
  pollers: { unit: 'count' },
  asyncEventsQueued: { unit: 'count' },
  asyncEventAge: { unit: 'seconds', aws: 'AsyncEventAge' },
  invocations: { unit: 'count', aws: 'Invocations', counter: true },
  coldStarts: { unit: 'count', counter: true },
  throttles: { unit: 'count', aws: 'Throttles', counter: true },
  errors: { unit: 'count', aws: 'Errors', counter: true },
  killed: { unit: 'count', counter: true },
  spillover: { unit: 'count', aws: 'ProvisionedConcurrencySpilloverInvocations', counter: true },
  asyncEventsReceived: { unit: 'count', aws: 'AsyncEventsReceived', counter: true },
  asyncEventsDropped: { unit: 'count', aws: 'AsyncEventsDropped', counter: true },
  billedSeconds: { unit: 'seconds', counter: true },
  gbSeconds: { unit: 'none', counter: true },
  provisionedUseGbSeconds: { unit: 'none', counter: true },
  provisionedGbSeconds: { unit: 'none', counter: true },
} as const satisfies Record<string, Gauge>

/** Places of the gauges. */
export const GAUGE = Object.fromEntries(Object.keys(gauges).map((name, nth) => [name, nth])) as Readonly<
  Record<keyof typeof gauges, number>
>
