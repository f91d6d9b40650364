/** The last decisions of what is selected, up to the moment that is shown, each with its reason. */
import { useMemo } from 'react'
import { kindOf } from '../../../kinds/index.ts'
import { SYSTEM } from '../../../store/frames.ts'
import { dayOf } from '../../dock/series/planned.ts'
import { dayStart } from '../../dock/time.ts'
import { toldBy } from '../../notices/notice.ts'
import { Reasons } from '../../notices/Reasons.tsx'
import { tellers } from '../../notices/tellers.ts'
import { useText } from '../../text/index.ts'
import { usePrintStyle } from '../settings/form.ts'
import { useSource } from './Figure.tsx'
import { Section } from './Rows.tsx'

const MOST = 5

export function Decisions() {
  const { sample, id } = useSource()
  const text = useText().notices
  const style = usePrintStyle()
  const { recording, time } = sample
  const diagram = recording?.diagram
  const day = useMemo(() => (diagram ? dayStart(dayOf(diagram, kindOf).start, diagram.scenario.duration) : null), [diagram])
  if (!recording) return null
  const told = recording.notices.slice(0, toldBy(recording.notices, time))
  const own = id === SYSTEM ? told : told.filter(({ component }) => component === id)
  if (own.length === 0) return null
  const tellerOf = tellers(recording.diagram, recording.journal)
  return (
    <Section title={text.title}>
      <Reasons
        notices={own}
        most={MOST}
        day={day}
        style={style}
        tellerOf={id === SYSTEM ? tellerOf : (component) => ({ ...tellerOf(component), name: '' })}
      />
    </Section>
  )
}
