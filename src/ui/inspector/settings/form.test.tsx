/** For every field of every kind: the form shows it, takes a legal value as one undo step, and refuses an illegal one with a message. */
import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { complete, same, settingAt, settingsOf, withSetting } from '../../../diagram/settings.ts'
import type { Field, Fields } from '../../../kinds/field.ts'
import { kinds } from '../../../kinds/index.ts'
import type { AnyKind } from '../../../kinds/kind.ts'
import { Inspector } from '../Inspector.tsx'
import { click, draw, everyKind, type FakePage, fakePage, type } from '../page.fake.tsx'
import { write } from './problems.ts'

type Values = Record<string, unknown>
interface Case {
  readonly path: string
  readonly field: Field /** What must be set for the field to be seen. */
  readonly before: Values
}

/** Settings of one record under which a field with a `when` is shown. */
function shownBy(fields: Fields, field: Field, values: Values = {}): Values {
  if (!field.when) return values
  const [name, wanted] = field.when
  const value = typeof wanted === 'string' && wanted.startsWith('>') ? Number(wanted.slice(1)) + 1 : wanted
  return shownBy(fields, fields[name], { [name]: value, ...values })
}

/** Every field at every depth, with settings of its kind in which it is there to be edited. */
function casesOf(fields: Fields, wrap: (inside: Values) => Values, prefix: string): Case[] {
  return Object.entries(fields).flatMap(([name, field]): Case[] => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    const base = shownBy(fields, field)
    const here = { path, field, before: wrap(base) }
    const deeper = (put: (inside: unknown) => unknown) => (inside: Values) => wrap({ ...base, [name]: put(inside) })
    if (field.type === 'record')
      return [
        here,
        ...casesOf(
          field.fields,
          deeper((inside) => inside),
          path,
        ),
      ]
    if (field.type === 'variant')
      return [
        here,
        ...Object.entries(field.variants).flatMap(([tag, each]) =>
          casesOf(
            // A plan of traffic is drawn, in a place of its own, with tests of its own: its lists are no lists of the form.
            field.multiplies === undefined ? each : withoutLists(each),
            deeper((inside) => ({ [field.tag]: tag, ...(inside as Values) })),
            path,
          ),
        ),
      ]
    if (field.type !== 'list') return [here]
    const { item } = field
    if (item.type === 'record')
      return [
        here,
        ...casesOf(
          item.fields,
          deeper((inside) => [{ ...naming(item.fields), ...(inside as Values) }]),
          `${path}[0]`,
        ),
      ]
    if (item.type === 'variant')
      return [
        here,
        ...Object.entries(item.variants).flatMap(([tag, each]) =>
          casesOf(
            each,
            deeper((inside) => [{ [item.tag]: tag, ...(inside as Values) }]),
            `${path}[0]`,
          ),
        ),
      ]
    return [here]
  })
}
const withoutLists = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, { type }]) => type !== 'list'))
const naming = (fields: Fields): Values =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, { type }]) => (type === 'text' ? [[name, 'one']] : [])))

const allCases = (kind: AnyKind) => casesOf(kind.fields as Fields, (inside) => inside, '')

let drawn: Awaited<ReturnType<typeof draw>>
let page: FakePage
async function show(kind: AnyKind, before: Values) {
  const diagram = everyKind()
  const target = (accepts: string) =>
    kinds.find((each) => [...each.wires.in, ...each.wires.out].some((role) => role === accepts))?.type ?? null
  // A setting that needs another component gets one, as the form would give it.
  let settings = before
  for (const { path } of kind.check?.(settingsOf(kind, before)) ?? []) {
    const found = settingAt(kind, settings, path)
    if (found?.field.type === 'reference') settings = withSetting(kind, settings, path, target(found.field.accepts))
  }
  const twins = diagram.components.map((each) => ({ ...each, id: `${each.id}-2` }))
  page = await fakePage(
    { ...diagram, components: [...diagram.components.map((each) => (each.kind === kind.type ? { ...each, settings } : each)), ...twins] },
    'en',
    { selected: [kind.type] },
  )
  drawn = await draw(page, <Inspector />)
  const all = [...drawn.host.querySelectorAll('button')].find((button) => button.textContent === page.words.text.inspector.form.all)
  if (all) click(all)
}

const valueAt = (kind: AnyKind, path: string) =>
  settingAt(kind, page.stores.document.getState().diagram.components.find(({ id }) => id === kind.type)?.settings ?? {}, path)?.value
const row = (path: string) => drawn.host.querySelector<HTMLElement>(`[data-field="${path}"]`)
const past = () => page.stores.document.getState().past

/** Other values of a number, those near it first. */
const others = ({ min, max }: { min: number; max: number }, from: number): number[] =>
  [from + 1, from - 1, from * 2, from / 2, min, max].filter((each) => each !== from && each >= min && each <= max)
/** What to type or choose: a legal text other than what stands there, and an illegal one where the input allows to type it. */
function gestures(field: Field, now: unknown, fits: (value: unknown) => boolean): { legal: string; illegal: string | null } | null {
  if (field.type === 'number' || field.type === 'law') {
    const from = typeof now === 'number' ? now : 1
    const other = others(field, from).find(fits) as number
    return { legal: other === 0 ? '0' : typed(other, field.unit), illegal: 'soon' }
  }
  if (field.type === 'text') return { legal: 'two', illegal: 'x'.repeat(field.maxLength + 1) }
  if (field.type === 'choice') return { legal: field.choices.find((each) => each !== now && fits(each)) as string, illegal: null }
  return null
}
const typed = (value: number, unit: string) =>
  unit === 'seconds' ? `${value} s` : unit === 'perSecond' ? `${value} /s` : unit === 'share' ? `${value * 100} %` : String(value)

/** Tries what is illegal, where the input lets it be typed: refused in words, nothing applied. */
function refuses(kind: AnyKind, path: string, input: Element | null | undefined, illegal: string) {
  const now = valueAt(kind, path)
  type(input, illegal)
  expect(drawn.host.querySelector('[role=alert]')?.textContent, 'an illegal value is refused in words').toMatch(/\S/)
  expect(valueAt(kind, path), 'and nothing is applied').toEqual(now)
  expect(past()).toHaveLength(0)
}

const another = (select: Element | null | undefined) =>
  [...(select as HTMLSelectElement).options].find(({ value }) => value !== (select as HTMLSelectElement).value && value !== '')?.value ?? ''

/** Does with a field what a person would do, first wrong, then right. */
function edit(kind: AnyKind, path: string, field: Field) {
  const found = row(path)
  const input = field.type === 'law' ? row(`${path}.mean`)?.querySelector('input') : found?.querySelector('input, select, textarea')
  const settings = page.stores.document.getState().diagram.components.find(({ id }) => id === kind.type)?.settings ?? {}
  // Two settings may have to agree: what the kind refuses, with what follows it, is not legal.
  const fits = (value: unknown) => write(kind, settings, path, value, () => null).fault === undefined
  const gesture = gestures(field, field.type === 'law' ? undefined : valueAt(kind, path), fits)
  if (gesture) {
    if (gesture.illegal !== null) refuses(kind, path, input, gesture.illegal)
    type(input, gesture.legal)
  } else if (field.type === 'flag') click(input)
  else if (field.type === 'variant' || field.type === 'reference') type(input, another(input))
  else if (field.type === 'list' && field.item.type === 'choice') click(found?.querySelector('[aria-pressed]'))
  else if (field.type === 'list' && field.item.type === 'number') {
    refuses(kind, path, input, '1; soon')
    expect(found?.querySelector('[role=alert]')?.textContent).toMatch(/2.*soon/)
    type(input, '1; 2; 5')
  } else if (field.type === 'list') click([...(found?.querySelectorAll('button') ?? [])].at(-1))
}

describe.each(kinds.map((kind) => [kind.type, kind] as const))('the form of %s', (_, kind) => {
  afterEach(() => drawn.close())

  it.each(allCases(kind).map((each) => [each.path, each] as const))('%s', async (path, { field, before }) => {
    await show(kind, before)
    expect(row(path), 'the field is shown').not.toBeNull()
    const now = valueAt(kind, path)
    edit(kind, path, field)
    if (field.type === 'record') {
      expect(row(path)?.querySelectorAll('[data-field]').length, 'its fields are inside').toBeGreaterThan(0)
      return
    }
    expect(same(complete(field, valueAt(kind, path)), complete(field, now)), 'a legal value changes the document').toBe(false)
    expect(past(), 'in one step').toHaveLength(1)
    expect(drawn.host.querySelector('[role=alert]')).toBeNull()
    act(() => void page.stores.document.undo())
    expect(valueAt(kind, path)).toEqual(now)
  })
})

it('has seen every type of field', () => {
  const seen = new Set(kinds.flatMap(allCases).map(({ field }) => field.type))
  expect([...seen].sort()).toEqual(['choice', 'flag', 'law', 'list', 'number', 'record', 'reference', 'text', 'variant'])
})
