/** What is measured: from the warm-up on, whoever it happens to; percentiles; bins; what removed parts cost. */
import { describe, expect, it } from 'vitest'
import { COLUMNS } from '../engine/columns.ts'
import * as M from '../engine/measure/meters.ts'
import { Simulation } from '../engine/simulation.ts'
import type { World } from '../engine/world.ts'
import { plan } from './compile.ts'
import { simulationOf } from './laws.fake.ts'
import { start } from './live.ts'
import { randomDiagram } from './random.fake.ts'
import { resultOf } from './result.ts'
import { at, of, ran, result, shop, Watched } from './shop.fake.ts'

describe('the warm-up', () => {
  const diagram = (warmUp: number) =>
    shop({ customers: at(50, 90, 150), till: ['instance', { serviceTime: 60 }] }, ['customers call till'], { warmUp })
  it('what happens from then on is measured, whoever it happens to', () => {
    const till = of(result(diagram(100)), 'till')
    expect(till).toMatchObject({ carried: 2, arrived: 1, completed: 3, waiting: 0, inService: 0 })
    expect(till.latency).toMatchObject({ count: 3, max: 80, mean: (60 + 80 + 80) / 3 })
    expect(till.wait).toMatchObject({ count: 3, max: 20 })
    expect(till.utilization).toBeCloseTo(130 / 3500, 12)
    expect(till.meanInSystem).toBeCloseTo((10 + 70 + 80) / 3500, 12)
    expect(till.meanWaiting).toBeCloseTo((10 + 20) / 3500, 12)
  })
  it('a backlog is more in line than in hand; the most in line starts again', () => {
    const three = shop({ customers: at(0, 1, 2, 3, 200), till: ['instance', { serviceTime: 60 }] }, ['customers call till'])
    // In line: 1 from 1 s, 2 from 2 s, 3 from 3 s, 2 from 60 s, 1 from 120 s on; in hand always one.
    expect(of(result(three), 'till')).toMatchObject({ backlogMax: 3, backlogSeconds: 120 - 2 })
    const late = { ...three, scenario: { ...three.scenario, warmUp: 100 } }
    expect(of(result(late), 'till')).toMatchObject({ backlogMax: 2, backlogSeconds: 20 })
  })
  it('costs and the counters of kinds start again, levels go on', () => {
    const till = of(result(diagram(100)), 'till')
    expect(till.cost).toBeCloseTo((3500 / 3600) * 0.0104, 12)
    expect(till.gauges.instanceHours).toBeCloseTo(3500 / 3600, 12)
    const items = { customers: at(10, 20, 110), board: ['queue'], till: ['instance', { serviceTime: 1 }] } as const
    const board = of(result(shop(items, ['customers send board', 'board poll till'], { warmUp: 100 })), 'board')
    expect(board.gauges).toMatchObject({ received: 1, deleted: 1 })
  })
  it('forgets the times of what ended before', () => {
    const items = { customers: at(10, 150, 155), till: ['instance', { serviceTime: 20 }] } as const
    const outcome = result(shop(items, ['customers call till'], { warmUp: 100 }))
    const till = of(outcome, 'till')
    expect(till.latency).toMatchObject({ count: 2, max: 35, mean: 27.5 })
    expect(till.wait).toMatchObject({ count: 2, max: 15, mean: 7.5 })
    for (const times of [till.fulfilment, outcome.system.latency, outcome.system.fulfilment])
      expect(times).toMatchObject({ count: 2, max: 35 })
  })
  it('changes nothing of the run itself', { timeout: 60_000 }, () => {
    for (let number = 700; number < 708; number++) {
      const { scenario, ...rest } = randomDiagram(number)
      const prints = [0, 10, 60.5].map((warmUp) => result({ ...rest, scenario: { ...scenario, warmUp } }).fingerprint)
      expect(new Set(prints).size).toBe(1)
    }
  })
})

it('percentiles are those of the values, within 1 %', { timeout: 60_000 }, () => {
  const demands: number[] = []
  const items = {
    customers: ['clients', { rate: 50 }],
    till: ['instance', { serviceTime: { kind: 'lognormal', mean: 0.2, cv: 3 }, concurrency: 100_000 }],
  } as const
  const compiled = plan(shop(items, ['customers call till']), 'percentiles', 0)
  const components = compiled.components.map((component) => ({
    ...component,
    start: (world: World) => {
      const { after } = world
      world.after = (seconds, timer, job) => {
        demands.push(seconds)
        after.call(world, seconds, timer, job)
      }
      return component.start(world)
    },
  }))
  const simulation = new Simulation({ ...compiled, components })
  simulation.run(1000)
  const facts = { seed: '', simulated: 1000, warmUp: 0, events: 0, wallSeconds: 0, fingerprint: '', conserved: true }
  const { latency } = of(resultOf(simulation.snapshot(), simulation.legend(), facts), 'till')
  const sorted = demands.sort((a, b) => a - b)
  expect(latency.count).toBeGreaterThan(45_000)
  for (const [share, seen] of [
    [0.5, latency.p50],
    [0.95, latency.p95],
    [0.99, latency.p99],
  ] as const)
    expect(Math.abs((seen ?? 0) / sorted[Math.floor(share * sorted.length)] - 1)).toBeLessThan(0.01)
  expect(Math.abs((latency.mean ?? 0) / 0.2 - 1)).toBeLessThan(0.06)
})

it('bins are equal lengths of simulated time, each with its own percentiles', () => {
  const profile = { kind: 'trace', times: [1, 2, 12, 13, 14] }
  const items = {
    customers: ['clients', { profile }],
    till: ['instance', { serviceTime: { kind: 'discrete', values: [2], weights: [1] }, concurrency: 9 }],
  } as const
  const diagram = shop(items, ['customers call till'], {
    duration: 4800,
    events: [{ at: 11, do: 'set', component: 'till', setting: 'serviceTime', value: 4 }],
  })
  const live = ran(start(diagram))
  const bins = live.takeBins()
  expect(live.binSeconds).toBe(10)
  expect(bins.map(({ values }) => values[0]).slice(0, 4)).toEqual([10, 20, 30, 40])
  expect(bins).toHaveLength(480)
  const p95 = bins.map(({ legend, values }) => values[(legend.components[2]?.at ?? 0) + COLUMNS.indexOf('bin.p95')])
  expect(p95[0]).toBeCloseTo(2, 1)
  expect(p95[1]).toBeCloseTo(4, 1)
  expect(p95[2]).toBeNaN()
})

it('one job too many or too few in any of the books, at any component, does not add up', () => {
  const live = start(shop({ customers: at(0, 1), till: ['instance', { serviceTime: 10 }] }, ['customers call till']))
  live.run(5)
  const { raw } = simulationOf(live).doors.meters
  const conserved = () => live.result(0).system.conserved
  for (const component of [0, 1])
    for (const book of [M.ARRIVED, M.COMPLETED, M.WAITING, M.IN_SERVICE, M.CARRIED, M.FAILED, M.GAUGES - 1]) {
      raw[component * M.ROW + book]++
      expect(conserved(), `component ${component}, book ${book}`).toBe(false)
      raw[component * M.ROW + book]--
      expect(conserved()).toBe(true)
    }
})

describe('a health check on its way is no request, and takes none away', () => {
  const tracked = { type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: 100 }
  it.each([
    ['autoScalingGroup', { policies: [tracked] }],
    ['ecsService', { policies: [tracked] }],
    ['eksDeployment', { metrics: [{ metric: 'requestsPerPod', target: 100 }] }],
  ])('behind a wire of 16 seconds: %s', (kind, settings) => {
    const host = { healthCheck: 'deep', healthCheckInterval: 10, healthCheckTimeout: 9 }
    const items = { host: ['loadBalancer', host], row: [kind, settings] } as const
    const watched = new Watched(shop(items, [['host call row', { latency: 16 }]]))
    const seen = Array.from({ length: 40 }, (_, nth) => watched.gauge((nth + 1) * 15 + 1, 'row', 'metric'))
    expect(seen.some((metric) => metric === 0)).toBe(true)
    expect(seen.filter((metric) => metric < 0)).toEqual([])
  })
})

describe('the system', () => {
  it('offers what its sources bring, and costs what its parts cost, those included that are gone', () => {
    const watched = new Watched(shop({ customers: at(0), till: ['instance', {}], other: ['instance', {}] }, ['customers call till']))
    watched.at(1800)
    watched.live.apply({ do: 'removeComponent', id: 'other' })
    const end = watched.at(3600)
    expect(end.system).toMatchObject({ offered: 1, goodput: 1, conserved: true })
    expect(end.system.cost).toBeCloseTo(1.5 * 0.0104, 12)
    expect(end.components.other).toBeUndefined()
  })
  it('tells orders that were answered and never made', () => {
    const items = {
      customers: at(0, 1),
      board: ['queue', { messageRetentionPeriod: 60 }],
      till: ['instance', { serviceTime: 100 }],
    } as const
    expect(result(shop(items, ['customers send board', 'board poll till'])).system).toMatchObject({ goodput: 2, lostLater: 2 })
  })
  it('times the last successful work on an order', () => {
    const items = {
      customers: at(0),
      till: ['instance', { serviceTime: 3 }],
      board: ['queue'],
      barista: ['instance', { serviceTime: 20 }],
    } as const
    const outcome = result(shop(items, ['customers call till', 'till send board', 'board poll barista']))
    expect(outcome.system).toMatchObject({ latency: { max: 3 }, fulfilment: { count: 1, max: 23 } })
    expect(of(outcome, 'barista').fulfilment.max).toBe(23)
    expect(of(outcome, 'till').fulfilment.max).toBe(3)
  })
})
