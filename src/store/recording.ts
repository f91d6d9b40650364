/** What one run said: its snapshots, each read by the legend it came with, what was done to it, and the diagram at every moment. */
import { applyChange } from '../diagram/changes.ts'
import type { Diagram, JournalEntry } from '../diagram/diagram.ts'
import { RIDER, RIDER_WIDTH } from '../run/protocol.ts'
import { type Legend, REASONS } from '../run/snapshot.ts'
import { type FrameReader, frameReader } from './frames.ts'
import type { Notice, Recording, Rider } from './playing.ts'

export class Tape implements Recording {
  readonly diagram: Diagram
  binSeconds = 0
  readonly bins: Float64Array[] = []
  readonly reader: FrameReader
  latest: Float64Array | null = null
  journal: readonly JournalEntry[]
  readonly notices: Notice[] = []
  #wires: readonly string[] = []
  #legend = frameReader({ components: [], wires: [], length: 0 })
  readonly #legends = new WeakMap<Float64Array, FrameReader>()

  constructor(diagram: Diagram, journal: readonly JournalEntry[] = []) {
    this.diagram = diagram
    this.journal = journal
    const of = (frame: Float64Array) => this.#legends.get(frame) ?? this.#legend
    this.reader = {
      read: (frame, id, name) => of(frame).read(frame, id, name),
      wire: (frame, id, name) => of(frame).wire(frame, id, name),
      gauge: (frame, id, name) => of(frame).gauge(frame, id, name),
      cells: (frame, id) => of(frame).cells(frame, id),
      header: (frame, name) => this.#legend.header(frame, name),
    }
  }

  begin(legend: Legend, binSeconds: number) {
    this.learn(legend)
    this.binSeconds = binSeconds
  }

  /** Snapshots from now on are laid out like this. */
  learn(legend: Legend) {
    this.#legend = frameReader(legend)
    this.#wires = legend.wires.map((wire) => wire.id)
  }

  /** Sampled hops as the worker says them: RIDER_WIDTH integers each, and their moments. */
  riders(riders: Int32Array, at: Float64Array): Rider[] {
    return Array.from(at, (moment, nth) => {
      const of = (word: number) => riders[nth * RIDER_WIDTH + word]
      return {
        wire: this.#wires[of(RIDER.wire)] ?? '',
        back: of(RIDER.way) === 1,
        failed: REASONS[of(RIDER.failed)] ?? null,
        attempt: of(RIDER.attempt),
        at: moment,
      }
    })
  }

  keep(frame: Float64Array) {
    this.#legends.set(frame, this.#legend)
    this.latest = frame
  }

  keepBins(bins: readonly Float64Array[]) {
    for (const bin of bins) this.#legends.set(bin, this.#legend)
    this.bins.push(...bins)
  }

  /** Simulated seconds of the newest snapshot. */
  end(): number {
    return this.latest ? this.reader.header(this.latest, 'time') : 0
  }

  /** What was done up to a moment, and what that had made of the diagram by then. */
  until(at: number): { journal: readonly JournalEntry[]; diagram: Diagram } {
    const journal = this.journal.filter((entry) => entry.at <= at)
    return { journal, diagram: journal.reduce((diagram, { edit }) => applyChange(diagram, edit), this.diagram) }
  }

  /** The recorded snapshot nearest to a moment. */
  near(at: number): Float64Array | null {
    const time = (frame: Float64Array) => this.reader.header(frame, 'time')
    let low = 0
    let high = this.bins.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (time(this.bins[middle]) < at) low = middle + 1
      else high = middle
    }
    const before = this.bins[low - 1] ?? null
    const after = this.bins[low] ?? this.latest
    if (!before || !after) return before ?? after
    return at - time(before) <= time(after) - at ? before : after
  }
}
