/** The shelf against a fake storage: generations, two windows, throttling, and writes that break. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Diagram } from '../diagram/diagram.ts'
import { parseDiagram } from '../diagram/format.ts'
import { emptyDiagram } from '../diagram/settings.ts'
import { createShelf } from './shelf.ts'
import type { Storage } from './storage.ts'

function fakeStorage() {
  const kept = new Map<string, unknown>()
  const state = { broken: false }
  let writes = 0
  const storage: Storage = {
    all: async () => new Map(kept),
    async change(keys, decide) {
      const written = decide(keys.map((key) => kept.get(key)))
      await Promise.resolve()
      if (state.broken) throw new Error('the disk is full')
      writes += 1
      for (const [key, value] of written) value === undefined ? kept.delete(key) : kept.set(key, structuredClone(value))
    },
  }
  return { storage, kept, state, writes: () => writes }
}

const read = async (text: string) => {
  const parsed = parseDiagram(text)
  return parsed.ok ? parsed.diagram : null
}
const named = (name: string): Diagram => emptyDiagram(name)
const FRESH = { scenario: null, touched: true }

let disk: ReturnType<typeof fakeStorage>
let ids = 0
/** A window of its own on the same disk. */
function openWindow() {
  const forked = vi.fn()
  const shelf = createShelf(disk.storage, { read, forked, newId: () => `d${++ids}` })
  return { shelf, forked }
}
const names = async (shelf: ReturnType<typeof openWindow>['shelf']) => (await shelf.list()).map(({ name }) => name).sort()

beforeEach(() => {
  vi.useFakeTimers()
  disk = fakeStorage()
  ids = 0
})

describe('keeping', () => {
  it('brings back what was open last, as it was changed last', async () => {
    const { shelf } = openWindow()
    await shelf.adopt(named('Bakery'), FRESH)
    shelf.keep(named('Bakery at night'))
    await shelf.settle()
    const again = openWindow().shelf
    const id = await again.lastOpen()
    expect((await again.take(id!))?.diagram.name).toBe('Bakery at night')
  })

  it('writes at once, then at most every quarter of a second, and the last change always', async () => {
    const { shelf } = openWindow()
    await shelf.adopt(named('0'), FRESH)
    await shelf.settle()
    await vi.advanceTimersByTimeAsync(1000)
    const before = disk.writes()
    for (let step = 1; step <= 100; step++) {
      shelf.keep(named(String(step)))
      await vi.advanceTimersByTimeAsync(10)
    }
    // A drag of one second: written while it goes on, not a hundred times.
    expect(disk.writes() - before).toBeGreaterThanOrEqual(4)
    expect(disk.writes() - before).toBeLessThanOrEqual(5)
    await vi.advanceTimersByTimeAsync(250)
    expect((await shelf.take('d1'))?.diagram.name).toBe('100')
    expect(shelf.getState().saving).toBe('saved')
  })

  it('falls back to the generation before where the newest cannot be read, and never loses both to one write', async () => {
    const { shelf } = openWindow()
    await shelf.adopt(named('good'), FRESH)
    await shelf.settle()
    shelf.keep(named('newer'))
    await shelf.settle()
    const slots = [...disk.kept].filter(([key]) => key.startsWith('d1/'))
    expect(slots).toHaveLength(2)
    const [key, newest] = slots.find(([, value]) => (value as { name: string }).name === 'newer')!
    disk.kept.set(key, { ...(newest as object), text: '{"format":"cloud-' })
    expect((await shelf.take('d1'))?.diagram.name).toBe('good')
  })

  it('says that it failed, keeps the last good one, and tries again', async () => {
    const { shelf } = openWindow()
    await shelf.adopt(named('good'), FRESH)
    await shelf.settle()
    disk.state.broken = true
    await vi.advanceTimersByTimeAsync(1000)
    shelf.keep(named('later'))
    await vi.advanceTimersByTimeAsync(10)
    expect(shelf.getState().saving).toBe('failed')
    expect((await shelf.take('d1'))?.diagram.name).toBe('good')
    disk.state.broken = false
    await vi.advanceTimersByTimeAsync(2500)
    expect(shelf.getState().saving).toBe('saved')
    expect((await shelf.take('d1'))?.diagram.name).toBe('later')
  })
})

describe('two windows', () => {
  it('never write over each other: the second to change goes on as a copy', async () => {
    const one = openWindow()
    await one.shelf.adopt(named('shared'), FRESH)
    await one.shelf.settle()
    const two = openWindow()
    const { diagram, ...from } = (await two.shelf.take('d1'))!
    await two.shelf.adopt(diagram, from)
    await two.shelf.settle()

    one.shelf.keep(named('from one'))
    await one.shelf.settle()
    // Looking is free: the second window only opened it.
    expect(one.forked).not.toHaveBeenCalled()
    two.shelf.keep(named('from two'))
    await two.shelf.settle()
    await vi.advanceTimersByTimeAsync(1000)

    expect(one.forked).not.toHaveBeenCalled()
    expect(two.forked).toHaveBeenCalledTimes(1)
    expect(await names(one.shelf)).toEqual(['from one', 'from two'])
  })
})

describe('several diagrams', () => {
  it('keeps the one that was left, and drops a scenario that was only looked at', async () => {
    const { shelf } = openWindow()
    await shelf.adopt(named('mine'), FRESH)
    await shelf.adopt(named('looked at'), { scenario: 'rush', touched: false })
    await shelf.settle()
    await shelf.adopt(named('worked on'), { scenario: 'board', touched: false })
    shelf.keep(named('worked on'))
    await shelf.adopt(named('last'), FRESH)
    await shelf.settle()
    expect(await names(shelf)).toEqual(['last', 'mine', 'worked on'])
    expect([...disk.kept.values()].some((value) => (value as { name?: string }).name === 'looked at')).toBe(false)
  })

  it('renames, duplicates, deletes and puts back', async () => {
    const { shelf } = openWindow()
    await shelf.adopt(named('open'), FRESH)
    const id = await shelf.add(named('other'))
    await shelf.rename(id, 'another')
    expect(await names(shelf)).toEqual(['another', 'open'])
    const undo = await shelf.remove(id)
    expect(await names(shelf)).toEqual(['open'])
    await undo()
    expect(await names(shelf)).toEqual(['another', 'open'])
    expect((await shelf.take(id))?.diagram).toEqual(named('another'))
  })
})

describe('what somebody else wrote', () => {
  it('is neither listed nor taken, is counted, and stays where it is', async () => {
    const { shelf } = openWindow()
    await shelf.adopt(named('good'), FRESH)
    await shelf.settle()
    const sound = [...disk.kept].find(([key]) => key.startsWith('d1/'))![1] as object
    const strange = [
      null,
      7,
      'text',
      [],
      {},
      { ...sound, changedAt: Number.NaN },
      { ...sound, changedAt: 'soon' },
      { ...sound, serial: -1 },
    ]
    for (const [nth, value] of strange.entries()) disk.kept.set(`x${nth}/0`, value)
    const before = new Map(disk.kept)
    expect(await names(shelf)).toEqual(['good'])
    expect(shelf.getState().strange).toBe(strange.length)
    for (const nth of strange.keys()) expect(await shelf.take(`x${nth}`)).toBeNull()
    expect(disk.kept).toEqual(before)
  })
})
