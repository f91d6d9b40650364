/** A 64-bit hash over (time, part, verb) of every event: two runs with the same fingerprint were the same run. */
const real = new Float64Array(1)
const halves = new Int32Array(real.buffer)

export class Fingerprint {
  private readonly state = Int32Array.of(0x243f6a88, 0x85a308d3)

  add(time: number, code: number): void {
    real[0] = time
    const { state } = this
    const a = Math.imul(state[0] ^ halves[0], 0x9e3779b1)
    const b = Math.imul(state[1] ^ halves[1], 0x85ebca77)
    state[0] = ((a << 15) | (a >>> 17)) + code
    state[1] = ((b << 13) | (b >>> 19)) ^ state[0]
  }

  /** Sixteen hexadecimal digits. */
  text(): string {
    const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0')
    return hex(this.state[0]) + hex(this.state[1])
  }
}
