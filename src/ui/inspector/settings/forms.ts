/** The three forms of the page, each an edit away from the document: of a component, of a wire, of the diagram itself. */

import { useRef } from 'react'
import { jointFaultAt } from '../../../diagram/check/joints.ts'
import type { Component, Diagram, SettingValues, Wire } from '../../../diagram/diagram.ts'
import { setScenario, setSetting, setWire } from '../../../diagram/edit.ts'
import { type Described, DOCUMENT, kindNamed, SCENARIO, settingAt, settingsOf, withSetting } from '../../../diagram/settings.ts'
import type { StepName } from '../../../store/document.ts'
import { useDocument, useStores } from '../../stores.ts'
import { useSeedByName } from '../../students/later.ts'
import { useLockedSettings } from '../../students/locks.ts'
import { useWords } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import { fieldsOfRole } from '../roles.ts'
import { valueWords } from './defaults.ts'
import { type FormState, type FormWords, fieldText, usePrintStyle } from './form.ts'
import { faultWords, fieldProblem, type Owned, write } from './problems.ts'

interface Owner {
  readonly kind: Owned
  readonly values: SettingValues
  readonly words: FormWords
  readonly faults?: Readonly<Record<string, string>>
  /** The step's name for a path, with the values before and after in words. */
  readonly step: (path: string, before: string, after: string) => StepName
  /** The diagram with these settings. */
  readonly put: (diagram: Diagram, path: string, value: unknown, all: SettingValues) => Diagram
}

/** Components that take what comes by a role, other than `self`. */
function targetsOf(diagram: Diagram, accepts: string, self: string | null) {
  return diagram.components
    .filter(({ id, kind }) => id !== self && (kindNamed(kind).wires.in as readonly string[]).includes(accepts))
    .map(({ id, name }) => ({ id, name }))
}

/** The run takes that long; a warm-up that would be all of it goes. */
const lasting = (diagram: Diagram, duration: number): Diagram =>
  setScenario(diagram, { duration, ...(diagram.scenario.warmUp >= duration && { warmUp: 0 }) })

function useOwnerForm(owner: Owner, self: string | null): FormState {
  const { document } = useStores()
  const { text, kinds } = useWords()
  const style = usePrintStyle()
  const diagram = useDocument((state) => state.diagram)
  const { kind, values, words } = owner
  const targets = (accepts: string) => targetsOf(diagram, accepts, self)
  // While a drag goes on the values change with it; its step is named from where it began.
  const begun = useRef(values)
  if (document.getState().open === null) begun.current = values
  const named = (path: string, value: unknown): StepName => {
    const found = settingAt(kind, begun.current, path)
    const say = (each: unknown) => (found ? valueWords(found.field, each, path, words, text, style) : '')
    return owner.step(path, say(found?.value), value === undefined ? '' : say(value))
  }
  return {
    fields: kind.fields,
    words,
    values: settingsOf(kind, values) as Record<string, unknown>,
    targets,
    set: (path, value) => {
      const problem = fieldProblem(kind, values, path, value, text)
      if (problem !== null) return problem
      const written = write(kind, values, path, value, (accepts) => targets(accepts)[0]?.id ?? null)
      if (written.fault) return faultWords(written.fault, owner.faults, text, style)
      const next = owner.put(diagram, path, value, written.values)
      const joint = self === null ? null : jointFaultAt(next, self)
      if (joint) return faultWords(joint.fault, kinds[joint.kind]?.faults, text, style)
      document.edit(named(path, value), next)
      return null
    },
    setAll: (all, duration) => {
      const [path] = Object.keys(all)
      const problem = Object.entries(all).map(([name, value]) => fieldProblem(kind, values, name, value, text))
      const found = problem.find((each) => each !== null)
      if (found) return found
      const written = Object.entries(all).reduce((next, [name, value]) => withSetting(kind, next, name, value), values)
      const [fault] = kind.check?.(settingsOf(kind, written)) ?? []
      if (fault) return faultWords(fault, owner.faults, text, style)
      const next = owner.put(diagram, path, all[path], written)
      document.edit(named(path, all[path]), duration === undefined ? next : lasting(next, duration))
      return null
    },
    drag: (path, value) =>
      document.drag(named(path, value), owner.put(document.getState().diagram, path, value, withSetting(kind, values, path, value))),
    drop: () => document.drop(),
  }
}

/** Leaves out what cannot be said, so that a step is "maximum of Baristas" rather than "to nothing". */
const known = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

export function useComponentForm(component: Component): FormState {
  const { kinds } = useWords()
  const kind = kindNamed(component.kind)
  const words = kinds[component.kind]
  const locked = useLockedSettings(component.id)
  const form = useOwnerForm(
    {
      kind,
      values: component.settings,
      words,
      faults: words.faults,
      step: (path, before, after) => ({
        code: 'set',
        values: known({
          name: component.name,
          kind: component.kind,
          setting: path.replace(/\[\d+\]/g, ''),
          before,
          after: before === after ? '' : after,
        }),
      }),
      // All changed settings at once: one write may have named another component as well.
      put: (diagram, _path, _value, all) =>
        Object.keys({ ...component.settings, ...all }).reduce((next, name) => setSetting(next, component.id, name, all[name]), diagram),
    },
    component.id,
  )
  return { ...form, locked }
}

/** What wires of one role have: a filter is a subscription's. */
const wireKind = ({ role }: Wire): Described => ({ fields: fieldsOfRole(role) })

export function useWireForm(wire: Wire): FormState {
  const { text } = useWords()
  const words: FormWords = text.inspector.wire
  const components = useDocument((state) => state.diagram.components)
  const name = (id: string) => components.find((each) => each.id === id)?.name ?? id
  return useOwnerForm(
    {
      kind: wireKind(wire),
      values: wire.settings,
      words,
      step: (path) => ({ code: 'setWire', values: { setting: fieldText(words, path).label, from: name(wire.from), to: name(wire.to) } }),
      put: (diagram, path, value) => setWire(diagram, wire.id, path, value),
    },
    null,
  )
}

/** The Region, which sets the prices. The account's concurrency joins it when a kind exists that it limits. */
const PRICED = { fields: { region: DOCUMENT.fields.region } } as const

export function useDiagramForm(): FormState {
  const { text } = useWords()
  const words: FormWords = text.inspector.diagram
  const region = useDocument((state) => state.diagram.region)
  return useOwnerForm(
    {
      kind: PRICED,
      values: { region },
      words,
      step: (_path, before, after) => ({ code: 'region', values: { before, after } }),
      put: (next, _path, _value, all) => ({ ...next, ...settingsOf(PRICED, all) }),
    },
    null,
  )
}

/** What comes from a name where a teacher wants that. */
const SEED = ['seed']

export function useScenarioForm(): FormState {
  const { text } = useWords()
  const words: FormWords = text.inspector.diagram
  const { events: _events, goals: _goals, rules: _rules, ...values } = useDocument((state) => state.diagram.scenario)
  const style = usePrintStyle()
  const check = (all: object) => {
    const { duration, warmUp } = all as { duration: number; warmUp: number }
    return warmUp < duration
      ? []
      : [{ path: 'warmUp', code: 'warmUp', values: { duration: print(duration, 'seconds', { ...style, exact: true }) } }]
  }
  const byName = useSeedByName()
  const form = useOwnerForm(
    {
      kind: { fields: SCENARIO.fields, check },
      values: { ...values },
      words,
      faults: { warmUp: text.inspector.refusal.warmUp },
      step: (path, before, after): StepName =>
        path === 'seed'
          ? { code: 'seed', values: { before, after } }
          : { code: 'scenario', values: { setting: fieldText(words, path).label } },
      put: (diagram, _path, _value, all) => setScenario(diagram, settingsOf(SCENARIO, all)),
    },
    null,
  )
  return byName ? { ...form, locked: SEED } : form
}
