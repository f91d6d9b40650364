/** Groups drawn with dice, edited while they run: the laws that every moment of every run must obey, for every policy and pool. */
import { expect, it } from 'vitest'
import { applyChange } from '../../diagram/changes.ts'
import type { Change, Diagram, ScenarioEvent } from '../../diagram/diagram.ts'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { broken, simulationOf } from '../../diagram/laws.fake.ts'
import { start } from '../../diagram/live.ts'
import { Dice, work } from '../../diagram/randomSettings.fake.ts'
import { shop } from '../../diagram/shop.fake.ts'
import { set } from './watched.fake.ts'

const METRICS = [
  { metric: 'ASGAverageCPUUtilization' },
  { metric: 'ALBRequestCountPerTarget' },
  { metric: 'backlogPerInstance', queue: 'board' },
]
function policy(dice: Dice): unknown {
  const adjustmentType = dice.pick(['ChangeInCapacity', 'ExactCapacity', 'PercentChangeInCapacity'])
  const [fewer, more] = adjustmentType === 'ExactCapacity' ? [1, 3] : [dice.whole(-3, 0), dice.whole(0, 60)]
  const alarm = {
    ...dice.pick(METRICS),
    threshold: dice.whole(1, 90),
    evaluationPeriods: dice.whole(1, 3),
    comparison: dice.pick(['GreaterThanOrEqualToThreshold', 'LessThanThreshold']),
    adjustmentType,
  }
  const steps = [
    { lowerBound: null, upperBound: 0, adjustment: fewer },
    { lowerBound: 0, upperBound: null, adjustment: more },
  ]
  return dice.pick<unknown>([
    { type: 'targetTracking', ...dice.pick(METRICS), target: dice.whole(5, 100), outPoints: 1, inPoints: dice.whole(1, 2) },
    { type: 'step', ...alarm, steps, estimatedInstanceWarmup: dice.pick([null, 0, 100]) },
    { type: 'simple', ...alarm, adjustment: dice.pick([fewer, more]), cooldown: dice.pick([0, 30, 300]) },
    { type: 'scheduled', at: dice.whole(0, 1500), min: dice.pick([null, 0, 2]), max: dice.pick([null, 4, 9]) },
    {
      type: 'predictive',
      mode: dice.pick(['forecastOnly', 'forecastAndScale']),
      target: dice.whole(20, 90),
      forecastError: dice.between(-1, 2),
      maxCapacityBreachBehavior: dice.pick(['HonorMaxCapacity', 'IncreaseMaxCapacity']),
      schedulingBufferTime: dice.pick([0, 300, 3599]),
    },
  ])
}
const policies = (dice: Dice) => Array.from({ length: dice.whole(0, 4) }, () => policy(dice))
const pool = (dice: Dice) =>
  dice.chance(0.3)
    ? null
    : {
        poolState: dice.pick(['Stopped', 'Running', 'Hibernated']),
        minSize: dice.whole(1, 3),
        maxGroupPreparedCapacity: dice.pick([null, 3, 8]),
        instanceReusePolicy: dice.chance(0.5),
        startTime: dice.pick([0, 5, 20]),
      }
const zones = (dice: Dice) => dice.pick([['a'], ['a', 'b'], ['a', 'b', 'c'], ['c']])

function random(dice: Dice, number: number): Diagram {
  const row = {
    ...work(dice),
    minSize: 0,
    desiredCapacity: dice.whole(0, 4),
    maxSize: dice.whole(4, 9),
    bootTime: dice.pick([0, 5, 50]),
    appStart: 0,
    policies: policies(dice),
    warmPool: pool(dice),
    zones: zones(dice),
    healthCheckType: dice.pick(['EC2', 'ELB']),
    healthCheckGracePeriod: 10,
    heartbeatTimeout: dice.pick([0, 30]),
    terminationPolicy: dice.pick(['Default', 'NewestInstance']),
    monitoring: dice.pick(['basic', 'detailed']),
  }
  const events: ScenarioEvent[] = [
    { at: dice.whole(10, 900), do: 'zoneDown', zone: 'a', duration: dice.whole(5, 400) },
    { at: dice.whole(10, 1300), do: 'crash', component: 'row' },
    { at: dice.whole(10, 1300), do: 'stop', component: 'row', duration: 100 },
    { at: dice.whole(10, 1300), do: 'spike', component: 'customers', factor: 3, duration: 200 },
  ]
  const host = { deregistrationDelay: dice.pick([0, 30]), healthCheck: dice.pick(['deep', 'shallow']), healthCheckInterval: 10 }
  return shop(
    {
      customers: ['clients', { rate: dice.between(0.2, 4), timeout: dice.pick([0, 5]) }],
      others: ['clients', { rate: 1 }],
      host: ['loadBalancer', host],
      board: ['queue', { visibilityTimeout: 20 }],
      row: ['autoScalingGroup', row],
    },
    ['customers call host', 'host call row', 'others send board', 'board poll row'],
    { duration: 2400, events: events.filter(() => dice.chance(0.5)), coldStart: dice.chance(0.3), seed: String(number) },
  )
}

/** Runs it with edits; what was wrong, and a line that is the same each time. */
function play(number: number): { wrong: string[]; print: string } {
  const dice = new Dice(number)
  let diagram = random(dice, number)
  const wrong = parseDiagram(printDiagram(diagram)).ok ? [] : ['refused']
  const run = start(diagram)
  const perform = (edit: Change) => {
    run.apply(edit)
    diagram = applyChange(diagram, edit)
  }
  for (let nth = 0; nth < 15; nth++) {
    run.run((nth + dice.next()) * 110)
    wrong.push(...broken(run))
    const choices: [string, unknown][] = [
      ['policies', policies(dice)],
      ['warmPool', pool(dice)],
      ['zones', zones(dice)],
      ['desiredCapacity', dice.whole(0, 4)],
      ['maxSize', dice.whole(4, 9)],
    ]
    const { at: _, ...event } = set(0, ...dice.pick(choices))
    if (dice.chance(0.6)) perform({ do: 'event', event })
  }
  run.run(2400)
  wrong.push(...broken(run))
  const simulation = simulationOf(run)
  const print = `${simulation.fingerprint()} ${JSON.stringify(run.takeNotices())}`
  for (const { id } of diagram.components) perform({ do: 'removeComponent', id })
  simulation.run(simulation.now + 20_000)
  if (simulation.doors.rows.used !== 0) wrong.push(`${simulation.doors.rows.used} rows are left`)
  return { wrong: wrong.map((each) => `${number}: ${each}`), print }
}

it('conserved, never negative, nothing left over, and the same again', { timeout: 120_000 }, () => {
  const runs = Array.from({ length: 40 }, (_, number) => play(number))
  expect(runs.flatMap(({ wrong }) => wrong)).toEqual([])
  for (const number of [3, 17, 29]) expect(play(number).print).toBe(runs[number].print)
  // It is no law of runs in which nothing is decided.
  expect(runs.filter(({ print }) => print.includes('"code"')).length).toBeGreaterThan(20)
})
