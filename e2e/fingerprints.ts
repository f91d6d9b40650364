/** Fifty runs and their fingerprints: bundled into one module that any JavaScript engine can load. */

import type { Diagram } from '../src/diagram/diagram.ts'
import { start } from '../src/diagram/live.ts'
import { randomDiagram } from '../src/diagram/random.fake.ts'
import { scenarios } from '../src/scenarios/index.ts'

export interface Pair {
  readonly diagram: Diagram
  readonly seed: string
}
const RUNS = 50

/** The library, each with two seeds, and random diagrams to make up fifty. */
export async function pairs(): Promise<Pair[]> {
  const library = await Promise.all(scenarios.map(async ({ load }) => (await load()).diagram('en')))
  const known = library.flatMap((diagram) => [diagram.scenario.seed, 'another'].map((seed) => ({ diagram, seed })))
  const random = Array.from({ length: RUNS - known.length }, (_, number) => randomDiagram(1000 + number))
  return [...known, ...random.map((diagram) => ({ diagram, seed: diagram.scenario.seed }))]
}

export function fingerprint({ diagram, seed }: Pair): string {
  const live = start(diagram, { seed, recorded: false })
  while (!live.finished()) live.run(live.duration, Number.POSITIVE_INFINITY)
  return `${live.events()} ${live.fingerprint()}`
}

export const fingerprints = async () => (await pairs()).map(fingerprint)
