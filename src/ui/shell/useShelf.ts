/** Reads the shelf from React; undefined where the page has none. */
import { useSyncExternalStore } from 'react'
import type { ShelfState } from '../../store/shelf.ts'
import { useStores } from '../stores.ts'

const never = () => () => {}

export function useShelf<T>(select: (state: ShelfState) => T): T | undefined {
  const { shelf } = useStores()
  return useSyncExternalStore(shelf?.subscribe ?? never, () => (shelf ? select(shelf.getState()) : undefined))
}
