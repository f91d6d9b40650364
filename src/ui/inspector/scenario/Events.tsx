/** The scenario's events as an editable list: when, what, to whom. */
import { useState } from 'react'
import type { Diagram, ScenarioEvent } from '../../../diagram/diagram.ts'
import { setScenario } from '../../../diagram/edit.ts'
import { useDocument, useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { Below } from '../settings/Row.tsx'
import css from '../settings/settings.module.css'
import { EventRow } from './EventRow.tsx'
import { eventProblem, freshEvent, possibleVerbs } from './eventEdit.ts'

type Step = 'addEvent' | 'removeEvent' | 'moveEvent' | 'scenario'

/** Writes the events as one step, in order of time; or answers what is wrong with them. */
function useEvents() {
  const { document } = useStores()
  const text = useText().inspector
  const events = useDocument((state) => state.diagram.scenario.events)
  const write = (code: Step, next: readonly ScenarioEvent[]): string | null => {
    const { diagram } = document.getState()
    const problem = eventProblem(diagram, next)
    if (problem) return text.refusal.value(problem.found, problem.allowed)
    document.edit(
      { code, values: { setting: text.diagram.events } },
      setScenario(diagram, { events: next.toSorted((a, b) => a.at - b.at) }),
    )
    return null
  }
  return { events, write }
}

/** Each row offers everything that its event could be about: so many offers are drawn at first, and so many rows at most. */
const MOST_OFFERS = 20_000
const MOST_ROWS = 100
const rowsFor = ({ components, wires }: Diagram) =>
  Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_OFFERS / Math.max(1, components.length, wires.length))))

export function Events() {
  const { run } = useStores()
  const diagram = useDocument((state) => state.diagram)
  const text = useText().inspector.events
  const { events, write } = useEvents()
  const [pages, setPages] = useState(1)
  const shown = events.slice(0, pages * rowsFor(diagram))
  const [problem, setProblem] = useState<string | null>(null)
  const [verb] = possibleVerbs(diagram)
  const add = () => setProblem(write('addEvent', [...events, freshEvent(diagram, Math.round(run.getState().now), verb)]))
  return (
    <div data-field="events">
      {events.length === 0 && <p className={css.help}>{text.none}</p>}
      <ol className={css.items}>
        {shown.map((event, nth) => (
          <EventRow
            // biome-ignore lint/suspicious/noArrayIndexKey: events have no identity but their place.
            key={nth}
            nth={nth}
            event={event}
            change={(next) => write(next.at === event.at ? 'scenario' : 'moveEvent', events.with(nth, next))}
            remove={() =>
              setProblem(
                write(
                  'removeEvent',
                  events.filter((_, other) => other !== nth),
                ),
              )
            }
          />
        ))}
      </ol>
      {shown.length < events.length && (
        <button type="button" className={css.add} onClick={() => setPages(pages + 1)}>
          {text.more(events.length - shown.length)}
        </button>
      )}
      {verb !== undefined && (
        <button type="button" className={css.add} onClick={add}>
          {text.add}
        </button>
      )}
      <Below id="events-problem" help="" problem={problem} />
    </div>
  )
}
