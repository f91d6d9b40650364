/** How this window shows things: what is selected, language, words, theme, panels. Never part of the document. */
import { createStore } from 'zustand/vanilla'
import type { Problem } from '../diagram/diagram.ts'

export type Language = 'en' | 'ko'
export type Words = 'cafe' | 'aws'
export type Theme = 'system' | 'light' | 'dark'
/** The projector's is larger, for those who sit far away. */
export type Size = 'usual' | 'projector'
export type Tab = 'settings' | 'live' | 'learn'

/** What is asked or told in front of the page; one at a time. */
export type Dialog =
  | { readonly name: 'commands' }
  | { readonly name: 'diagrams' }
  | { readonly name: 'scenarios' }
  | { readonly name: 'about' }
  | { readonly name: 'rename'; readonly id: string | null }
  | { readonly name: 'connect'; readonly from: string }
  /** Ways to run a component; null = there is none to compare. */
  | { readonly name: 'compare'; readonly id: string | null }
  /** What a link brings instead of a file is told as a link. */
  | { readonly name: 'refused'; readonly file: string; readonly problems: readonly Problem[]; readonly link?: boolean }
  | { readonly name: 'share' }
  /** What is held fixed for students. */
  | { readonly name: 'students' }
  /** The open scenario on paper. */
  | { readonly name: 'sheet' }
  /** `find`: the word that it begins with. */
  | { readonly name: 'glossary'; readonly find: string }

export interface ViewState {
  readonly language: Language
  readonly words: Words
  readonly theme: Theme
  readonly size: Size
  /** Ids of components and wires. */
  readonly selected: readonly string[]
  readonly tab: Tab
  /** The moment under the crosshair, in simulated seconds, or null. All charts and the timeline draw it. */
  readonly crosshair: number | null
  /** The scenario that the diagram came from, or null. */
  readonly scenario: string | null
  /** The name under which somebody learns in a class, as typed; empty for all others. */
  readonly student: string
  readonly panels: { readonly palette: boolean; readonly inspector: boolean; readonly dock: boolean; readonly outline: boolean }
  /** CSS px that the person gave a panel; 0 = as designed. */
  readonly sizes: { readonly palette: number; readonly inspector: number; readonly dock: number }
  /** Whether keys of one character act (C, R, /); somebody who dictates turns them off. */
  readonly letters: boolean
  readonly dialog: Dialog | null
  /** Last thing said to the person (status line, live region): code and values for the dictionary. */
  readonly said: { readonly code: string; readonly values: Readonly<Record<string, string | number>>; readonly at: number } | null
}

export const createView = (initial: Partial<ViewState> = {}) =>
  createStore<ViewState>()(() => ({
    language: 'en',
    words: 'cafe',
    theme: 'system',
    size: 'usual',
    selected: [],
    tab: 'settings',
    crosshair: null,
    scenario: null,
    student: '',
    said: null,
    letters: true,
    dialog: null,
    panels: { palette: true, inspector: true, dock: true, outline: false },
    sizes: { palette: 0, inspector: 0, dock: 0 },
    ...initial,
  }))
export type ViewStore = ReturnType<typeof createView>
