/** Words at wires keep off each other, and off the cards beside them. */
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../../diagram/diagram.ts'
import { emptyDiagram } from '../../../diagram/settings.ts'
import { kinds } from '../../../kinds/index.ts'
import { type Drawn, RecordingPen } from '../recordingPen.ts'
import { CARD } from '../still.ts'
import { Labels } from './labels.ts'
import { paintFailures } from './paint.ts'
import type { Route } from './route.ts'
import { Routes } from './routes.ts'

const kind = kinds[0]!.type
const COLUMN = 304
const part = (id: string, column: number, row = 0) => ({ id, kind, name: id, x: column * COLUMN, y: row * 184, settings: {} })
const diagram: Diagram = {
  ...emptyDiagram('d'),
  components: [part('a', 0), part('b', 1), part('c', 0, 1), part('d', 1, 1)],
  wires: ['a b', 'b a', 'a d', 'c b', 'a c'].map((ends) => {
    const [from, to] = ends.split(' ') as [string, string]
    return { id: ends, from, to, role: 'call', settings: {} }
  }),
}
const ways = new Routes().of(diagram)
const way = (id: string) => ways.get(id)!
const texts = (pen: RecordingPen) => pen.drawn.filter(({ what }) => what === 'text')
/** As the recording pen measures. */
const widthOf = ({ shape }: Drawn) => shape.length * 6
const overlap = (a: Drawn, b: Drawn) => Math.abs(a.x - b.x) < (widthOf(a) + widthOf(b)) / 2 && Math.abs(a.y - b.y) < 11

function written(ids: readonly string[], words = { rate: '40 /h', sampled: '1 dot = 5' }) {
  const pen = new RecordingPen()
  const labels = new Labels()
  for (const id of ids) labels.write(pen, way(id), words, 1)
  return texts(pen)
}

describe('labels', () => {
  it('stand above and below a wire that is alone', () => {
    const alone = new Routes().of({ ...diagram, wires: diagram.wires.slice(0, 1) }).get('a b')!
    const pen = new RecordingPen()
    new Labels().write(pen, alone, { rate: '40 /h', sampled: '1 dot = 5' }, 1)
    expect(texts(pen).map(({ y }) => y - CARD.h / 2)).toEqual([-10, 20])
  })
  it('of two wires between the same cards stand outside of both', () => {
    const [rate, sampled, otherRate, otherSampled] = written(['a b', 'b a'])
    const [upper, lower] = [way('a b').points[0]!.y, way('b a').points[0]!.y]
    expect([rate!.y, sampled!.y].every((y) => y < upper)).toBe(true)
    expect([otherRate!.y, otherSampled!.y].every((y) => y > lower + 11)).toBe(true)
  })
  it('never stand on each other, where wires run over each other too', () => {
    const all = written(['a b', 'b a', 'a d', 'c b', 'a c'])
    expect(all.length).toBeGreaterThanOrEqual(8)
    for (const one of all)
      for (const other of all) if (one !== other) expect(overlap(one, other), `${one.shape} ${one.x} ${one.y}`).toBe(false)
  })
  it('say nothing of a wire that carries nothing', () => {
    expect(written(['a b'], { rate: '', sampled: '1 dot = 5' })).toEqual([])
  })
})

describe('a badge', () => {
  const badge = (route: Route, reason: string, count: number, zoom = 1, back = true) => {
    const pen = new RecordingPen()
    paintFailures(pen, { route, name: (code) => code }, { reason, count, back, until: 0 }, zoom)
    return texts(pen).map((drawn) => ({ ...drawn, from: drawn.x, to: drawn.x + widthOf(drawn) / zoom }))
  }
  it('stays between the cards, in two lines where one is too long, and as a count where there is no room', () => {
    const between = new Routes().of({ ...diagram, wires: diagram.wires.slice(0, 1) }).get('a b')!
    const long = badge(between, 'gatewayTimeout', 8)
    expect(long.map(({ shape }) => shape)).toEqual(['gateway', 'Timeout · 8'])
    for (const { from, to } of long) expect([from > CARD.w, to < COLUMN]).toEqual([true, true])
    expect(badge(between, 'error', 2).map(({ shape }) => shape)).toEqual(['error · 2'])
    expect(badge(between, 'gatewayTimeout', 8, 0.5).map(({ shape }) => shape)).toEqual(['× 8'])
    expect(badge(between, 'gatewayTimeout', 1, 0.5)).toEqual([])
  })
  it('breaks words where one ends', () => {
    const between = new Routes().of({ ...diagram, wires: diagram.wires.slice(0, 1) }).get('a b')!
    expect(badge(between, '대상이 지금 아주 너무 느림', 8).map(({ shape }) => shape)).toEqual(['대상이 지금', '아주 너무 느림 · 8'])
  })
  it('stands on the paper left of an upright wire', () => {
    const [{ to, shape } = { to: 0, shape: '' }] = badge(way('a c'), 'gatewayTimeout', 8)
    expect(shape).toBe('gatewayTimeout · 8')
    expect(to).toBeLessThan(way('a c').points[0]!.x)
  })
})
