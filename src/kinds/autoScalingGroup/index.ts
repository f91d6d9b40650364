/** A row of workers: an EC2 Auto Scaling group keeps as many instances as it wants, between its minimum and its maximum. */
import { defineKind } from '../kind.ts'
import { workRate } from '../work/fields.ts'
import { needed } from '../work/ways.ts'
import { check } from './check.ts'
import { fields } from './fields.ts'
import { GroupPart } from './part.ts'
import { foresees } from './policies/predictive.ts'

/** What AWS counts a month as. */
const HOURS_A_MONTH = 730

export const autoScalingGroup = defineKind({
  type: 'autoScalingGroup',
  group: 'compute',
  icon: 'M1.75 6.5h4.5v4.2a1.8 1.8 0 0 1-1.8 1.8h-.9a1.8 1.8 0 0 1-1.8-1.8zM7.75 6.5h4.5v4.2a1.8 1.8 0 0 1-1.8 1.8h-.9a1.8 1.8 0 0 1-1.8-1.8zM13.75 6.5h4.5v4.2a1.8 1.8 0 0 1-1.8 1.8h-.9a1.8 1.8 0 0 1-1.8-1.8zM1.5 15.5h17',
  fields,
  gauges: {
    desired: { unit: 'count', aws: 'GroupDesiredCapacity' },
    minimum: { unit: 'count', aws: 'GroupMinSize' },
    maximum: { unit: 'count', aws: 'GroupMaxSize' },
    pending: { unit: 'count', aws: 'GroupPendingInstances' },
    inServiceInstances: { unit: 'count', aws: 'GroupInServiceInstances' },
    draining: { unit: 'count', aws: 'GroupTerminatingInstances' },
    crashedInstances: { unit: 'count' },
    launched: { unit: 'count', counter: true },
    terminated: { unit: 'count', counter: true },
    metric: { unit: 'none' },
    cpu: { unit: 'percent', aws: 'CPUUtilization' },
    instanceHours: { unit: 'none', counter: true },
    forecast: { unit: 'count', aws: 'PredictiveScalingCapacityForecast' },
    alarms: { unit: 'count' },
    warmPool: { unit: 'count', aws: 'WarmPoolWarmedCapacity' },
    warmPoolPending: { unit: 'count', aws: 'WarmPoolPendingCapacity' },
    storedHours: { unit: 'none', counter: true },
  },
  wires: { out: ['call', 'send'], in: ['call', 'poll'], needs: 'in' },
  events: ['stop', 'start', 'crash', 'slow'],
  picture: [{ mark: 'seats', min: 'minimum', desired: 'desired', max: 'maximum', settings: ['minSize', 'desiredCapacity', 'maxSize'] }],
  foot: [
    { reading: 'inServiceInstances', format: 'count' },
    { reading: 'utilization', format: 'share' },
  ],
  cells: 64,
  preset: { serviceTime: { kind: 'exponential', mean: 60 }, bootTime: 120, appStart: 0, heartbeatTimeout: 3600 },
  state: (read) => {
    const cells = read.cells
    if (read('condition') === 1) return 'stopped'
    if (cells.some((cell) => cell.state === 'zoneDown')) return 'zoneDown'
    if (
      cells.some((cell) => cell.state === 'crashed') ||
      ['lineFull', 'crashed', 'drainedAway', 'error'].some((reason) => read.rate(`failed.${reason}`) > 0)
    )
      return 'losing'
    if (!(read('arrived') > 0)) return 'idle'
    const serving = cells.filter((cell) => cell.state === 'inService')
    const busy = serving.reduce((sum, cell) => sum + cell.level, 0) / Math.max(1, serving.length)
    return busy >= 0.85 || read('waiting') > 6 * Math.max(1, read('servers')) ? 'full' : 'ok'
  },
  notices: { atMaximum: 'full', cooldown: 'held', underWay: 'held', replacedCrashed: 'losing', replacedUnhealthy: 'losing' },
  rate: workRate,
  foresees: ({ policies }) => foresees(policies),
  check,
  ways: {
    instances(settings, perSecond) {
      const units = needed(perSecond, workRate(settings), settings.concurrency)
      return { units, size: settings.instanceType, usage: { instanceHours: units } }
    },
  },
  cost: (usage, _seconds, settings, prices) =>
    usage('instanceHours') * (prices.instanceHour[settings.instanceType] ?? 0) +
    usage('storedHours') * (prices.volumeGBMonth / HOURS_A_MONTH),
  start: (settings, world) => new GroupPart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
