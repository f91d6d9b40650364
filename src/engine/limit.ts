/** A limit of the simulator itself, with what it was: a run that reaches it ends, and the page has words for it. */
export const LIMITS = ['jobs', 'classes'] as const

export class Limit extends Error {
  readonly code: (typeof LIMITS)[number]
  readonly most: number
  constructor(code: (typeof LIMITS)[number], most: number) {
    super(`A run can hold ${most} ${code} at most.`)
    this.code = code
    this.most = most
  }
}
