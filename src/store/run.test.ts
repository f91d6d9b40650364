/** The run on the page: playing, editing, ghosts, and a worker that is lost. */
import { describe, expect, it } from 'vitest'
import type { Change, Diagram } from '../diagram/diagram.ts'
import { arrived, page, playedTo, shop } from './run.fake.ts'

describe('playing', () => {
  it('goes from idle through loading to running, pauses, and plays on', () => {
    const { run, thread, state } = page()
    expect(state().phase).toBe('idle')
    expect(run.shown()).toBeNull()
    run.play()
    expect(state().phase).toBe('loading')
    expect(thread().orders).toEqual([
      { do: 'load', run: 1, diagram: shop(1), seed: 'cafe', replication: 0, journal: [], from: 0 },
      { do: 'play', run: 1, speed: 60 },
    ])
    thread().ready()
    expect(state().phase).toBe('running')
    run.pause()
    expect(state().phase).toBe('paused')
    run.play()
    expect(state().phase).toBe('running')
    expect(thread().dos()).toEqual(['load', 'play', 'pause', 'play'])
  })

  it('steps from the start and stays paused', () => {
    const { run, thread, state } = page()
    run.step()
    thread().ready()
    thread().frame(0.4)
    expect(state()).toMatchObject({ phase: 'paused', now: 0.4 })
    expect(thread().dos()).toEqual(['load', 'step'])
  })

  it('passes speeds on, the greatest as Infinity, and keeps what was asked beside what is held', () => {
    const { run, thread, state, pass } = playedTo(10)
    run.setSpeed(Number.POSITIVE_INFINITY)
    expect(thread().orders.at(-1)).toEqual({ do: 'play', run: 1, speed: Number.POSITIVE_INFINITY })
    pass(0.25)
    thread().frame(20, [], 140)
    expect(state()).toMatchObject({ speed: Number.POSITIVE_INFINITY, actual: 140 })
    run.pause()
    expect(state().actual).toBeNaN()
  })

  it('tells the moment four times a second at most, frames each time', () => {
    const { run, thread, state, pass } = playedTo(0)
    const seen: number[] = []
    const told = new Set<number>()
    run.onFrame((frame) => seen.push(frame[0] as number))
    run.subscribe((next) => told.add(next.now))
    pass(1)
    for (let nth = 1; nth <= 20; nth++) {
      if (nth % 5 === 0) pass(0.25)
      thread().frame(nth)
    }
    expect(seen).toHaveLength(20)
    expect(told.size).toBeLessThanOrEqual(6)
    run.pause()
    thread().frame(20.5)
    expect(state().now).toBe(20.5)
  })

  it('hands on sampled hops with names', () => {
    const { run, thread } = playedTo(10)
    const hops: unknown[] = []
    run.onFrame((_, riders) => hops.push(...riders))
    thread().frame(11, [0, 0, -1, 1, 0, 1, 2, 2])
    expect(hops).toEqual([
      { wire: 'w', back: false, failed: null, attempt: 1, at: 11 },
      { wire: 'w', back: true, failed: 'timedOut', attempt: 2, at: 11 },
    ])
  })

  it('keeps what parts told with the run that they told it of, and with the ghost', () => {
    const { run, thread } = page()
    run.play()
    thread().ready()
    const told = (at: number) => ({ at, component: 'a', code: 'cooldown', values: { seconds: 300 } })
    const tell = (...at: number[]) => thread().say({ say: 'notices', run: thread().run, notices: at.map(told) })
    tell(10, 20)
    thread().frame(25)
    tell(30)
    expect(run.recording()?.notices.map(({ at }) => at)).toEqual([10, 20, 30])
    thread().bins(10, 20, 30)
    run.restart()
    run.play()
    thread().ready()
    expect(run.recording()?.notices).toEqual([])
    expect(run.ghost()?.notices).toHaveLength(3)
  })

  it('keeps the last frame and the result when it is done; playing again starts anew with this run as the ghost', () => {
    const { run, thread, state } = playedTo(90)
    thread().done()
    expect(state()).toMatchObject({ phase: 'done', now: 100, result: { simulated: 100 } })
    expect(arrived(run)).toBe(1000)
    const last = run.recording()
    run.play()
    expect(state()).toMatchObject({ phase: 'loading', result: null, now: 0 })
    expect(run.ghost()).toBe(last)
    thread().ready()
    expect(run.recording()).not.toBe(last)
    expect(run.ghost()?.bins).toHaveLength(9)
  })

  it('says why a diagram was refused, and tries again with the next one', () => {
    const { run, thread, state } = page()
    run.play()
    thread().say({ say: 'refused', run: 1, message: 'wires[0]' })
    expect(state()).toMatchObject({ phase: 'refused', message: 'wires[0]' })
    run.follow(shop(2))
    run.play()
    expect(thread().orders.findLast((order) => order.do === 'load')).toMatchObject({ run: 2, diagram: shop(2) })
  })
})

describe('runs and their ghosts', () => {
  it('restart forgets the run, which becomes the ghost', () => {
    const { run, state } = playedTo(50)
    run.restart()
    expect(state()).toMatchObject({ phase: 'idle', now: 0, playhead: null, journal: [] })
    expect(run.recording()).toBeNull()
    expect(run.ghost()?.bins).toHaveLength(5)
  })

  it('a run that showed nothing yet leaves the ghost as it was', () => {
    const { run, thread } = playedTo(50)
    run.restart()
    run.play()
    thread().ready()
    run.restart()
    expect(run.ghost()?.bins).toHaveLength(5)
  })

  it('another document forgets both', () => {
    const { run } = playedTo(50)
    run.restart()
    run.forget()
    expect(run.ghost()).toBeNull()
  })

  it('late messages of a run that is gone change nothing', () => {
    const { run, thread, state } = playedTo(50)
    run.restart()
    thread().frame(51)
    thread().done()
    expect(state()).toMatchObject({ phase: 'idle', now: 0, result: null })
    expect(run.recording()).toBeNull()
  })
})

describe('edits', () => {
  it('are sent while there is a run, and only then', () => {
    const { run, thread } = page()
    run.follow(shop(2))
    expect(thread().orders).toEqual([])
    run.play()
    expect(thread().orders[0]).toMatchObject({ diagram: shop(2) })
    thread().ready()
    run.follow(shop(3))
    expect(thread().orders.at(-1)).toEqual({ do: 'edit', run: 1, changes: [{ do: 'setComponent', id: 'a', settings: { rate: 3 } }] })
    run.pause()
    run.follow(shop(4))
    expect(thread().orders.at(-1)).toMatchObject({ do: 'edit' })
  })

  it('that move or name things are not sent', () => {
    const { run, thread } = playedTo(10)
    const moved = { ...shop(1), components: [{ ...shop(1).components[0], x: 50, name: 'Guests' }] } as Diagram
    run.follow(moved)
    expect(thread().dos()).not.toContain('edit')
  })

  it('after the end wait for the next run', () => {
    const { run, thread } = playedTo(90)
    thread().done()
    run.follow(shop(5))
    expect(thread().dos()).not.toContain('edit')
    run.play()
    expect(thread().orders.findLast((order) => order.do === 'load')).toMatchObject({ diagram: shop(5), from: 0, journal: [] })
  })

  it('by hand go to the run, and their journal comes back', () => {
    const { run, thread, state } = playedTo(10)
    run.act({ do: 'crash', component: 'a' })
    const edit: Change = { do: 'event', event: { do: 'crash', component: 'a' } }
    expect(thread().orders.at(-1)).toEqual({ do: 'edit', run: 1, changes: [edit] })
    thread().journal(10, edit)
    expect(state().journal).toEqual([{ at: 10, after: 1, edit }])
  })

  it('by hand are nothing without a run', () => {
    const { run, thread } = page()
    run.act({ do: 'crash', component: 'a' })
    expect(thread().orders).toEqual([])
  })
})

describe('a worker that is lost', () => {
  it('is said within two seconds, what was recorded stays, and a restart gives a new worker', () => {
    const { run, thread, threads, state, pass } = playedTo(50)
    thread().silent = true
    const last = thread()
    pass(1.5)
    expect(state().phase).toBe('running')
    pass(0.5)
    expect(state().phase).toBe('stuck')
    expect(last.ended).toBe(true)
    expect(run.recording()?.bins).toHaveLength(5)
    run.restart()
    expect(state().phase).toBe('idle')
    run.play()
    expect(threads).toHaveLength(2)
    thread().ready()
    expect(state().phase).toBe('running')
    expect(run.ghost()?.bins).toHaveLength(5)
  })

  it('that never answers is said too, and play tries again', () => {
    const { run, thread, threads, state, pass } = page()
    thread().silent = true
    run.play()
    pass(2)
    expect(state().phase).toBe('stuck')
    run.play()
    expect(threads).toHaveLength(2)
    thread().ready()
    expect(state().phase).toBe('running')
  })

  it('that fails says what happened; playing on takes the run up where it was', () => {
    const { run, thread, state } = playedTo(50)
    thread().onerror?.({ message: 'a second reply' })
    expect(state()).toMatchObject({ phase: 'stuck', message: 'a second reply' })
    run.follow(shop(7))
    run.play()
    expect(thread().orders[0]).toMatchObject({ do: 'load', diagram: shop(1), from: 50 })
    expect(thread().dos()).toEqual(['load', 'edit', 'play'])
  })
})
