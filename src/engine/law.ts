/** Laws of random times and sizes, in real space: mean and cv are those of the values themselves. */
import { exp, log, logWord, normalQuantile } from './chance/math.ts'
import { drawWord, mix, uniform } from './chance/random.ts'
import { BITS, DRAW_MASK, type Handle, KEY } from './rows.ts'

/** A plain number is constant. */
export type Law =
  | number
  | { readonly kind: 'constant' | 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal' | 'hyperexponential' | 'uniform'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'erlang'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[]; readonly mean?: number }

export function meanOf(law: Law): number {
  if (typeof law === 'number') return law
  if (law.kind !== 'discrete') return law.mean
  if (law.mean !== undefined) return law.mean
  return weightedMean(law.values, law.weights)
}
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const weightedMean = (values: readonly number[], weights: readonly number[]) =>
  sum(values.map((value, n) => value * weights[n])) / sum(weights)

const CONSTANT = 0
const EXPONENTIAL = 1
const LOGNORMAL = 2
const HYPEREXPONENTIAL = 3
const UNIFORM = 4
const ERLANG = 5
const DISCRETE = 6

/** One hashed word in, one variate out, by inversion; one shape for every law, so that a draw is never a slow call. */
export class Sampler {
  private readonly kind: number
  private readonly a: number
  private readonly b: number
  private readonly c: number
  private readonly values: Float64Array
  private readonly upTo: Float64Array
  readonly constant: boolean

  constructor(law: Law) {
    const [kind, a, b, c] = parameters(law)
    this.kind = kind
    this.a = a
    this.b = b
    this.c = c
    this.constant = kind === CONSTANT
    const discrete = typeof law === 'object' && law.kind === 'discrete' ? law : { values: [], weights: [] }
    this.values = Float64Array.from(discrete.values, (value) => value * a)
    let running = 0
    this.upTo = Float64Array.from(discrete.weights, (weight) => (running += weight / sum(discrete.weights)))
  }

  /** The draw that belongs to a job, for the purpose that the salt stands for: see chance/random.ts. */
  drawFor(words: Int32Array, job: Handle, salt: number): number {
    if (this.kind === CONSTANT) return this.a
    const word = drawWord(words[job + KEY], words[job + BITS] & DRAW_MASK, salt)
    return this.kind === EXPONENTIAL ? -this.a * logWord(word) : this.draw(word)
  }

  /** The draw that belongs to a job which is only about to begin. */
  drawOf(key: number, salt: number): number {
    return this.kind === CONSTANT ? this.a : this.draw(drawWord(key, 0, salt))
  }

  draw(word: number): number {
    switch (this.kind) {
      case CONSTANT:
        return this.a
      case EXPONENTIAL:
        return -this.a * logWord(word)
      case LOGNORMAL:
        return exp(this.a + this.b * normalQuantile(uniform(word)))
      case HYPEREXPONENTIAL: {
        const u = uniform(word)
        return u < this.a ? -this.b * log(u / this.a) : -this.c * log((u - this.a) / (1 - this.a))
      }
      case UNIFORM:
        return this.a + this.b * uniform(word)
      case ERLANG:
        return this.erlang(word)
      default:
        return this.discrete(uniform(word))
    }
  }

  /** The log of a product of `b` uniform numbers, each hashed from the one before. */
  private erlang(word: number): number {
    let total = 0
    for (let n = 0; n < this.b; n++) {
      total -= logWord(word)
      word = mix(word + 0x9e3779b9)
    }
    return total * this.a
  }

  private discrete(u: number): number {
    const last = this.values.length - 1
    let n = 0
    while (n < last && u >= this.upTo[n]) n++
    return this.values[n]
  }
}

function parameters(law: Law): [kind: number, a: number, b: number, c: number] {
  if (typeof law === 'number') return [CONSTANT, law, 0, 0]
  switch (law.kind) {
    case 'constant':
      return [CONSTANT, law.mean, 0, 0]
    case 'exponential':
      return [EXPONENTIAL, law.mean, 0, 0]
    case 'lognormal': {
      const variance = log(1 + law.cv * law.cv)
      return law.mean === 0 ? [CONSTANT, 0, 0, 0] : [LOGNORMAL, log(law.mean) - variance / 2, Math.sqrt(variance), 0]
    }
    case 'hyperexponential': {
      const squared = law.cv * law.cv
      const p = (1 + Math.sqrt((squared - 1) / (squared + 1))) / 2
      return [HYPEREXPONENTIAL, p, law.mean / (2 * p), law.mean / (2 * (1 - p))]
    }
    case 'uniform': {
      const half = law.mean * law.cv * Math.sqrt(3)
      return [UNIFORM, law.mean - half, 2 * half, 0]
    }
    case 'erlang':
      return [ERLANG, law.mean / law.shape, law.shape, 0]
    case 'discrete':
      return [DISCRETE, law.mean === undefined ? 1 : law.mean / weightedMean(law.values, law.weights), 0, 0]
  }
}
