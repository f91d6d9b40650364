/** Sampled jobs on their way over wires: who may leave when, where each is now, and who failed lately. */
import type { Diagram } from '../../../diagram/diagram.ts'
import type { Rider } from '../../../store/playing.ts'

/** A flight takes this many ms of screen time, by the wire's length on screen. */
const SHORTEST = 400
const LONGEST = 800
const PX_PER_MS = 0.3
const MOST_A_WIRE = 8
const LEAST_APART = 20
/** How long a failure stays where it happened. */
const FAILURE_STAYS = 4000
/** Jobs and dots are counted over about this long to say how many a dot stands for. */
const COUNTED_OVER = 2000
/** So few jobs say nothing about how many are left out, and neither does so small a surplus. */
const FEW = 6
const CLEARLY_MORE = 1.8
const NICE = [1, 2, 5]

export interface Flight {
  readonly back: boolean
  readonly failed: string | null
  readonly attempt: number
  readonly leaves: number
  readonly takes: number
}
export interface Failure {
  readonly reason: string
  readonly back: boolean
  readonly count: number
  readonly until: number
}
interface Lane {
  flights: Flight[]
  failure: Failure | null
  sent: number
  jobs: number
  dots: number
}

export const flightTime = (px: number) => Math.min(LONGEST, Math.max(SHORTEST, px / PX_PER_MS))

/** 1, 2, 5, 10, 20 … nearest to `n` by ratio. */
export function nice(n: number): number {
  const tens = 10 ** Math.floor(Math.log10(n))
  const steps = [...NICE.map((step) => step * tens), 10 * tens]
  return steps.reduce((best, step) => (Math.abs(Math.log(step / n)) < Math.abs(Math.log(best / n)) ? step : best))
}

/** Only who calls waits for an answer: elsewhere none is seen, unless it tells of a failure. What never arrived is told once, on its way. */
export function worthSeeing(riders: readonly Rider[], { wires }: Diagram): Rider[] {
  const answers = new Set(wires.flatMap(({ id, role }) => (role === 'call' ? [id] : [])))
  const lost = new Set(riders.flatMap(({ wire, back, failed }) => (failed !== null && !back ? [wire + failed] : [])))
  return riders.filter(({ wire, back, failed }) => !back || (failed === null ? answers.has(wire) : !lost.has(wire + failed)))
}

export class Traffic {
  private readonly lanes = new Map<string, Lane>()
  /** ms of screen time in which riders moved: it stands still while the run is paused. */
  private clock = 0

  /** Lets the riders of one frame leave, each at its own moment: the frame tells of simulated seconds `from` to `to`, spread over `over` ms. */
  leave(riders: readonly Rider[], from: number, to: number, over: number, length: (wire: string) => number) {
    for (const rider of riders) {
      const share = to > from ? Math.max(0, Math.min(1, (rider.at - from) / (to - from))) : 0
      this.admit(rider, this.clock + share * over, length(rider.wire))
    }
  }

  private admit({ wire, back, failed, attempt }: Rider, leaves: number, px: number) {
    const lane = this.lane(wire)
    if (px <= 0) return
    const takes = flightTime(px)
    const apart = (LEAST_APART / px) * takes
    const close = lane.flights.some((other) => other.back === back && Math.abs(other.leaves - leaves) < apart)
    if (!failed && (close || lane.flights.length >= MOST_A_WIRE)) return
    if (failed && lane.flights.length >= MOST_A_WIRE) lane.flights.shift()
    lane.flights.push({ back, failed, attempt, leaves, takes })
    if (!back) lane.dots++
  }

  /** Counts the jobs that a wire really carried: `sent` is its counter. `elapsed` ms since the last count. */
  count(wire: string, sent: number, elapsed: number) {
    const lane = this.lane(wire)
    const kept = Math.exp(-elapsed / COUNTED_OVER)
    lane.jobs = lane.jobs * kept + (Math.max(0, sent - lane.sent) || 0)
    lane.dots *= kept
    lane.sent = sent
  }

  /** Moves all by `elapsed` ms. Who has arrived is gone; who failed stays a while. */
  advance(elapsed: number) {
    this.clock += elapsed
    for (const lane of this.lanes.values()) {
      if (lane.failure && lane.failure.until <= this.clock) lane.failure = null
      const landed = lane.flights.filter((flight) => flight.leaves + flight.takes <= this.clock)
      if (landed.length === 0) continue
      lane.flights = lane.flights.filter((flight) => flight.leaves + flight.takes > this.clock)
      for (const flight of landed) if (flight.failed) lane.failure = this.failed(lane.failure, flight.failed, flight.back)
    }
  }

  private failed(before: Failure | null, reason: string, back: boolean): Failure {
    return { reason, back, count: before?.reason === reason ? before.count + 1 : 1, until: this.clock + FAILURE_STAYS }
  }

  /** Riders on a wire with the share of the way that each has come, 0–1. */
  on(wire: string): { readonly flight: Flight; readonly share: number }[] {
    const lane = this.lanes.get(wire)
    if (!lane) return []
    return lane.flights
      .filter((flight) => flight.leaves <= this.clock)
      .map((flight) => ({ flight, share: (this.clock - flight.leaves) / flight.takes }))
  }

  failure(wire: string): Failure | null {
    return this.lanes.get(wire)?.failure ?? null
  }

  /** How many jobs one dot of a wire stands for: 1, 2, 5, 10 … */
  perDot(wire: string): number {
    const lane = this.lanes.get(wire)
    if (!lane || lane.dots < 1 || lane.jobs < FEW || lane.jobs < lane.dots * CLEARLY_MORE) return 1
    return nice(lane.jobs / lane.dots)
  }

  /** ms until nothing flies and nothing failed is shown; 0 = all is still. */
  get busyFor(): number {
    let last = this.clock
    for (const { flights, failure } of this.lanes.values()) {
      for (const { leaves, takes } of flights) last = Math.max(last, leaves + takes)
      if (failure) last = Math.max(last, failure.until)
    }
    return last - this.clock
  }

  clear() {
    this.lanes.clear()
  }

  private lane(wire: string): Lane {
    let lane = this.lanes.get(wire)
    if (!lane) {
      lane = { flights: [], failure: null, sent: Number.NaN, jobs: 0, dots: 0 }
      this.lanes.set(wire, lane)
    }
    return lane
  }
}
