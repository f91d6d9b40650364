/** A diagram is shown whole, however tall it is. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Diagram } from '../../diagram/diagram.ts'
import { emptyDiagram } from '../../diagram/settings.ts'
import { kinds } from '../../kinds/index.ts'
import { boundsOf, fitted, ZOOM } from './viewport.ts'

const kind = kinds[0]!.type
const column = (parts: number): Diagram => ({
  ...emptyDiagram('d'),
  components: Array.from({ length: parts }, (_, nth) => ({ id: `p${nth}`, kind, name: 'p', x: 0, y: nth * 184, settings: {} })),
})
const SIZE = [960, 560] as const
const seen = (diagram: Diagram) => {
  const { y, zoom } = fitted(diagram, ...SIZE)
  const bounds = boundsOf(diagram)!
  return { zoom, top: bounds.y * zoom + y, bottom: (bounds.y + bounds.height) * zoom + y }
}

describe('all of a diagram', () => {
  beforeEach(() => void Object.assign(window, { innerWidth: 1440 }))
  it('is at actual size where there is room', () => {
    expect(seen(column(2)).zoom).toBe(1)
  })
  it('is as large as the page, and as far from its controls', () => {
    const [width, height] = SIZE
    for (const rows of [2, 12]) {
      const { x, y, zoom } = fitted(column(rows), width, height)
      const larger = fitted(column(rows), width * 1.5, height * 1.5, 1.5)
      expect([larger.x, larger.y, larger.zoom]).toEqual([x * 1.5, y * 1.5, zoom * 1.5].map((value) => expect.closeTo(value, 9)))
    }
  })
  it.each([3, 12, 24])('is between the top and the controls: %i rows', (rows) => {
    const { top, bottom } = seen(column(rows))
    expect([top >= 0, bottom <= SIZE[1] - 50]).toEqual([true, true])
  })
  it('may be farther away than anybody zooms out by hand, but not out of sight', () => {
    expect(seen(column(24)).zoom).toBeLessThan(ZOOM.min)
    expect(seen(column(500)).zoom).toBe(ZOOM.fit)
  })
})
