/** Minimum, desired and maximum as three marks on one ruler: the same thing to read, to drag, to step by key, and to type. */
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import type { NumberField } from '../../../kinds/field.ts'
import { useText } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import { fieldText, isChanged, useCommit, useForm, usePrintStyle } from './form.ts'
import { NumberBox } from './NumberInput.tsx'
import { Below } from './Row.tsx'
import css from './settings.module.css'

export type RulerMark = 'low' | 'at' | 'high'
export interface RulerField {
  readonly mark: RulerMark
  readonly name: string
  readonly field: NumberField
}
/** Drawn before the width is known. */
const USUAL_WIDTH = 272
const EDGE = 10
const AXIS = 36

/** The end of the scale and the steps of its numbers: room for half as much again. */
export function scaleOf(high: number): { end: number; step: number } {
  const wanted = Math.max(6, Math.ceil(high * 1.25))
  const rough = wanted / 6
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough
  return { end: Math.ceil(wanted / step) * step, step }
}

const SHAPES: Readonly<Record<RulerMark, string>> = { low: 'M6 25h-6v22h6', at: 'M0 33l-8-13h16z', high: 'M-6 25h6v22h-6' }

interface MarkProps extends RulerField {
  readonly value: number
  readonly between: readonly [number, number]
  readonly x: number
  readonly valueAt: (clientX: number) => number
  /** A drag begins or ends. */
  readonly onDrag: (dragging: boolean) => void
}

/** Dragging: the states between are one undo step. */
function useDrag({ name, value, valueAt, onDrag }: MarkProps, held: (to: number) => number) {
  const { drag, drop } = useForm()
  const moved = useRef(false)
  const end = () => {
    onDrag(false)
    if (moved.current) drop()
    moved.current = false
  }
  return {
    onPointerDown(event: PointerEvent) {
      event.currentTarget.setPointerCapture(event.pointerId)
      onDrag(true)
    },
    onPointerMove(event: PointerEvent) {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      const to = held(valueAt(event.clientX))
      if (to === value) return
      moved.current = true
      drag(name, to)
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}

/** How far a key moves a mark that stands at `value`; undefined for keys that do not. */
const keyed = (key: string, value: number, [least, most]: readonly [number, number]): number | undefined =>
  new Map([
    ['ArrowRight', value + 1],
    ['ArrowUp', value + 1],
    ['ArrowLeft', value - 1],
    ['ArrowDown', value - 1],
    ['PageUp', value + 10],
    ['PageDown', value - 10],
    ['Home', least],
    ['End', most],
  ]).get(key)

/** One mark: a slider. It stops at its neighbours. */
function Mark(props: MarkProps) {
  const { mark, name, field, value, between, x } = props
  const { set, words } = useForm()
  const style = usePrintStyle()
  const held = (to: number) => Math.max(between[0], Math.min(between[1], to))
  const dragging = useDrag(props, held)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyed(event.key, value, between)
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (held(to) !== value) set(name, held(to))
  }
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={fieldText(words, name).label}
      aria-valuemin={between[0]}
      aria-valuemax={between[1]}
      aria-valuenow={value}
      aria-valuetext={print(value, field.unit, style)}
      data-mark={mark}
      className={css.mark}
      transform={`translate(${x} 0)`}
      onKeyDown={onKeyDown}
      {...dragging}
    >
      <rect x={-12} y={mark === 'at' ? 8 : 24} width={24} height={mark === 'at' ? 27 : 28} fill="transparent" />
      <path d={SHAPES[mark]} />
    </g>
  )
}

function Scale({ end, step, at, marked }: { end: number; step: number; at: (value: number) => number; marked: readonly number[] }) {
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, nth) => nth * step)
  return (
    <>
      <path d={`M${at(0)} ${AXIS}H${at(end)}`} className={css.axis} />
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${at(tick)} ${AXIS}v5`} className={css.axis} />
          <text x={at(tick)} y={60} textAnchor="middle" className={marked.includes(tick) ? css.marked : css.tick}>
            {tick}
          </text>
        </g>
      ))}
    </>
  )
}

/** The width that an element has on the page, in pixels: letters keep their size when a panel is narrow. */
function useWidth(element: { readonly current: Element | null }): number {
  const [width, setWidth] = useState(USUAL_WIDTH)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width || USUAL_WIDTH))
    if (element.current) observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}

export function Ruler({ marks, values }: { marks: readonly RulerField[]; values: Readonly<Record<string, unknown>> }) {
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(svg)
  const text = useText().inspector.form
  const value = Object.fromEntries(marks.map(({ mark, name }) => [mark, values[name] as number])) as Record<RulerMark, number>
  // The scale stands still while a mark is dragged over it: else it would run away from the pointer.
  const [still, setStill] = useState<ReturnType<typeof scaleOf> | null>(null)
  const { end, step } = still ?? scaleOf(value.high)
  const onDrag = (dragging: boolean) => setStill(dragging ? scaleOf(value.high) : null)
  const at = (n: number) => EDGE + (Math.min(n, end) / end) * (width - 2 * EDGE)
  const valueAt = (clientX: number) => {
    const box = svg.current?.getBoundingClientRect()
    return box ? Math.round(Math.min(1, (((clientX - box.left) / box.width) * width - EDGE) / (width - 2 * EDGE)) * end) : 0
  }
  const field = (mark: RulerMark) => marks.find((each) => each.mark === mark) as RulerField
  const between: Record<RulerMark, [number, number]> = {
    low: [field('low').field.min, value.at],
    at: [value.low, value.high],
    high: [value.at, field('high').field.max],
  }
  return (
    <fieldset className={css.ruler}>
      <legend>{text.ruler}</legend>
      <svg ref={svg} viewBox={`0 0 ${width} 68`} className={css.scale}>
        <title>{text.ruler}</title>
        <Scale end={end} step={step} at={at} marked={[value.low, value.at, value.high]} />
        <path d={`M${at(value.low)} ${AXIS}H${at(value.high)}`} className={css.span} />
        {(['low', 'high', 'at'] as const).map((mark) => (
          <Mark
            key={mark}
            {...field(mark)}
            value={value[mark]}
            between={between[mark]}
            x={at(value[mark])}
            valueAt={valueAt}
            onDrag={onDrag}
          />
        ))}
      </svg>
      <div className={css.three}>
        {(['low', 'at', 'high'] as const).map((mark) => (
          <Typed key={mark} {...field(mark)} value={value[mark]} />
        ))}
      </div>
    </fieldset>
  )
}

/** The same number to type, for those beyond the scale. */
function Typed({ mark, name, field, value }: RulerField & { value: number }) {
  const { words } = useForm()
  const { problem, commit, refuse } = useCommit(name)
  const label = fieldText(words, name).label
  const short = useText().inspector.form[mark]
  return (
    <div data-field={name} data-changed={isChanged(field, value) || undefined}>
      <span aria-hidden="true" className={mark === 'at' ? css.desired : css.help}>
        {short}
      </span>
      <NumberBox
        field={field}
        value={value}
        none=""
        narrow
        ids={{ 'aria-label': label, 'aria-describedby': `${name}-help`, 'aria-invalid': problem !== null }}
        commit={commit}
        refuse={refuse}
      />
      <Below id={`${name}-help`} help="" problem={problem} />
    </div>
  )
}

/** The three fields that a kind marks as ruler, or null when it has none. */
export function rulerOf(fields: Readonly<Record<string, { readonly type: string; readonly ruler?: RulerMark }>>): RulerField[] | null {
  const marks = Object.entries(fields).flatMap(([name, field]) =>
    field.ruler ? [{ mark: field.ruler, name, field: field as NumberField }] : [],
  )
  return marks.length === 3 ? marks : null
}
