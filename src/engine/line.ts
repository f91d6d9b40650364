/** A line of jobs, first come first served, linked through the rows themselves: a job can leave from the middle. */
import { type Handle, NEXT, PREVIOUS, type Rows } from './rows.ts'

export class Line {
  length = 0
  private head = 0
  private tail = 0
  private readonly rows: Rows
  constructor(rows: Rows) {
    this.rows = rows
  }

  /** The job that has stood longest, or 0. */
  get first(): Handle {
    return this.head
  }
  after(job: Handle): Handle {
    return this.rows.words[job + NEXT]
  }
  before(job: Handle): Handle {
    return this.rows.words[job + PREVIOUS]
  }
  push(job: Handle): void {
    const { words } = this.rows
    words[job + NEXT] = 0
    words[job + PREVIOUS] = this.tail
    if (this.tail === 0) this.head = job
    else words[this.tail + NEXT] = job
    this.tail = job
    this.length++
  }
  /** Right behind another, or to the front of the line when that is 0. */
  insert(job: Handle, behind: Handle): void {
    const { words } = this.rows
    const next = behind === 0 ? this.head : words[behind + NEXT]
    words[job + PREVIOUS] = behind
    words[job + NEXT] = next
    if (behind === 0) this.head = job
    else words[behind + NEXT] = job
    if (next === 0) this.tail = job
    else words[next + PREVIOUS] = job
    this.length++
  }
  shift(): Handle {
    const job = this.head
    if (job !== 0) this.remove(job)
    return job
  }
  remove(job: Handle): void {
    const { words } = this.rows
    const next = words[job + NEXT]
    const previous = words[job + PREVIOUS]
    if (previous === 0) this.head = next
    else words[previous + NEXT] = next
    if (next === 0) this.tail = previous
    else words[next + PREVIOUS] = previous
    words[job + NEXT] = words[job + PREVIOUS] = 0
    this.length--
  }
  clear(): void {
    this.head = this.tail = this.length = 0
  }
}
