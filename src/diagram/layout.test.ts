import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagram } from './diagram.ts'
import { someDiagram } from './diagrams.fake.ts'
import { CARD, GRID, move } from './edit.ts'
import { parseDiagram } from './format.ts'
import { layout } from './layout.ts'
import { rich } from './rich.fake.ts'
import { emptyDiagram } from './settings.ts'

const overlaps = ({ components }: Diagram) =>
  components.flatMap((a, nth) =>
    components
      .slice(nth + 1)
      .filter((b) => Math.abs(a.x - b.x) < CARD.width && Math.abs(a.y - b.y) < CARD.height)
      .map((b) => `${a.id} ${b.id}`),
  )

describe('the layout', () => {
  const parsed = parseDiagram(JSON.stringify(rich()))
  if (!parsed.ok) throw new Error('the rich document must be sound')
  const heap = move(parsed.diagram, new Map(parsed.diagram.components.map(({ id }) => [id, { x: 80, y: 160 }])))

  it('puts what comes after to the right of what came before, on the grid, from the same corner', () => {
    const ordered = layout(heap)
    const x = new Map(ordered.components.map((component) => [component.id, component.x]))
    for (const { from, to } of ordered.wires) expect((x.get(to) ?? 0) - (x.get(from) ?? 0), `${from} → ${to}`).toBeGreaterThanOrEqual(240)
    expect([Math.min(...ordered.components.map((each) => each.x)), Math.min(...ordered.components.map((each) => each.y))]).toEqual([
      80, 160,
    ])
    for (const each of ordered.components) expect([each.x % GRID, each.y % GRID].map(Math.abs)).toEqual([0, 0])
    expect(layout(ordered)).toBe(ordered)
  })

  it('changes nothing but places, and lets nothing overlap', () => {
    expect(layout(emptyDiagram('Nothing')).components).toEqual([])
    fc.assert(
      fc.property(someDiagram, (diagram) => {
        const ordered = layout(diagram)
        expect(overlaps(ordered)).toEqual([])
        const unplaced = (each: Diagram) => ({ ...each, components: each.components.map((component) => ({ ...component, x: 0, y: 0 })) })
        expect(unplaced(ordered)).toEqual(unplaced(diagram))
      }),
      { seed: 9, numRuns: 60 },
    )
  })
})
