/** The heap of ends hands out what a sorted list does: the least moment first, of two alike the one that came first. */
import { expect, it } from 'vitest'
import { Dice } from '../../diagram/randomSettings.fake.ts'
import { Ends } from './ends.ts'

it('in the order of a stable sort, whatever comes between', () => {
  const dice = new Dice(7)
  for (const crowd of [5, 40, 400]) {
    const ends = new Ends()
    const sorted: { moment: number; job: number }[] = []
    for (let job = 1; job < 3000; job++) {
      if (sorted.length < crowd && dice.chance(0.6)) {
        const moment = dice.whole(0, 50)
        const place = sorted.findIndex((each) => each.moment > moment)
        sorted.splice(place < 0 ? sorted.length : place, 0, { moment, job })
        ends.add(moment, job)
      } else expect(ends.take()).toBe(sorted.shift()?.job ?? 0)
      expect(ends.length).toBe(sorted.length)
      if (sorted.length > 0) expect(ends.first).toBe(sorted[0].moment)
    }
  }
})

it('is empty once cleared', () => {
  const ends = new Ends()
  ends.add(1, 16)
  ends.clear()
  expect(ends.take()).toBe(0)
  ends.add(3, 32)
  ends.add(2, 48)
  expect([ends.take(), ends.take(), ends.take()]).toEqual([48, 32, 0])
})
