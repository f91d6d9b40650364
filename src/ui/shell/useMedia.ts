/** Asks the window about itself. */
import { useCallback, useSyncExternalStore } from 'react'

export function useMedia(query: string): boolean {
  const listen = useCallback(
    (told: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', told)
      return () => list.removeEventListener('change', told)
    },
    [query],
  )
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches)
}
/** To look and play. */
export const usePhone = () => useMedia('(max-width: 600px)')
/** Palette as icons, four charts, the rest of the top bar in its menu. */
export const useNarrow = () => useMedia('(max-width: 1199px)')
