/** Settings of a balancer that AWS refuses together. */
import type { Fault } from '../kind.ts'
import { type BalancerSettings, checkTimeout, crossesZones } from './fields.ts'

/** The shortest slow start, seconds (aws-facts 1.1). */
const SHORTEST_SLOW_START = 30

export function checkBalancer(settings: BalancerSettings): Fault[] {
  const { healthCheckInterval: interval, slowStart, algorithm, stickiness, type } = settings
  const faults: Fault[] = []
  const add = (path: string, code: string, values: Fault['values'] = {}) => faults.push({ path, code, values })
  const timeout = checkTimeout(settings)
  // Only a Network Load Balancer takes a timeout as long as the interval.
  if (timeout > interval || (timeout === interval && type === 'application'))
    if (settings.healthCheckTimeout === null) add('healthCheckInterval', 'aboveTimeout', { timeout, interval })
    else add('healthCheckTimeout', type === 'network' ? 'upToInterval' : 'belowInterval', { timeout, interval })
  if (type === 'network') return faults
  if (slowStart > 0 && slowStart < SHORTEST_SLOW_START) add('slowStart', 'slowStartShort', { slowStart, least: SHORTEST_SLOW_START })
  if (slowStart > 0 && algorithm !== 'round_robin') add('slowStart', 'slowStartAlgorithm')
  if (stickiness.enabled && !crossesZones(settings)) add('stickiness.enabled', 'stickyZones')
  return faults
}
