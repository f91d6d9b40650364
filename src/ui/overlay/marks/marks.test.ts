/** What is drawn of topics, inboxes, functions, containers, buckets and own servers is what was told of them: counted. */
import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../kinds/kind.ts'
import type { Drawn } from '../recordingPen.ts'
import { type Cells, cell, draw, reading, show } from './marks.fake.ts'
import { packing, street } from './places/hosts.ts'
import { keyFigure } from './registry.ts'

const count = (drawn: readonly Drawn[], what: Drawn['what'], how: string, shape = '') =>
  drawn.filter((one) => one.what === what && one.how === how && one.shape.startsWith(shape)).length
const texts = (drawn: readonly Drawn[]) => drawn.filter(({ what }) => what === 'text').map(({ shape }) => shape)
const many = (number: number, ...of: Parameters<typeof cell>): Cells => Array.from({ length: number }, () => cell(...of))

const TOPIC: Mark[] = [{ mark: 'branches' }]
describe('a topic', () => {
  const cells = [cell('inService', 0.5, 1000), cell('inService', 0.3, 600, 1), cell('draining', 0.2, 400)]
  it('has a branch for each subscription, a funnel where there is a filter, a diamond where it tries again', () => {
    const drawn = draw(TOPIC, reading({}, cells), { exits: 3 })
    expect(drawn.filter(({ what, shape }) => what === 'stroke' && shape.startsWith('M15 32C'))).toHaveLength(3)
    expect(count(drawn, 'fill', 'card', 'M88-5')).toBe(1)
    expect(count(drawn, 'fill', 'red', 'M0-6')).toBe(1)
    expect(texts(drawn)).toEqual(['1000', '600', '400'])
  })
  it('shows its dotted branches before a run, and no number', () => {
    const drawn = draw(TOPIC, reading({}), { exits: 2 })
    expect(count(drawn, 'stroke', 'line', 'M15 32C')).toBe(2)
    expect(count(drawn, 'disc', 'coffee')).toBe(0)
    expect(texts(drawn)).toEqual(['–', '–'])
  })
  it('says how many subscriptions are not drawn', () => {
    const drawn = draw(TOPIC, reading({}, many(5, 'inService', 0.125, 10)), { exits: 8 })
    expect(drawn.filter(({ shape }) => shape.startsWith('M15 32C'))).toHaveLength(4)
    expect(texts(drawn).at(-1)).toBe('+4')
  })
  it('counts from afar all copies, also of branches that are not drawn', () => {
    expect(keyFigure(TOPIC, reading({}, many(5, 'inService', 0.125, 10)), show)).toBe('80')
    expect(keyFigure(TOPIC, reading({}), show)).toBe('–')
  })
})

const INBOX: Mark[] = [{ mark: 'letters', wanted: 'wanted', unwanted: 'unwanted' }]
describe('an inbox', () => {
  it.each([
    [418, 0, 7, 0],
    [1000, 3000, 2, 5],
    [1, 999, 1, 6],
    [999, 1, 6, 1],
  ])('of %i wanted and %i unwanted letters shows %i and %i', (wanted, unwanted, good, bad) => {
    const drawn = draw(INBOX, reading({ wanted, unwanted }))
    expect(count(drawn, 'stroke', 'coffee', 'M0 0h16')).toBe(good)
    expect(count(drawn, 'hatch', 'unwanted')).toBe(bad)
    expect(texts(drawn)).toContain(String(wanted))
  })
  it('keeps seven dashed places while nothing came', () => {
    const drawn = draw(INBOX, reading({ wanted: 0, unwanted: 0 }))
    expect(count(drawn, 'stroke', 'hair-2')).toBe(7)
    expect(texts(drawn)).toEqual(['–', 'wanted', '–', 'unwanted'])
  })
})

const FUNCTION: Mark[] = [
  {
    mark: 'environments',
    busy: 'running',
    warm: 'warm',
    provisioned: 'provisioned',
    starting: 'starting',
    limit: 'limit',
    throttled: 'throttles',
    killed: 'killed',
  },
]
const calm = { running: 0, warm: 0, provisioned: 0, starting: 0, limit: 1000 }
const WALL = 'M141.8'
describe('a function', () => {
  it('draws a disc for each that works, a wedge for each that starts, rings and squares for those that wait', () => {
    const drawn = draw(FUNCTION, reading({ ...calm, running: 7, starting: 3, warm: 6, provisioned: 2 }))
    expect(count(drawn, 'disc', 'coffee', '4.2')).toBe(7)
    expect(count(drawn, 'fill', 'idle')).toBe(3)
    expect(count(drawn, 'ring', 'coffee', '3.6')).toBe(4)
    expect(count(drawn, 'stroke', 'coffee', 'M-2.6')).toBe(2)
    expect(count(drawn, 'disc', 'hair-2')).toBe(26 - 16)
    expect(count(drawn, 'stroke', 'line', WALL)).toBe(1)
  })
  it('leaves dots where there is nothing, no more than its limit', () => {
    expect(count(draw(FUNCTION, reading({})), 'disc', 'hair-2')).toBe(26)
    expect(count(draw(FUNCTION, reading({ ...calm, limit: 5 })), 'disc', 'hair-2')).toBe(5)
  })
  it('reddens its wall and lets chevrons bounce off while it is throttled', () => {
    const drawn = draw(FUNCTION, reading({ ...calm, running: 5, limit: 5, 'rate.throttles': 0.5 }), { history: () => [9, 1, 2] })
    expect(count(drawn, 'stroke', 'red', WALL)).toBe(1)
    expect(drawn.filter(({ what, how, shape }) => what === 'stroke' && how === 'red' && shape.endsWith('l-5 5 5 5'))).toHaveLength(3)
    expect(count(drawn, 'disc', 'amber')).toBe(1)
  })
  it('crosses out as many as were killed lately', () => {
    const drawn = draw(FUNCTION, reading({ ...calm, 'rate.killed': 0.1 }), { history: () => [5, 0, 2] })
    expect(count(drawn, 'stroke', 'red', 'M-3-3')).toBe(2)
  })
  it('lets one disc stand for twenty of 840, and says so', () => {
    const drawn = draw(FUNCTION, reading({ ...calm, running: 840 }))
    expect(count(drawn, 'disc', 'coffee', '4.2') + count(drawn, 'disc', 'amber', '4.2')).toBe(42)
    expect(texts(drawn)).toEqual(['1 = 20'])
  })
})

const TRUCKS: Mark[] = [{ mark: 'hosts', desired: 'desired' }]
const isTile = ({ what, how }: Drawn) => what === 'fill' && how === 'coffee-2'
describe('containers', () => {
  const hosts = [cell('inService', 0.6, 3, 1), cell('inService', 0.2, 9, 1), cell('booting', 0.4, 0, 1)]
  it('pack a tile for each task into its host, a lid on the full one, the rest at the right', () => {
    const tasks = [...many(3, 'inService', 0.5, 0), ...many(2, 'inService', 0.5, 1), ...many(5, 'waiting', 0, -1)]
    const drawn = draw(TRUCKS, reading({}, [...hosts, ...tasks]))
    expect(drawn.filter(({ shape }) => shape.startsWith('M3.5 2.5h34'))).toHaveLength(3)
    expect(drawn.filter(isTile)).toHaveLength(5)
    expect(count(drawn, 'rect', 'amber')).toBe(1)
    expect(count(drawn, 'stroke', 'idle')).toBe(1 + 4)
    expect(texts(drawn)).toEqual(['0.4', '5'])
  })
  it('hatch what leaves, cross what broke, and dash what starts', () => {
    const drawn = draw(TRUCKS, reading({}, [cell('draining', 0, -1), cell('crashed', 0, -1), cell('booting', 0.5, -1)]))
    expect(count(drawn, 'hatch', 'draining')).toBe(1)
    expect(count(drawn, 'fill', 'red-wash')).toBe(1)
    expect(count(drawn, 'stroke', 'idle')).toBe(1)
  })
  it('stand on a dotted line without hosts, and no tile lies outside of the picture however many there are', () => {
    for (const tasks of [1, 12, 48, 96]) {
      expect(draw(TRUCKS, reading({}, many(tasks, 'inService', 1, -1))).filter(isTile)).toHaveLength(tasks)
      const { pitch, perRow } = street(tasks)
      expect(perRow * pitch - 3).toBeLessThanOrEqual(168)
      expect(4 + Math.ceil(tasks / perRow) * (pitch + 1)).toBeLessThanOrEqual(62)
    }
  })
  it('find room in their host, however small they are', () => {
    for (const tiles of [1, 9, 10, 17, 40]) {
      const { across, pitch } = packing(tiles)
      expect(Math.ceil(tiles / across) * (pitch + 0.6)).toBeLessThanOrEqual(52)
    }
  })
  it('stand in one row, then in two of half their size, and say how many more there are', () => {
    const boxes = (count: number) =>
      draw(TRUCKS, reading({}, many(count, 'inService', 0.5, 9, 1))).filter(({ shape }) => shape.startsWith('M3.5 2.5h34'))
    expect([3, 4, 7, 14, 16].map((count) => boxes(count).length)).toEqual([3, 4, 7, 14, 14])
    expect([4, 7, 14].map((count) => new Set(boxes(count).map(({ y }) => y)).size)).toEqual([1, 1, 2])
    const last = Math.max(...boxes(4).map(({ x }) => x))
    expect(last + (last / 3 / 44) * 40.5).toBeLessThanOrEqual(168)
    expect(texts(draw(TRUCKS, reading({}, many(16, 'inService', 0.5, 9, 1))))).toEqual(['+2'])
  })
  it('keep a line of dots before a run', () => {
    expect(count(draw(TRUCKS, reading({})), 'disc', 'hair-2')).toBe(12)
  })
  it('tell from afar how many of those that are wanted run', () => {
    const cells = [...many(7, 'inService', 0.5, -1), ...many(5, 'booting', 0.5, -1)]
    expect(keyFigure(TRUCKS, reading({ desired: 12 }, cells), show)).toBe('7/12')
    expect(keyFigure(TRUCKS, reading({ desired: 7 }, cells), show)).toBe('7')
  })
})

describe('a bucket', () => {
  const PAIL: Mark[] = [{ mark: 'level', of: 'bytes' }]
  const filled = (bytes: number, largest: number) =>
    draw(PAIL, reading({ bytes, inService: 2 }), { largest: () => largest }).filter(({ what, how }) => what === 'rect' && how === 'coffee')
  it('is as full as it is against the most that it ever held, and shows what is being put in', () => {
    expect(filled(500, 1000).map(({ shape }) => shape)).toEqual(['70×25', '7×8', '7×8'])
    expect(filled(1000, 1000)[0]?.shape).toBe('70×50')
  })
  it('has no number while it is empty', () => {
    expect(texts(draw(PAIL, reading({ bytes: 0 })))).toEqual(['–', 'B'])
    expect(keyFigure(PAIL, reading({ bytes: 1900 }), show)).toBe('1900 B')
  })
})

describe('own servers', () => {
  const RACKS: Mark[] = [{ mark: 'racks', servers: 'owned', setting: 'servers' }]
  const at = (busy: number, level = 0.3, held = 0) => draw(RACKS, reading({ owned: 6, busy, held }, [cell('inService', level, 6, 2)]))
  it('are hatched where they are paid and do nothing: 5 of 12 places work in three of six', () => {
    const drawn = at(5)
    expect(count(drawn, 'hatch', 'unwanted')).toBe(3)
    expect(drawn.filter(({ what, how }) => what === 'rect' && how === 'coffee').map(({ shape }) => shape)).toEqual([
      '17×34',
      '17×34',
      '17×17',
    ])
  })
  it('get an amber edge when all of them are almost full', () => {
    expect(count(at(12, 0.84), 'rect', 'amber')).toBe(0)
    expect(count(at(12, 0.97), 'rect', 'amber')).toBe(6)
  })
  it('show by bars what is held', () => {
    expect(count(at(2, 0.3, 2), 'hatch', 'held')).toBe(1)
  })
  it('are there before a run, unused', () => {
    expect(count(draw(RACKS, reading({}, [], { servers: 4 })), 'hatch', 'unwanted')).toBe(4)
  })
  it('are crossed out when they crashed', () => {
    const crashed = reading({ owned: 3 }, [cell('crashed', 0, 3, 1)])
    expect(count(draw(RACKS, crashed), 'fill', 'red-wash')).toBe(3)
    expect(keyFigure(RACKS, crashed, show)).toBe('!')
  })
  it('stand for many where there are many', () => {
    const drawn = draw(RACKS, reading({ owned: 100, busy: 0 }, [cell('inService', 0, 100, 1)]))
    expect(count(drawn, 'hatch', 'unwanted')).toBe(20)
    expect(texts(drawn)).toEqual(['1 = 5'])
  })
})
