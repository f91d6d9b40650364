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
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seed: number) {
    this.a = mix(seed)
    this.b = mix(this.a ^ 0x6a09e667)
    this.c = mix(this.b ^ 0xbb67ae85)
    for (let n = 0; n < 12; n++) this.word()
  }

  /** The next 32-bit word. */
  word(): number {
    const out = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + out
    this.c |= 0
    return out
  }
}
