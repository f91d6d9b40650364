/** Beside scenario 7: four fronts and four backs, each front wired to each back, or all of them to a balancer in the middle. */
import type { Piece, Sketch } from '../draw.ts'

/** How many of each; one more back comes. */
export const FRONTS = 4
export const BACKS = 4
/** Seconds of work at either, and requests a second: nobody waits for long. */
const WORK = 0.05
const RATE = 20
const HALF_HOUR = 1800
/** What the backs are called for in a run. */
export const CALLS = RATE * HALF_HOUR
/** Four columns, in the three of a sketch's. */
const COLUMN = 240 / 304

const worker = (en: string, ko: string, settings: Piece['settings'], at: Piece['at']): Piece => ({
  kind: 'instance',
  name: { en, ko },
  at: [at[0] * COLUMN, at[1]],
  settings: { serviceTime: { kind: 'exponential', mean: WORK }, ...settings },
})
const nth = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at + 1}`)
const fronts = nth('front', FRONTS)
const backs = nth('back', BACKS)
/** The one that comes later. */
export const NEW = `back${BACKS + 1}`
const FRONT_AT: readonly Piece['at'][] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [1, 2],
]
const BACK_AT: readonly Piece['at'][] = [
  [2, 0],
  [3, 0],
  [3, 1],
  [3, 2],
  [2, 2],
]

const pieces: Sketch['pieces'] = {
  customers: { kind: 'clients', name: { en: 'Customers', ko: '손님' }, at: [0, 1], settings: { rate: RATE } },
  ...Object.fromEntries(fronts.map((id, at) => [id, worker(`Front ${at + 1}`, `앞 ${at + 1}`, { calls: 'oneOf' }, FRONT_AT[at])])),
  ...Object.fromEntries([...backs, NEW].map((id, at) => [id, worker(`Back ${at + 1}`, `뒤 ${at + 1}`, {}, BACK_AT[at])])),
}
type Wires = Sketch['wires']
const entries: Wires = fronts.map((front) => ['customers', front, 'call'])
const each: Wires = fronts.flatMap((front) => backs.map((back) => [front, back, 'call'] as const))
const inTheMiddle: Wires = [
  ...fronts.map((front) => [front, 'inner', 'call'] as const),
  ...backs.map((back) => ['inner', back, 'call'] as const),
]
/** Wires between fronts and backs, before the new one comes. */
export const WIRES = { each: each.length, inTheMiddle: inTheMiddle.length }
const scenario = { duration: HALF_HOUR }
const name = { en: 'Fronts and backs', ko: '앞과 뒤' }

/** Nobody has told the fronts of the new one yet: that takes a wire from each. */
export const mesh: Sketch = { name, pieces, wires: [...entries, ...each], scenario }
/** The new one has registered with the balancer: one wire. */
export const internal: Sketch = {
  name,
  pieces: {
    ...pieces,
    inner: {
      kind: 'loadBalancer',
      name: { en: 'Inner host', ko: '안쪽 안내원' },
      at: [2 * COLUMN, 1],
      settings: { scheme: 'internal', idleTimeout: 4000 },
    },
  },
  wires: [...entries, ...inTheMiddle, ['inner', NEW, 'call']],
  scenario,
}
