import { describe, expect, it } from 'vitest'
import { mix } from '../chance/random.ts'
import { Pending } from './pending.ts'

/** Takes everything out, noting (time, serial). */
function drain(pending: Pending): [number, number][] {
  const order: [number, number][] = []
  pending.close()
  while (pending.near.count > 0) {
    order.push([pending.near.times[0], pending.near.serials[0]])
    pending.shift()
    pending.close()
  }
  return order
}
const sorted = (order: readonly [number, number][]) => [...order].sort((a, b) => a[0] - b[0] || a[1] - b[1])

describe('two heaps', () => {
  it('give everything back by time, then by serial, whatever lies near and far', () => {
    const pending = new Pending()
    for (let serial = 0; serial < 40_000; serial++) pending.push((mix(serial) >>> 0) % 500, serial, 0, 0, 0)
    expect(pending.far.count).toBeGreaterThan(0)
    const order = drain(pending)
    expect(order).toHaveLength(40_000)
    expect(order).toEqual(sorted(order))
  })

  it('keep that order while events are taken and put between them', () => {
    const pending = new Pending()
    const taken: number[] = []
    let serial = 0
    for (; serial < 20_000; serial++) pending.push(1e6 + ((mix(serial) >>> 0) % 1000), serial, 0, 0, 0)
    for (let now = 0; now < 50_000; now++) {
      pending.push(now + ((mix(now) >>> 0) % 3000), serial++, 0, 0, 0)
      taken.push(pending.near.times[0])
      pending.shift()
    }
    expect(taken.length + drain(pending).length).toBe(serial)
    expect(taken.every((time, nth) => nth === 0 || time >= Math.min(taken[nth - 1], nth))).toBe(true)
  })

  it('do not choke on many that are due at one moment', () => {
    const pending = new Pending()
    for (let serial = 0; serial < 100_000; serial++) pending.push(60, serial, 0, 0, 0)
    expect(drain(pending).map(([, serial]) => serial)).toEqual(Array.from({ length: 100_000 }, (_, serial) => serial))
  })
})
