/** The measures in Node, with its memory and its collector watched: speed, or the room of one crowd by number. Prints JSON. */
import { PerformanceObserver } from 'node:perf_hooks'
import { ROOMS, room, speeds } from './cases.ts'

const now = () => performance.now() / 1000
const bytes = () => {
  globalThis.gc?.()
  // `external` has every buffer in it, and the memory that grows where it is, which `arrayBuffers` has not.
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

async function speed() {
  let warm = Number.POSITIVE_INFINITY
  const pauses: number[] = []
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.startTime > warm) pauses.push(entry.duration / 1000)
  })
  watch.observe({ entryTypes: ['gc'] })
  speeds(now, 0.25)
  warm = performance.now()
  const measured = speeds(now)
  // The collector's entries come with the next turn of the loop.
  await new Promise((resolve) => setTimeout(resolve, 50))
  watch.disconnect()
  return { speed: measured, collections: pauses.length, longestPause: Math.max(0, ...pauses) }
}

const which = process.argv[2]
process.stdout.write(JSON.stringify(which === undefined ? await speed() : room(ROOMS[Number(which)], now, bytes)))
