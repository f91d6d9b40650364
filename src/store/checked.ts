/** What storage gives back may have been written by anyone: the shapes that preferences and kept diagrams must have. */
import * as v from 'valibot'

const flag = v.boolean()
/** CSS px; 0 = as designed. */
const size = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(4096))

/** Every preference by its path. */
export const PREFERENCES = {
  language: v.picklist(['en', 'ko']),
  words: v.picklist(['cafe', 'aws']),
  theme: v.picklist(['system', 'light', 'dark']),
  size: v.picklist(['usual', 'projector']),
  letters: flag,
  /** As long as a name in a result code may be. */
  student: v.pipe(v.string(), v.maxLength(80)),
  'panels.palette': flag,
  'panels.inspector': flag,
  'panels.dock': flag,
  'panels.outline': flag,
  'sizes.palette': size,
  'sizes.inspector': size,
  'sizes.dock': size,
} as const
export type Preference = keyof typeof PREFERENCES

/** The preference where it is what it must be, else undefined. */
export function preference<P extends Preference>(path: P, value: unknown): v.InferOutput<(typeof PREFERENCES)[P]> | undefined {
  const read = v.safeParse(PREFERENCES[path], value)
  return read.success ? (read.output as v.InferOutput<(typeof PREFERENCES)[P]>) : undefined
}

/** The last moment that a calendar can write (ms). */
const LAST_MOMENT = 8.64e15
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const KEPT = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  serial: count,
  changedAt: v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_MOMENT)),
  parts: count,
  scenario: v.nullable(v.string()),
  touched: flag,
  text: v.string(),
})
/** One generation of one diagram. `touched` is false while a scenario was only opened. */
export type Kept = Readonly<v.InferOutput<typeof KEPT>>
export const isKept = (value: unknown): value is Kept => v.is(KEPT, value)
