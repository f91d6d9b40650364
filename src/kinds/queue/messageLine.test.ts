/** A line that messages come back to: sorted at its front by when they came, whatever leaves and returns. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Line } from '../../engine/line.ts'
import { type Handle, Rows } from '../../engine/rows.ts'
import { MessageLine } from './messageLine.ts'

it('takes each back to its place, as a sorted list would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 200 }), (moves) => {
      const rows = new Rows()
      const messages = new MessageLine(new Line(rows))
      const all = Array.from({ length: 31 }, () => rows.allocate())
      for (const message of all) messages.line.push(message)
      let there = [...all]
      for (const nth of moves) {
        const message = all[nth]
        if (there.includes(message)) {
          messages.remove(message)
          there = there.filter((each) => each !== message)
        } else {
          messages.putBack(message, (other, one) => other < one)
          there = [...there, message].sort((a, b) => a - b)
        }
        expect(inLine(messages)).toEqual(there)
      }
    }),
  )
})

it('looks at few others when many come back one after the other', () => {
  const rows = new Rows()
  const messages = new MessageLine(new Line(rows))
  const all = Array.from({ length: 2000 }, () => rows.allocate())
  for (const message of all) messages.line.push(message)
  const taken = all.slice(0, 1000)
  for (const message of taken) messages.remove(message)
  let looks = 0
  for (const message of taken) messages.putBack(message, (other, one) => ++looks > 0 && other < one)
  expect(inLine(messages)).toEqual(all)
  expect(looks).toBeLessThanOrEqual(2 * taken.length)
})

function inLine({ line }: MessageLine): Handle[] {
  const found: Handle[] = []
  for (let message = line.first; message !== 0; message = line.after(message)) found.push(message)
  return found
}
