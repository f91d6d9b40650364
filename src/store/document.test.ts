/** The document keeps its rules whatever is asked of it, in whatever order; who lifts them sees them gone, and can put them back. */
import { describe, expect, it } from 'vitest'
import { applyChange } from '../diagram/changes.ts'
import type { Refusal } from '../diagram/edit/permitted.ts'
import { NO_RULES } from '../diagram/edit/rules.ts'
import { move, remove, rename } from '../diagram/edit.ts'
import { Dice, randomDiagram, randomEdit } from '../diagram/random.fake.ts'
import { createDocument } from './document.ts'

const NAME = { code: 'change', values: {} }
const RULES = { code: 'rules', values: {} }

function opened(number = 3) {
  const heard: Refusal[] = []
  const document = createDocument(randomDiagram(number), (refusal) => heard.push(refusal))
  const [first, second] = document.getState().diagram.components
  return { document, heard, first: first!, second: second!, now: () => document.getState().diagram }
}

describe('a document with rules', () => {
  it('refuses as a whole, says why, and leaves no step', () => {
    const { document, heard, first, second, now } = opened()
    document.rule(RULES, { ...NO_RULES, locks: [{ of: first.id }] })
    const before = document.getState()
    const both = new Map([first, second].map(({ id }) => [id, { x: 5000, y: 5000 }]))
    expect(document.edit(NAME, move(now(), both))).toBe(false)
    expect(document.getState()).toBe(before)
    expect(heard).toEqual([{ code: 'lockedPart', component: first }])
    expect(document.edit(NAME, rename(now(), second.id, 'Free'))).toBe(true)
    expect(now().components[1]!.name).toBe('Free')
  })

  it('says once of a drag what stops it, and goes on where it may', () => {
    const { document, heard, first, second, now } = opened()
    document.rule(RULES, { ...NO_RULES, locks: [{ of: first.id }] })
    const to = (id: string, x: number) => move(now(), new Map([[id, { x, y: 0 }]]))
    for (const x of [7000, 7010, 7020]) expect(document.drag(NAME, to(first.id, x))).toBe(false)
    document.drop()
    expect([heard.length, document.getState().past.length]).toEqual([1, 1])
    document.drag(NAME, to(first.id, 7000))
    document.drop()
    expect(heard).toHaveLength(2)
    for (const x of [7000, 7010]) expect(document.drag(NAME, to(second.id, x))).toBe(true)
    document.drop()
    expect([now().components[1]!.x, document.getState().past.length]).toEqual([7010, 2])
  })

  it('is set up in one step; lifting is another, and brings the published seed back', () => {
    const { document, first, now } = opened()
    const { seed } = now().scenario
    document.rule(RULES, { ...NO_RULES, hideCharts: true })
    document.rule(RULES, { ...NO_RULES, hideCharts: true, publishedSeed: seed })
    expect(document.getState().past).toHaveLength(1)
    document.rule({ code: 'seed', values: {} }, now().scenario.rules!, `${seed}-mina`)
    expect([now().scenario.seed, document.edit(NAME, { ...now(), scenario: { ...now().scenario, seed: 'luck' } })]).toEqual([
      `${seed}-mina`,
      false,
    ])
    document.rule({ code: 'liftRules', values: {} }, null)
    expect([now().scenario.rules, now().scenario.seed]).toEqual([undefined, seed])
    expect(document.edit(NAME, remove(now(), [first.id]))).toBe(true)
    document.undo()
    document.undo()
    expect(now().scenario.rules?.publishedSeed).toBe(seed)
    expect(now().components[0]).toBe(first)
  })

  it('undoes and redoes only what was allowed', () => {
    for (let number = 0; number < 12; number++) {
      const { document, first, now } = opened(number)
      const dice = new Dice(number)
      document.rule(RULES, { ...NO_RULES, locks: [{ of: first.id }], parts: [] })
      for (let step = 0; step < 60; step++) {
        const change = randomEdit(dice, now(), step)
        if (change && change.do !== 'event') document.edit(NAME, applyChange(now(), change))
        if (dice.chance(0.3) && document.getState().past.length > 1) document.undo()
        if (dice.chance(0.2)) document.redo()
        expect(now().components[0]).toEqual(first)
        expect(now().scenario.rules?.locks).toEqual([{ of: first.id }])
      }
    }
  })
})
