/** Turns of message groups: the order in which they came, whoever leaves between. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Line } from '../../engine/line.ts'
import { Rows } from '../../engine/rows.ts'
import { MessageGroup, Turns } from './turns.ts'

function inTurn({ first }: Turns): MessageGroup[] {
  const found: MessageGroup[] = []
  for (let group = first; group !== null; group = group.after) found.push(group)
  return found
}

it('groups give in the order in which they began to wait, as a plain list would have it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(7), fc.boolean()), { maxLength: 200 }), (changes) => {
      const groups = Array.from({ length: 8 }, () => new MessageGroup(new Line(new Rows())))
      for (const { line } of groups) line.length = 1
      const turns = new Turns()
      let list: MessageGroup[] = []
      for (const [nth, busy] of changes) {
        const group = groups[nth]
        group.inFlight = busy ? 1 : 0
        turns.settle(group)
        if (busy) list = list.filter((each) => each !== group)
        else if (!list.includes(group)) list.push(group)
        expect(turns.length).toBe(list.length)
        expect(inTurn(turns).map((each) => groups.indexOf(each))).toEqual(list.map((each) => groups.indexOf(each)))
      }
    }),
  )
})
