/** The marks of events: the shapes of states, so that a pin says what happened without its colour. */
import type { StateMark } from '../../../kinds/kind.ts'
import { STATE_SHAPES } from '../../inspector/StateMark.tsx'

/** `planned` is hollow; `edit` is what the person did, in the accent. */
export type PinMark = StateMark | 'planned' | 'edit'

const SHAPES: Readonly<Record<PinMark, React.ReactNode>> = {
  ...STATE_SHAPES,
  planned: <circle r="4" fill="var(--well)" stroke="var(--ink-3)" strokeWidth="1.5" />,
  edit: <path d="M0 4.4L-4.6-3.4H4.6z" fill="var(--caramel)" />,
}

export function Mark({ mark, x, y }: { readonly mark: PinMark; readonly x: number; readonly y: number }) {
  return <g transform={`translate(${x} ${y}) scale(.95)`}>{SHAPES[mark]}</g>
}
