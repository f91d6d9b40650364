/** The traffic of every source in one dialog: how a phone, which has no inspector, comes to it. */
import type { Component } from '../../../diagram/diagram.ts'
import { Dialog } from '../../shell/dialogs/Dialog.tsx'
import { useDocument } from '../../stores.ts'
import { Inputs } from '../settings/Fields.tsx'
import { FormProvider } from '../settings/form.ts'
import { useComponentForm } from '../settings/forms.ts'
import { useTrafficText } from './plan.ts'
import { planned } from './planned.ts'
import css from './traffic.module.css'

function Source({ component, named }: { component: Component; named: boolean }) {
  const form = useComponentForm(component)
  const own = planned(component)
  return (
    <FormProvider value={form}>
      {named && <h3 className={css.source}>{component.name}</h3>}
      <Inputs fields={form.fields} values={form.values} inside="" only={(name) => own.includes(name)} />
    </FormProvider>
  )
}

export default function TrafficSheet({ onClose }: { onClose: () => void }) {
  const text = useTrafficText()
  const components = useDocument((state) => state.diagram.components)
  const sources = components.filter((each) => planned(each).length > 0)
  return (
    <Dialog title={text.change} onClose={onClose} wide>
      {sources.map((each) => (
        <Source key={each.id} component={each} named={sources.length > 1} />
      ))}
    </Dialog>
  )
}
