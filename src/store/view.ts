/** How this window shows things: what is selected, language, words, theme, panels. Never part of the document. */
import { createStore } from 'zustand/vanilla'

export type Language = 'en' | 'ko'
export type Words = 'cafe' | 'aws'
export type Theme = 'system' | 'light' | 'dark'
export type Tab = 'settings' | 'live' | 'learn'

export interface ViewState {
  readonly language: Language
  readonly words: Words
  readonly theme: Theme
  /** Ids of components and wires. */
  readonly selected: readonly string[]
  readonly tab: Tab
  /** The moment under the crosshair, in simulated seconds, or null. All charts and the timeline draw it. */
  readonly crosshair: number | null
  /** The scenario that the diagram came from, or null. */
  readonly scenario: string | null
  readonly panels: { readonly palette: boolean; readonly inspector: boolean; readonly dock: boolean; readonly outline: boolean }
  /** Last thing said to the person (status line, live region): code and values for the dictionary. */
  readonly said: { readonly code: string; readonly values: Readonly<Record<string, string | number>>; readonly at: number } | null
}

export const createView = (initial: Partial<ViewState> = {}) =>
  createStore<ViewState>()(() => ({
    language: 'en', words: 'cafe', theme: 'system', selected: [], tab: 'settings', crosshair: null, scenario: null, said: null,
    panels: { palette: true, inspector: true, dock: true, outline: false }, ...initial,
  }))
export type ViewStore = ReturnType<typeof createView>
