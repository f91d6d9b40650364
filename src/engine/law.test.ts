/** Every law has the mean, the spread and the quantiles that it says, over a million draws. */
import { describe, expect, it } from 'vitest'
import { drawWord, hashText, mix } from './chance/random.ts'
import { type Law, meanOf, Sampler } from './law.ts'

const DRAWS = 1_000_000
const salt = hashText('law')

/** Draws, their mean, cv, and the standard errors of both. */
function sample(law: Law) {
  const sampler = new Sampler(law)
  const values = Float64Array.from({ length: DRAWS }, (_, n) => sampler.draw(drawWord(mix(n), 1, salt)))
  const mean = values.reduce((a, b) => a + b, 0) / DRAWS
  let second = 0
  let fourth = 0
  for (const value of values) {
    const square = (value - mean) ** 2
    second += square
    fourth += square * square
  }
  const variance = second / DRAWS
  const cvError = Math.sqrt(Math.max(0, fourth / DRAWS - variance ** 2) / DRAWS) / (2 * Math.sqrt(variance) * mean)
  return { values, mean, cv: Math.sqrt(variance) / mean, meanError: Math.sqrt(variance / DRAWS), cvError }
}
const below = (values: Float64Array, at: number) => values.reduce((count, value) => count + (value < at ? 1 : 0), 0) / DRAWS

type Case = readonly [law: Law, mean: number, cv: number, quantiles: readonly (readonly [at: number, share: number])[]]
const exponential = (x: number) => 1 - Math.exp(-x)
const lognormal = (mean: number, cv: number): Case[3] => {
  const sigma = Math.sqrt(Math.log(1 + cv * cv))
  const z = [
    [-2.3263478740408408, 0.01],
    [0, 0.5],
    [1.6448536269514722, 0.95],
    [2.3263478740408408, 0.99],
    [3.090232306167813, 0.999],
  ] as const
  return z.map(([score, share]) => [mean * Math.exp(sigma * score - (sigma * sigma) / 2), share])
}
const branches = (mean: number, cv: number, x: number) => {
  const p = (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2
  return p * exponential((2 * p * x) / mean) + (1 - p) * exponential((2 * (1 - p) * x) / mean)
}
const erlang = (shape: number, x: number) => {
  let term = 1
  let sum = 0
  for (let n = 0; n < shape; n++) {
    sum += term
    term *= (shape * x) / (n + 1)
  }
  return 1 - Math.exp(-shape * x) * sum
}
const at = (points: readonly number[], share: (x: number) => number) => points.map((x) => [x, share(x)] as const)

const CASES: readonly Case[] = [
  [{ kind: 'exponential', mean: 3 }, 3, 1, at([0.03, 0.3, 3, 9, 20], (x) => exponential(x / 3))],
  [{ kind: 'lognormal', mean: 49, cv: 0.44 }, 49, 0.44, lognormal(49, 0.44)],
  [{ kind: 'lognormal', mean: 0.1, cv: 2 }, 0.1, 2, lognormal(0.1, 2)],
  [{ kind: 'hyperexponential', mean: 2, cv: 3 }, 2, 3, at([0.1, 1, 2, 10, 40], (x) => branches(2, 3, x))],
  [{ kind: 'hyperexponential', mean: 2, cv: 1 }, 2, 1, at([0.1, 1, 2, 10], (x) => exponential(x / 2))],
  [{ kind: 'erlang', mean: 6, shape: 3 }, 6, 1 / Math.sqrt(3), at([1, 3, 6, 12, 20], (x) => erlang(3, x / 6))],
  [{ kind: 'erlang', mean: 6, shape: 40 }, 6, 1 / Math.sqrt(40), at([4, 6, 8], (x) => erlang(40, x / 6))],
  [{ kind: 'uniform', mean: 10, cv: 0.5 }, 10, 0.5, at([2, 5, 10, 18], (x) => (x - 10 + 5 * Math.sqrt(3)) / (10 * Math.sqrt(3)))],
  [
    { kind: 'discrete', values: [1, 2, 3, 4, 5, 6, 7], weights: [38.4, 30.7, 16.1, 9, 3.6, 1.4, 0.8] },
    2.161,
    Math.sqrt(1.627079) / 2.161,
    at([1.5, 2.5, 5.5], (x) => (x < 2 ? 0.384 : x < 3 ? 0.691 : 0.978)),
  ],
  [{ kind: 'discrete', values: [1, 3], weights: [1, 1], mean: 10 }, 10, 0.5, at([10], () => 0.5)],
]

describe.each(CASES)('%j', (law, mean, cv, quantiles) => {
  const seen = sample(law)
  it('has its mean and its spread', () => {
    expect(Math.abs(meanOf(law) / mean - 1)).toBeLessThan(1e-12)
    expect(Math.abs(seen.mean - mean)).toBeLessThan(4.5 * seen.meanError)
    expect(seen.meanError / mean).toBeLessThan(0.004)
    expect(Math.abs(seen.cv - cv)).toBeLessThan(4.5 * (seen.cvError + (cv * seen.meanError) / mean))
    expect(seen.cvError / cv).toBeLessThan(0.03)
  })
  it('has its quantiles', () => {
    for (const [x, share] of quantiles)
      expect(Math.abs(below(seen.values, x) - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / DRAWS))
  })
  it('is never negative', () => {
    expect(seen.values.every((value) => value >= 0 && Number.isFinite(value))).toBe(true)
  })
})

it('a constant is what it says', () => {
  for (const law of [4, { kind: 'constant', mean: 4 }] as const) {
    expect(new Sampler(law).draw(12_345)).toBe(4)
    expect(new Sampler(law).constant).toBe(true)
    expect(meanOf(law)).toBe(4)
  }
})
it.each(['exponential', 'lognormal', 'uniform', 'hyperexponential'] as const)(
  '%s rises with its word: one draw a variate, by inversion',
  (kind) => {
    const sampler = new Sampler({ kind, mean: 1, cv: kind === 'uniform' ? 0.5 : 1.5 })
    const values = Array.from({ length: 1000 }, (_, n) => sampler.draw(n * 4_294_967))
    const steps = values.slice(1).map((value, n) => Math.sign(value - values[n]))
    // The hyperexponential rises on each of its two branches; an exponential falls as its word rises.
    expect(steps.filter((step) => step !== steps[0]).length).toBeLessThanOrEqual(kind === 'hyperexponential' ? 1 : 0)
  },
)
it('a mean of zero is zero, whatever the spread', () => {
  for (const kind of ['exponential', 'lognormal', 'uniform', 'hyperexponential'] as const)
    expect(new Sampler({ kind, mean: 0, cv: kind === 'uniform' ? 0.5 : 1.5 }).draw(99)).toBe(0)
})
