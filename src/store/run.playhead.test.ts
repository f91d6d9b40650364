/** The playhead: looking back at what was recorded, and playing on from there. */
import { describe, expect, it } from 'vitest'
import type { Change } from '../diagram/diagram.ts'
import { arrived, page, playedTo, shop } from './run.fake.ts'

describe('the playhead', () => {
  it('draws the recorded snapshot nearest to it, pauses, and goes back to live', () => {
    const { run, thread, state } = playedTo(50)
    thread().frame(58)
    const drawn: number[] = []
    run.onFrame((frame) => drawn.push(frame[0] as number))
    run.scrub(22)
    expect(state()).toMatchObject({ phase: 'paused', playhead: 22 })
    expect(arrived(run)).toBe(200)
    expect(drawn).toEqual([20])
    run.scrub(26)
    expect(arrived(run)).toBe(300)
    run.scrub(null)
    expect(state().playhead).toBeNull()
    expect(arrived(run)).toBe(580)
    run.play()
    expect(
      thread()
        .dos()
        .filter((order) => order === 'load'),
    ).toHaveLength(1)
  })

  it('beyond the newest moment is live', () => {
    const { run, state } = playedTo(50)
    run.scrub(70)
    expect(state().playhead).toBeNull()
  })

  it('plays on from there: the same run again, silently up to there, with the journal up to there', () => {
    const { run, thread, state } = playedTo(30)
    const early: Change = { do: 'setComponent', id: 'a', settings: { rate: 2 } }
    run.follow(shop(2))
    thread().journal(30, early)
    thread().bins(40, 50)
    run.follow(shop(3))
    thread().journal(50, { do: 'setComponent', id: 'a', settings: { rate: 3 } })
    thread().frame(55)
    const before = run.recording()
    run.scrub(41)
    run.play()
    const [first, second, third] = thread().orders.slice(-3)
    expect(first).toMatchObject({ do: 'load', run: 2, diagram: shop(1), journal: [{ at: 30, edit: early }], from: 41 })
    // What is open now is not what it was then: the difference is an edit at that moment.
    expect(second).toEqual({ do: 'edit', run: 2, changes: [{ do: 'setComponent', id: 'a', settings: { rate: 3 } }] })
    expect(third).toMatchObject({ do: 'play', run: 2 })
    expect(state()).toMatchObject({ phase: 'loading', playhead: 41 })
    expect(arrived(run)).toBe(400)
    thread().bins(10, 20, 30, 40)
    thread().ready(41)
    expect(state()).toMatchObject({ phase: 'running', playhead: null, now: 41, journal: [{ at: 30 }] })
    expect(run.recording()?.bins).toHaveLength(4)
    expect(run.ghost()).toBe(before)
  })

  it('played on unchanged leaves the ghost; changed later, what it had been becomes the ghost', () => {
    const { run, thread } = playedTo(50)
    run.restart()
    const first = run.ghost()
    run.play()
    thread().ready()
    thread().bins(10, 20, 30)
    thread().frame(35)
    const second = run.recording()
    run.scrub(20)
    run.play()
    thread().ready(20)
    expect(run.ghost()).toBe(first)
    run.follow(shop(9))
    expect(run.ghost()).toBe(second)
  })

  it('keeps edits made while looking back for the moment of playing on, or sends them when live again', () => {
    const { run, thread } = playedTo(50)
    run.scrub(20)
    run.follow(shop(2))
    expect(thread().dos()).not.toContain('edit')
    run.scrub(null)
    expect(thread().orders.at(-1)).toMatchObject({ do: 'edit' })
  })

  it('dragged again while it is on its way there, plays on from the new place', () => {
    const { run, thread, state } = playedTo(50)
    run.scrub(20)
    run.play()
    run.scrub(40)
    thread().ready(20)
    expect(state()).toMatchObject({ phase: 'paused', playhead: 40 })
    run.play()
    expect(thread().orders.findLast((order) => order.do === 'load')).toMatchObject({ from: 40 })
    thread().ready(40)
    expect(state().phase).toBe('running')
  })

  it('an event by hand happens at the moment looked at', () => {
    const { run, thread, state } = playedTo(50)
    run.scrub(20)
    run.act({ do: 'stop', component: 'a' })
    expect(thread().dos().slice(-2)).toEqual(['load', 'edit'])
    thread().ready(20)
    expect(state().phase).toBe('paused')
  })
})

describe('a run from a file', () => {
  it('is run again up to its last change, paused there, and played on as any other', () => {
    const { run, thread, state } = page()
    const journal = [{ at: 30, after: 7, edit: { do: 'setComponent', id: 'a', settings: { rate: 5 } } }] as const
    run.replay({ diagram: shop(1), seed: 'mocha', journal })
    const seeded = { ...shop(1), scenario: { ...shop(1).scenario, seed: 'mocha' } }
    const loaded = { do: 'load', diagram: seeded, seed: 'mocha', replication: 0, journal, from: 30 }
    expect(thread().orders.at(-1)).toMatchObject(loaded)
    thread().bins(10, 20, 30)
    thread().ready(30)
    expect(state()).toMatchObject({ phase: 'paused', now: 30, playhead: null, journal })
    // The page opens what the changes had made of the diagram: nothing new for the worker.
    run.follow({ ...shop(5), scenario: seeded.scenario })
    run.play()
    expect(thread().dos().slice(-2)).toEqual(['load', 'play'])
  })
})
