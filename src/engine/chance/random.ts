/**
 * Chance without side effects. What belongs to no job (arrivals, boots) comes from an sfc32 stream of its own; what belongs
 * to a job is a hash of who, for what, and which attempt: two designs meet the same customers, and a component that is
 * added or edited leaves every other draw as it was.
 */

/** A 32-bit hash of a text (FNV-1a, then finished). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  return mix(hash)
}

/** A bijection of 32-bit words in which every input bit reaches every output bit. */
export function mix(word: number): number {
  word = Math.imul(word ^ (word >>> 16), 0x7feb352d)
  word = Math.imul(word ^ (word >>> 15), 0x846ca68b)
  return (word ^ (word >>> 16)) | 0
}

/** The word of one draw: for a job's key, its attempt and receive, and the salt of (seed, replication, component, purpose). */
export function drawWord(key: number, turn: number, salt: number): number {
  return mix(mix(key ^ salt) + Math.imul(turn, 0x9e3779b9))
}

/** (word + ½) / 2³²: a uniform number strictly between 0 and 1. */
export const uniform = (word: number): number => ((word >>> 0) + 0.5) * 2.3283064365386963e-10

/** sfc32 of Doty-Humphrey: a small fast counting generator in 32-bit integer arithmetic. */
export class Stream {
  /** a, b, c and the counter. */
  private readonly state = new Int32Array(4)

  constructor(seed: number) {
    const { state } = this
    state[0] = mix(seed)
    state[1] = mix(state[0] ^ 0x6a09e667)
    state[2] = mix(state[1] ^ 0xbb67ae85)
    state[3] = 1
    for (let n = 0; n < 12; n++) this.word()
  }

  /** The next two words, in an array: words handed to a call become objects where small integers have 31 bits. */
  readonly pair = new Int32Array(2)
  nextPair(): Int32Array {
    this.pair[0] = this.word()
    this.pair[1] = this.word()
    return this.pair
  }

  /** The next 32-bit word. */
  word(): number {
    const { state } = this
    const b = state[1]
    const c = state[2]
    const out = (((state[0] + b) | 0) + state[3]) | 0
    state[3]++
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + out
    return out
  }
}
