/** A function that works off a queue (aws-facts 5.3): batches, pollers that grow, back off and report. */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { of, result, Watched } from '../../diagram/shop.fake.ts'
import { many, polled } from './lambda.fake.ts'

const quick = { serviceTime: 1, initDuration: 0 }

/** A second queue in front of the same function. */
const two = (settings: SettingValues, first = many(40, 1), then = many(40, 1)) =>
  polled(
    first,
    settings,
    {},
    {
      items: { others: ['clients', { profile: { kind: 'trace', times: then } }], second: ['queue', { visibilityTimeout: 3600 }] },
      lines: ['others send second', 'second poll helper'],
    },
  )

describe('a batch', () => {
  it('is one execution: its messages are done one after the other, and deleted together', () => {
    const outcome = result(polled(many(25, 1), quick))
    expect(of(outcome, 'helper')).toMatchObject({ completed: 25, gauges: { invocations: 3, coldStarts: 3, billedSeconds: 25 } })
    const watched = new Watched(polled(many(25, 1), quick))
    const deleted = [14.9, 15, 19.9, 20].map((moment) => watched.gauge(moment, 'board', 'deleted'))
    expect(deleted).toEqual([0, 5, 5, 25])
  })
  it('counts as one server and as many jobs', () => {
    const watched = new Watched(polled(many(25, 1), quick))
    expect(of(watched.at(12), 'helper')).toMatchObject({ inService: 25, waiting: 0, gauges: { running: 3, concurrentExecutions: 3 } })
    expect(of(watched.at(30), 'helper').utilization).toBeGreaterThan(0)
  })
  it('of which one fails deletes nothing, unless failures are reported: then only those come back', () => {
    const classes = [
      { name: 'good', share: 0.7, poison: false },
      { name: 'bad', share: 0.3, poison: true },
    ]
    const run = (reportBatchItemFailures: boolean) => {
      const diagram = polled(many(10, 1), { ...quick, reportBatchItemFailures })
      const components = diagram.components.map((each) =>
        each.id === 'customers' ? { ...each, settings: { ...each.settings, classes } } : each,
      )
      return result({ ...diagram, components })
    }
    const [whole, single] = [run(false), run(true)]
    const bad = of(single, 'helper').failed.poison
    expect(bad).toBeGreaterThan(0)
    expect(bad).toBeLessThan(10)
    expect(of(single, 'board').gauges).toMatchObject({ deleted: 10 - bad })
    expect(of(single, 'helper').gauges).toMatchObject({ invocations: 1, errors: 0, billedSeconds: 10 })
    expect(of(whole, 'board').gauges).toMatchObject({ deleted: 0 })
    expect(of(whole, 'helper')).toMatchObject({ completed: 0, failed: { poison: 10 }, gauges: { errors: 1 } })
  })
  it('that is killed comes back whole, after the visibility timeout', () => {
    const watched = new Watched(polled(many(4, 1), { ...quick, timeout: 3, reportBatchItemFailures: true }, { visibilityTimeout: 20 }))
    expect(of(watched.at(13), 'helper')).toMatchObject({ failed: { durationLimit: 4 }, gauges: { killed: 1 } })
    expect(of(watched.at(29.9), 'board').gauges).toMatchObject({ notVisible: 4, deleted: 0 })
    expect(watched.gauge(30, 'board', 'received')).toBe(8)
  })
  it('that is not full is gathered for the window, and begins at once when it is full', () => {
    const window = { ...quick, batchingWindow: 5 }
    const seen = (batchSize: number) => of(result(polled([11, 12, 13], { ...window, batchSize })), 'helper')
    expect(seen(10)).toMatchObject({ gauges: { invocations: 1 }, latency: { max: 5 + 3 } })
    expect(seen(2).gauges.invocations).toBe(2)
    expect(seen(2).latency.max).toBe(5 + 1)
    expect(of(result(polled([11, 12, 13], quick)), 'helper').gauges.invocations).toBe(3)
  })
  it('has messages of one queue only', () => {
    const more = {
      items: { others: ['clients', { profile: { kind: 'trace', times: many(3, 1) } }], second: ['queue', {}] },
      lines: ['others send second', 'second poll helper'],
    } as const
    expect(of(result(polled(many(3, 1), quick, {}, more)), 'helper').gauges).toMatchObject({ invocations: 2, billedSeconds: 6 })
  })
})

describe('pollers', () => {
  it('begin with 5 batches, come to 300 more a minute, and to 1,250', () => {
    const diagram = polled(many(2000, 1), { ...quick, serviceTime: 800, batchSize: 1 }, {}, { account: 5000 })
    const watched = new Watched(diagram)
    const running = [10.1, 40.1, 70.1, 10 + 249 + 0.1, 700].map((moment) => watched.gauge(moment, 'helper', 'concurrentExecutions'))
    expect(running).toEqual([5, 155, 305, 1250, 1250])
  })
  it('are 5 again after a minute without work', () => {
    const times = [...many(40, 1), ...many(40, 200)]
    const watched = new Watched(polled(times, { ...quick, serviceTime: 20, batchSize: 1 }))
    expect(watched.gauge(60, 'helper', 'pollers')).toBeGreaterThan(20)
    expect(watched.gauge(199, 'helper', 'pollers')).toBe(5)
    expect(watched.gauge(200.1, 'helper', 'concurrentExecutions')).toBe(5)
  })
  it('have no more than the maximum concurrency in hand, and are never throttled for it', () => {
    const settings = { ...quick, serviceTime: 10, batchSize: 1, maximumConcurrency: 2, reservedConcurrency: 2 }
    const outcome = result(polled(many(10, 1), settings))
    expect(of(outcome, 'board').latency.max).toBe(9 + 50)
    expect(of(outcome, 'helper').gauges).toMatchObject({ throttles: 0, coldStarts: 2 })
  })
  it('are those of one queue: each has its own, and its own maximum', () => {
    const running = (settings: SettingValues, moment = 11) =>
      new Watched(two({ ...quick, serviceTime: 800, batchSize: 1, ...settings }, many(300, 1), many(300, 1))).gauge(
        moment,
        'helper',
        'concurrentExecutions',
      )
    expect(running({ maximumConcurrency: 2 })).toBe(4)
    expect(running({}, 10.1)).toBe(10)
    // 300 more a minute at each.
    expect(running({}, 40.1)).toBe(310)
    expect(new Watched(two(quick)).gauge(9, 'helper', 'pollers')).toBe(10)
  })
  it('have no more than the maximum in hand while a window is open, whichever queue it is for', () => {
    // The second queue's messages trickle in, so that a batch of it is gathered while the first has a hundred.
    const settings = { ...quick, serviceTime: 100, batchingWindow: 30, batchSize: 10, maximumConcurrency: 2 }
    const watched = new Watched(two(settings, many(100, 1), [1, 25, 30, 35, 40, 60, 65, 90, 95, 120]))
    for (let moment = 10; moment < 400; moment += 5) {
      const { board, second } = watched.at(moment).components
      expect(board.gauges.notVisible).toBeLessThanOrEqual(20)
      expect(second.gauges.notVisible).toBeLessThanOrEqual(20)
    }
    expect(watched.gauge(400, 'board', 'notVisible')).toBe(20)
  })
  it('of several queues share what is reserved for the function, and are throttled beyond', () => {
    const settings = { ...quick, serviceTime: 5, batchSize: 1, maximumConcurrency: 2, reservedConcurrency: 3 }
    const watched = new Watched(two(settings))
    for (let moment = 10; moment < 60; moment += 0.5) expect(watched.gauge(moment, 'helper', 'concurrentExecutions')).toBeLessThanOrEqual(3)
    expect(watched.gauge(60, 'helper', 'throttles')).toBeGreaterThan(0)
  })
  it('that are throttled give the messages back, which costs a receive, and pause for 1, 2, 4 … s', () => {
    const settings = { ...quick, serviceTime: 800, batchSize: 1, reservedConcurrency: 1 }
    const watched = new Watched(polled(many(100, 1), settings))
    // One of five pollers works; the other four ask at 10, 11, 13, 17, 25.
    const throttles = [10.5, 11.5, 13.5, 17.5, 24.9, 25.5].map((moment) => watched.gauge(moment, 'helper', 'throttles'))
    expect(throttles).toEqual([4, 8, 12, 16, 16, 20])
    expect(of(watched.at(26), 'board').gauges).toMatchObject({ received: 21, notVisible: 21 })
    expect(of(watched.at(26), 'helper').failed).toEqual({ throttled: 20 })
  })
  it('gather no more than 10 from a FIFO queue, and do not wait for them', () => {
    const refused = (settings: SettingValues) => {
      const answer = parseDiagram(printDiagram(polled([], settings, { fifo: true })))
      return answer.ok ? [] : answer.problems.map(({ fault }) => fault?.code)
    }
    expect(refused({})).toEqual([])
    expect(refused({ batchSize: 11, batchingWindow: 1 })).toEqual(['fifoBatch'])
    expect(refused({ batchingWindow: 1 })).toEqual(['fifoWindow'])
  })
  it('give a FIFO queue’s group to one batch at a time, each batch in a call of its own', () => {
    const settings = { ...quick, batchSize: 5 }
    const one = new Watched(polled(many(20, 1), settings, { fifo: true, messageGroups: 1 }))
    const seen = [12, 15.5, 25.5].map((moment) => one.gauge(moment, 'helper', 'concurrentExecutions'))
    expect(seen).toEqual([1, 1, 1])
    expect(of(one.at(30), 'board').gauges).toMatchObject({ deleted: 20, requests: 4 })
    expect(one.gauge(30, 'helper', 'invocations')).toBe(4)
    const standard = new Watched(polled(many(20, 1), settings))
    expect(standard.gauge(12, 'helper', 'concurrentExecutions')).toBe(4)
    expect(standard.gauge(12, 'board', 'requests')).toBe(4)
  })
  it('take nothing while the function is stopped', () => {
    const watched = new Watched(polled(many(3, 1), quick))
    expect(of(watched.at(9.9), 'board').gauges).toMatchObject({ visible: 3, received: 0 })
  })
})
