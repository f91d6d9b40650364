/** Which setting an event changes, and the value it gets: the same inputs as in the part's own form. */
import { useId } from 'react'
import type { ScenarioEvent } from '../../../diagram/diagram.ts'
import { complete, kindNamed, stepsOf, withSetting } from '../../../diagram/settings.ts'
import { useDocument } from '../../stores.ts'
import { useWords } from '../../text/index.ts'
import { Inputs } from '../settings/Fields.tsx'
import { FormProvider, type FormState, type FormWords, fieldText } from '../settings/form.ts'
import { Select } from '../settings/PlainInputs.tsx'
import css from '../settings/settings.module.css'
import { type Change, fieldsOf, withSettingOf } from './eventEdit.ts'

function useValueForm(event: ScenarioEvent, change: Change): FormState {
  const diagram = useDocument((state) => state.diagram)
  const { kinds, text } = useWords()
  const component = diagram.components.find(({ id }) => id === event.component)
  const fields = fieldsOf(diagram, event)
  const setting = String(stepsOf(event.setting ?? '')[0])
  const { when: _when, ...field } = fields[setting]
  const own = { fields: { [setting]: field } }
  const written = (path: string, value: unknown) => withSetting(own, { [setting]: event.value }, path, value)[setting]
  return {
    fields: own.fields,
    words: component ? (kinds[component.kind] as FormWords) : text.inspector.wire,
    values: { [setting]: complete(field, event.value) },
    targets: (accepts) => diagram.components.filter(({ kind }) => (kindNamed(kind).wires.in as readonly string[]).includes(accepts)),
    set: (path, value) => change({ ...event, setting, value: complete(field, written(path, value)) }),
    drag: () => undefined,
    drop: () => undefined,
  }
}

export function EventValue({ event, change }: { event: ScenarioEvent; change: Change }) {
  const id = useId()
  const diagram = useDocument((state) => state.diagram)
  const text = useWords().text.inspector.events
  const form = useValueForm(event, change)
  const [setting] = Object.keys(form.fields)
  const options = Object.keys(fieldsOf(diagram, event)).map((name) => ({ value: name, label: fieldText(form.words, name).label }))
  return (
    <FormProvider value={form}>
      <div className={css.row}>
        <label htmlFor={id}>{text.setting}</label>
        <Select ids={{ id }} value={setting} options={options} onChange={(name) => change(withSettingOf(diagram, event, name))} />
      </div>
      <Inputs fields={form.fields} values={form.values} inside="" />
    </FormProvider>
  )
}
