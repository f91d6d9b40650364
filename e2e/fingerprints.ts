/** Fifty runs and their fingerprints: bundled into one module that any JavaScript engine can load. */

import type { Diagram } from '../src/diagram/diagram.ts'
import { start } from '../src/diagram/live.ts'
import { randomDiagram } from '../src/diagram/random.fake.ts'
import { kinds } from '../src/kinds/index.ts'
import { scenarios } from '../src/scenarios/index.ts'

export interface Pair {
  readonly diagram: Diagram
  readonly seed: string
}
const RUNS = 50

/** Half of them at most are the library's, with its own seeds and others by turns; random diagrams make up fifty. */
export async function pairs(): Promise<Pair[]> {
  const library = await Promise.all(scenarios.slice(0, RUNS / 2).map(async ({ load }) => (await load()).diagram('en')))
  const known = library.map((diagram, nth) => ({ diagram, seed: nth % 2 === 0 ? diagram.scenario.seed : 'another' }))
  const random = Array.from({ length: RUNS - known.length }, (_, number) => randomDiagram(1000 + number))
  return [...known, ...random.map((diagram) => ({ diagram, seed: diagram.scenario.seed }))]
}
/** Kinds that stand in none of the diagrams. */
export async function kindsLeftOut(): Promise<string[]> {
  const held = new Set((await pairs()).flatMap(({ diagram }) => diagram.components.map(({ kind }) => kind)))
  return kinds.flatMap(({ type }) => (held.has(type) ? [] : [type]))
}

export function fingerprint({ diagram, seed }: Pair): string {
  const live = start(diagram, { seed, recorded: false })
  while (!live.finished()) live.run(live.duration, Number.POSITIVE_INFINITY)
  return `${live.events()} ${live.fingerprint()}`
}

export const fingerprints = async () => (await pairs()).map(fingerprint)
