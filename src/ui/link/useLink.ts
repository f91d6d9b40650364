/** The link to the open diagram, and how it comes into the clipboard. */
import { type RefObject, useEffect, useState } from 'react'
import { writeLink } from '../../store/link/link.ts'
import { MOST_LETTERS } from '../../store/link/packing.ts'
import type { Language } from '../../store/view.ts'
import { useClipboard } from '../page/useClipboard.ts'
import { useDocument, useView } from '../stores.ts'

/** Letters of a link that chat programs leave whole. */
export const MOST_IN_CHAT = 16_000

export interface LinkMade {
  readonly address: string
  /** `long`: it would be cut on its way; `never`: no browser takes it. */
  readonly fits: 'yes' | 'long' | 'never'
}

/** The address without what stands behind it now. */
const page = () => location.href.replace(/[?#].*$/s, '')

/** The link, made anew when the diagram changes; null while it is made. `language`: which one it asks for, or null. */
export function useLink(language: Language | null): LinkMade | null {
  const diagram = useDocument((state) => state.diagram)
  const scenario = useView((state) => state.scenario)
  const [made, setMade] = useState<LinkMade | null>(null)
  useEffect(() => {
    let wanted = true
    void writeLink(diagram, scenario, language).then((fragment) => {
      if (!wanted) return
      const address = page() + fragment
      setMade({ address, fits: fragment.length > MOST_LETTERS ? 'never' : address.length > MOST_IN_CHAT ? 'long' : 'yes' })
    })
    return () => {
      wanted = false
    }
  }, [diagram, scenario, language])
  return made
}

/** Puts the link into the clipboard, at once where it fits. */
export function useCopy(made: LinkMade | null, field: RefObject<HTMLInputElement | null>) {
  const { copied, copy } = useClipboard(made?.address ?? null, field)
  useEffect(() => {
    if (made?.fits === 'yes') void copy()
  }, [made, copy])
  return { copied, copy }
}
