/** One event of the scenario: its moment, what happens, to whom, and how much. */
import { type ReactNode, useId, useState } from 'react'
import { EVENT_PARTS, FACTOR, MOMENT } from '../../../diagram/check/events.ts'
import type { EventVerb, ScenarioEvent } from '../../../diagram/diagram.ts'
import { wireOf } from '../../../diagram/graph/ends.ts'
import type { NumberField, Unit } from '../../../kinds/field.ts'
import { useDocument } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import { usePrintStyle } from '../settings/form.ts'
import { NumberBox } from '../settings/NumberInput.tsx'
import { Select } from '../settings/PlainInputs.tsx'
import { Below } from '../settings/Row.tsx'
import css from '../settings/settings.module.css'
import { nameOf } from '../subject.ts'
import { EventValue } from './EventValue.tsx'
import { aimed, type Change, freshEvent, possibleVerbs, targetOf, targetsOf } from './eventEdit.ts'

interface EventProps {
  readonly nth: number
  readonly event: ScenarioEvent
  readonly change: Change
  readonly remove: () => void
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={css.row}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

const bounded = (unit: Unit, bound: { min: number; max: number }): NumberField => ({ type: 'number', default: 0, unit, ...bound })

function Amount({
  label,
  field,
  value,
  put,
  change,
}: {
  label: string
  field: NumberField
  value: number
  put: (value: number) => ScenarioEvent
  change: Change
}) {
  const [problem, setProblem] = useState<string | null>(null)
  const commit = (next: number | null): boolean => {
    const message = change(put(next as number))
    setProblem(message)
    return message === null
  }
  return (
    <>
      <Labelled label={label}>
        {(id) => (
          <NumberBox
            field={field}
            value={value}
            none=""
            ids={{ id, 'aria-invalid': problem !== null, 'aria-describedby': `${id}-help` }}
            commit={commit}
            refuse={setProblem}
          />
        )}
      </Labelled>
      <Below id="" help="" problem={problem} />
    </>
  )
}

function useTargetName() {
  const text = useText().inspector
  const diagram = useDocument((state) => state.diagram)
  return (id: string, verb: EventVerb): string => {
    if (EVENT_PARTS[verb].targets.includes('zone')) return text.events.zone(id)
    const wire = wireOf(diagram, id)
    return wire ? text.head.wire(nameOf(diagram, wire.from), nameOf(diagram, wire.to)) : nameOf(diagram, id)
  }
}

/** What the event says beside its target. */
function Parts({ event, change }: Pick<EventProps, 'event' | 'change'>) {
  const text = useText().inspector.events
  const { parts } = EVENT_PARTS[event.do]
  return (
    <>
      {parts.includes('factor') && (
        <Amount
          label={text.factor}
          field={bounded('factor', FACTOR)}
          value={event.factor ?? 1}
          put={(factor) => ({ ...event, factor })}
          change={change}
        />
      )}
      {parts.includes('duration') && (
        <Amount
          label={text.duration}
          field={bounded('seconds', MOMENT)}
          value={event.duration ?? 0}
          put={(duration) => ({ ...event, duration })}
          change={change}
        />
      )}
      {parts.includes('setting') && <EventValue event={event} change={change} />}
    </>
  )
}

export function EventRow({ nth, event, change, remove }: EventProps) {
  const text = useText().inspector.events
  const style = usePrintStyle()
  const diagram = useDocument((state) => state.diagram)
  const targetName = useTargetName()
  const verbs = possibleVerbs(diagram).map((verb) => ({ value: verb, label: text.verbs[verb] }))
  const targets = targetsOf(diagram, event.do).map((id) => ({ value: id, label: targetName(id, event.do) }))
  const choose = (verb: string) => change(freshEvent(diagram, event.at, verb as EventVerb))
  return (
    <li data-event={nth}>
      <div className={css.tools}>
        <span className={css.help}>{text.nth(nth + 1, text.verbs[event.do], print(event.at, 'seconds', style))}</span>
        <button type="button" aria-label={text.remove(nth + 1)} onClick={remove}>
          <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M5 5l10 10M15 5L5 15" />
          </svg>
        </button>
      </div>
      <Amount label={text.at} field={bounded('seconds', MOMENT)} value={event.at} put={(at) => ({ ...event, at })} change={change} />
      <Labelled label={text.verb}>{(id) => <Select ids={{ id }} value={event.do} options={verbs} onChange={choose} />}</Labelled>
      <Labelled label={text.target}>
        {(id) => (
          <Select ids={{ id }} value={targetOf(event)} options={targets} onChange={(target) => change(aimed(diagram, event, target))} />
        )}
      </Labelled>
      <Parts event={event} change={change} />
    </li>
  )
}
