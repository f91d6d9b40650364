/** What the canvas lends to commands while it is on the page: the view of React Flow that no store holds. */

export interface CanvasPort {
  /** Shows the whole diagram. */
  fitView(): void
  /** Multiplies the zoom; 1.25 is one click of +. */
  zoom(by: number): void
  /** The middle of what is seen, in the diagram's coordinates. */
  center(): { readonly x: number; readonly y: number }
  /** Scrolls so that a component or wire can be seen, and focuses it. */
  reveal(id: string): void
}

let port: CanvasPort | null = null

/** The canvas registers itself when it appears; the answer takes it away again. */
export function registerCanvas(canvas: CanvasPort): () => void {
  port = canvas
  return () => {
    if (port === canvas) port = null
  }
}
/** The canvas that is on the page, or null. */
export const canvasPort = (): CanvasPort | null => port
