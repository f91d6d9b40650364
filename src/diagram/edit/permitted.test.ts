/** What rules forbid, told by laws over random edits: what is locked is the same after any sequence of them, and what is not is free. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange } from '../changes.ts'
import type { Diagram, Lock } from '../diagram.ts'
import { someEdit } from '../diagrams.fake.ts'
import { move, remove, rename, setScenario, setSetting, setWire } from '../edit.ts'
import { parseDiagram, printDiagram } from '../format.ts'
import { layout } from '../layout.ts'
import { Dice, randomDiagram, randomEdit } from '../random.fake.ts'
import { rich } from '../rich.fake.ts'
import { kindNamed, same, settingsOf } from '../settings.ts'
import { duplicate } from './duplicate.ts'
import { type Refusal, refused } from './permitted.ts'
import { ruled, someRules } from './rules.fake.ts'
import { splice } from './splice.ts'
import { turn } from './turn.ts'

const read = (value: unknown): Diagram => {
  const parsed = parseDiagram(JSON.stringify(value))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.diagram
}
const lockedIn = (locks: readonly Lock[]) => ruled({ ...read(rich()), scenario: { ...read(rich()).scenario, events: [] } }, { locks })
const say = (refusal: Refusal | null) =>
  refusal &&
  [refusal.code, 'component' in refusal && refusal.component.id, 'setting' in refusal && refusal.setting].filter(Boolean).join(' ')

describe('a locked part', () => {
  const diagram = lockedIn([{ of: 'barista' }])
  it.each<[string, Diagram, string | null]>([
    ['is not moved', move(diagram, new Map([['barista', { x: 1, y: 2 }]])), 'lockedPart barista'],
    [
      'nor with others',
      move(
        diagram,
        new Map([
          ['barista', { x: 1, y: 2 }],
          ['host', { x: 9, y: 9 }],
        ]),
      ),
      'lockedPart barista',
    ],
    ['nor by tidying up', layout(diagram), 'lockedPart barista'],
    ['is not renamed', rename(diagram, 'barista', 'Chef'), 'lockedPart barista'],
    ['is not set', setSetting(diagram, 'barista', 'serviceTime', 7), 'lockedPart barista'],
    ['is not removed', remove(diagram, ['barista']), 'lockedPart barista'],
    ['is not turned', turn(diagram, 'barista', 'onPremises')!, 'lockedPart barista'],
    ['keeps its wires', remove(diagram, ['w5']), 'lockedPart barista'],
    ['as they are', setWire(diagram, 'w5', 'latency', 3), 'lockedPart barista'],
    ['and what they lead to', remove(diagram, ['board']), 'lockedPart barista'],
    ['is not stopped by a script', setScenario(diagram, { events: [{ at: 1, do: 'stop', component: 'barista' }] }), 'lockedPart barista'],
    ['nor cut off by one', setScenario(diagram, { events: [{ at: 1, do: 'cut', wire: 'w7' }] }), 'lockedPart barista'],
    ['lets others be', setSetting(rename(remove(diagram, ['w1', 'tour']), 'host', 'Door'), 'tills', 'minSize', 1), null],
    ['and happen', setScenario(diagram, { events: [{ at: 1, do: 'crash', component: 'kitchen' }] }), null],
    ['may be copied', duplicate(diagram, ['barista']).diagram, null],
  ])('%s', (_, after, wanted) => expect(say(refused(diagram, after))).toBe(wanted))

  it('gets no new wire, neither of its own nor by splicing', () => {
    const wired = { ...diagram, wires: [...diagram.wires, { id: 'w99', from: 'barista', to: 'host', role: 'call', settings: {} } as const] }
    expect(say(refused(diagram, wired))).toBe('lockedPart barista')
    const copy = duplicate(diagram, ['own'])
    const own = copy.diagram.components.at(-1)!
    const spliced = splice(copy.diagram, 'w7', own)
    expect(say(refused(copy.diagram, spliced.diagram!))).toBe('lockedPart barista')
  })

  it('keeps what a script does to it, as often as it does', () => {
    const event = { at: 1, do: 'crash', component: 'barista' } as const
    const scripted = setScenario(diagram, { events: [event] })
    expect(say(refused(scripted, setScenario(scripted, { events: [] })))).toBe('lockedPart barista')
    expect(say(refused(scripted, setScenario(scripted, { events: [event, event] })))).toBe('lockedPart barista')
    expect(say(refused(scripted, setScenario(scripted, { events: [{ ...event, at: 2 }] })))).toBe('lockedPart barista')
    expect(refused(scripted, setScenario(scripted, { events: [{ ...event }] }))).toBeNull()
  })
})

describe('a locked setting', () => {
  const diagram = lockedIn([{ of: 'tills', settings: ['maxSize', 'policies', 'instanceType'] }])
  const script = (values: object) => setScenario(diagram, { events: [{ at: 1, component: 'tills', ...values } as never] })
  it.each<[string, Diagram, string | null]>([
    ['stays', setSetting(diagram, 'tills', 'maxSize', 9), 'lockedSetting tills maxSize'],
    ['in every depth', setSetting(diagram, 'tills', 'policies[0].target', 60), 'lockedSetting tills policies'],
    ['also when what it watches goes', remove(diagram, ['board']), 'lockedSetting tills policies'],
    ['also on another day', script({ do: 'set', setting: 'policies[0].target', value: 3 }), 'lockedSetting tills policies'],
    ['also by its own event', script({ do: 'resize', value: 't3.large' }), 'lockedSetting tills instanceType'],
    ['with its part', remove(diagram, ['tills']), 'lockedStays tills'],
    ['and its kind', turn(remove(diagram, ['w3']), 'tills', 'ecsService') ?? remove(diagram, ['tills']), 'lockedStays tills'],
    ['and lets the others be', setSetting(diagram, 'tills', 'desiredCapacity', 4), null],
    ['and the name and place', move(rename(diagram, 'tills', 'Tellers'), new Map([['tills', { x: 1, y: 1 }]])), null],
    ['and what happens', script({ do: 'crash' }), null],
  ])('%s', (_, after, wanted) => expect(say(refused(diagram, after))).toBe(wanted))
})

describe('other rules', () => {
  it('let only the parts in that are named, however they come', () => {
    const diagram = ruled(read(rich()), { parts: ['queue'] })
    expect(refused(diagram, duplicate(diagram, ['board']).diagram)).toBeNull()
    expect(refused(diagram, duplicate(diagram, ['board', 'host']).diagram)).toEqual({
      code: 'lockedKind',
      kind: 'loadBalancer',
      allowed: ['queue'],
    })
    expect(refused(diagram, remove(diagram, ['host']))).toBeNull()
  })
  it('keep the seed that comes from a name, and themselves', () => {
    const diagram = ruled(read(rich()), { publishedSeed: 'rich' })
    expect(refused(diagram, setScenario(diagram, { seed: 'luck' }))).toEqual({ code: 'lockedSeed' })
    expect(refused(diagram, ruled(diagram, { publishedSeed: null }))).toEqual({ code: 'lockedRules' })
    expect(refused(read(rich()), diagram)).toEqual({ code: 'lockedRules' })
    expect(refused(diagram, setScenario(diagram, { duration: 700 }))).toBeNull()
  })
})

/** Whether everything that the rules hold is in both as it was. */
function holds(before: Diagram, after: Diagram): boolean {
  const { locks, parts } = before.scenario.rules!
  const find = (diagram: Diagram, id: string) => diagram.components.find((one) => one.id === id)!
  const wires = ({ wires: all }: Diagram, id: string) => all.filter(({ from, to }) => from === id || to === id)
  const kept = locks.every(({ of, settings }) => {
    const [was, is] = [find(before, of), find(after, of)]
    if (!settings) return same(was, is) && same(wires(before, of), wires(after, of))
    const all = ({ kind, settings: values }: typeof was): Record<string, unknown> => settingsOf(kindNamed(kind), values)
    return is?.kind === was.kind && settings.every((name) => same(all(was)[name], all(is)[name]))
  })
  const fresh = after.components.filter(({ id }) => !before.components.some((one) => one.id === id))
  return kept && (!parts || fresh.every(({ kind }) => parts.includes(kind))) && same(before.scenario.rules, after.scenario.rules)
}

describe('any edit', () => {
  it('leaves what is locked as it was, or is refused for a reason', () => {
    let [done, no] = [0, 0]
    for (let number = 0; number < 60; number++) {
      const dice = new Dice(number)
      const first = randomDiagram(number)
      let diagram = ruled(first, someRules(dice, first))
      const began = diagram
      if (!began.scenario.rules) continue
      for (let step = 0; step < 30; step++) {
        const change = randomEdit(dice, diagram, step)
        const next = change && change.do !== 'event' ? applyChange(diagram, change) : diagram
        if (next === diagram) continue
        if (refused(diagram, next)) no++
        else {
          done++
          diagram = next
        }
        expect(holds(began, diagram), `diagram ${number}, step ${step}`).toBe(true)
      }
      const again = parseDiagram(printDiagram(diagram))
      expect(again.ok && same(again.diagram.scenario.rules, diagram.scenario.rules)).toBe(true)
    }
    expect(done).toBeGreaterThan(200)
    expect(no).toBeGreaterThan(200)
  })

  it('by hand is refused exactly where something locked is another', () => {
    fc.assert(
      fc.property(someEdit, fc.nat(), ({ before, after }, number) => {
        const rules = someRules(new Dice(number), before)
        const [was, is] = [ruled(before, rules), ruled(after, rules)]
        if (!was.scenario.rules) return
        // No gesture of these scripts anything but a cut, which the laws above tell of.
        const quiet = { ...is, scenario: { ...is.scenario, events: was.scenario.events } }
        expect(refused(was, quiet) === null).toBe(holds(was, quiet))
      }),
      { seed: 12, numRuns: 150 },
    )
  })

  it('is free without rules', () => {
    fc.assert(
      fc.property(someEdit, ({ before, after }) => {
        expect(refused(ruled(before, null), ruled(after, null))).toBeNull()
      }),
      { seed: 13, numRuns: 50 },
    )
  })
})
