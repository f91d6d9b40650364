/** Pins of decisions: a mark that can be pointed at, pressed and reached by keys; it opens the list of reasons above it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Reasons, type ReasonsProps } from '../../notices/Reasons.tsx'
import { zoomOf } from '../../page/size.ts'
import { useText } from '../../text/index.ts'
import { clock, type DayStart } from '../time.ts'
import type { DecisionPin } from './decisions.ts'
import { Mark } from './Mark.tsx'
import styles from './timeline.module.css'

const ROW = 22
const MOST = 8
const WIDTH = 320
const EDGE = 8

type Telling = Pick<ReasonsProps, 'day' | 'style' | 'tellerOf'>

/** The list of reasons above a pin, in the layer over the page. */
function Opened({ pin, at, telling }: { readonly pin: DecisionPin; readonly at: DOMRect; readonly telling: Telling }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.showPopover?.(), [])
  const zoom = zoomOf()
  const left = Math.max(EDGE, Math.min(window.innerWidth / zoom - WIDTH - EDGE, (at.left + at.width / 2) / zoom - WIDTH / 2))
  return (
    <div
      ref={list}
      popover="manual"
      className={styles.opened}
      style={{ left, bottom: (window.innerHeight - at.top) / zoom, width: WIDTH }}
      data-testid="decisions"
    >
      <Reasons {...telling} notices={pin.notices} most={MOST} />
    </div>
  )
}

function sayWhen({ notices, label }: DecisionPin, day: DayStart, words: ReturnType<typeof useText>['notices']): string {
  const [from, to] = [clock(notices[0]!.at, day, true), clock(notices.at(-1)!.at, day, true)]
  return from === to ? words.at(from, label) : words.between(from, to, label)
}

interface PinProps {
  readonly pin: DecisionPin
  readonly telling: Telling
  readonly first: boolean
  readonly held: boolean
  hold(held: boolean): void
}
function Pin({ pin, telling, first, held, hold }: PinProps) {
  const words = useText().notices
  const button = useRef<HTMLButtonElement>(null)
  const [over, setOver] = useState(false)
  const [at, setAt] = useState<DOMRect | null>(null)
  const open = over || held
  const measure = () => setAt(button.current?.getBoundingClientRect() ?? null)
  return (
    <span
      className={styles.decision}
      style={{ left: pin.x, top: ROW }}
      onPointerEnter={(event) => {
        if (event.pointerType !== 'mouse') return
        measure()
        setOver(true)
      }}
      onPointerLeave={() => setOver(false)}
    >
      <button
        ref={button}
        type="button"
        tabIndex={first ? 0 : -1}
        aria-label={sayWhen(pin, telling.day, words)}
        aria-expanded={open}
        onClick={() => {
          measure()
          hold(!held)
        }}
        onBlur={() => hold(false)}
      >
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
          <Mark mark={pin.mark} x={0} y={0} />
        </svg>
      </button>
      {open && at && <Opened pin={pin} at={at} telling={telling} />}
    </span>
  )
}

const STEPS: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

export function Decisions({ pins, telling }: { readonly pins: readonly DecisionPin[]; readonly telling: Telling }) {
  const words = useText().notices
  const [held, setHeld] = useState<number | null>(null)
  if (pins.length === 0) return null
  const keys = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.key === 'Escape' && held !== null) {
      event.stopPropagation()
      setHeld(null)
    }
    const step = STEPS[event.key]
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const here = buttons.findIndex((button) => button.matches(':focus'))
    if (step === undefined || here < 0) return
    event.preventDefault()
    event.stopPropagation()
    buttons[Math.max(0, Math.min(buttons.length - 1, here + step))]?.focus()
  }
  return (
    <fieldset className={styles.decisions} aria-label={words.list} onKeyDown={keys}>
      {pins.map((pin, nth) => (
        <Pin
          key={pin.notices[0]!.at}
          pin={pin}
          telling={telling}
          first={nth === 0}
          held={held === pin.notices[0]!.at}
          hold={(hold) => setHeld(hold ? pin.notices[0]!.at : null)}
        />
      ))}
    </fieldset>
  )
}

/** The same for those who listen, where there is no room for pins. */
export function DecisionList({ pins, day }: { readonly pins: readonly DecisionPin[]; readonly day: DayStart }) {
  const words = useText().notices
  if (pins.length === 0) return null
  return (
    <ul className={styles.hidden} aria-label={words.list}>
      {pins.map((pin) => (
        <li key={pin.notices[0]!.at}>{sayWhen(pin, day, words)}</li>
      ))}
    </ul>
  )
}

/** Their stems and words, in the picture of the traffic. */
export function DecisionWords({ pins, bottom }: { readonly pins: readonly DecisionPin[]; readonly bottom: number }) {
  return (
    <g>
      {pins.map(({ notices, x, side, label }) => (
        <g key={notices[0]!.at}>
          <path d={`M${x} ${ROW + 6}V${bottom}`} stroke="var(--hair-2)" />
          {side !== 'none' && (
            <text className={styles.pin} x={side === 'end' ? x - 8 : x + 8} y={ROW + 4} textAnchor={side === 'end' ? 'end' : 'start'}>
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
