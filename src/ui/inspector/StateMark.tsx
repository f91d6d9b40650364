/** A state mark beside text, in the shapes of the cards: every state has its own shape, never only its colour. */
import type { ReactNode } from 'react'
import type { StateMark as State } from '../../kinds/kind.ts'

const ring = (r: number, colour: string, more: object = {}) => (
  <circle r={r} fill="none" stroke={`var(--${colour})`} strokeWidth={1.5} {...more} />
)
const line = (d: string, colour: string, width: number) => <path d={d} fill="none" stroke={`var(--${colour})`} strokeWidth={width} />

/** 10 px each around their centre. */
export const STATE_SHAPES: Readonly<Record<State, ReactNode>> = {
  ok: <circle r={4} fill="var(--ok)" />,
  idle: ring(3.5, 'idle'),
  full: <path d="M0-5.2L5.4 4.4H-5.4z" fill="var(--amber)" stroke="var(--amber-ink)" strokeWidth={1.2} strokeLinejoin="round" />,
  losing: (
    <>
      <path d="M0-6L6 0 0 6-6 0z" fill="var(--red)" />
      {line('M0-2.8V1', 'card', 1.6)}
      <circle cy={2.9} r={0.9} fill="var(--card)" />
    </>
  ),
  booting: (
    <>
      {ring(4, 'idle', { strokeDasharray: '1.7 1.44' })}
      <path d="M0 0V-4A4 4 0 0 1 4 0z" fill="var(--idle)" />
    </>
  ),
  draining: (
    <>
      {ring(4, 'ink-2')}
      {line('M-2.8 2.8L2.8-2.8M-3.6-.6L-.6-3.6M.6 3.6L3.6.6', 'ink-2', 1.2)}
    </>
  ),
  held: line('M-2.2-4V4M2.2-4V4', 'amber-ink', 2.4),
  throttled: (
    <>
      {ring(4.6, 'red')}
      {line('M-2.6 0H2.6', 'red', 2)}
    </>
  ),
  zoneDown: (
    <>
      {ring(4.2, 'red')}
      {line('M-4.4 4.4L4.4-4.4', 'red', 1.5)}
    </>
  ),
  stopped: line('M-3.6-3.6h7.2v7.2h-7.2z', 'idle', 1.5),
}

export function StateMark({ mark, size = 14, label }: { mark: State; size?: number; label?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-7 -7 14 14"
      style={{ display: 'inline-block', verticalAlign: '-2px' }}
      aria-hidden={label === undefined}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
    >
      {label !== undefined && <title>{label}</title>}
      {STATE_SHAPES[mark]}
    </svg>
  )
}
