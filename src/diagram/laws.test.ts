/** Laws that hold at every moment of every run: conservation, one reply a delivery, levels, shares; and that all there is was run. */
import { describe, expect, it } from 'vitest'
import { REASONS, type Reason } from '../engine/columns.ts'
import { kinds } from '../kinds/index.ts'
import { ROLES } from '../kinds/kind.ts'
import { EVENT_VERBS } from './diagram.ts'
import { live, Tally } from './laws.fake.ts'

/** LAWS=5000 hunts further; FROM=250 elsewhere. */
const DIAGRAMS = Number(process.env.LAWS ?? 250)
const FROM = Number(process.env.FROM ?? 0)
const LEAST = 20

/**
 * Nobody gives `rejected`: it is for load that is shed on purpose, and no kind sheds. What a full line turns away is `lineFull`, what a
 * limit of AWS refuses is `throttled`. A kind that sheds one day has to be drawn here, for then the last test fails.
 */
const NOBODY_GIVES: readonly Reason[] = ['rejected']
/** A role can be wired when one kind offers to start it and another to end it. */
const possible = ROLES.filter(
  (role) => kinds.some(({ wires }) => wires.out.includes(role)) && kinds.some(({ wires }) => wires.in.includes(role)),
)

describe('random diagrams, with mishaps and edits by hand', () => {
  const all = new Tally()
  it('keep the laws at every look, end what can end, and leave no row behind', { timeout: 600_000 }, () => {
    const wrong: string[] = []
    for (let number = FROM; number < FROM + DIAGRAMS; number++) wrong.push(...live(number, all))
    expect(wrong).toEqual([])
  })

  it('ran every kind, role, reply, reason and verb, often', () => {
    const expected = [
      ...kinds.map(({ type }) => `kind ${type}`),
      ...possible.map((role) => `role ${role}`),
      'reply done',
      ...REASONS.filter((reason) => !NOBODY_GIVES.includes(reason)).map((reason) => `reason ${reason}`),
      ...EVENT_VERBS.map((verb) => `verb ${verb}`),
    ]
    console.log(`${all.events} events\n${expected.map((name) => `${name.padEnd(24)} ${all.of(name)}`).join('\n')}`)
    expect(expected.filter((name) => all.of(name) < LEAST)).toEqual([])
    expect(NOBODY_GIVES.filter((reason) => all.of(`reason ${reason}`) > 0)).toEqual([])
    expect(all.events).toBeGreaterThan(5_000_000)
  })
})
