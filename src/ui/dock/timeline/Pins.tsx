/** Event pins above the traffic: a mark on a stem, words beside it, and the same as a list for those who listen. */
import { memo } from 'react'
import { useText } from '../../text/index.ts'
import { clock, type DayStart } from '../time.ts'
import { Mark } from './Mark.tsx'
import type { PlacedPin } from './pins.ts'
import styles from './timeline.module.css'

const ROWS = [9, 22] as const
const GAP = 9

export const Pins = memo(function Pins({ pins, bottom }: { readonly pins: readonly PlacedPin[]; readonly bottom: number }) {
  return (
    <g>
      {pins.map((pin) => {
        const y = ROWS[pin.row]
        const key = `${pin.at} ${pin.label}`
        return (
          <g key={key}>
            <path
              d={`M${pin.x} ${y + 5}V${bottom}`}
              stroke={`var(${pin.planned ? '--line' : '--ink-2'})`}
              strokeDasharray={pin.planned ? '2 3' : undefined}
            />
            <Mark mark={pin.mark} x={pin.x} y={y} />
            {pin.side !== 'none' && (
              <text
                className={pin.planned ? styles.plannedPin : styles.pin}
                x={pin.x + (pin.side === 'end' ? -GAP : GAP)}
                y={y + 4}
                textAnchor={pin.side === 'end' ? 'end' : 'start'}
              >
                {pin.label}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
})

export function PinList({ pins, day }: { readonly pins: readonly PlacedPin[]; readonly day: DayStart }) {
  const { pin: words } = useText().dock
  if (pins.length === 0) return null
  return (
    <ul className={styles.hidden} aria-label={words.list}>
      {pins.map((pin) => (
        <li key={`${pin.at} ${pin.label}`}>{(pin.planned ? words.planned : words.when)(pin.label, clock(pin.at, day, true))}</li>
      ))}
    </ul>
  )
}
