/** How much of something may be in use at once in the whole account, with shares set aside for some (aws-facts, Lambda concurrency). */
export class Quota {
  limit: number
  /** Set aside for those who have a share of their own. */
  private reserved = 0
  /** In use of what is not set aside. */
  private used = 0
  constructor(limit: number) {
    this.limit = limit
  }

  /** Sets `change` more aside. */
  reserve(change: number): void {
    this.reserved += change
  }
  get free(): number {
    return Math.max(0, this.limit - this.reserved - this.used)
  }
  /** Takes one of what is not set aside; false when there is none left. */
  take(): boolean {
    if (this.free === 0) return false
    this.used++
    return true
  }
  /** Takes one even where there is none: what runs already goes on. */
  hold(): void {
    this.used++
  }
  give(): void {
    this.used--
  }
}
