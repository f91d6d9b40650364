/** The loop against an injected clock: what it says, when, and how soon it obeys. */
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../diagram/diagram.ts'
import { TickingThread } from './loop.fake.ts'
import type { Order } from './protocol.ts'

const diagram = { name: 'ticks' } as Diagram
const load = (run = 1, from = 0): Order => ({ do: 'load', run, diagram, seed: 's', replication: 0, journal: [], from })
const cheap = 1e-7

describe('real time', () => {
  it('runs exactly to the moment the clock asks for, at 20 frames a second', () => {
    const thread = new TickingThread(cheap)
    thread.order(load())
    thread.order({ do: 'play', run: 1, speed: 10 })
    thread.until(4)
    const frames = thread.heard('frame')
    expect(frames.length).toBeGreaterThan(65)
    expect(frames.length).toBeLessThanOrEqual(81)
    for (const { at, report } of frames) expect(Math.abs((report.values[0] as number) - 10 * at)).toBeLessThan(0.01)
    expect(frames.at(-1)?.report.actual).toBeCloseTo(10, 1)
  })

  it('takes up a new speed from where it is', () => {
    const thread = new TickingThread(cheap)
    thread.order(load())
    thread.order({ do: 'play', run: 1, speed: 1 })
    thread.order({ do: 'play', run: 1, speed: 100 }, 2)
    thread.until(4)
    expect(thread.lives[0]?.now()).toBeCloseTo(2 + 200, -1)
  })

  it('says the speed it holds when it cannot hold what was asked, and does not race afterwards', () => {
    const thread = new TickingThread(1e-5, 1e6, 1e-3)
    thread.order(load())
    thread.order({ do: 'play', run: 1, speed: 600 })
    thread.until(5)
    expect(thread.heard('frame').at(-1)?.report.actual).toBeCloseTo(100, 0)
    const before = thread.lives[0]?.now() as number
    thread.order({ do: 'play', run: 1, speed: 1 })
    thread.until(6)
    expect((thread.lives[0]?.now() as number) - before).toBeLessThan(3)
  })

  it('gives up what it could not run after a long sleep', () => {
    const thread = new TickingThread(1e-4)
    thread.order(load())
    thread.order({ do: 'play', run: 1, speed: 1 })
    thread.until(1)
    const before = thread.lives[0]?.now() as number
    thread.clock += 3600
    thread.until(3601.5)
    expect((thread.lives[0]?.now() as number) - before).toBeLessThan(300)
  })
})

describe('obedience', () => {
  it.each([1, 600, Number.POSITIVE_INFINITY])('pauses within 50 ms at ×%s and stays where it is', (speed) => {
    const thread = new TickingThread(1e-6, 1e9, 1e-3)
    thread.order(load())
    thread.order({ do: 'play', run: 1, speed })
    thread.order({ do: 'pause', run: 1 }, 1)
    thread.until(1.05)
    expect(thread.heard('paused')).toHaveLength(1)
    const now = thread.lives[0]?.now()
    thread.until(3)
    expect(thread.lives[0]?.now()).toBe(now)
    expect(thread.heard('frame').at(-1)?.report.values[0]).toBe(now)
  })

  it('never works longer than a slice and a glance at a time', () => {
    const thread = new TickingThread(5e-6)
    thread.order(load())
    thread.order({ do: 'play', run: 1, speed: Number.POSITIVE_INFINITY })
    thread.until(2)
    expect(thread.longest).toBeLessThanOrEqual(0.008 + 1024 * 5e-6 + 1e-9)
  })

  it('lets exactly as many events happen as a step asks for', () => {
    const thread = new TickingThread(cheap)
    thread.order(load())
    thread.order({ do: 'step', run: 1, events: 1 })
    thread.until(0.1)
    expect(thread.lives[0]?.events()).toBe(1)
    thread.order({ do: 'step', run: 1, events: 5000 })
    thread.until(0.5)
    expect(thread.lives[0]?.events()).toBe(5001)
    expect(thread.heard('paused')).toHaveLength(2)
  })

  it('applies edits at once, while running and while paused, and says the new legend before the first frame with it', () => {
    const thread = new TickingThread(cheap)
    const edit: Order = {
      do: 'edit',
      run: 1,
      changes: [
        { do: 'setComponent', id: 'a', settings: {} },
        { do: 'removeComponent', id: 'b' },
      ],
    }
    thread.order(load())
    thread.order({ do: 'play', run: 1, speed: 10 })
    thread.order(edit, 1)
    thread.until(1.05)
    expect(thread.heard('journal')[0]?.report.entries.map((entry) => entry.edit.do)).toEqual(['setComponent', 'removeComponent'])
    const order = thread.said.filter(({ at }) => at >= 1).map(({ report }) => report.say)
    expect(order.indexOf('legend')).toBeLessThan(order.indexOf('frame'))
    thread.order({ do: 'pause', run: 1 })
    thread.order(edit)
    thread.until(1.1)
    expect(thread.heard('journal')).toHaveLength(2)
  })

  it('ends a run that an edit could not follow, and says why', () => {
    const thread = new TickingThread(cheap)
    thread.order(load())
    thread.order({ do: 'play', run: 1, speed: 10 })
    thread.order({ do: 'edit', run: 1, changes: [{ do: 'removeWire', id: 'x' }] }, 1)
    thread.until(2)
    expect(thread.heard('refused').map(({ report }) => report.message)).toEqual(['no such wire'])
    expect(thread.heard('frame').at(-1)?.at).toBeLessThan(1.05)
  })

  it('refuses an unsound diagram with the reason', () => {
    const thread = new TickingThread(cheap)
    thread.order({ ...load(), diagram: { name: 'unsound' } } as Order)
    thread.until(0.1)
    expect(thread.heard('refused')[0]?.report.message).toBe('components[0]: no such kind')
  })

  it('drops orders that belong to an older run', () => {
    const thread = new TickingThread(cheap)
    thread.order(load(1))
    thread.order(load(2))
    thread.order({ do: 'play', run: 1, speed: 1 })
    thread.until(1)
    expect(thread.lives[1]?.events()).toBe(0)
  })
})

describe('to the end', () => {
  it('says every bin in order, then the result once', () => {
    const thread = new TickingThread(1e-6, 500)
    thread.order(load())
    thread.order({ do: 'play', run: 1, speed: Number.POSITIVE_INFINITY })
    thread.until(5)
    const bins = thread.heard('bins').flatMap(({ report }) => report.values.map((bin) => bin[0]))
    expect(bins).toEqual(Array.from({ length: 500 }, (_, nth) => nth + 1))
    expect(thread.heard('done')).toHaveLength(1)
    expect(thread.heard('done')[0]?.report.result.wallSeconds).toBeCloseTo(0.05, 3)
    expect(thread.said.findIndex(({ report }) => report.say === 'done')).toBeGreaterThan(
      thread.said.findLastIndex(({ report }) => report.say === 'bins'),
    )
  })

  it('runs on silently to the moment where it shall begin, then obeys what was ordered meanwhile', () => {
    const thread = new TickingThread(1e-6, 1000)
    thread.order(load(1, 300))
    thread.order({ do: 'edit', run: 1, changes: [{ do: 'removeComponent', id: 'b' }] })
    thread.order({ do: 'play', run: 1, speed: 1 })
    thread.until(1)
    const frames = thread.heard('frame')
    expect(frames[0]?.report.values[0]).toBe(300)
    expect(thread.heard('journal')[0]?.report.entries[0]?.at).toBe(300)
    expect(thread.lives[0]?.now()).toBeCloseTo(301, 0)
    expect(thread.heard('bins').flatMap(({ report }) => [...report.values])).toHaveLength(Math.floor(thread.lives[0]?.now() as number))
  })

  it('gives a sign of life at least every half second, whatever it does', () => {
    const thread = new TickingThread(1e-5, 1e9)
    thread.until(3)
    thread.order(load(1, 4000))
    thread.order({ do: 'play', run: 1, speed: 1 })
    thread.order({ do: 'pause', run: 1 }, 8)
    thread.until(12)
    const moments = [0, ...thread.said.map(({ at }) => at), 12]
    for (let nth = 1; nth < moments.length; nth++) expect((moments[nth] as number) - (moments[nth - 1] as number)).toBeLessThanOrEqual(0.5)
  })
})
