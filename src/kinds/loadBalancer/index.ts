/** The host at the door: an Application Load Balancer spreads requests over the targets that answer its health checks. */
import { defineKind } from '../kind.ts'
import { fields } from './fields.ts'
import { BalancerPart } from './part.ts'

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
  wires: { out: ['call'], in: ['call', 'deliver'], needs: 'out' },
  events: [],
  picture: [{ mark: 'zones' }, { mark: 'lanes', total: 'targets' }],
  foot: [
    { reading: 'targets', format: 'count' },
    { reading: 'healthy', format: 'count', tells: ['losing', 'zoneDown'] },
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
