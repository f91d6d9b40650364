/** When each job that shares the servers ends: a heap of moments, of two alike the one that came first. Nothing is allocated for a job. */
import type { Handle } from '../../engine/rows.ts'

const FEW = 16

export class Ends {
  length = 0
  private moments = new Float64Array(FEW)
  /** Numbers in the order of coming. */
  private comings = new Float64Array(FEW)
  private jobs = new Int32Array(FEW)
  private came = 0

  /** The first moment; there must be one. */
  get first(): number {
    return this.moments[0]
  }
  add(moment: number, job: Handle): void {
    if (this.length === this.jobs.length) this.grow()
    // Whoever comes last is behind all that end at the same moment.
    let place = this.length++
    while (place > 0) {
      const above = (place - 1) >> 1
      if (this.moments[above] <= moment) break
      this.copy(above, place)
      place = above
    }
    this.put(place, moment, this.came++, job)
  }
  /** Takes the first out; 0 when there is none. */
  take(): Handle {
    if (this.length === 0) return 0
    const job = this.jobs[0]
    const last = --this.length
    const moment = this.moments[last]
    const coming = this.comings[last]
    let place = 0
    for (let below = 1; below < last; below = 2 * place + 1) {
      if (below + 1 < last && this.isBefore(below + 1, this.moments[below], this.comings[below])) below++
      if (!this.isBefore(below, moment, coming)) break
      this.copy(below, place)
      place = below
    }
    this.put(place, moment, coming, this.jobs[last])
    return job
  }
  clear(): void {
    this.length = 0
  }

  private isBefore(place: number, moment: number, coming: number): boolean {
    const at = this.moments[place]
    return at < moment || (at === moment && this.comings[place] < coming)
  }
  private copy(from: number, to: number): void {
    this.put(to, this.moments[from], this.comings[from], this.jobs[from])
  }
  private put(place: number, moment: number, coming: number, job: Handle): void {
    this.moments[place] = moment
    this.comings[place] = coming
    this.jobs[place] = job
  }
  private grow(): void {
    const { moments, comings, jobs } = this
    const size = 2 * jobs.length
    this.moments = new Float64Array(size)
    this.comings = new Float64Array(size)
    this.jobs = new Int32Array(size)
    this.moments.set(moments)
    this.comings.set(comings)
    this.jobs.set(jobs)
  }
}
