/** When the next customer comes: gaps of a process of mean one, laid over the integral of the planned rate. */

import { logPair } from '../../engine/chance/math.ts'
import type { Stream } from '../../engine/chance/random.ts'
import { Sampler } from '../../engine/law.ts'
import type { World } from '../../engine/world.ts'
import type { ClientsSettings } from './fields.ts'
import { integral, invert, type Steps, stepsOf } from './traffic.ts'

export class Arrivals {
  private readonly world: World
  private readonly stream: Stream
  /** How good a day it is: drawn once, and read by the spread of such days. */
  private readonly day: number
  private luck = 1
  private settings: ClientsSettings
  private steps: Steps | null = null
  /** Of a spike: what the rate is multiplied by; 0 while the source stands still. */
  private factor = 1
  private frozen = false
  /** Expected customers still to pass before the next one comes, counted from `from`. */
  private left: number
  private from: number
  private traced = 0

  constructor(settings: ClientsSettings, world: World) {
    this.world = world
    this.stream = world.stream('arrivals')
    this.day = world.stream('day').word()
    this.settings = settings
    this.from = world.now
    this.left = this.gap()
    this.read(settings)
  }

  /** Seconds from now until the next arrival, Infinity when none will come. */
  untilNext(): number {
    const { world, settings } = this
    if (settings.profile?.kind === 'trace') return this.trace(settings.profile.times)
    return Math.max(0, invert(this.steps, this.rate, this.from, this.left) - world.now)
  }
  private trace(times: readonly number[]): number {
    while (this.traced < times.length && times[this.traced] < this.from) this.traced++
    return this.traced < times.length ? Math.max(0, times[this.traced] - this.world.now) : Number.POSITIVE_INFINITY
  }
  /** The customer expected came. */
  taken(): void {
    this.traced++
    this.from = this.world.now
    this.left = this.gap()
  }

  /** Up to now the old rate held. */
  private catchUp(): void {
    const { world } = this
    this.left = Math.max(0, this.left - integral(this.steps, this.rate, this.from, world.now))
    this.from = world.now
  }
  setFactor(factor: number): void {
    this.catchUp()
    this.factor = factor
  }
  freeze(): void {
    this.catchUp()
    this.frozen = true
  }
  thaw(): void {
    this.catchUp()
    this.frozen = false
  }
  adopt(settings: ClientsSettings): void {
    this.catchUp()
    this.read(settings)
  }
  private read(settings: ClientsSettings): void {
    const { dayFactorCv } = settings
    this.settings = settings
    this.steps = stepsOf(settings)
    this.luck = dayFactorCv > 0 ? new Sampler({ kind: 'lognormal', mean: 1, cv: dayFactorCv }).draw(this.day) : 1
  }

  private get rate(): number {
    return this.frozen ? 0 : this.settings.rate * this.factor * this.luck
  }
  /** A gap of mean one. */
  private gap(): number {
    const { process, cv } = this.settings
    if (process === 'constant') return 1
    if (process === 'poisson') return -logPair(this.stream.nextPair())
    return new Sampler({ kind: 'hyperexponential', mean: 1, cv }).draw(this.stream.word())
  }
}
