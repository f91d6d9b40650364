/** What is drawn is what is: counted marks of a picture against the readings it was given. */
import { describe, expect, it } from 'vitest'
import { kinds } from '../../kinds/index.ts'
import type { AnyKind, Mark, Reading, StateMark } from '../../kinds/kind.ts'
import { type CardView, paintCard } from './card.ts'
import { cell, draw, reading, show } from './marks/marks.fake.ts'
import { keyFigure } from './marks/registry.ts'
import { RecordingPen } from './recordingPen.ts'
import { stateMark } from './stateMarks.ts'

const BOARD: Mark[] = [{ mark: 'tickets', visible: 'visible', held: 'held' }]
const isTicket = (shape: string) => shape.startsWith('M0 0h10v22')

describe('an order board', () => {
  it('shows 12 tickets for 12 that can be seen, and 3 hollow ones in hand', () => {
    const drawn = draw(BOARD, reading({ visible: 12, held: 3 }))
    expect(drawn.filter(({ what, shape }) => what === 'fill' && isTicket(shape))).toHaveLength(12)
    expect(drawn.filter(({ what, shape }) => what === 'stroke' && shape.startsWith('M0 0h10v20'))).toHaveLength(3)
    expect(new Set(drawn.filter(({ shape }) => isTicket(shape)).map(({ x, y }) => `${x} ${y}`)).size).toBe(12)
  })
  it('lets one ticket stand for ten above 20 and says so', () => {
    const drawn = draw(BOARD, reading({ visible: 168, held: 12 }))
    expect(drawn.filter(({ what, shape }) => what === 'fill' && isTicket(shape))).toHaveLength(17)
    expect(drawn.filter(({ what }) => what === 'text').map(({ shape }) => shape)).toEqual(['1 = 10', '+10'])
  })
  it('has no ticket when empty, but keeps its skeleton', () => {
    const drawn = draw(BOARD, reading({ visible: 0, held: 0 }))
    expect(drawn.some(({ shape }) => isTicket(shape))).toBe(false)
    expect(drawn.length).toBeGreaterThan(5)
  })
  it('goes without numerals from afar', () => {
    expect(draw(BOARD, reading({ visible: 168, held: 12 }), { numerals: false }).filter(({ what }) => what === 'text')).toEqual([])
  })
})

const ROW: Mark[] = [{ mark: 'seats', min: 'min', desired: 'desired', max: 'max', settings: ['minSize', 'desiredCapacity', 'maxSize'] }]
describe('a row of seats', () => {
  const bounds = { min: 1, desired: 2, max: 4 }
  it('hatches one cell for one that drains', () => {
    const drawn = draw(ROW, reading(bounds, [cell('inService', 0.98), cell('draining', 0.45, 1), cell('booting', 0.5, 48)]))
    expect(drawn.filter(({ what, how }) => what === 'hatch' && how === 'draining')).toHaveLength(1)
    expect(drawn.filter(({ what }) => what === 'text').map(({ shape }) => shape)).toEqual(['98', '48s', '1', '1', '2', '4'])
  })
  it('hatches nothing when none drains', () => {
    expect(draw(ROW, reading(bounds, [cell('inService', 0.5)])).filter(({ what }) => what === 'hatch')).toEqual([])
  })
  it('puts a line of crema on what is almost full, and on nothing else', () => {
    const crema = (level: number) =>
      draw(ROW, reading(bounds, [cell('inService', level)])).filter(({ what, how }) => what === 'rect' && how === 'amber').length
    expect([crema(0.84), crema(0.85)]).toEqual([0, 1])
  })
  it('shows empty seats up to the maximum', () => {
    const saucers = draw(ROW, reading(bounds, [cell('inService', 0.5)])).filter(
      ({ what, shape, how }) => what === 'stroke' && how === 'line' && shape.includes('h21.5'),
    )
    expect(saucers).toHaveLength(3)
  })
  it('knows its bounds before a run from the settings', () => {
    const drawn = draw(ROW, reading({}, [], { minSize: 2, desiredCapacity: 3, maxSize: 6 }))
    expect(drawn.filter(({ what }) => what === 'text').map(({ shape }) => shape)).toEqual(['2', '3', '6'])
  })
})

describe('faces', () => {
  it('are the last twelve: served, waiting, left', () => {
    const cells = [...Array.from({ length: 9 }, () => cell('served')), cell('waiting'), cell('waiting'), cell('left')]
    const drawn = draw([{ mark: 'faces' }], reading({}, cells))
    expect(drawn.filter(({ what, how }) => what === 'disc' && how === 'coffee')).toHaveLength(9)
    expect(drawn.filter(({ what, how }) => what === 'ring' && how === 'coffee')).toHaveLength(2)
    expect(drawn.filter(({ what, how }) => what === 'ring' && how === 'red')).toHaveLength(1)
  })
})

describe('no number without an event', () => {
  it('writes a dash where there is no traffic', () => {
    expect(draw([{ mark: 'rate', of: 'arrived' }], reading({ 'rate.arrived': 0 })).map(({ shape }) => shape)).toContain('–')
    expect(keyFigure([{ mark: 'rate', of: 'arrived' }], reading({}), show)).toBe('–')
  })
})

const STATES: readonly StateMark[] = ['ok', 'idle', 'full', 'losing', 'booting', 'draining', 'held', 'throttled', 'zoneDown', 'stopped']
const view = (kind: AnyKind, state: StateMark, read: Reading): CardView => ({
  kind,
  state,
  read,
  show,
  name: 'Cashiers',
  text: { foot: ['one', 'two'] } as unknown as CardView['text'],
})

describe('state marks', () => {
  it('differ by shape, not only by colour', () => {
    const shapes = STATES.map((state) => {
      const pen = new RecordingPen()
      stateMark(pen, state, 0, 0)
      return pen.drawn.map(({ what, shape }) => what + shape).join(' ')
    })
    expect(new Set(shapes).size).toBe(STATES.length)
  })
})

describe('every kind', () => {
  it.each(kinds.map((kind) => [kind.type, kind] as const))('%s draws a card at every distance, with and without a run', (_type, kind) => {
    for (const zoom of [1, 0.5, 0.3]) {
      for (const read of [
        reading({}),
        reading(Object.fromEntries(Object.keys(kind.gauges).map((name) => [name, 3])), [cell('inService', 0.4)]),
      ]) {
        const pen = new RecordingPen()
        pen.numerals = zoom >= 0.75
        paintCard(pen, view(kind, 'ok', read), zoom)
        expect(pen.drawn.length).toBeGreaterThan(2)
        expect(pen.drawn.every(({ shape }) => !shape.includes('NaN') && !shape.includes('undefined'))).toBe(true)
      }
    }
  })
})
