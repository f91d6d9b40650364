/** Keys that are pressed before the page's commands are there: kept until somebody listens, who takes them in their order. */

/** What waited longer is not expected any more. Milliseconds. */
const FRESH = 5000

const isFresh = ({ timeStamp }: KeyboardEvent) => performance.now() - timeStamp < FRESH

let early: KeyboardEvent[] = []
// Where the commands never come, what is old goes.
const note = (event: KeyboardEvent) => {
  early = [...early.filter(isFresh), event]
}

export const noteEarlyKeys = () => window.addEventListener('keydown', note)

export function takeEarlyKeys(): readonly KeyboardEvent[] {
  window.removeEventListener('keydown', note)
  const taken = early.filter(isFresh)
  early = []
  return taken
}
