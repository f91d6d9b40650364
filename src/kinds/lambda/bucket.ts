/** Permits that come back at a steady pace, up to so many: what is not used is not saved. */
export class Bucket {
  private level: number
  private at = 0
  private size: number
  private readonly seconds: number

  /** `size` permits, full again after `seconds`. */
  constructor(size: number, seconds: number) {
    this.size = this.level = size
    this.seconds = seconds
  }
  resize(size: number): void {
    this.level += size - this.size
    this.size = size
  }
  /** Whether there is one at this moment (seconds). */
  has(now: number): boolean {
    this.level = Math.min(this.size, this.level + ((now - this.at) * this.size) / this.seconds)
    this.at = now
    // A permit that is back but for the last bits of a sum of doubles is back.
    return this.level >= 1 - 1e-9
  }
  /** Takes one that `has` told of. */
  take(): void {
    this.level--
  }
}
