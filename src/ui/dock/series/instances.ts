/** Instances by state: of groups by their gauges, of single workers by their condition. */
import type { Recording } from '../../../store/run.ts'
import type { KindOf } from './settings.ts'

export interface Instances {
  readonly inService: number
  readonly booting: number
  readonly draining: number
}

/** Condition column: 0 up, 4 booting; stopped, crashed or without its zone is neither. */
const UP = 0
const BOOTING = 4
/** A kind that has these gauges counts its instances itself. */
const STATES = { inService: 'inServiceInstances', booting: 'pending', draining: 'draining' } as const

/** What one snapshot says; null when the diagram has nothing that can be counted as an instance. */
export function instancesIn(recording: Recording, frame: Float64Array, kindOf: KindOf): Instances | null {
  const sum = { inService: 0, booting: 0, draining: 0 }
  let found = false
  for (const component of recording.diagram.components) {
    const kind = kindOf(component.kind)
    if (kind?.group !== 'compute') continue
    const one = STATES.booting in kind.gauges ? grouped(recording, frame, component.id) : single(recording, frame, component.id)
    if (!one) continue
    found = true
    sum.inService += one.inService
    sum.booting += one.booting
    sum.draining += one.draining
  }
  return found ? sum : null
}

function grouped({ reader }: Recording, frame: Float64Array, id: string): Instances | null {
  const of = (name: string) => reader.gauge(frame, id, name)
  const inService = of(STATES.inService)
  if (!Number.isFinite(inService)) return null
  return { inService, booting: of(STATES.booting) || 0, draining: of(STATES.draining) || 0 }
}

function single({ reader }: Recording, frame: Float64Array, id: string): Instances | null {
  const condition = reader.read(frame, id, 'condition')
  if (!Number.isFinite(condition)) return null
  return { inService: condition === UP ? 1 : 0, booting: condition === BOOTING ? 1 : 0, draining: 0 }
}
