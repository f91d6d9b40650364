/** Lists: a set of choices as switches, anything else as rows that can be added, moved and taken away. */
import { complete } from '../../../diagram/settings.ts'
import type { ChoiceField, Field, ListField } from '../../../kinds/field.ts'
import { useText } from '../../text/index.ts'
import { choiceText, fieldText, type InputProps, useCommit, useForm, useInput } from './form.ts'
import { isNumbers, NumbersInput } from './NumbersInput.tsx'
import { Below, Row } from './Row.tsx'
import css from './settings.module.css'

/** A new entry: the item's default, or the first variant where that is none; its texts are numbered, because two entries of one name are none. */
function fresh(item: Field, nth: number): unknown {
  const made = complete(item, undefined)
  if (made === null && item.type === 'variant' && !item.nullable) return complete(item, { [item.tag]: Object.keys(item.variants)[0] })
  if (item.type !== 'record') return made
  const names = Object.entries(item.fields).flatMap(([name, field]) => (field.type === 'text' ? [[name, String(nth)]] : []))
  return { ...(made as object), ...Object.fromEntries(names) }
}

export function ListInput({ field, path, value }: InputProps<ListField>) {
  if (isNumbers(field)) return <NumbersInput field={field} path={path} value={value} />
  if (field.item.type === 'choice') return <Switches field={field as ListField & { item: ChoiceField }} path={path} value={value} />
  return <Rows field={field} path={path} value={value} />
}

function Switches({ field, path, value }: InputProps<ListField & { item: ChoiceField }>) {
  const { words } = useForm()
  const { problem, commit } = useCommit(path)
  const chosen = value as readonly string[]
  const toggle = (choice: string) =>
    commit(
      chosen.includes(choice)
        ? chosen.filter((each) => each !== choice)
        : field.item.choices.filter((each) => each === choice || chosen.includes(each)),
    )
  return (
    <Row field={field} path={path} value={value} problem={problem}>
      {({ id, 'aria-describedby': describedBy }) => (
        <fieldset id={id} className={css.switches} aria-label={fieldText(words, path).label} aria-describedby={describedBy}>
          {field.item.choices.map((choice) => (
            <button key={choice} type="button" aria-pressed={chosen.includes(choice)} onClick={() => toggle(choice)}>
              {choiceText(words, path, choice) ?? choice}
            </button>
          ))}
        </fieldset>
      )}
    </Row>
  )
}

function Rows({ field, path, value }: InputProps<ListField>) {
  const { words } = useForm()
  const text = useText().inspector.form
  const { problem, refuse, commit } = useCommit(path)
  const Input = useInput()
  const label = fieldText(words, path)
  const items = value as readonly unknown[]
  const add = () =>
    items.length < field.maxLength ? commit([...items, fresh(field.item, items.length + 1)]) : refuse(text.full(field.maxLength))
  return (
    <fieldset className={css.record} data-field={path}>
      <legend>{label.label}</legend>
      {label.help !== '' && <p className={css.help}>{label.help}</p>}
      <ol className={css.items}>
        {items.map((item, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a list have no identity but their place.
          <li key={nth}>
            <Tools label={label.label} nth={nth} items={items} commit={commit} />
            <Input field={field.item} path={`${path}[${nth}]`} value={item} />
          </li>
        ))}
      </ol>
      <button type="button" className={css.add} onClick={add} aria-describedby={`${path}-add`}>
        {text.add(label.label)}
      </button>
      <Below id={`${path}-add`} help="" problem={problem} />
    </fieldset>
  )
}

/** Moves a row or takes it away. */
function Tools({
  label,
  nth,
  items,
  commit,
}: {
  label: string
  nth: number
  items: readonly unknown[]
  commit: (value: unknown) => boolean
}) {
  const text = useText().inspector.form
  const swap = (a: number, b: number) => commit(items.with(a, items[b]).with(b, items[a]))
  return (
    <div className={css.tools}>
      <span className={css.help}>{text.nth(label, nth + 1)}</span>
      <button type="button" aria-label={text.up(label, nth + 1)} disabled={nth === 0} onClick={() => swap(nth - 1, nth)}>
        <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M6 12l4-4 4 4" />
        </svg>
      </button>
      <button type="button" aria-label={text.down(label, nth + 1)} disabled={nth === items.length - 1} onClick={() => swap(nth, nth + 1)}>
        <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M6 8l4 4 4-4" />
        </svg>
      </button>
      <button type="button" aria-label={text.remove(label, nth + 1)} onClick={() => commit(items.filter((_, other) => other !== nth))}>
        <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M5 5l10 10M15 5L5 15" />
        </svg>
      </button>
    </div>
  )
}
