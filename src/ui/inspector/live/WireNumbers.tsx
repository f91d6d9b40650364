/** What went over a wire. */
import { useText } from '../../text/index.ts'
import { Amount, useSource } from './Figure.tsx'
import css from './live.module.css'
import { Line } from './Rows.tsx'

export function WireNumbers() {
  const { sample, id } = useSource()
  const text = useText().inspector.live
  const { recording, frame, ghost, ghostFrame } = sample
  const now = (name: 'sent' | 'answered' | 'failed' | 'down') => (recording && frame ? recording.reader.wire(frame, id, name) : Number.NaN)
  const last = (name: 'sent' | 'answered' | 'failed') => (ghost && ghostFrame ? ghost.reader.wire(ghostFrame, id, name) : Number.NaN)
  const down = now('down')
  return (
    <dl className={css.lines}>
      {(['sent', 'answered', 'failed'] as const).map((name) => (
        <Line key={name} label={text.wire[name]}>
          <Amount value={now(name)} ghost={last(name)} unit="count" reading={`${id}.${name}`} />
        </Line>
      ))}
      <Line label={text.wire.down}>{Number.isNaN(down) ? '–' : down === 1 ? text.line.down : text.line.up}</Line>
    </dl>
  )
}
