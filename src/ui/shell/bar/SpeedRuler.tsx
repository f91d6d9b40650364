/** The speed as a ruler: the same thing to read, to drag and to move by keys. Says so when the speed cannot be held. */
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react'
import { SPEEDS, speedBeside } from '../../commands/run.ts'
import { across } from '../../page/size.ts'
import { useRun, useStores } from '../../stores.ts'
import { useWords } from '../../text/index.ts'
import styles from './SpeedRuler.module.css'
import { isBehind, ruler, speedNumber } from './speeds.ts'

/** The speed asked for, the speed held, and what there is to say about both. */
export function useSpeed() {
  const { language, text } = useWords()
  const { run } = text.shell
  const asked = useRun((state) => state.speed)
  const actual = useRun((state) => (state.phase === 'running' ? Math.round(state.actual * 10) / 10 : Number.NaN))
  const write = (speed: number) => (speed === Number.POSITIVE_INFINITY ? run.maxTimes : run.times(speedNumber(speed, language)))
  const behind = isBehind(asked, actual)
  const note = behind
    ? run.behind(write(asked), write(actual))
    : asked === Number.POSITIVE_INFINITY && actual > 0
      ? run.running(write(actual))
      : null
  return { asked, write, behind, note }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 3,
  PageDown: -3,
  Home: -99,
  End: 99,
}

export function SpeedRuler({ narrow }: { narrow: boolean }) {
  const { run } = useStores()
  const { text } = useWords()
  const { asked, write, behind, note } = useSpeed()
  const scale = useMemo(() => ruler(narrow ? 120 : 168), [narrow])
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    run.setSpeed(scale.speedAt(across(event.currentTarget, event)))
  }
  const keys = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    run.setSpeed(speedBeside(asked, by))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.ruler}
      aria-label={text.shell.run.speed}
      aria-valuemin={0}
      aria-valuemax={SPEEDS.length - 1}
      aria-valuenow={Math.max(
        0,
        SPEEDS.findIndex((speed) => speed >= asked),
      )}
      aria-valuetext={note ?? write(asked)}
      onPointerDown={drag}
      onPointerMove={drag}
      onKeyDown={keys}
    >
      <Drawing scale={scale} asked={asked} narrow={narrow} labels={note === null} />
      {note && <span className={behind ? styles.behind : styles.note}>{note}</span>}
    </div>
  )
}

function Drawing({ scale, asked, narrow, labels }: { scale: ReturnType<typeof ruler>; asked: number; narrow: boolean; labels: boolean }) {
  const { run } = useWords().text.shell
  const { write } = useSpeed()
  const { x, width, ticks } = scale
  const end = x(Number.POSITIVE_INFINITY)
  const at = x(asked)
  const rest = (narrow ? [0.1, 1] : [0.1, 1, 10, 600]).filter(
    (speed) => Math.abs(x(speed) - at) > (asked > 999 && Number.isFinite(asked) ? 40 : 29),
  )
  return (
    <svg width={width} height={40} aria-hidden="true">
      <path d={`M8 16H${end}M${end} 12v9`} className={styles.line} />
      {ticks.map((tick) => (
        <path key={tick.x} d={`M${tick.x} 16v${tick.tall ? 5 : 2.5}`} className={styles.line} />
      ))}
      {labels &&
        rest.map((speed) => (
          <text key={speed} x={x(speed)} y={34} className={styles.label}>
            {speed}
          </text>
        ))}
      {labels && end - at > 30 && (
        <text x={end + 2} y={34} className={styles.label}>
          {run.maxShort}
        </text>
      )}
      <path d={`M${at} 15l-6-9h12z`} className={styles.pointer} />
      {labels && (
        <text x={Math.min(at, end - 4)} y={34} className={styles.now}>
          {asked === Number.POSITIVE_INFINITY ? run.maxShort : write(asked)}
        </text>
      )}
    </svg>
  )
}
