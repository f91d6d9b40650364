/** The numbers of what is selected, a few times a second, beside those of the last run. */
import { kindNamed } from '../../../diagram/settings.ts'
import { SYSTEM } from '../../../store/frames.ts'
import { useDocument, useRun } from '../../stores.ts'
import { useText, useWords } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import { StateMark } from '../StateMark.tsx'
import { usePrintStyle } from '../settings/form.ts'
import type { Subject } from '../subject.ts'
import { Costs } from './Costs.tsx'
import { Decisions } from './Decisions.tsx'
import { Failures } from './Failures.tsx'
import { SourceProvider } from './Figure.tsx'
import css from './live.module.css'
import { Gauges, Rows, Section, Shares } from './Rows.tsx'
import { type Sample, useSample } from './sampling.ts'
import { Times } from './Times.tsx'
import { Trends } from './Trends.tsx'
import { WireNumbers } from './WireNumbers.tsx'

const HERTZ = 4

/** Whether measuring has begun, and for how long. */
function Settling({ sample }: { sample: Sample }) {
  const text = useText().inspector.live
  const style = usePrintStyle()
  const warmUp = useDocument((state) => state.diagram.scenario.warmUp)
  const begun = useRun((state) => state.phase !== 'idle')
  if (!begun || !sample.frame) return <p className={css.note}>{text.before}</p>
  if (sample.time < warmUp)
    return (
      <p className={css.chip}>
        <StateMark mark="booting" /> {text.settling(print(warmUp - sample.time, 'seconds', style))}
      </p>
    )
  return <p className={css.note}>{text.measured(print(sample.time - warmUp, 'seconds', style))}</p>
}

function ComponentNumbers({ kind: type, spreads }: { kind: string; spreads: readonly ('latency' | 'wait' | 'fulfilment')[] }) {
  const text = useText().inspector.live
  const kind = kindNamed(type)
  const working = kind.rate !== undefined
  return (
    <>
      <Trends />
      <Section title={text.now}>
        <Rows columns={working ? ['waiting', 'inService', 'servers', 'busy', 'held'] : ['waiting', 'inService']} />
      </Section>
      {working && <Shares />}
      <Decisions />
      <Section title={text.times}>
        <Times spreads={spreads} />
      </Section>
      <Section title={text.flow}>
        <Rows
          columns={['arrived', 'completed', 'carried', 'meanInSystem', 'meanWaiting', 'backlogMax', 'backlogSeconds', 'serverSeconds']}
        />
      </Section>
      <Failures />
      <Section title={text.gauges}>
        <Gauges kind={kind} />
      </Section>
      <Costs done="completed" />
    </>
  )
}

function SystemNumbers() {
  const text = useText().inspector.live
  return (
    <>
      <Section title={text.flow}>
        <Rows columns={['arrived', 'completed', 'lostLater', 'serverSeconds']} names={{ arrived: 'offered', completed: 'goodput' }} />
      </Section>
      <Section title={text.times}>
        <Times spreads={['latency', 'fulfilment']} />
      </Section>
      <Decisions />
      <Failures />
      <Costs done="completed" />
    </>
  )
}

export default function Live({ subject }: { subject: Subject }) {
  const sample = useSample(HERTZ)
  const { text } = useWords()
  if (subject.is === 'many') return <p className={css.note}>{text.inspector.head.manyHelp}</p>
  const id = subject.is === 'component' ? subject.component.id : subject.is === 'wire' ? subject.wire.id : SYSTEM
  return (
    <SourceProvider value={{ sample, id, named: id === SYSTEM ? 'system' : id }}>
      <Settling sample={sample} />
      {subject.is === 'component' && <ComponentNumbers kind={subject.component.kind} spreads={['latency', 'wait', 'fulfilment']} />}
      {subject.is === 'wire' && <WireNumbers />}
      {subject.is === 'diagram' && <SystemNumbers />}
    </SourceProvider>
  )
}
