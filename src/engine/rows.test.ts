/** Rows: used again when they are free, told apart by their stamps, and free to move. */
import { describe, expect, it, vi } from 'vitest'
import { simulationOf } from '../diagram/laws.fake.ts'
import { start } from '../diagram/live.ts'
import { randomDiagram } from '../diagram/random.fake.ts'
import { ran, result, shop } from '../diagram/shop.fake.ts'
import { Doors } from './doors.ts'
import { Limit } from './limit.ts'
import { Line } from './line.ts'
import { BORN, NEXT, Rows, SEAT, STAMP } from './rows.ts'

/** From now on every new row moves all rows to other memory: whoever kept a view of the old writes into nothing. */
function restless(rows: Rows): void {
  const { allocate } = rows
  let turn = 0
  rows.allocate = () => {
    const row = allocate.call(rows)
    if (turn++ % 3 === 0) {
      const buffer = rows.words.slice().buffer
      rows.words.fill(-1)
      rows.words = new Int32Array(buffer)
      rows.reals = new Float64Array(buffer)
      rows.floats = new Float32Array(buffer)
    }
    return row
  }
}

describe('rows', () => {
  it.each([3, 8, 21, 34, 55, 89])('may move whenever one is added: diagram %i runs the same', { timeout: 60_000 }, (number) => {
    const { scenario, ...rest } = randomDiagram(number)
    const diagram = { ...rest, scenario: { ...scenario, duration: 60 } }
    const live = start(diagram)
    restless(simulationOf(live).doors.rows)
    expect(ran(live).result(0)).toEqual(result(diagram))
  })

  it('may move while a worker goes on to its next call, and no row is lost by it', () => {
    const hand = ['instance', { serviceTime: 0.2, concurrency: 50, repliesWhen: 'started' }] as const
    const items = { customers: ['clients', { rate: 2 }], till: ['instance', { serviceTime: 0.1 }], barista: hand, oven: hand } as const
    const diagram = shop(items, ['customers call till', 'till call barista', 'till call oven'], {
      duration: 100,
      events: [{ at: 90, do: 'stop', component: 'customers' }],
    })
    const live = start(diagram)
    restless(simulationOf(live).doors.rows)
    expect(ran(live).result(0)).toEqual(result(diagram))
    expect(simulationOf(live).doors.rows.used).toBe(0)
    expect(live.result(0).system.fulfilment.count).toBe(live.result(0).system.goodput)
  })

  it('are used again, with another stamp', () => {
    const rows = new Rows(4)
    const [one, two] = [rows.allocate(), rows.allocate()]
    const stamp = rows.words[one + STAMP]
    rows.release(one)
    expect(rows.used).toBe(1)
    expect(rows.words[one + SEAT]).toBe(-1)
    const again = rows.allocate()
    expect(again).toBe(one)
    expect(rows.words[again + STAMP]).not.toBe(stamp)
    expect(two).not.toBe(again)
  })
  it('grow as they are needed, and keep what is in them', () => {
    const rows = new Rows(4)
    const all = Array.from({ length: 1000 }, (_, nth) => {
      const row = rows.allocate()
      rows.words[row + SEAT] = nth
      return row
    })
    expect(new Set(all).size).toBe(1000)
    expect(all.every((row, nth) => rows.words[row + SEAT] === nth)).toBe(true)
    expect(rows.used).toBe(1000)
    expect(rows.heldBy(7)).toEqual([all[7]])
  })

  /** Adds rows until there are so many, each with its number in it; how many views of the memory there were in the end. */
  function fill(rows: Rows, count: number): { views: Set<Int32Array>; wrong: number } {
    const views = new Set<Int32Array>()
    const all = Array.from({ length: count }, (_, nth) => {
      const row = rows.allocate()
      rows.words[row + SEAT] = nth
      rows.reals[(row >> 1) + BORN] = nth / 2
      views.add(rows.words)
      return row
    })
    const wrong = all.filter((row, nth) => rows.words[row + SEAT] !== nth || rows.reals[(row >> 1) + BORN] !== nth / 2).length
    return { views, wrong }
  }
  it('grow where they are once they are many: nothing is copied then, and nothing lost', () => {
    const { views, wrong } = fill(new Rows(), 500_000)
    expect(wrong).toBe(0)
    // What was copied keeps its old memory; what grew where it is takes it away from the old view.
    const copied = [...views].filter(({ length }) => length > 0)
    expect(copied.length).toBeLessThan(views.size / 2)
    expect(Math.max(...copied.slice(0, -1).map(({ length }) => length))).toBeLessThanOrEqual(16 * 65_536)
  })
  it('are copied where no memory grows, and lose nothing either', () => {
    vi.stubGlobal('WebAssembly', undefined)
    try {
      const { views, wrong } = fill(new Rows(), 100_000)
      expect(wrong).toBe(0)
      expect([...views].every(({ length }) => length > 0)).toBe(true)
    } finally {
      vi.unstubAllGlobals()
    }
  })
})

it('a line keeps its order when one leaves from the front, the middle or the end', () => {
  const rows = new Rows(4)
  const line = new Line(rows)
  const [a, b, c, d, e] = Array.from({ length: 5 }, () => rows.allocate())
  for (const row of [b, c, e]) line.push(row)
  line.insert(a, 0)
  line.insert(d, c)
  const order = () => {
    const seen: number[] = []
    for (let row = line.first; row !== 0; row = line.after(row)) seen.push(row)
    return seen
  }
  expect(order()).toEqual([a, b, c, d, e])
  expect([a, b, c, d, e].map((row) => line.before(row))).toEqual([0, a, b, c, d])
  line.remove(c)
  line.remove(e)
  expect(order()).toEqual([a, b, d])
  expect(line.shift()).toBe(a)
  line.insert(c, d)
  expect(order()).toEqual([b, d, c])
  line.push(e)
  expect(order()).toEqual([b, d, c, e])
  expect(line.length).toBe(4)
  for (const _ of [1, 2, 3, 4]) line.shift()
  expect([line.length, line.first, line.shift()]).toEqual([0, 0, 0])
  expect(rows.words[c + NEXT]).toBe(0)
})

it('holds no more than it may, and says which limit that is', () => {
  const rows = new Rows(4, 64)
  // Row 0 is no row.
  for (let nth = 1; nth < 64; nth++) rows.allocate()
  expect(() => rows.allocate()).toThrow(Limit)
  expect(rows.used).toBe(63)
})

it('keeps an order as long as anything goes on for it, however much that is', () => {
  const doors = new Doors()
  const order = doors.births.note(0, 1)
  // As many as the lower half of a word can count, and one more: a loop that doubles what it holds is there after 16 turns.
  const pieces = Array.from({ length: 0x10000 }, () => doors.births.copy(0, order))
  doors.drop(order)
  expect(doors.rows.used).toBe(pieces.length + 1)
  for (const piece of pieces) doors.drop(piece)
  expect(doors.rows.used).toBe(0)
})
