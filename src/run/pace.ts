/** The pace of a run: which simulated moment the clock asks for, and what speed was really held. */

/** Seconds of the clock: a run that is further behind than this gives the rest up, and the time over which speed is measured. */
const PATIENCE = 0.1
const WINDOW = 0.5

export class Pace {
  readonly #clock: { now(): number }
  #speed = 1
  #from = 0
  #at = 0
  /** Pairs of a moment of the clock and the simulated moment then, oldest first. */
  #seen: { clock: number; simulated: number }[] = []

  constructor(clock: { now(): number }) {
    this.#clock = clock
  }

  /** Runs on from a simulated moment at `speed` simulated seconds a second. */
  begin(speed: number, simulated: number): void {
    this.#speed = speed
    this.#at = simulated
    this.#from = this.#clock.now()
    this.#seen = [{ clock: this.#from, simulated }]
  }

  /** The simulated moment that the clock asks for now. */
  due(): number {
    return this.#speed === Number.POSITIVE_INFINITY ? this.#speed : this.#at + (this.#clock.now() - this.#from) * this.#speed
  }

  /** The run is only here: what it cannot catch up with soon is never asked for again, or it would race when the load falls. */
  admit(simulated: number): void {
    if (this.#speed === Number.POSITIVE_INFINITY) return
    const excess = (this.due() - simulated) / this.#speed - PATIENCE
    if (excess > 0) this.#from += excess
  }

  /** The speed held over the last half second, in simulated seconds a second. */
  held(simulated: number): number {
    const clock = this.#clock.now()
    const seen = this.#seen
    seen.push({ clock, simulated })
    while (seen.length > 2 && clock - seen[1].clock >= WINDOW) seen.shift()
    return clock > seen[0].clock ? (simulated - seen[0].simulated) / (clock - seen[0].clock) : Number.NaN
  }
}
