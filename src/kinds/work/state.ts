/** The state mark of a worker, from its readings. */
import type { Reading, StateMark } from '../kind.ts'

/** Reasons that mean "work is being lost here". */
const LOSING = ['lineFull', 'crashed', 'error', 'poison', 'drainedAway'] as const

export function workState(read: Reading): StateMark {
  switch (read('condition')) {
    case 1:
      return 'stopped'
    case 2:
      return 'losing'
    case 3:
      return 'zoneDown'
    case 4:
      return 'booting'
  }
  if (LOSING.some((reason) => read.rate(`failed.${reason}`) > 0)) return 'losing'
  if (read('held') > 0 && read('held') >= read('servers')) return 'held'
  if (!(read('arrived') > 0) && !(read('waiting') + read('inService') > 0)) return 'idle'
  const cell = read.cells[0]
  return (cell?.level ?? 0) >= 0.85 || read('waiting') > 6 * Math.max(1, read('servers')) ? 'full' : 'ok'
}
