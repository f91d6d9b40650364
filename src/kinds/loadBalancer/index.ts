/** The host at the door: an Application Load Balancer spreads requests over the targets that answer its health checks. */
import { choice, count, defineKind, orNull, type Settings, seconds } from '../kind.ts'
import { BalancerPart } from './part.ts'

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

export const loadBalancer = defineKind({
  type: 'loadBalancer',
  group: 'net',
  icon: 'M2 10h4.5M6.5 10c3 0 2.5-6 6-6H17M6.5 10H17M6.5 10c3 0 2.5 6 6 6H17M15 2l2.4 2L15 6M15 8l2.4 2L15 12M15 14l2.4 2L15 18',
  fields,
  gauges: {
    targets: { unit: 'count' },
    healthy: { unit: 'count', aws: 'HealthyHostCount' },
    unhealthy: { unit: 'count', aws: 'UnHealthyHostCount' },
  },
  wires: { out: ['call'], in: ['call'], needs: 'out' },
  events: [],
  picture: [{ mark: 'zones' }, { mark: 'lanes', total: 'targets' }],
  foot: [
    { reading: 'targets', format: 'count' },
    { reading: 'healthy', format: 'count' },
  ],
  cells: 6,
  preset: { algorithm: 'least_outstanding_requests', idleTimeout: 4000 },
  state: (read) => {
    if (read.cells.some((cell) => cell.state === 'zoneDown')) return 'zoneDown'
    if (['noTargets', 'badGateway', 'gatewayTimeout'].some((reason) => read.rate(`failed.${reason}`) > 0)) return 'losing'
    if (!(read('arrived') > 0)) return 'idle'
    return read('healthy') < read('targets') || read.cells.some((cell) => cell.level > 6) ? 'full' : 'ok'
  },
  check: (settings) => {
    const timeout = settings.healthCheckTimeout
    return timeout !== null && timeout >= settings.healthCheckInterval
      ? [{ path: 'healthCheckTimeout', code: 'belowInterval', values: { timeout, interval: settings.healthCheckInterval } }]
      : []
  },
  // LCU-hours are the largest of the dimensions, averaged over the hour: new connections 25/s, active connections 3,000 (facts 1.6).
  cost: (usage, seconds, _settings, prices) => {
    if (!(seconds > 0)) return 0
    const lcu = Math.max(usage('arrived') / seconds / 25, usage('systemSeconds') / seconds / 3000)
    return (seconds / 3600) * (prices.loadBalancerHour + lcu * prices.lcuHour)
  },
  start: (settings, world) => new BalancerPart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
