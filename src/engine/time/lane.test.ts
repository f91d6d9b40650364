/** Lanes: first in, first out, also when the ring grows while it is wrapped around. */
import { expect, it } from 'vitest'
import { Lane } from './lane.ts'

it('keeps its order and its entries when it grows, wherever its head is', () => {
  for (const gone of [0, 1, 30, 63]) {
    const lane = new Lane()
    let [pushed, taken] = [0, 0]
    const push = () => lane.push(pushed / 2, pushed, pushed + 1, pushed + 2, pushed++ + 3)
    const take = () => {
      const at = lane.head
      expect([lane.times[at], lane.serials[at], ...lane.entries.subarray(at * 3, at * 3 + 3)]).toEqual([
        taken / 2,
        taken,
        taken + 1,
        taken + 2,
        taken + 3,
      ])
      lane.shift()
      taken++
    }
    for (let n = 0; n < gone; n++) push()
    for (let n = 0; n < gone; n++) take()
    for (let n = 0; n < 200; n++) push()
    expect(lane.times.length).toBe(256)
    while (lane.count > 0) take()
    expect(taken).toBe(gone + 200)
  }
})
