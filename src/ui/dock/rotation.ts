/** Takes turns: whatever changes, one chart is redrawn per tick, so that no frame of the page pays for all of them. */

/** Milliseconds between two turns: six charts come round about once a second. */
export const TURN = 160

export interface Rotation {
  /** Something changed: every chart is due, one after the other. */
  mark(): void
  subscribe(chart: number, listener: () => void): () => void
  /** Grows at every turn of this chart. */
  version(chart: number): number
  stop(): void
}

export function createRotation(charts: number, every = TURN): Rotation {
  const versions = new Array<number>(charts).fill(0)
  const listeners = Array.from({ length: charts }, () => new Set<() => void>())
  const due = new Set<number>()
  let next = 0
  let timer: ReturnType<typeof setTimeout> | null = null

  const tick = () => {
    timer = null
    for (let tried = 0; tried < charts; tried += 1) {
      const chart = next
      next = (next + 1) % charts
      if (!due.delete(chart)) continue
      versions[chart]! += 1
      for (const listener of listeners[chart]!) listener()
      break
    }
    if (due.size > 0) timer = setTimeout(tick, every)
  }
  return {
    mark() {
      for (let chart = 0; chart < charts; chart += 1) if (listeners[chart]!.size > 0) due.add(chart)
      timer ??= setTimeout(tick, every)
    },
    subscribe(chart, listener) {
      listeners[chart]!.add(listener)
      return () => void listeners[chart]!.delete(listener)
    },
    version: (chart) => versions[chart]!,
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      due.clear()
    },
  }
}
