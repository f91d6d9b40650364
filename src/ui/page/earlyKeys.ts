/** Keys that are pressed before the page's commands are there: kept until somebody listens, who takes them in their order. */

/** What waited longer is not expected any more. Milliseconds. */
const FRESH = 5000

let early: KeyboardEvent[] = []
const note = (event: KeyboardEvent) => early.push(event)

export const noteEarlyKeys = () => window.addEventListener('keydown', note)

export function takeEarlyKeys(): readonly KeyboardEvent[] {
  window.removeEventListener('keydown', note)
  const taken = early.filter(({ timeStamp }) => performance.now() - timeStamp < FRESH)
  early = []
  return taken
}
