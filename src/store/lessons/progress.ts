/** What this browser remembers of lessons: stars, tries and the last answer of each scenario. No account, and nothing leaves it. */
import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import type { Answer } from '../../scenarios/lesson.ts'

const KEY = 'cloud-cafe.lessons'
const SHORT = v.pipe(v.string(), v.maxLength(64))
const FINITE = v.pipe(v.number(), v.finite())
const ANSWER = v.union([
  SHORT,
  FINITE,
  v.pipe(v.array(FINITE), v.maxLength(200), v.readonly()),
  v.pipe(v.record(SHORT, SHORT), v.readonly()),
])
const KEPT = v.object({
  stars: v.picklist([0, 1, 2, 3]),
  tries: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  answer: v.nullable(ANSWER),
  /** Whether the answer was right; null where nothing was predicted. */
  right: v.nullable(v.boolean()),
})
export type Learned = Readonly<v.InferOutput<typeof KEPT>>
export type Progress = Readonly<Record<string, Learned>>

/** Everything that is kept; a record that is not what it must be is dropped, the others stay. */
function stored(storage: Storage | null): Progress {
  let kept: unknown
  try {
    kept = JSON.parse(storage?.getItem(KEY) ?? '{}')
  } catch {
    // A browser that forbids storage gives nothing; what is no JSON is no progress.
    return {}
  }
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {}
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, value]) => {
      const read = v.safeParse(KEPT, value)
      return read.success ? [[id, read.output]] : []
    }),
  )
}

/** Of both records the most stars, and all else from the one with more tries. */
function merged(mine: Progress, theirs: Progress): Progress {
  const both = Object.entries(theirs).map(([id, its]) => {
    const own = Object.hasOwn(mine, id) ? mine[id]! : its
    const later = own.tries > its.tries ? own : its
    const { stars } = own.stars > its.stars ? own : its
    return [id, { ...later, stars }]
  })
  return { ...mine, ...Object.fromEntries(both) }
}

export function createProgress(storage: Storage | null) {
  const store = createStore<Progress>()(() => stored(storage))
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    /** One more try of a scenario. Stars are never lost; a try without an answer leaves the last one. */
    note(id: string, stars: Learned['stars'], answer: Answer | null, right: boolean | null) {
      // Another window may have learned something meanwhile; and where storage is full, what lies there is old.
      const now = merged(store.getState(), stored(storage))
      const before = Object.hasOwn(now, id) ? now[id] : { stars: 0 as const, tries: 0, answer: null, right: null }
      const answered = answer === null ? { answer: before.answer, right: before.right } : { answer, right }
      const best = stars > before.stars ? stars : before.stars
      const next = { ...now, [id]: { stars: best, tries: before.tries + 1, ...answered } }
      store.setState(next, true)
      try {
        storage?.setItem(KEY, JSON.stringify(next))
      } catch {
        // Storage is full or forbidden: the lesson works without.
      }
    },
  }
}
export type ProgressStore = ReturnType<typeof createProgress>
