/** Fills follow their numbers: 1 − e^(−t / 833 ms) of screen time, so that a change has settled after 2.5 s. */
const TAU = 833
const SETTLED = 0.002

/** The fills of one card, by slot. */
export type Ease = (slot: number, target: number) => number

export class Easing {
  private readonly values = new Map<string, number>()
  private share = 1
  /** Whether anything had not arrived when it was last asked for. */
  moving = false

  /** Begins a picture `elapsed` ms of screen time after the last one; `still` = values jump. */
  begin(elapsed: number, still: boolean) {
    this.share = still ? 1 : 1 - Math.exp(-elapsed / TAU)
    this.moving = false
  }

  of(card: string): Ease {
    return (slot, target) => {
      if (!Number.isFinite(target)) return target
      const key = `${card}\n${slot}`
      const before = this.values.get(key) ?? target
      const next = Math.abs(target - before) < SETTLED ? target : before + (target - before) * this.share
      this.values.set(key, next)
      if (next !== target) this.moving = true
      return next
    }
  }

  forget() {
    this.values.clear()
  }
}
