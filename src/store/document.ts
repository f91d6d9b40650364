/**
 * The open diagram with its undo history. One step is one thing a person did, and it has a name: the code finds the
 * words ("Undo: maximum of Baristas 3 to 4"). Selection and measures of the canvas never come here.
 */
import { createStore } from 'zustand/vanilla'
import type { Diagram } from '../diagram/diagram.ts'

export interface StepName {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}
interface Step {
  readonly name: StepName
  readonly before: Diagram
  readonly after: Diagram
}

export interface DocumentState {
  readonly diagram: Diagram
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** While a drag goes on its intermediate states replace each other: one drag is one step. */
  readonly open: Step | null
}
const DEPTH = 100

export function createDocument(diagram: Diagram) {
  const store = createStore<DocumentState>()(() => ({ diagram, past: [], future: [], open: null }))
  const { getState: get, setState: set } = store
  const push = (past: readonly Step[], step: Step) => [...past, step].slice(-DEPTH)

  return Object.assign(store, {
    /** Do one named thing. A diagram that is the same object is no step. */
    edit(name: StepName, next: Diagram) {
      const { diagram: before, past } = get()
      if (next !== before) set({ diagram: next, past: push(past, { name, before, after: next }), future: [], open: null })
    },
    /** A state in the middle of a drag. */
    drag(name: StepName, next: Diagram) {
      const { diagram: now, open } = get()
      set({ diagram: next, open: { name, before: open?.before ?? now, after: next } })
    },
    drop() {
      const { open, past } = get()
      if (open) set({ past: open.before === open.after ? past : push(past, open), future: [], open: null })
    },
    undo(): StepName | null {
      const { past, future } = get()
      const step = past.at(-1)
      if (!step) return null
      set({ diagram: step.before, past: past.slice(0, -1), future: [step, ...future], open: null })
      return step.name
    },
    redo(): StepName | null {
      const { past, future } = get()
      const step = future[0]
      if (!step) return null
      set({ diagram: step.after, past: [...past, step], future: future.slice(1), open: null })
      return step.name
    },
    /** Another document: its history starts empty. */
    replace(next: Diagram) {
      set({ diagram: next, past: [], future: [], open: null })
    },
  })
}
export type DocumentStore = ReturnType<typeof createDocument>
