/** The host at the door: a load balancer spreads requests over the targets that answer its health checks. */
import { defineKind } from '../kind.ts'
import type { Prices } from '../prices.ts'
import { checkBalancer } from './check.ts'
import { fields } from './fields.ts'
import { BalancerPart } from './part.ts'

/** What a capacity unit holds: new connections or flows a second, and active ones (facts 1.6). */
const UNITS = {
  application: (prices: Prices) => ({ hour: prices.loadBalancerHour, unitHour: prices.lcuHour, newPerSecond: 25, active: 3000 }),
  network: (prices: Prices) => ({ hour: prices.networkBalancerHour, unitHour: prices.nlcuHour, newPerSecond: 800, active: 100_000 }),
} as const

export const loadBalancer = defineKind({
  type: 'loadBalancer',
  group: 'net',
  icon: 'M2 10h4.5M6.5 10c3 0 2.5-6 6-6H17M6.5 10H17M6.5 10c3 0 2.5 6 6 6H17M15 2l2.4 2L15 6M15 8l2.4 2L15 12M15 14l2.4 2L15 18',
  fields,
  gauges: {
    targets: { unit: 'count' },
    healthy: { unit: 'count', aws: 'HealthyHostCount' },
    unhealthy: { unit: 'count', aws: 'UnHealthyHostCount' },
    addressHours: { unit: 'none', counter: true },
  },
  wires: { out: ['call'], in: ['call', 'deliver'], needs: 'out' },
  events: [],
  picture: [{ mark: 'zones' }, { mark: 'lanes', total: 'targets' }],
  foot: [
    { reading: 'targets', format: 'count' },
    { reading: 'healthy', format: 'count', tells: ['zoneDown'] },
  ],
  cells: 6,
  splits: true,
  preset: { algorithm: 'least_outstanding_requests', idleTimeout: 4000 },
  state: (read) => {
    if (read.cells.some((cell) => cell.state === 'zoneDown')) return 'zoneDown'
    if (['noTargets', 'badGateway', 'gatewayTimeout'].some((reason) => read.rate(`failed.${reason}`) > 0)) return 'losing'
    if (!(read('arrived') > 0)) return 'idle'
    return read('healthy') < read('targets') || read.cells.some((cell) => cell.level > 6) ? 'full' : 'ok'
  },
  check: checkBalancer,
  // An internal one has private addresses only: nobody from outside reaches it (R14).
  joint: ({ role, end }, { scheme }, other) =>
    role === 'call' && end === 'to' && scheme === 'internal' && 'arrivals' in other
      ? { path: 'scheme', code: 'internal', values: {} }
      : null,
  // Hours and capacity units, the largest of their dimensions averaged over the time, and the public addresses (facts 1.6).
  cost: (usage, seconds, { type, scheme }, prices) => {
    if (!(seconds > 0)) return 0
    const { hour, unitHour, newPerSecond, active } = UNITS[type](prices)
    const units = Math.max(usage('arrived') / seconds / newPerSecond, usage('systemSeconds') / seconds / active)
    const addresses = scheme === 'internet-facing' ? usage('addressHours') * prices.publicAddressHour : 0
    return (seconds / 3600) * (hour + units * unitHour) + addresses
  },
  start: (settings, world) => new BalancerPart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
