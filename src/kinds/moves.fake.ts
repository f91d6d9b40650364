/** What each setting moves: a small diagram, two values, a reading and its direction. Every field must be listed, nested ones too. */
import type { Diagram } from '../diagram/diagram.ts'
import type { Result } from '../diagram/result.ts'
import type { Field, Fields } from './field.ts'

export interface Move<V = unknown> {
  readonly in: (value: V) => Diagram
  readonly from: V
  readonly to: V
  /** A path in the result (`components.till.wait.mean`), or how to read it. What is not there counts as 0. */
  readonly reading: string | ((result: Result) => number)
  readonly moves: 'up' | 'down'
}
/** A setting that no run can depend on, and why. */
export interface Still {
  readonly why: string
}
/** Forgets the type of the values once they were checked against each other. */
export const move = <V>(it: Move<V>): Move => it as unknown as Move

type Inside<K extends string, F> = F extends { type: 'record'; fields: infer R }
  ? `${K}.${Paths<R>}`
  : F extends { type: 'list'; item: infer I }
    ? K | Inside<K, I>
    : F extends { type: 'variant'; variants: infer V }
      ? K | { [T in keyof V & string]: `${K}.${T}.${Paths<V[T]>}` }[keyof V & string]
      : K
/** Paths of all fields: `retry.budget`, `classes.share`, `policies.scheduled.at`. */
export type Paths<F> = { [K in keyof F & string]: Inside<K, F[K]> }[keyof F & string]
export type Moves<F> = { readonly [P in Paths<F>]: Move | Still }

/** The same paths, from the fields as they are. */
export function pathsOf(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => inside(name, field))
}
function inside(path: string, field: Field): string[] {
  const under = (fields: Fields, of = path) => pathsOf(fields).map((name) => `${of}.${name}`)
  if (field.type === 'record') return under(field.fields)
  if (field.type === 'list') return [...new Set([path, ...inside(path, field.item)])]
  if (field.type === 'variant') return [path, ...Object.entries(field.variants).flatMap(([tag, fields]) => under(fields, `${path}.${tag}`))]
  return [path]
}
