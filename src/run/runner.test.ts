/** The page's side of the worker, with a thread and a clock that the test drives. */
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../diagram/diagram.ts'
import type { Order, Report } from './protocol.ts'
import { Runner, type Thread } from './runner.ts'

class FakeThread implements Thread {
  readonly orders: Order[] = []
  ended = false
  onmessage: Thread['onmessage'] = null
  onerror: Thread['onerror'] = null
  onmessageerror: Thread['onmessageerror'] = null
  postMessage(order: Order) {
    this.orders.push(order)
  }
  terminate() {
    this.ended = true
  }
  say(report: Report) {
    this.onmessage?.({ data: report })
  }
}

function page() {
  const threads: FakeThread[] = []
  const heard: Report[] = []
  const lost: string[] = []
  const ticks: { seconds: number; task: () => void; next: number }[] = []
  let now = 0
  const runner = new Runner({
    hear: (report) => heard.push(report),
    lost: (reason, message) => lost.push(`${reason}:${message} at ${now}`),
    thread: () => threads[threads.push(new FakeThread()) - 1] as FakeThread,
    clock: {
      now: () => now,
      every(seconds, task) {
        const tick = { seconds, task, next: now + seconds }
        ticks.push(tick)
        return () => void ticks.splice(ticks.indexOf(tick), 1)
      },
    },
  })
  const pass = (seconds: number, each: () => void = () => undefined) => {
    const end = now + seconds
    while (now < end) {
      now = Math.round((now + 0.05) * 100) / 100
      each()
      for (const tick of [...ticks]) {
        if (now < tick.next) continue
        tick.next = now + tick.seconds
        tick.task()
      }
    }
  }
  const sleep = (seconds: number) => {
    now += seconds
  }
  return { runner, threads, heard, lost, pass, sleep }
}
const load = { do: 'load', diagram: {} as Diagram, seed: 's', replication: 0, journal: [], from: 0 } as const
const beat = (run: number): Report => ({ say: 'heartbeat', run })

describe('a thread that lives', () => {
  it('hears the run there is and drops what an old one still says', () => {
    const { runner, threads, heard } = page()
    runner.order(load)
    runner.order(load)
    threads[0]?.say({ say: 'paused', run: 1, at: 5 })
    threads[0]?.say({ say: 'paused', run: 2, at: 7 })
    expect(heard).toEqual([{ say: 'paused', run: 2, at: 7 }])
    runner.forget()
    threads[0]?.say({ say: 'paused', run: 2, at: 8 })
    expect(heard).toHaveLength(1)
    expect(threads).toHaveLength(1)
  })

  it('is never blamed while it gives signs of life, nor after the page itself slept', () => {
    const { runner, threads, lost, pass, sleep } = page()
    runner.order(load)
    pass(10, () => threads[0]?.say(beat(1)))
    sleep(3600)
    pass(0.5)
    threads[0]?.say(beat(1))
    pass(0.5)
    expect(lost).toEqual([])
  })
})

describe('a thread that is lost', () => {
  it('is told within two seconds of its last word, and ended', () => {
    const { runner, threads, lost, pass } = page()
    runner.order(load)
    pass(3, () => threads[0]?.say(beat(1)))
    pass(2)
    expect(lost).toEqual([expect.stringMatching(/^silent: at (4\.[5-9]|5)/)])
    expect(threads[0]?.ended).toBe(true)
    pass(5)
    expect(lost).toHaveLength(1)
  })

  it('that never said a word counts from the order', () => {
    const { runner, threads, lost, pass } = page()
    runner.warm()
    pass(10)
    expect(lost).toEqual([])
    runner.order(load)
    pass(2)
    expect(lost).toHaveLength(1)
    runner.order(load)
    expect(threads).toHaveLength(2)
    expect(threads[1]?.orders).toEqual([{ ...load, run: 2 }])
  })

  it('that fails is told at once, with what it said', () => {
    const { runner, threads, lost } = page()
    runner.order(load)
    const late = threads[0]?.onmessage
    threads[0]?.onerror?.({ message: 'a second reply' })
    expect(lost).toEqual(['failed:a second reply at 0'])
    expect(threads[0]?.ended).toBe(true)
    expect(threads[0]?.onmessage).toBeNull()
    expect(late).toBeTruthy()
  })

  it('that cannot even be started is told too', () => {
    const lost: string[] = []
    const runner = new Runner({
      hear: () => undefined,
      lost: (reason, message) => lost.push(`${reason}:${message}`),
      thread: () => {
        throw new Error('blocked by policy')
      },
      clock: { now: () => 0, every: () => () => undefined },
    })
    runner.warm()
    expect(lost).toEqual([])
    runner.order(load)
    expect(lost).toEqual(['failed:blocked by policy'])
  })
})
