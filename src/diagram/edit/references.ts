/** Walks the references that settings hold to other components. */
import type { Field, Fields } from '../../kinds/field.ts'
import type { SettingValues } from '../diagram.ts'
import { variantOf } from '../settings.ts'

/** What a reference becomes: another id, or null when there is nothing any more that it could mean. */
export type Rename = (id: string) => string | null
const LOST = Symbol('lost')

function renameFields(fields: Fields, values: SettingValues, rename: Rename): SettingValues | typeof LOST {
  let result = values
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(values, name)) continue
    const renamed = renameIn(field, values[name], rename)
    if (renamed === LOST) return LOST
    if (renamed !== values[name]) result = { ...result, [name]: renamed }
  }
  return result
}

function renameIn(field: Field, value: unknown, rename: Rename): unknown {
  if (value === null) return value
  if (field.type === 'reference') return rename(value as string) ?? LOST
  if (field.type === 'record') return renameFields(field.fields, value as SettingValues, rename)
  if (field.type === 'variant') return renameFields(variantOf(field, value) ?? {}, value as SettingValues, rename)
  if (field.type !== 'list') return value
  const items = (value as readonly unknown[]).map((item) => renameIn(field.item, item, rename))
  return items.every((item, nth) => item === (value as readonly unknown[])[nth]) ? value : items.filter((item) => item !== LOST)
}

/**
 * Settings with every reference renamed. One that is lost takes the item of a list with it that it stands in (a policy that watched a
 * removed queue goes with the queue); elsewhere the setting returns to its default. The same object when nothing changed.
 */
export function renameReferences(fields: Fields, values: SettingValues, rename: Rename): SettingValues {
  let result = values
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(values, name)) continue
    const renamed = renameIn(field, values[name], rename)
    if (renamed === values[name]) continue
    const { [name]: _old, ...others } = result
    result = renamed === LOST ? others : { ...result, [name]: renamed }
  }
  return result
}

/** Does a value of a field refer to one of these components? */
export function refersTo(field: Field, value: unknown, ids: (id: string) => boolean): boolean {
  const values = { value }
  return renameReferences({ value: field }, values, (id) => (ids(id) ? null : id)) !== values
}
