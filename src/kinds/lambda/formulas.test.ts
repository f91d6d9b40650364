/** Functions against theory: the loss formula, the number in service, and cold starts against a simulation of a few lines. */
import { describe, expect, it } from 'vitest'
import { Dice } from '../../diagram/randomSettings.fake.ts'
import { of, result, shop } from '../../diagram/shop.fake.ts'
import { helper } from './lambda.fake.ts'

const run = (rate: number, settings: Parameters<typeof helper>[0], duration: number, seed = 'theory') =>
  of(
    result(
      shop({ customers: ['clients', { rate }], helper: helper({ initDuration: 0, ...settings }) }, ['customers call helper'], {
        duration,
        warmUp: duration / 20,
        seed,
      }),
    ),
    'helper',
  )

/** Erlang's loss formula by its recursion: offered load a, c servers. */
const lost = (a: number, c: number) => {
  let loss = 1
  for (let n = 1; n <= c; n++) loss = (a * loss) / (n + a * loss)
  return loss
}

describe('theory', () => {
  it.each([
    ['exponential', 4, 5],
    ['constant', 8, 10],
    ['hyperexponential', 3, 3],
  ] as const)('throttles as Erlang B says, whatever the law: %s, load %d on %d', (kind, load, places) => {
    const serviceTime = { kind, mean: 1, ...(kind === 'hyperexponential' && { cv: 2 }) }
    const { failed, arrived } = run(load, { serviceTime, reservedConcurrency: places }, 80_000 / load)
    expect(Math.abs(failed.throttled / arrived / lost(load, places) - 1)).toBeLessThan(0.05)
  })
  it('runs rate × duration at once', () => {
    const { meanInSystem, gauges } = run(5, { serviceTime: { kind: 'lognormal', mean: 2, cv: 1.5 } }, 6000)
    expect(Math.abs(meanInSystem / 10 - 1)).toBeLessThan(0.05)
    expect(gauges.throttles).toBe(0)
  })
  it.each([
    [0.05, 20, 60],
    [0.5, 6, 10],
    [0.02, 5, 30],
  ])('starts cold as often as a simulation of its own says: rate %d, work %d s, idle for %d s', (rate, work, idleLifetime) => {
    const dice = new Dice(7)
    const exponential = (mean: number) => -mean * Math.log(1 - dice.next())
    const freeAt: number[] = []
    let now = 0
    let cold = 0
    const count = 60_000
    for (let n = 0; n < count; n++) {
      now += exponential(1 / rate)
      let best = -1
      for (let each = freeAt.length - 1; each >= 0; each--) {
        if (freeAt[each] + idleLifetime <= now) freeAt.splice(each, 1)
      }
      freeAt.forEach((at, each) => {
        if (at <= now && (best < 0 || at > freeAt[best])) best = each
      })
      if (best < 0) best = freeAt.push(0) - 1 + 0 * cold++
      freeAt[best] = now + exponential(work)
    }
    const { gauges, arrived } = run(rate, { serviceTime: { kind: 'exponential', mean: work }, idleLifetime }, 30_000 / rate)
    expect(Math.abs(gauges.coldStarts / arrived / (cold / count) - 1)).toBeLessThan(0.06)
  })
})
