/** Classes of jobs by name: a row carries only a number, so every name has one for the whole run. */
import { Limit } from '../limit.ts'
import { MAX_CLASSES } from '../rows.ts'

/** A filter that lets every class through. */
export const ALL_CLASSES = -1

export class Classes {
  /** Number 0 is a job without a class. */
  private readonly names = ['']

  /** The number of a class, 1 to 15. Throws when the run knows as many others already. */
  number(name: string): number {
    const known = this.names.indexOf(name)
    if (known >= 0) return known
    if (this.names.length > MAX_CLASSES) throw new Limit('classes', MAX_CLASSES)
    return this.names.push(name) - 1
  }

  /** The name of a class by its number; '' of a job without a class. */
  name(number: number): string {
    return this.names[number] ?? ''
  }

  /** One bit for each class that is let through; no names let all through. */
  filter(names: readonly string[]): number {
    return names.length === 0 ? ALL_CLASSES : names.reduce((bits, name) => bits | (1 << this.number(name)), 0)
  }
}
