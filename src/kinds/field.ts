/**
 * What a setting is: its type, default, bounds, unit and AWS name, said once. The form, the validation, the JSON Schema
 * and the documentation are derived from it.
 */
import type { Law } from '../engine/law.ts'

export type Unit = 'seconds' | 'perSecond' | 'share' | 'percent' | 'count' | 'bytes' | 'MiB' | 'factor' | 'dollars' | 'none'

interface Common {
  /** CloudFormation's property. */
  aws?: string
  /** The three numbers that the form draws as marks on one ruler. */
  ruler?: 'low' | 'at' | 'high'
  /** Shown under "more" in the form. */
  rare?: boolean
  /** Of a wire: only wires with one of these roles have it. */
  roles?: readonly string[]
  /** The setting of the same record that its factors multiply: together they are traffic, and are drawn and imported as such. */
  multiplies?: string
  /** Shown only while another setting of the same record has one of these values ('>1': is more than one). */
  when?: readonly [field: string, ...values: unknown[]]
}
export interface NumberField<T = number> extends Common {
  type: 'number'
  default: T
  min: number
  max: number
  unit: Unit
  integer?: boolean
  nullable?: boolean
}
export interface ChoiceField<C extends string = string> extends Common {
  type: 'choice'
  default: C
  choices: readonly C[]
}
export interface FlagField extends Common {
  type: 'flag'
  default: boolean
}
export interface TextField extends Common {
  type: 'text'
  default: string
  maxLength: number
}
/** A time or size with its spread: a plain number is constant. Values in `unit`. */
export interface LawField extends Common {
  type: 'law'
  default: Law
  unit: Unit
  min: number
  max: number
}
/** The id of another component (`null` = none); must exist in the diagram and offer the role `accepts`. */
export interface ReferenceField extends Common {
  type: 'reference'
  default: string | null
  accepts: string
}
export interface RecordField<F extends Fields = Fields> extends Common {
  type: 'record'
  fields: F
  default?: undefined
}
export interface ListField<I extends Field = Field> extends Common {
  type: 'list'
  item: I
  default: readonly unknown[]
  minLength: number
  maxLength: number
}
/** One of several records, told apart by the property `tag`. */
export interface VariantField<V extends Record<string, Fields> = Record<string, Fields>> extends Common {
  type: 'variant'
  tag: string
  variants: V
  nullable?: boolean
  default: unknown
}
export type Field =
  | NumberField
  | NumberField<number | null>
  | ChoiceField
  | FlagField
  | TextField
  | LawField
  | ReferenceField
  | RecordField
  | ListField
  | VariantField
export type Fields = { readonly [name: string]: Field }

/** The settings that fields describe, every one present. */
export type Settings<F extends Fields> = { readonly [K in keyof F]: Value<F[K]> }
type Value<F> =
  F extends ChoiceField<infer C>
    ? C
    : F extends FlagField
      ? boolean
      : F extends TextField
        ? string
        : F extends LawField
          ? Law
          : F extends ReferenceField
            ? string | null
            : F extends NumberField<infer T>
              ? T
              : F extends RecordField<infer R>
                ? Settings<R>
                : F extends ListField<infer I>
                  ? readonly Value<I>[]
                  : F extends VariantField<infer V>
                    ? Variant<F, V>
                    : never
type Variant<F, V extends Record<string, Fields>> =
  | { [K in keyof V]: Settings<V[K]> & (F extends { tag: infer T extends string } ? { readonly [P in T]: K } : never) }[keyof V]
  | (F extends { nullable: true } ? null : never)

type NumberOptions = Omit<NumberField, 'type' | 'default' | 'unit'>
const number =
  (unit: Unit) =>
  (value: number, options: NumberOptions): NumberField => ({ type: 'number', default: value, unit, ...options })
export const seconds = number('seconds')
export const perSecond = number('perSecond')
export const share = (value: number, options: Partial<NumberOptions> = {}): NumberField => ({
  type: 'number',
  default: value,
  unit: 'share',
  min: 0,
  max: 1,
  ...options,
})
export const count = (value: number, options: NumberOptions): NumberField => ({
  type: 'number',
  default: value,
  unit: 'count',
  integer: true,
  ...options,
})
export const bytes = number('bytes')
export const factor = number('factor')
/** A number that may be left to AWS or to "no limit": null. */
export const orNull = (field: NumberField): NumberField<number | null> => ({ ...field, default: null, nullable: true })
export const choice = <const C extends string>(value: C, choices: readonly C[], options: Common = {}): ChoiceField<C> => ({
  type: 'choice',
  default: value,
  choices,
  ...options,
})
export const flag = (value: boolean, options: Common = {}): FlagField => ({ type: 'flag', default: value, ...options })
export const text = (value: string, maxLength: number, options: Common = {}): TextField => ({
  type: 'text',
  default: value,
  maxLength,
  ...options,
})
export const law = (value: Law, options: Omit<LawField, 'type' | 'default'>): LawField => ({ type: 'law', default: value, ...options })
export const reference = (accepts: string, options: Common = {}): ReferenceField => ({
  type: 'reference',
  default: null,
  accepts,
  ...options,
})
export const record = <const F extends Fields>(fields: F, options: Common = {}): RecordField<F> => ({ type: 'record', fields, ...options })
export const list = <const I extends Field>(
  item: I,
  options: Common & { minLength?: number; maxLength: number; default?: readonly unknown[] },
): ListField<I> => ({ type: 'list', item, minLength: 0, default: [], ...options })
export const variant = <const T extends string, const V extends Record<string, Fields>>(
  tag: T,
  variants: V,
  options: Common & { default?: unknown } = {},
): VariantField<V> & { tag: T } => ({ type: 'variant', tag, variants, default: null, ...options })
/** One of several records, or none. */
export const variantOrNull = <const T extends string, const V extends Record<string, Fields>>(
  tag: T,
  variants: V,
  options: Common = {},
): VariantField<V> & { tag: T; nullable: true } => ({ type: 'variant', tag, variants, default: null, nullable: true, ...options })
