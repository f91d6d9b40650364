/** Settings of this kind, and their bounds. */
import { choice, count, flag, orNull, record, type Settings, seconds } from '../field.ts'

const DAY = 86_400
const APPLICATION = ['type', 'application'] as const

export const fields = {
  type: choice('application', ['application', 'network'], { aws: 'Type' }),
  scheme: choice('internet-facing', ['internet-facing', 'internal'], { aws: 'Scheme', rare: true }),
  algorithm: choice('round_robin', ['round_robin', 'least_outstanding_requests', 'weighted_random', 'random'], {
    aws: 'load_balancing.algorithm.type',
    when: APPLICATION,
  }),
  deregistrationDelay: seconds(300, { min: 0, max: 3600, aws: 'deregistration_delay.timeout_seconds' }),
  idleTimeout: seconds(60, { min: 1, max: 4000, aws: 'idle_timeout.timeout_seconds' }),
  slowStart: seconds(0, { min: 0, max: 900, aws: 'slow_start.duration_seconds', rare: true, when: APPLICATION }),
  stickiness: record(
    {
      enabled: flag(false, { aws: 'stickiness.enabled' }),
      duration: seconds(DAY, { min: 1, max: 7 * DAY, aws: 'stickiness.lb_cookie.duration_seconds', when: ['enabled', true] }),
      visitors: count(1000, { min: 1, max: 1_000_000, when: ['enabled', true] }),
    },
    { rare: true, when: APPLICATION },
  ),
  crossZone: choice('default', ['default', 'on', 'off'], { aws: 'load_balancing.cross_zone.enabled', rare: true }),
  healthCheck: choice('shallow', ['shallow', 'deep']),
  healthCheckInterval: seconds(30, { min: 5, max: 300, aws: 'HealthCheckIntervalSeconds' }),
  healthCheckTimeout: orNull(seconds(5, { min: 2, max: 120, aws: 'HealthCheckTimeoutSeconds', when: ['healthCheck', 'deep'] })),
  healthyThreshold: count(5, { min: 2, max: 10, aws: 'HealthyThresholdCount' }),
  unhealthyThreshold: count(2, { min: 2, max: 10, aws: 'UnhealthyThresholdCount' }),
} as const
export type BalancerSettings = Settings<typeof fields>

/** Seconds; of a Network Load Balancer's TCP check (aws-facts 0.1, 1.2). */
const CHECK_TIMEOUT = { application: 5, network: 10 } as const
/** How long a check may take: what AWS has for the type where nothing is set. */
export const checkTimeout = ({ healthCheckTimeout, type }: BalancerSettings): number => healthCheckTimeout ?? CHECK_TIMEOUT[type]

/** Does each node use the targets of all zones? On for an Application Load Balancer, off for a Network Load Balancer (aws-facts 1.1, R10). */
export const crossesZones = ({ type, crossZone }: BalancerSettings): boolean =>
  crossZone === 'default' ? type === 'application' : crossZone === 'on'
