/** How a <dialog> of the page opens and goes: the browser closes it by Escape, the page learns it in the same moment. */
import { type SyntheticEvent, useLayoutEffect, useRef } from 'react'

/**
 * Opens the dialog that gets the answer, and closes it when it is taken away; `first` is where the person begins, if not at its first control.
 * Escape asks by `cancel` and tells by `close`, which comes a frame later: whoever opens the next dialog meanwhile must not lose it to the old one.
 */
export function useModal(onClose: () => void, first?: string) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (element && !element.open) {
      element.showModal()
      if (first) element.querySelector<HTMLElement>(first)?.focus()
    }
    return () => element?.close()
  }, [first])
  // A file field inside says `cancel` too.
  const own = (event: SyntheticEvent) => event.target === event.currentTarget && onClose()
  return { ref, onCancel: own, onClose: own, onClick: own }
}
