/** Gathers what a chart is made from out of the page's stores. */
import { kindOf } from '../../../kinds/index.ts'
import type { Recording } from '../../../store/run.ts'
import type { Stores } from '../../stores.ts'
import type { Words } from '../../text/index.ts'
import { diagramOf, momentOf, sharedWindow } from '../run.ts'
import { periodFor } from '../series/period.ts'
import { dayOf, meanOf, planOf } from '../series/planned.ts'
import { samplesOf } from '../series/samples.ts'
import { dayStart } from '../time.ts'
import type { Course, Input } from './input.ts'

const courseOf = (recording: Recording | null): Course | null => recording && { recording, samples: samplesOf(recording) }

export function inputOf(stores: Stores, { language, text }: Words): Input {
  const { run, view } = stores
  const diagram = diagramOf(stores)
  const { duration, warmUp } = diagram.scenario
  const now = courseOf(run.recording())
  const { selected, words } = view.getState()
  const component = selected.length === 1 ? diagram.components.find(({ id }) => id === selected[0]) : undefined
  const { shown, live } = momentOf(run)
  const { phase, result } = run.getState()
  return {
    now,
    ghost: courseOf(run.ghost()),
    window: sharedWindow(run, duration),
    shown,
    live,
    warmUp,
    kindOf,
    result: phase === 'done' ? result : null,
    day: dayStart(dayOf(diagram, kindOf).start, duration),
    period: periodFor(meanOf(planOf(diagram, [], kindOf), duration), now?.recording.binSeconds ?? 0, duration),
    selected: component ? { id: component.id, name: component.name } : null,
    text: text.dock,
    style: { language, words, compact: true },
  }
}
