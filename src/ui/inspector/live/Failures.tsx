/** Failures by reason, each reason explained where it happened. */
import { REASONS, type Reason } from '../../../store/frames.ts'
import { useText } from '../../text/index.ts'
import { StateMark } from '../StateMark.tsx'
import { Figure, readFrom, useSource } from './Figure.tsx'
import css from './live.module.css'
import { Section } from './Rows.tsx'

function useReasons(): readonly Reason[] {
  const { sample, id } = useSource()
  const { recording, frame, ghost, ghostFrame } = sample
  const happened = (column: string) =>
    (recording && frame && readFrom(recording.reader, frame, id, column) > 0) ||
    (ghost && ghostFrame && readFrom(ghost.reader, ghostFrame, id, column) > 0)
  return REASONS.filter((reason) => happened(`failed.${reason}`))
}

export function Failures() {
  const text = useText().inspector
  const reasons = useReasons()
  return (
    <Section title={text.live.failures}>
      {reasons.length === 0 ? (
        <p className={css.note}>{text.live.noFailures}</p>
      ) : (
        <dl className={css.lines}>
          {reasons.map((reason) => (
            <div key={reason} className={css.line}>
              <dt>
                <span className={css.reason}>
                  <StateMark mark="losing" size={12} /> {reason}
                </span>
                <small className={css.under}>{text.reasons[reason]}</small>
              </dt>
              <dd>
                <Figure column={`failed.${reason}`} unit="count" />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}
