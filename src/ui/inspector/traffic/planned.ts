/** Which settings of a component are its traffic: the shape of its day, and the rate that the shape multiplies. */
import type { Component } from '../../../diagram/diagram.ts'
import { settingsOf } from '../../../diagram/settings.ts'
import { kindOf } from '../../../kinds/index.ts'
import { visibleFields } from '../settings/form.ts'

/** Names of settings; none where nothing is planned. */
export function planned({ kind: type, settings }: Component): readonly string[] {
  const kind = kindOf(type)
  if (!kind) return []
  const values = settingsOf(kind, settings) as Readonly<Record<string, unknown>>
  return visibleFields(kind.fields, values).flatMap(([name, field]) =>
    field.type === 'variant' && field.multiplies !== undefined ? [field.multiplies, name] : [],
  )
}
