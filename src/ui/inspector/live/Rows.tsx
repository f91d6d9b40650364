/** Rows of named numbers: columns every component has, the two shares of servers, and a kind's own gauges. */
import type { ReactNode } from 'react'
import type { Unit } from '../../../kinds/field.ts'
import type { AnyKind, Gauge } from '../../../kinds/kind.ts'
import { useText, useWords } from '../../text/index.ts'
import { Figure, usePair } from './Figure.tsx'
import css from './live.module.css'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** A label, what CloudWatch calls it, and the number. */
export function Line({ label, under, children }: { label: string; under?: string; children: ReactNode }) {
  return (
    <div className={css.line}>
      <dt>
        {label}
        {under !== undefined && <small className={css.under}>{under}</small>}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

const UNITS: Partial<Record<string, Unit>> = {
  serverSeconds: 'seconds',
  backlogSeconds: 'seconds',
  meanInSystem: 'none',
  meanWaiting: 'none',
  duplicateWork: 'seconds',
}
type Column =
  | 'arrived'
  | 'completed'
  | 'waiting'
  | 'inService'
  | 'carried'
  | 'lostLater'
  | 'meanInSystem'
  | 'meanWaiting'
  | 'backlogMax'
  | 'backlogSeconds'
  | 'servers'
  | 'serverSeconds'
  | 'busy'
  | 'held'

/** `names` gives the columns that a result calls otherwise. */
export function Rows({ columns, names = {} }: { columns: readonly Column[]; names?: Partial<Record<Column, 'offered' | 'goodput'>> }) {
  const text = useText().inspector.live.columns
  return (
    <dl className={css.lines}>
      {columns.map((column) => (
        <Line key={column} label={text[names[column] ?? column]}>
          <Figure column={column} as={names[column]} unit={UNITS[column] ?? 'count'} />
        </Line>
      ))}
    </dl>
  )
}

function Bar({ column, label, held = false }: { column: 'utilization' | 'blocked'; label: string; held?: boolean }) {
  const { now } = usePair(column)
  return (
    <Line label={label}>
      <span className={css.bar} aria-hidden="true">
        <span className={held ? css.held : css.busy} style={{ width: `${Math.min(1, now || 0) * 100}%` }} />
      </span>
      <Figure column={column} unit="share" />
    </Line>
  )
}

/** The share of the servers' time that they served, and that others held them. */
export function Shares() {
  const text = useText().inspector.live
  return (
    <Section title={text.share}>
      <dl className={`${css.lines} ${css.shares}`}>
        <Bar column="utilization" label={text.columns.utilization} />
        <Bar column="blocked" label={text.columns.blocked} held />
      </dl>
      <p className={css.note}>{text.average}</p>
    </Section>
  )
}

export function Gauges({ kind }: { kind: AnyKind }) {
  const words = useWords().kinds[kind.type].gauges as Readonly<Record<string, string>>
  return (
    <dl className={css.lines}>
      {Object.entries<Gauge>(kind.gauges).map(([name, { unit, aws }]) => (
        <Line key={name} label={words[name]} under={aws}>
          <Figure column={`gauges.${name}`} unit={unit} />
        </Line>
      ))}
    </dl>
  )
}
