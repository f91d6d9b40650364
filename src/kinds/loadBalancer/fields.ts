/** Settings of this kind, and their bounds. */
import { choice, count, orNull, type Settings, seconds } from '../field.ts'

export const fields = {
  algorithm: choice('round_robin', ['round_robin', 'least_outstanding_requests', 'random'], { aws: 'load_balancing.algorithm.type' }),
  deregistrationDelay: seconds(300, { min: 0, max: 3600, aws: 'deregistration_delay.timeout_seconds' }),
  idleTimeout: seconds(60, { min: 1, max: 4000, aws: 'idle_timeout.timeout_seconds' }),
  healthCheck: choice('shallow', ['shallow', 'deep']),
  healthCheckInterval: seconds(30, { min: 5, max: 300, aws: 'HealthCheckIntervalSeconds' }),
  healthCheckTimeout: orNull(seconds(5, { min: 2, max: 120, aws: 'HealthCheckTimeoutSeconds', when: ['healthCheck', 'deep'] })),
  healthyThreshold: count(5, { min: 2, max: 10, aws: 'HealthyThresholdCount' }),
  unhealthyThreshold: count(2, { min: 2, max: 10, aws: 'UnhealthyThresholdCount' }),
} as const
export type BalancerSettings = Settings<typeof fields>
