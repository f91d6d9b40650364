/** Where diagrams are kept in the browser: one IndexedDB store, changed in whole transactions only. */
import { createStore, entries, promisifyRequest, type UseStore } from 'idb-keyval'

export interface Storage {
  /** Everything that is kept. */
  all(): Promise<ReadonlyMap<string, unknown>>
  /** Reads `keys` and writes what `decide` answers (undefined deletes), with nobody in between. */
  change(keys: readonly string[], decide: (values: readonly unknown[]) => ReadonlyMap<string, unknown>): Promise<void>
}

export function browserStorage(): Storage {
  let made: UseStore | null = null
  const store = () => (made ??= createStore('cloud-cafe', 'diagrams'))
  return {
    all: async () => new Map(await entries<string, unknown>(store())),
    change: (keys, decide) =>
      store()('readwrite', async (shelf) => {
        const values = await Promise.all(keys.map((key) => promisifyRequest(shelf.get(key))))
        for (const [key, value] of decide(values)) {
          if (value === undefined) shelf.delete(key)
          else shelf.put(value, key)
        }
        await promisifyRequest(shelf.transaction)
      }),
  }
}
