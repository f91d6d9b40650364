/** A limit of the simulator itself, with what it was: a run that reaches it ends, and the page has words for it. */
const SAID = {
  jobs: (most: number) => `A run can hold ${most} jobs at most.`,
  classes: (most: number) => `A run can hold ${most} classes at most.`,
  instant: (most: number) => `${most} events happened at one moment: something goes round in a circle that takes no time.`,
} as const
type Code = keyof typeof SAID

export class Limit extends Error {
  readonly code: Code
  readonly most: number
  constructor(code: Code, most: number) {
    super(SAID[code](most))
    this.code = code
    this.most = most
  }
}
