/** Asks the window about itself. */
import { useCallback, useSyncExternalStore } from 'react'
import { PROJECTOR, zooms } from '../page/size.ts'
import { useView } from '../stores.ts'

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

/** Pixels of the window for one CSS px of the page. */
export function useSize(): number {
  const wanted = useView(({ size }) => size === 'projector')
  const wide = useMedia(PROJECTOR.wide)
  const high = useMedia(PROJECTOR.high)
  return wanted && wide && zooms() ? (high ? PROJECTOR.large : PROJECTOR.low) : 1
}
/** Whether the page has at most so many CSS px from left to right; the larger it is drawn, the fewer it has. */
export function useAtMost(width: number): boolean {
  const size = useSize()
  return useMedia(`(max-width: ${width * size}px)`)
}
/** Palette as icons, four charts, the rest of the top bar in its menu. */
export const useNarrow = () => useAtMost(1199)
