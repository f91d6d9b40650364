/** The marks of events: the shapes of states, so that a pin says what happened without its colour. */
import type { StateMark } from '../../../kinds/kind.ts'

/** `planned` is hollow; `edit` is what the person did, in the accent. */
export type PinMark = StateMark | 'planned' | 'edit'

const SHAPES: Readonly<Partial<Record<PinMark, React.ReactNode>>> = {
  ok: <circle r="4" fill="var(--ok)" />,
  idle: <circle r="3.5" fill="none" stroke="var(--idle)" strokeWidth="1.5" />,
  full: <path d="M0-5.2L5.4 4.4H-5.4z" fill="var(--amber)" stroke="var(--amber-ink)" strokeWidth="1.2" strokeLinejoin="round" />,
  losing: (
    <>
      <path d="M0-6L6 0 0 6-6 0z" fill="var(--red)" />
      <path d="M0-2.8V1" stroke="var(--card)" strokeWidth="1.6" />
      <circle cy="2.9" r=".9" fill="var(--card)" />
    </>
  ),
  zoneDown: (
    <>
      <circle r="4.2" fill="none" stroke="var(--red)" strokeWidth="1.5" />
      <path d="M-4.4 4.4L4.4-4.4" stroke="var(--red)" strokeWidth="1.5" />
    </>
  ),
  stopped: <rect x="-3.6" y="-3.6" width="7.2" height="7.2" fill="none" stroke="var(--idle)" strokeWidth="1.5" />,
  planned: <circle r="4" fill="var(--well)" stroke="var(--ink-3)" strokeWidth="1.5" />,
  edit: <path d="M0 4.4L-4.6-3.4H4.6z" fill="var(--caramel)" />,
}

export function Mark({ mark, x, y }: { readonly mark: PinMark; readonly x: number; readonly y: number }) {
  return <g transform={`translate(${x} ${y}) scale(.95)`}>{SHAPES[mark] ?? SHAPES.idle}</g>
}
