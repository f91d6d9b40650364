/** A notice as the page tells it: the mark of what it means, and the sentence of its kind with its values in it. */
import type { AnyKind, KindText, StateMark } from '../../kinds/kind.ts'
import type { Notice } from '../../store/run.ts'
import { type PrintStyle, print } from '../units/print.ts'

/** Names of values that say from what to what a number of things goes. */
const CHANGES = [
  ['before', 'after'],
  ['from', 'to'],
] as const
/** Names of values that readings are held against. */
const THRESHOLDS = ['threshold', 'target'] as const

const plain = (style: PrintStyle): PrintStyle => ({ ...style, compact: false })
export const said = (value: number, style: PrintStyle) => print(value, 'none', plain(style))

/** What a word among the values means: a choice of one of the kind's settings, else the word itself. */
function word(name: string, value: string, text: KindText): string {
  const choice = Object.keys(text.choices).find((path) => path.endsWith(`.${name}=${value}`))
  return choice === undefined ? value : text.choices[choice]!
}

/** Why, in the kind's words: `{name}` stands for a value. Without words it is told by its code. */
export function reasonOf({ code, values }: Notice, text: KindText | undefined, style: PrintStyle): string {
  return (text?.notices?.[code] ?? code).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? said(value, style) : word(name, value, text!)
  })
}

/** From how many to how many; null where nothing was changed. */
export function changeOf({ values }: Notice): { readonly before: number; readonly after: number } | null {
  for (const [from, to] of CHANGES) {
    const [before, after] = [values[from], values[to]]
    if (typeof before === 'number' && typeof after === 'number' && before !== after) return { before, after }
  }
  return null
}

/** As the kind says; else more of something is what boots, and less what drains. */
export function markOf(notice: Notice, kind: AnyKind | undefined): StateMark {
  const own = kind?.notices?.[notice.code]
  if (own) return own
  const change = changeOf(notice)
  return change === null ? 'idle' : change.after > change.before ? 'booting' : 'draining'
}

/** What the readings of a notice were held against; NaN where that is not told. */
export function thresholdOf({ values }: Notice): number {
  const found = THRESHOLDS.map((name) => values[name]).find((value) => typeof value === 'number')
  return typeof found === 'number' ? found : Number.NaN
}

/** How many of them, which stand in order of time, had been told by a moment. */
export function toldBy(notices: readonly Notice[], at: number): number {
  let [low, high] = [0, notices.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (notices[middle]!.at <= at) low = middle + 1
    else high = middle
  }
  return low
}
