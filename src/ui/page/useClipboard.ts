/** Puts a text into the clipboard; where that is forbidden the field that shows it is left selected. */
import { type RefObject, useCallback, useEffect, useState } from 'react'

export type Copied = 'no' | 'yes' | 'byHand'

/** `text` null: it is still being made. Another text is not copied yet. */
export function useClipboard(text: string | null, field: RefObject<HTMLInputElement | null>) {
  const [copied, setCopied] = useState<Copied>('no')
  const copy = useCallback(async () => {
    if (text === null) return
    try {
      await navigator.clipboard.writeText(text)
      setCopied('yes')
    } catch {
      // No clipboard in this window, or not for this page.
      field.current?.focus()
      field.current?.select()
      setCopied('byHand')
    }
  }, [text, field])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said of another text does not hold for this one.
  useEffect(() => setCopied('no'), [text])
  return { copied, copy }
}
