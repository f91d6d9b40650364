/** A function and whoever calls it, in one line: for the tests of this kind. */
import type { Diagram, ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { at, type Item, type Line, shop } from '../../diagram/shop.fake.ts'

/** Works 2 s after 1 s of INIT, without a limit that could matter. */
export const helper = (settings: SettingValues = {}): Item => ['lambda', { serviceTime: 2, timeout: 900, initDuration: 1, ...settings }]
interface More {
  events?: readonly ScenarioEvent[]
  items?: Record<string, Item>
  lines?: readonly Line[]
  duration?: number
  coldStart?: boolean
  account?: number
}
function build(
  items: Record<string, Item>,
  lines: readonly Line[],
  { events = [], duration = 3600, coldStart = false, account }: More,
): Diagram {
  const diagram = shop(items, lines, { events, duration, coldStart })
  return account === undefined ? diagram : { ...diagram, accountConcurrency: account }
}
/** Customers come at these moments, and wait for the helper. */
export const called = (times: readonly number[], settings: SettingValues = {}, more: More = {}): Diagram =>
  build({ customers: at(...times), helper: helper(settings), ...more.items }, ['customers call helper', ...(more.lines ?? [])], more)
/** Customers leave a note, and do not wait. */
export const sent = (times: readonly number[], settings: SettingValues = {}, more: More = {}): Diagram =>
  build({ customers: at(...times), helper: helper(settings), ...more.items }, ['customers send helper', ...(more.lines ?? [])], more)
/** Orders hang on a board; the helper's pollers look at it from 10 s on, so that those before that are there together. */
export const polled = (times: readonly number[], settings: SettingValues = {}, board: SettingValues = {}, more: More = {}): Diagram =>
  build(
    { customers: at(...times), board: ['queue', { visibilityTimeout: 3600, ...board }], helper: helper(settings), ...more.items },
    ['customers send board', 'board poll helper', ...(more.lines ?? [])],
    {
      ...more,
      events: [{ at: 0, do: 'stop', component: 'helper' }, { at: 10, do: 'start', component: 'helper' }, ...(more.events ?? [])],
    },
  )
export const many = (count: number, moment: number): number[] => Array.from({ length: count }, () => moment)
/** A setting of the helper is changed. */
export const set = (moment: number, setting: string, value: unknown, component = 'helper'): ScenarioEvent => ({
  at: moment,
  do: 'set',
  component,
  setting,
  value,
})
