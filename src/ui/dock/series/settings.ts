/** The settings of a component along a run: as the document has them, then as scripted events and edits change them. */
import type { Change, Component, Diagram, JournalEntry, ScenarioEvent, SettingValues } from '../../../diagram/diagram.ts'
import { settingAt, settingsOf, withSetting } from '../../../diagram/settings.ts'
import type { AnyKind } from '../../../kinds/kind.ts'

export type KindOf = (type: string) => AnyKind | undefined

/** From `at` on: what is written in the settings, how many times slower its work goes, and how many times more it sends. */
interface State {
  readonly written: SettingValues
  readonly slow: number
  readonly spike: number
}
/** A stretch of a run with `value` = what a kind's function made of all the settings. */
export interface Stretch<T> {
  readonly at: number
  readonly slow: number
  readonly spike: number
  readonly value: T
}

type Moment = { readonly at: number; readonly change: (state: State) => Partial<State> }

const known = new WeakMap<readonly ScenarioEvent[], ReadonlyMap<string | undefined, ScenarioEvent[]>>()
/** The events about one component: found once for all of them, since a script never changes. */
function scripted(events: readonly ScenarioEvent[], id: string): readonly ScenarioEvent[] {
  let about = known.get(events)
  if (!about) {
    const made = new Map<string | undefined, ScenarioEvent[]>()
    for (const event of events)
      made
        .set(event.component, made.get(event.component) ?? [])
        .get(event.component)!
        .push(event)
    known.set(events, made)
    about = made
  }
  return about.get(id) ?? []
}

/** Stretches in order; the first begins before everything. Events of a zone or a wire change no settings. */
export function stretchesOf<T>(
  { diagram, journal }: { readonly diagram: Diagram; readonly journal: readonly JournalEntry[] },
  component: Component,
  kind: AnyKind,
  make: (settings: never) => T,
): Stretch<T>[] {
  const moments = [
    ...scripted(diagram.scenario.events, component.id).flatMap((event) => momentsOf(event.at, event, kind)),
    ...journal.flatMap((entry) => edited(entry.at, entry.edit, component, kind)),
  ].sort((a, b) => a.at - b.at)
  let state: State = { written: component.settings, slow: 1, spike: 1 }
  const stretch = (at: number): Stretch<T> => ({
    at,
    slow: state.slow,
    spike: state.spike,
    value: make(settingsOf(kind, state.written) as never),
  })
  const out = [stretch(Number.NEGATIVE_INFINITY)]
  for (const { at, change } of moments) {
    state = { ...state, ...change(state) }
    out.push(stretch(at))
  }
  return out
}

function edited(at: number, edit: Change, component: Component, kind: AnyKind): Moment[] {
  if (edit.do === 'setComponent' && edit.id === component.id) return [{ at, change: () => ({ written: edit.settings }) }]
  return edit.do === 'event' && edit.event.component === component.id ? momentsOf(at, edit.event, kind) : []
}

function momentsOf(at: number, event: Omit<ScenarioEvent, 'at'>, kind: AnyKind): Moment[] {
  const factor = event.factor ?? 1
  const back = (change: Moment['change']): Moment[] => (event.duration === undefined ? [] : [{ at: at + event.duration, change }])
  if (event.do === 'slow') return [{ at, change: () => ({ slow: factor }) }, ...back(() => ({ slow: 1 }))]
  if (event.do === 'spike') return [{ at, change: () => ({ spike: factor }) }, ...back(() => ({ spike: 1 }))]
  const { setting, value } = event
  if (event.do !== 'set' || setting === undefined) return []
  const change = ({ written }: State) => (settingAt(kind, written, setting) ? { written: withSetting(kind, written, setting, value) } : {})
  return [{ at, change }]
}

/** The stretch that a moment lies in. */
export function stretchAt<T>(stretches: readonly Stretch<T>[], at: number): Stretch<T> {
  let found = stretches[0]!
  for (const stretch of stretches) if (stretch.at <= at) found = stretch
  return found
}
