/** The three stores, and how components read them. One set a page; tests make their own. */
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { DocumentState, DocumentStore } from '../store/document.ts'
import type { RunState, RunStore } from '../store/run.ts'
import type { Shelf } from '../store/shelf.ts'
import type { ViewState, ViewStore } from '../store/view.ts'

export interface Stores {
  readonly document: DocumentStore
  readonly view: ViewStore
  readonly run: RunStore /** Absent where nothing is kept (tests of one panel). */
  readonly shelf?: Shelf
}
const Context = createContext<Stores | null>(null)
export const StoresProvider = Context.Provider

export function useStores(): Stores {
  const stores = useContext(Context)
  if (!stores) throw new Error('A component is drawn outside StoresProvider.')
  return stores
}
export const useDocument = <T>(select: (state: DocumentState) => T): T => useStore(useStores().document, select)
export const useView = <T>(select: (state: ViewState) => T): T => useStore(useStores().view, select)
export const useRun = <T>(select: (state: RunState) => T): T => useStore(useStores().run, select)
