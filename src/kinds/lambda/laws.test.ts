/** Functions in every trouble, edited while they run: nothing is lost or counted twice at any moment, and nothing is left at the end. */
import { expect, it } from 'vitest'
import { applyChange } from '../../diagram/changes.ts'
import type { Change, Diagram } from '../../diagram/diagram.ts'
import { broken, simulationOf } from '../../diagram/laws.fake.ts'
import { start } from '../../diagram/live.ts'
import { Dice } from '../../diagram/randomSettings.fake.ts'
import { settingsOf } from '../../diagram/settings.ts'
import { type Item, shop } from '../../diagram/shop.fake.ts'
import { lambda } from './index.ts'

const values: Record<string, (dice: Dice) => unknown> = {
  serviceTime: (dice) => ({ kind: 'exponential', mean: dice.between(0.05, 3) }),
  memorySize: (dice) => dice.pick([128, 1769]),
  timeout: (dice) => dice.pick([1, 3, 900]),
  errorRate: (dice) => dice.pick([0, 0.3]),
  initDuration: (dice) => dice.pick([null, 0, 1.5, 12]),
  idleLifetime: (dice) => dice.pick([0, 2, 600]),
  reservedConcurrency: (dice) => dice.pick([null, null, 0, 1, 4]),
  provisionedConcurrency: (dice) => dice.pick([null, null, 1, 3]),
  batchSize: (dice) => dice.whole(1, 10),
  batchingWindow: (dice) => dice.pick([0, 1, 7]),
  maximumConcurrency: (dice) => dice.pick([null, 2]),
  reportBatchItemFailures: (dice) => dice.chance(0.5),
  maximumRetryAttempts: (dice) => dice.whole(0, 2),
  maximumEventAge: (dice) => dice.pick([60, 21_600]),
  calls: (dice) => dice.pick(['sequence', 'parallel', 'oneOf']),
}
function settings(dice: Dice): Record<string, unknown> {
  for (;;) {
    const drawn = Object.fromEntries(Object.entries(values).flatMap(([name, draw]) => (dice.chance(0.5) ? [[name, draw(dice)]] : [])))
    if (lambda.check?.(settingsOf(lambda, drawn)).length === 0) return drawn
  }
}
const helper = (dice: Dice): Item => ['lambda', settings(dice)]

function diagram(dice: Dice): Diagram {
  const classes = dice.chance(0.3)
    ? [
        { name: 'good', share: 0.9 },
        { name: 'bad', share: 0.1, poison: true },
      ]
    : []
  const clients = (): Item => [
    'clients',
    { rate: dice.between(0.5, 6), classes, ...(dice.chance(0.5) && { timeout: 1, retry: { maxAttempts: 3 } }) },
  ]
  const built = shop(
    {
      callers: clients(),
      writers: clients(),
      door: ['loadBalancer', {}],
      one: helper(dice),
      two: helper(dice),
      three: helper(dice),
      board: [
        'queue',
        {
          visibilityTimeout: dice.pick([1, 5, 30]),
          receiveMessageWaitTime: dice.pick([0, 20]),
          maxReceiveCount: 3,
          fifo: dice.chance(0.3),
        },
      ],
      tray: ['queue', { messageRetentionPeriod: 60 }],
      stock: ['instance', { concurrency: 3 }],
    },
    [
      'callers call door',
      'door call one',
      ['one call stock', { loss: 0.05 }],
      'one send two',
      'writers send two',
      'writers send board',
      'two call stock',
      'two success board',
      'two failure three',
      'two deadLetter tray',
      ['board poll three', { loss: 0.05, latency: 0.1 }],
      'board deadLetter tray',
      'three call stock',
      'three failure tray',
    ],
    { duration: 400 },
  )
  return { ...built, accountConcurrency: dice.pick([2, 8, 1000]) }
}

function edit(dice: Dice, now: Diagram): Change {
  const component = dice.pick(['one', 'two', 'three'])
  return dice.pick<() => Change>([
    () => ({ do: 'event', event: { do: 'set', component, setting: 'timeout', value: dice.pick([1, 900]) } }),
    () => ({ do: 'setComponent', id: component, settings: settings(dice) }),
    () => ({ do: 'setComponent', id: component, settings: settings(dice) }),
    () => ({ do: 'event', event: { do: 'deploy', component } }),
    () => ({ do: 'event', event: { do: 'stop', component, duration: 10 } }),
    () => ({ do: 'event', event: { do: 'slow', component, factor: dice.pick([0.5, 1, 4]) } }),
    () => ({ do: 'event', event: { do: 'crash', component: 'stock', duration: 5 } }),
    () => {
      const wire = dice.pick(now.wires)
      return dice.chance(0.3) ? { do: 'removeWire', id: wire.id } : { do: 'event', event: { do: 'cut', wire: wire.id, duration: 8 } }
    },
  ])()
}

function trouble(number: number): string[] {
  const dice = new Dice(number)
  let now = diagram(dice)
  const live = start(now)
  const wrong: string[] = []
  const perform = (change: Change) => {
    live.apply(change)
    now = applyChange(now, change)
  }
  for (let nth = 1; nth <= 12; nth++) {
    live.run(nth * 25 + dice.next())
    wrong.push(...broken(live))
    perform(edit(dice, now))
    wrong.push(...broken(live))
    if (nth === 9) perform({ do: 'removeComponent', id: dice.pick(['one', 'two', 'three', 'board', 'stock']) })
  }
  for (const { id } of now.components) {
    perform({ do: 'removeComponent', id })
    wrong.push(...broken(live))
  }
  const simulation = simulationOf(live)
  simulation.run(simulation.now + 2000)
  const { rows, quota } = simulation.doors
  if (rows.used !== 0) wrong.push(`${rows.used} rows are left`)
  if (quota.free !== now.accountConcurrency) wrong.push(`${quota.free} executions are left of ${now.accountConcurrency}`)
  return wrong.map((what) => `run ${number}: ${what}`)
}

it('keeps the laws through edits, stops and removals', { timeout: 60_000 }, () => {
  const wrong = Array.from({ length: 16 }, (_, number) => trouble(number)).flat()
  expect(wrong.slice(0, 10)).toEqual([])
})
