/** A function that is sent events (aws-facts 5.2, M3 to M5): the answer at once, retries, destinations. */
import { describe, expect, it } from 'vitest'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { of, result, Watched } from '../../diagram/shop.fake.ts'
import { sent, set } from './lambda.fake.ts'

const trays = {
  items: { failed: ['queue'], dead: ['queue'], done: ['queue'] },
  lines: ['helper failure failed', 'helper deadLetter dead', 'helper success done'],
} as const
const seen = (...[times, settings, more]: Parameters<typeof sent>) =>
  result(sent(times, settings, { ...more, items: { ...trays.items, ...more?.items }, lines: trays.lines }))
const visible = (outcome: ReturnType<typeof seen>) => ['done', 'failed', 'dead'].map((id) => of(outcome, id).gauges.visible)

describe('an event', () => {
  it('is answered at once and done after; what became of it is told', () => {
    const outcome = seen([0, 50])
    expect(of(outcome, 'customers')).toMatchObject({ completed: 2, latency: { max: 0 } })
    expect(of(outcome, 'helper')).toMatchObject({ completed: 2, latency: { max: 3 }, gauges: { asyncEventsReceived: 2 } })
    expect(visible(outcome)).toEqual([2, 0, 0])
    expect(of(outcome, 'helper').fulfilment).toMatchObject({ count: 2, max: 3 })
  })
  it('that fails is tried again after one minute and after two, then given up', () => {
    const diagram = sent([0], { errorRate: 1 }, { items: trays.items, lines: trays.lines })
    const watched = new Watched(diagram)
    const invocations = [62.9, 63, 184.9, 185].map((moment) => watched.gauge(moment, 'helper', 'invocations'))
    expect(invocations).toEqual([1, 2, 2, 3])
    expect(of(watched.at(186.9), 'helper').gauges).toMatchObject({ asyncEventAge: 186.9, asyncEventsDropped: 0 })
    const end = watched.at(3600)
    expect(of(end, 'helper')).toMatchObject({ failed: { functionError: 1 }, gauges: { errors: 3, coldStarts: 1, asyncEventsDropped: 1 } })
    expect(of(end, 'helper').gauges).toMatchObject({ asyncEventsQueued: 0, asyncEventAge: 0, billedSeconds: 3 + 2 + 2 })
    expect(visible(end)).toEqual([0, 1, 1])
    expect(end.system).toMatchObject({ goodput: 1, lostLater: 1 })
  })
  it('is told to standard queues only: a FIFO one is refused, as AWS refuses it', () => {
    const told = (role: 'success' | 'failure' | 'send', fifo: boolean) => {
      const answer = parseDiagram(printDiagram(sent([0], {}, { items: { done: ['queue', { fifo }] }, lines: [`helper ${role} done`] })))
      return answer.ok ? [] : answer.problems.map(({ fault }) => fault?.code)
    }
    expect([told('success', true), told('failure', true)]).toEqual([['fifoDestination'], ['fifoDestination']])
    expect([told('success', false), told('send', true)]).toEqual([[], []])
  })
  it('waits in the queue between its attempts', () => {
    const watched = new Watched(sent([0], { errorRate: 1 }))
    expect(of(watched.at(30), 'helper')).toMatchObject({ waiting: 1, inService: 0, gauges: { asyncEventsQueued: 1, asyncEventAge: 30 } })
    expect(of(watched.at(64), 'helper')).toMatchObject({ waiting: 0, inService: 1, gauges: { asyncEventsQueued: 0, running: 1 } })
  })
  it('is tried as often as is set, and draws its luck afresh', () => {
    for (const maximumRetryAttempts of [0, 1, 2])
      expect(of(seen([0], { errorRate: 1, maximumRetryAttempts }), 'helper').gauges.invocations).toBe(1 + maximumRetryAttempts)
    const times = Array.from({ length: 2000 }, (_, n) => n)
    const { failed, gauges } = of(seen(times, { errorRate: 0.4, serviceTime: 0.1 }), 'helper')
    expect(Math.abs(failed.functionError / 2000 - 0.4 ** 3)).toBeLessThan(0.02)
    expect(Math.abs(gauges.invocations / 2000 - (1 + 0.4 + 0.16))).toBeLessThan(0.04)
  })
  it('that is throttled is tried again after 1, 2, 4 … s', () => {
    const settings = { reservedConcurrency: 1, serviceTime: 100, initDuration: 0 }
    const watched = new Watched(sent([0, 1], settings))
    // Refused at 1, 2, 4, 8, 16, 32, 64; free at 100, asked again at 128.
    expect(of(watched.at(127.9), 'helper').gauges).toMatchObject({ throttles: 7, concurrentExecutions: 0, asyncEventsQueued: 1 })
    expect(of(watched.at(228), 'helper')).toMatchObject({ completed: 2, wait: { max: 127 }, latency: { max: 227 } })
  })
  it('that is throttled asks every five minutes at last', () => {
    const watched = new Watched(
      sent([0, 1], { reservedConcurrency: 1, serviceTime: 2000, initDuration: 0, timeout: 900, maximumRetryAttempts: 0 }),
    )
    const throttles = [256, 511.9, 512, 811.9, 812].map((moment) => watched.gauge(moment, 'helper', 'throttles'))
    expect(throttles).toEqual([9, 9, 10, 10, 11])
  })
  it('that gets too old is given up', () => {
    const outcome = seen([0, 1], { reservedConcurrency: 1, serviceTime: 900, maximumEventAge: 60 })
    expect(of(outcome, 'helper')).toMatchObject({ completed: 1, failed: { expired: 1 } })
    expect(visible(outcome)).toEqual([1, 1, 1])
    const watched = new Watched(sent([0, 1], { reservedConcurrency: 1, serviceTime: 900, maximumEventAge: 60 }))
    expect([60.9, 61].map((moment) => watched.gauge(moment, 'helper', 'asyncEventsDropped'))).toEqual([0, 1])
  })
  it('is given up at once where nothing may run', () => {
    const outcome = seen([0], { reservedConcurrency: 0 })
    expect(of(outcome, 'helper')).toMatchObject({ failed: { throttled: 1 }, gauges: { invocations: 0, throttles: 1 } })
    expect(visible(outcome)).toEqual([0, 1, 1])
  })
  it('of a killed attempt hears nothing of what that attempt had called', () => {
    const outcome = result(sent([0], { timeout: 5 }, { items: { stock: ['instance', { serviceTime: 62 }] }, lines: ['helper call stock'] }))
    // Killed at 6, 72 and 198; the answers of 64 and 129 reach nobody.
    expect(of(outcome, 'helper')).toMatchObject({ completed: 0, failed: { durationLimit: 1 }, gauges: { killed: 3, coldStarts: 3 } })
    expect(of(outcome, 'stock').completed).toBe(3)
  })
  it('keeps the settings that hold when its turn comes', () => {
    const more = { events: [set(10, 'errorRate', 0)] }
    expect(of(seen([0], { errorRate: 1 }, more), 'helper')).toMatchObject({ completed: 1, latency: { max: 65 }, wait: { max: 1 } })
  })
})

it('a caller is told of no destination', () => {
  const diagram = sent([0], {}, { items: trays.items, lines: trays.lines })
  const wires = diagram.wires.map((wire) => (wire.role === 'send' ? { ...wire, role: 'call' as const } : wire))
  expect(visible(result({ ...diagram, wires }))).toEqual([0, 0, 0])
})
