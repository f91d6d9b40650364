/** How large the page is drawn: for a desk, or for those who sit at the back of a room. CSS zooms all of it but the diagram, whose own zoom does that. */

/** A projector's picture, in CSS px: less is a small window, and a page as usual shows more in it. */
const WIDE = '(min-width: 960px)'
/** Lower than this the diagram would have no room beside what grew. */
const HIGH = '(min-height: 780px)'
export const PROJECTOR = { wide: WIDE, high: HIGH, large: 1.5, low: 1.25 } as const

/** Only a browser that tells how far it zoomed an element is told to. */
export const zooms = (): boolean => 'currentCSSZoom' in document.documentElement

/** Pixels of the window for one CSS px of an element. */
export const zoomOf = (element: Element = document.body): number => element.currentCSSZoom ?? 1

/** How far behind an element's left edge a pointer is, in CSS px of the element. */
export const across = (element: Element, { clientX }: { readonly clientX: number }): number =>
  (clientX - element.getBoundingClientRect().left) / zoomOf(element)
