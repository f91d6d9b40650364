/** Says a setting's default in words: "Default 0.1 s." */
import { complete } from '../../../diagram/settings.ts'
import type { Field, LawField } from '../../../kinds/field.ts'
import { type Text, useText } from '../../text/index.ts'
import { type PrintStyle, print } from '../../units/print.ts'
import { choiceText, type FormWords, useForm, usePrintStyle, zeroText } from './form.ts'

type Law = LawField['default']
/** A law in short: its shape and its mean. */
function lawWords(value: Law, field: LawField, text: Text, style: PrintStyle): string {
  if (typeof value === 'number') return print(value, field.unit, style)
  const mean = 'mean' in value && value.mean !== undefined ? print(value.mean, field.unit, style) : null
  const kind = text.inspector.laws[value.kind]
  return mean === null ? kind : text.inspector.form.law(kind, mean)
}

/** A value in words, or an empty text where there is nothing short to say. */
export function valueWords(field: Field, value: unknown, path: string, words: FormWords, text: Text, style: PrintStyle): string {
  const form = text.inspector.form
  if (value === null) return choiceText(words, path, null) ?? form.none
  switch (field.type) {
    case 'number':
      return zeroText(text, path, field, value) ?? print(value as number, field.unit, { ...style, exact: true })
    case 'choice':
      return choiceText(words, path, value) ?? String(value)
    case 'flag':
      return value ? form.on : form.off
    case 'text':
      return value === '' ? form.emptyText : String(value)
    case 'law':
      return lawWords(value as Law, field, text, style)
    case 'list':
      return listWords(field, value as readonly unknown[], path, words, text, style)
    case 'variant':
      return choiceText(words, `${path}.${field.tag}`, (value as Record<string, unknown>)[field.tag]) ?? ''
    case 'reference':
      return String(value)
    case 'record':
      return ''
  }
}

function listWords(
  field: Extract<Field, { type: 'list' }>,
  value: readonly unknown[],
  path: string,
  words: FormWords,
  text: Text,
  style: PrintStyle,
): string {
  if (value.length === 0) return text.inspector.form.emptyList
  return value.length > 6
    ? text.inspector.form.entries(value.length)
    : value.map((item) => valueWords(field.item, item, path, words, text, style)).join(', ')
}

/** "Default 0.1 s.", or an empty text where the default is no single value. */
export function useDefaultText(field: Field, path: string): string {
  const { words } = useForm()
  const text = useText()
  const style = usePrintStyle()
  const said = valueWords(field, complete(field, undefined), path, words, text, style)
  return said === '' ? '' : text.inspector.form.byDefault(said)
}
