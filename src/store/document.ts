/**
 * The open diagram with its undo history. One step is one thing a person did, and it has a name: the code finds the
 * words ("Undo: maximum of Baristas 3 to 4"). Selection and measures of the canvas never come here.
 */
import { createStore } from 'zustand/vanilla'
import type { Diagram, Rules } from '../diagram/diagram.ts'
import { type Refusal, refused } from '../diagram/edit/permitted.ts'
import { withRules } from '../diagram/edit/rules.ts'
import { same } from '../diagram/settings.ts'

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

const push = (past: readonly Step[], step: Step) => [...past, step].slice(-DEPTH)

/** Asks the rules; `refuse` hears what they forbid, of one drag once. */
function createGate(refuse: (refusal: Refusal) => void) {
  let told: Refusal | null = null
  return {
    allows(before: Diagram, next: Diagram, dragged: boolean): boolean {
      const refusal = refused(before, next)
      if (refusal && !(dragged && same(refusal, told))) refuse(refusal)
      told = dragged ? (refusal ?? told) : null
      return refusal === null
    },
    forget() {
      told = null
    },
  }
}

/** Without a seed by name there is the published one again. What is set up in one go is one step, however many switches were pressed. */
function ruled({ diagram: before, past }: DocumentState, name: StepName, rules: Rules | null, seed: string | undefined) {
  const { scenario } = before
  const published = rules?.publishedSeed == null ? scenario.rules?.publishedSeed : null
  const next = withRules({ ...scenario, seed: seed ?? published ?? scenario.seed }, rules)
  if (same(next, scenario)) return {}
  const diagram = { ...before, scenario: next }
  const last = past.at(-1)
  const goesOn = last?.after === before && last.name.code === name.code
  const step = { name, before: goesOn ? last.before : before, after: diagram }
  return { diagram, past: push(goesOn ? past.slice(0, -1) : past, step), future: [], open: null }
}

/** `refuse` hears what the rules of the open diagram forbade. What was done before could be done, and can be undone. */
export function createDocument(diagram: Diagram, refuse: (refusal: Refusal) => void = () => {}) {
  const store = createStore<DocumentState>()(() => ({ diagram, past: [], future: [], open: null }))
  const { getState: get, setState: set } = store
  const gate = createGate(refuse)

  return Object.assign(store, {
    /** Do one named thing, if the rules allow it; answers whether they do. A diagram that is the same object is no step. */
    edit(name: StepName, next: Diagram): boolean {
      const { diagram: before, past } = get()
      if (!gate.allows(before, next, false)) return false
      if (next !== before) set({ diagram: next, past: push(past, { name, before, after: next }), future: [], open: null })
      return true
    },
    /** What is held fixed from now on, and the seed with it; the one edit that no rule forbids. */
    rule(name: StepName, rules: Rules | null, seed?: string) {
      set(ruled(get(), name, rules, seed))
    },
    /** A state in the middle of a drag; refused like an edit. */
    drag(name: StepName, next: Diagram): boolean {
      const { diagram: now, open } = get()
      if (!gate.allows(now, next, true)) return false
      set({ diagram: next, open: { name, before: open?.before ?? now, after: next } })
      return true
    },
    drop() {
      gate.forget()
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
