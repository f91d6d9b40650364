/** An inbox while it runs: takes every letter, sorts what is wanted from what is not; and some who read it come to the shop. */

import { log } from '../../engine/chance/math.ts'
import { drawWord, mix, uniform } from '../../engine/chance/random.ts'
import { DONE } from '../../engine/doors.ts'
import { Sampler } from '../../engine/law.ts'
import type { Line } from '../../engine/line.ts'
import { type Outcome, Part, type Protocol } from '../../engine/part.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { Calls } from '../calls.ts'
import type { SubscriberSettings } from './fields.ts'

const CLICK = 0
const GAUGE = { wanted: 0, unwanted: 1, inbox: 2, clicks: 3, turnedAway: 4 } as const

export class SubscriberPart extends Part {
  private readonly world: World
  private readonly ways: Calls
  private readonly salts: { reader: number; delay: number }
  private settings: SubscriberSettings
  private delay: Sampler
  private letters = 0
  /** Visits of readers who wait for an answer. */
  private readonly visits: Line

  constructor(settings: SubscriberSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.ways = new Calls(world, 'oneOf')
    this.salts = { reader: world.salt('reader'), delay: world.salt('delay') }
    this.delay = new Sampler(settings.clickDelay)
    this.visits = world.line()
  }
  override reconfigure(settings: SubscriberSettings): void {
    this.settings = settings
    this.delay = new Sampler(settings.clickDelay)
  }

  override get protocol(): Protocol {
    return this.settings.protocol
  }
  override get audience(): number {
    return this.settings.count
  }

  override accept(letter: Handle): void {
    const { world, settings } = this
    const wanted = settings.wants.length === 0 || settings.wants.includes(world.classOf(letter))
    world.count(wanted ? GAUGE.wanted : GAUGE.unwanted, settings.count)
    this.letters += settings.count
    if (wanted && settings.clickShare > 0 && !this.ways.none) this.readLetter(letter)
    world.reply(letter, DONE)
  }
  /** Who of all readers opens the link, and when: the gaps between those who do are geometric. */
  private readLetter(letter: Handle): void {
    const { world, settings, salts } = this
    const { count, clickShare } = settings
    const skips = log(1 - clickShare)
    // So small a share that a double cannot tell it from none.
    if (skips === 0) return
    let word = world.word(letter, salts.reader)
    for (let reader = 0; ; reader++) {
      if (clickShare < 1) reader += Math.floor(log(uniform(word)) / skips)
      if (!(reader < count)) return
      world.alarm(this.delay.draw(drawWord(word, 0, salts.delay)), CLICK, word)
      word = mix(word + 0x9e3779b9)
    }
  }

  /** A reader at the shop: a visit of its own, no part of the order that the letter told of. */
  override due(_click: number, reader: number): void {
    const { world } = this
    if (this.ways.none) return
    world.count(GAUGE.clicks)
    const visit = world.noted(reader)
    this.visits.push(visit)
    world.send(this.ways.choose(visit), visit)
  }
  override replied(_sent: Handle, outcome: Outcome, visit: Handle): void {
    if (outcome !== DONE) this.world.count(GAUGE.turnedAway)
    this.visits.remove(visit)
    this.world.drop(visit)
  }
  override cleared(): void {
    while (this.visits.length > 0) this.world.drop(this.visits.shift())
  }

  override read(gauges: Float64Array, at: number): void {
    gauges[at + GAUGE.inbox] = this.letters
  }
}
