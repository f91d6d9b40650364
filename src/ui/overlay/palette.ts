/** The colours and the typeface of the page as the canvas needs them: read from the custom properties, again when the theme changes. */
import { COLOURS, type Colour } from './pen.ts'

export interface Palette {
  readonly colour: Readonly<Record<Colour, string>>
  readonly font: string
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const entries = COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || '#000'] as const)
  return { colour: Object.fromEntries(entries) as Record<Colour, string>, font: style.getPropertyValue('--font').trim() || 'sans-serif' }
}

/** Calls back when the theme may have changed: by choice, by the system, or by forced colours. Returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query))
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] })
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
