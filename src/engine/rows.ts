/**
 * Jobs in hand, each a row of sixteen words (one cache line) in one buffer; a handle is the row's offset in words.
 *
 * A row is a delivery, a customer, or what its holder keeps after an early answer (a message on a board, work after a
 * hand-over). It is freed when its holder closed it, its sender heard the answer, and nothing sent on its behalf is out.
 */

import { Limit } from './limit.ts'

/** Offset of a row in words; 0 is no row. */
export type Handle = number

const WIDTH = 16
/** Doubles of a row, added to handle >> 1. Simulated seconds. */
export const BORN = 0
export const ARRIVED = 1
/** When service began (workers); for a customer the last moment at which work on the order succeeded. */
export const MARK = 2
/** Integers of a row, added to the handle. */
export const SEAT = 6
export const PARENT = 7
/** Route in the upper half, number of rows out on this row's behalf in the lower; an order has no route and counts in the whole. */
export const ROUTE_KIDS = 8
/** Tells a reused row from the one that a timer was set on. */
export const STAMP = 9
export const KEY = 10
export const BITS = 11
export const NEXT = 12
export const PREVIOUS = 13
/** One integer that the holder may use as it likes. */
export const NOTE = 14
/** Single-precision, through `floats`: what service times are multiplied by. */
export const SIZE = 15

/** Fields of the word BITS. */
export const ATTEMPT_ONE = 1
export const ATTEMPT_MASK = 0x3f
export const RECEIVE_ONE = 1 << 6
export const RECEIVE_MASK = 0x3ff << 6
export const CLASS_SHIFT = 16
/** Four bits of class; the fifth says that no worker can finish it. */
export const CLASS_MASK = 0x1f << CLASS_SHIFT
export const POISON = 0x10
export const OUTCOME_SHIFT = 21
export const OUTCOME_MASK = 0x1f << OUTCOME_SHIFT
/** The holder answered · the sender heard · the holder closed · service began once · is being served · holds a server idle. */
export const ANSWERED = 1 << 26
export const HEARD = 1 << 27
export const CLOSED = 1 << 28
export const BEGUN = 1 << 29
export const SERVING = 1 << 30
export const HELD = 1 << 31
/** What a job carries along: the attempt and its class. */
export const CARRIED_MASK = ATTEMPT_MASK | CLASS_MASK
export const DRAW_MASK = ATTEMPT_MASK | RECEIVE_MASK

/** Jobs in hand at once, a gigabyte of them: a line that grows without end must not take the machine's memory. */
export const MOST_ROWS = 1 << 24
export const MAX_ATTEMPTS = 50
export const MAX_RECEIVES = 1000
/** Classes of jobs with a name; number 0 is none. Also the mask of a class's bits. */
export const MAX_CLASSES = 15
/** Routes and kids share a word. */
export const MAX_ROUTES = 0x7fff

/** Rows from which on memory grows where it is, and what it grows by: bytes, of which it can have so many. */
const BIG = 1 << 16
const PAGE = 1 << 16
const PAGES = 1 << 16

/** Memory that grows without being copied, or null where there is none: some browsers forbid it. */
function growing(pages: number): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: PAGES })
  } catch {
    return null
  }
}

export class Rows {
  words: Int32Array
  reals: Float64Array
  floats: Float32Array
  private memory: WebAssembly.Memory | null = null
  private free = 0
  private top = WIDTH
  private stamp = 0
  /** Rows in use. */
  used = 0

  private readonly most: number
  constructor(rows = 1 << 12, most = MOST_ROWS) {
    this.most = most
    const buffer = new ArrayBuffer(rows * WIDTH * 4)
    this.words = new Int32Array(buffer)
    this.reals = new Float64Array(buffer)
    this.floats = new Float32Array(buffer)
  }

  allocate(): Handle {
    let row = this.free
    if (row !== 0) this.free = this.words[row + NEXT]
    else {
      if (this.top === this.words.length) this.grow()
      row = this.top
      this.top += WIDTH
    }
    this.used++
    this.stamp = (this.stamp + 1) | 0
    this.words[row + STAMP] = this.stamp
    this.words[row + NEXT] = 0
    this.words[row + PREVIOUS] = 0
    this.words[row + NOTE] = 0
    return row
  }

  release(row: Handle): void {
    this.used--
    this.words[row + STAMP] = 0
    this.words[row + SEAT] = -1
    this.words[row + NEXT] = this.free
    this.free = row
  }

  /** Every row in use that `seat` holds and has not closed, oldest first: the same order whatever else lives in the buffer. */
  heldBy(seat: number): Handle[] {
    const { words } = this
    const found: Handle[] = []
    for (let row = WIDTH; row < this.top; row += WIDTH)
      if (words[row + SEAT] === seat && (words[row + BITS] & CLOSED) === 0) found.push(row)
    return found.sort((a, b) => words[a + STAMP] - words[b + STAMP])
  }

  /** Doubles while small, then grows by an eighth where it is: to copy a million rows would hold the run up for a tenth of a second. */
  private grow(): void {
    const rows = this.words.length / WIDTH
    if (rows >= this.most) throw new Limit('jobs', this.most)
    const bytes = Math.min(this.most, rows < BIG ? rows * 2 : rows + (rows >> 3)) * WIDTH * 4
    const pages = Math.ceil(bytes / PAGE)
    if (this.memory) {
      this.memory.grow(pages - this.memory.buffer.byteLength / PAGE)
      return this.view(this.memory.buffer)
    }
    const { words } = this
    if (rows >= BIG) this.memory = growing(pages)
    this.view(this.memory?.buffer ?? new ArrayBuffer(bytes))
    this.words.set(words)
  }

  private view(buffer: ArrayBuffer): void {
    this.words = new Int32Array(buffer)
    this.reals = new Float64Array(buffer)
    this.floats = new Float32Array(buffer)
  }
}
