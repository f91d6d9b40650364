import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, changes, needsRestart } from './changes.ts'
import type { Diagram } from './diagram.ts'
import { someDiagram, someEdit } from './diagrams.fake.ts'
import { duplicate } from './edit/duplicate.ts'
import { copy, paste } from './edit/fragment.ts'
import {
  connect,
  disconnect,
  freshId,
  freshName,
  move,
  newComponent,
  reconnect,
  remove,
  rename,
  renameDiagram,
  setGoals,
  setScenario,
  setSetting,
  setWire,
} from './edit.ts'
import { parseDiagram, printDiagram } from './format.ts'
import { rich } from './rich.fake.ts'
import { emptyDiagram, kindNamed } from './settings.ts'

const RUNS = { seed: 11, numRuns: 150 }
const parsed = parseDiagram(JSON.stringify(rich()))
if (!parsed.ok) throw new Error('the rich document must be sound')
const full = parsed.diagram

/** What a run depends on: components and wires by id, without names, places or the order of lists. */
function essence({ components, wires }: Diagram) {
  const sorted = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { components: sorted(components.map(({ id, kind, settings }) => ({ id, kind, settings }))), wires: sorted(wires) }
}

describe('whatever people do', () => {
  it('the document stays sound, and export, import, export gives the same bytes', () => {
    let wires = 0
    let components = 0
    fc.assert(
      fc.property(someDiagram, (diagram) => {
        const text = printDiagram(diagram)
        const again = parseDiagram(text)
        if (!again.ok) throw new Error(JSON.stringify(again.problems))
        expect(printDiagram(again.diagram)).toBe(text)
        wires += diagram.wires.length
        components += diagram.components.length
      }),
      RUNS,
    )
    // The law is only worth something over documents that hold something.
    expect(components).toBeGreaterThan(RUNS.numRuns * 5)
    expect(wires).toBeGreaterThan(RUNS.numRuns * 2)
  })

  it('the difference applied gives the other document', () => {
    const seen: Record<string, number> = {}
    fc.assert(
      fc.property(someEdit, ({ before, after }) => {
        const difference = changes(before, after)
        for (const each of difference) seen[each.do] = (seen[each.do] ?? 0) + 1
        expect(essence(difference.reduce(applyChange, before))).toEqual(essence(after))
        expect(essence(changes(after, before).reduce(applyChange, after))).toEqual(essence(before))
        expect(changes(after, after)).toEqual([])
      }),
      RUNS,
    )
    for (const verb of ['addComponent', 'removeComponent', 'setComponent', 'addWire', 'removeWire', 'setWire'])
      expect(seen[verb], verb).toBeGreaterThan(20)
  })

  it('no wire, event or reference leads to what was removed', () => {
    fc.assert(
      fc.property(someDiagram, fc.array(fc.nat(50)), (diagram, chosen) => {
        const gone = chosen.map((nth) => [...diagram.components, ...diagram.wires][nth]?.id ?? 'nothing')
        const left = remove(diagram, gone)
        const ids = new Set(left.components.map(({ id }) => id))
        for (const wire of left.wires) expect(ids.has(wire.from) && ids.has(wire.to)).toBe(true)
        for (const id of gone)
          expect(
            JSON.stringify([
              left.components.map(({ id, settings }) => [id, settings]),
              left.wires.map(({ id, settings }) => [id, settings]),
              left.scenario.events,
            ]).includes(`"${id}"`),
          ).toBe(false)
        expect(parseDiagram(printDiagram(left)).ok).toBe(true)
      }),
      RUNS,
    )
  })

  it('copies are of the same kinds and settings, wired among themselves, and leave the rest alone', () => {
    fc.assert(
      fc.property(someDiagram, (diagram) => {
        const chosen = new Set(diagram.components.filter((_, nth) => nth % 2 === 0).map(({ id }) => id))
        for (const copied of [duplicate(diagram, chosen), paste(diagram, copy(diagram, chosen), { x: 0, y: 0 })]) {
          if (!copied.diagram) throw new Error('what was copied must be pasted')
          const { components, wires } = copied.diagram
          expect(components.slice(0, diagram.components.length)).toEqual(diagram.components)
          expect(wires.slice(0, diagram.wires.length)).toEqual(diagram.wires)
          expect(components.slice(diagram.components.length).map(({ kind, settings }) => [kind, settings])).toEqual(
            diagram.components.filter(({ id }) => chosen.has(id)).map(({ kind, settings }) => [kind, settings]),
          )
          expect(wires.length - diagram.wires.length).toBe(
            diagram.wires.filter(({ from, to }) => chosen.has(from) && chosen.has(to)).length,
          )
          expect(parseDiagram(printDiagram(copied.diagram)).ok).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

describe('an edit that changes nothing returns the same diagram', () => {
  const [first] = full.components
  it.each<[string, Diagram]>([
    ['remove', remove(full, ['nobody'])],
    ['disconnect', disconnect(full, 'nobody')],
    ['move', move(full, new Map([[first.id, first]]))],
    ['rename', rename(full, first.id, `  ${first.name} `)],
    ['rename to nothing', rename(full, first.id, ' ')],
    ['rename nobody', rename(full, 'nobody', 'x')],
    ['renameDiagram', renameDiagram(full, full.name)],
    ['setSetting', setSetting(full, 'guests', 'rate', 4)],
    ['setSetting to its default', setSetting(full, 'guests', 'dayFactorCv', 0)],
    ['setSetting of nobody', setSetting(full, 'nobody', 'rate', 1)],
    ['setWire', setWire(full, 'w3', 'weight', 2)],
    ['setScenario', setScenario(full, { seed: 'rich' })],
    ['reconnect', reconnect(full, 'w1', 'guests', 'host').diagram ?? emptyDiagram('')],
  ])('%s', (_, diagram) => expect(diagram).toBe(full))
})

describe('edits', () => {
  it('number ids and names on', () => {
    expect(['a', 'a-2', 'b'].map((base) => freshId(new Set(['a', 'a-2']), base))).toEqual(['a-3', 'a-2-2', 'b'])
    expect(['Till', 'Till 2', 'Route 66', '손님'].map((base) => freshName(new Set(['Till', 'Till 2', 'Route 66']), base))).toEqual([
      'Till 3',
      'Till 3',
      'Route 2',
      '손님',
    ])
  })

  it('keep a document that can be opened again when events speak of what was edited away', () => {
    const event = { at: 1, do: 'set', component: 'tills', setting: 'policies[2].at', value: 60 } as const
    const scripted = setScenario(full, { events: [...full.scenario.events, event] })
    const shorter = setSetting(scripted, 'tills', 'policies', [])
    expect(shorter.scenario.events).toEqual(full.scenario.events)
    const lower = ['minSize', 'desiredCapacity', 'maxSize'].reduce((diagram, name) => setSetting(diagram, 'tills', name, 1), scripted)
    expect(lower.scenario.events).toEqual(scripted.scenario.events)
    for (const diagram of [shorter, lower]) expect(parseDiagram(printDiagram(diagram))).toMatchObject({ ok: true })
  })

  it('never make what a file cannot hold: half characters, endless names, places out of reach', () => {
    const long = `${'x'.repeat(199)}☕🥐`
    const named = rename(full, 'guests', long)
    const twice = duplicate(move(named, new Map([['guests', { x: 9e9, y: -9e9 }]])), ['guests', 'tills']).diagram
    const again = duplicate(twice, ['guests', 'guests-2']).diagram
    const pasted = rename(renameDiagram(again, long.slice(1)), 'tills', 'half \ud83e')
    expect(parseDiagram(printDiagram(pasted))).toMatchObject({ ok: true })
    expect(pasted.components.find(({ id }) => id === 'tills')?.name).toBe('half')
    expect(newComponent(full, kindNamed('queue'), long, { x: 1e12, y: 3.3 })).toMatchObject({
      x: 1_000_000,
      y: 0,
      name: `${'x'.repeat(199)}☕`,
    })
  })

  it('paste refuses what would not fit any more', () => {
    const many = { ...full, wires: [], components: Array.from({ length: 9_995 }, (_, nth) => ({ ...full.components[5], id: `q${nth}` })) }
    expect(
      paste(
        many,
        copy(
          full,
          full.components.map(({ id }) => id),
        ),
      ),
    ).toMatchObject({ problems: [{ path: 'components', code: 'tooMany', found: String(9_995 + full.components.length) }] })
  })

  it('remove takes policies with the queue that they watch, and events with whom they happen to', () => {
    const left = remove(full, ['board', 'guests'])
    const policies = left.components.find(({ id }) => id === 'tills')?.settings.policies
    const before = full.components.find(({ id }) => id === 'tills')?.settings.policies as readonly { queue?: string }[]
    expect(before.filter(({ queue }) => queue === 'board')).toHaveLength(1)
    expect(policies).toEqual(before.filter(({ queue }) => queue !== 'board'))
    const about = ({ from, to }: { from: string; to: string }) => [from, to].some((end) => end === 'board' || end === 'guests')
    expect(left.wires.map(({ id }) => id)).toEqual(full.wires.filter((wire) => !about(wire)).map(({ id }) => id))
    expect(left.scenario.events.some((event) => event.component === 'guests')).toBe(false)
    expect(left.scenario.events).toHaveLength(full.scenario.events.length - 2)
  })

  it('remove takes goals with whom they were about, and a run goes on when other goals are set', () => {
    expect(remove(full, ['barista']).scenario.goals?.map(({ of }) => of)).toEqual(['system', 'board'])
    const none = remove(full, ['barista', 'board'])
    expect(remove({ ...none, scenario: { ...none.scenario, goals: [] } }, ['guests']).scenario.goals?.length ?? 0).toBe(0)
    expect('goals' in setGoals(full, []).scenario).toBe(false)
    expect(setGoals(full, full.scenario.goals ?? [])).toBe(full)
    expect(needsRestart(full, setGoals(full, []))).toBe(false)
  })

  it('copies refer to each other, and duplicates go on referring to what was not copied', () => {
    const both = duplicate(full, ['tills', 'board']).diagram
    const alone = duplicate(full, ['tills']).diagram
    const queueOf = ({ components }: Diagram) => components.find(({ id }) => id === 'tills-2')?.settings.policies
    expect(queueOf(both)).toContainEqual(expect.objectContaining({ queue: 'board-2' }))
    expect(queueOf(alone)).toContainEqual(expect.objectContaining({ queue: 'board' }))
    expect(paste(full, 'no diagram')).toMatchObject({ problems: [{ code: 'notJson' }] })
  })

  it('connect says why not, and reconnect keeps what the wire was set to', () => {
    expect(connect(full, 'board', 'host')).toEqual({ refused: 'polledOnly' })
    expect(connect(full, 'guests', 'barista', 'poll')).toEqual({ refused: 'noRole' })
    const moved = reconnect(full, 'w3', 'host', 'kitchen')
    expect(moved.diagram?.wires.at(-1)).toEqual({
      id: 'w3',
      from: 'host',
      to: 'kitchen',
      role: 'call',
      settings: { latency: 0.002, weight: 2 },
    })
    expect(reconnect(full, 'w3', 'host', 'board')).toEqual({ refused: 'onlyCalls' })
  })

  it('events leave the document alone; places, names and the scenario are no changes of a run', () => {
    expect(applyChange(full, { do: 'event', event: { do: 'set', component: 'guests', setting: 'rate', value: 9 } })).toBe(full)
    const moved = rename(move(full, new Map([['guests', { x: 9, y: 9 }]])), 'guests', 'Others')
    expect(changes(full, moved)).toEqual([])
    expect(needsRestart(full, moved)).toBe(false)
    expect(needsRestart(full, setScenario(full, { duration: 9 }))).toBe(true)
    expect(needsRestart(full, { ...full, region: 'us-east-1' })).toBe(true)
  })
})
