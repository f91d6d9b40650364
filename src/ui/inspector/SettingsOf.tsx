/** Chooses the form: of a part, of a wire, of the diagram; or the list of several that are selected. */
import { Suspense } from 'react'
import type { Component, Wire } from '../../diagram/diagram.ts'
import { later } from '../page/later.ts'
import { useDocument, useStores } from '../stores.ts'
import { LockedForm } from '../students/Locked.tsx'
import { isWireFixed, usePartFixed } from '../students/locks.ts'
import { useText } from '../text/index.ts'
import css from './inspector.module.css'
import { Events } from './scenario/Events.tsx'
import { Form } from './settings/Form.tsx'
import { useComponentForm, useDiagramForm, useScenarioForm, useWireForm } from './settings/forms.ts'
import { nameOf, type Subject } from './subject.ts'
import { WireRole } from './WireRole.tsx'

const Goals = later(async () => (await import('./goals/Goals.tsx')).default)

function ComponentForm({ component }: { component: Component }) {
  const { students } = useText()
  const form = <Form form={useComponentForm(component)} />
  return usePartFixed(component.id) ? <LockedForm why={students.lockedPart}>{form}</LockedForm> : form
}

function WireForm({ wire }: { wire: Wire }) {
  const { students } = useText()
  const fixed = useDocument(({ diagram }) => isWireFixed(diagram, wire))
  const form = useWireForm(wire)
  const all = (
    <>
      <WireRole wire={wire} />
      <Form form={form} bare />
    </>
  )
  return fixed ? <LockedForm why={students.lockedWire}>{all}</LockedForm> : all
}

function DiagramForms() {
  const text = useText().inspector.diagram
  const diagram = useDiagramForm()
  const scenario = useScenarioForm()
  return (
    <>
      <h3 className={css.heading}>{text.scenario}</h3>
      <Form form={scenario} bare />
      <h3 className={css.heading}>{text.events}</h3>
      <Events />
      <Suspense>
        <Goals />
      </Suspense>
      <h3 className={css.heading}>{text.account}</h3>
      <Form form={diagram} bare />
    </>
  )
}

function Several({ ids }: { ids: readonly string[] }) {
  const { view } = useStores()
  const text = useText().inspector.head
  const diagram = useDocument((state) => state.diagram)
  const label = (id: string) => {
    const wire = diagram.wires.find((each) => each.id === id)
    return wire ? text.wire(nameOf(diagram, wire.from), nameOf(diagram, wire.to)) : nameOf(diagram, id)
  }
  return (
    <ul className={css.several}>
      {ids.map((id) => (
        <li key={id}>
          <button type="button" onClick={() => view.setState({ selected: [id] })}>
            {label(id)}
          </button>
        </li>
      ))}
    </ul>
  )
}

export function SettingsOf({ subject }: { subject: Subject }) {
  switch (subject.is) {
    case 'component':
      return <ComponentForm component={subject.component} />
    case 'wire':
      return <WireForm wire={subject.wire} />
    case 'many':
      return <Several ids={subject.ids} />
    case 'diagram':
      return <DiagramForms />
  }
}
