/** A form made from fields alone: the ruler, what is common, what is rare, and how much of it was changed. */
import { useState } from 'react'
import type { Field } from '../../../kinds/field.ts'
import { useText } from '../../text/index.ts'
import { Inputs } from './Fields.tsx'
import { FormProvider, type FormState, isChanged, visibleFields } from './form.ts'
import { Ruler, rulerOf } from './Ruler.tsx'
import css from './settings.module.css'

/** `bare` leaves the count of changes out: settings of which most are always changed. */
export function Form({ form, bare = false }: { form: FormState; bare?: boolean }) {
  const [all, setAll] = useState(false)
  const text = useText().inspector.form
  const { fields, values } = form
  const ruler = rulerOf(fields)
  const visible = visibleFields(fields, values)
  const changed = visible.filter(([name, field]) => isChanged(field, values[name])).length
  const rare = visible.some(([, field]) => field.rare)
  // While everything is shown, a rare field stays in its place when it is changed.
  const common = (name: string, field: Field) => !(ruler && field.ruler) && (!field.rare || (!all && isChanged(field, values[name])))
  return (
    <FormProvider value={form}>
      {ruler && <Ruler marks={ruler} values={values} />}
      <Inputs fields={fields} values={values} inside="" only={common} />
      {all && rare && (
        <fieldset className={css.record}>
          <legend>{text.more}</legend>
          <Inputs fields={fields} values={values} inside="" only={(_, field) => field.rare === true} />
        </fieldset>
      )}
      {!bare && (
        <div className={css.foot}>
          <span>{text.changed(changed, visible.length - changed)}</span>
          {rare && (
            <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? text.fewer : text.all}
            </button>
          )}
        </div>
      )}
    </FormProvider>
  )
}
