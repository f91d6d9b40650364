/** The example files that the site carries are the scenarios' own diagrams, as the page exports them. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printDiagram } from '../diagram/format.ts'
import { scenarios } from './index.ts'

const FOLDER = new URL('../../public/examples/', import.meta.url)

describe('examples', () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'of %s are its diagram and its reference',
    async (id, scenario) => {
      const { diagram, reference } = await scenario.load()
      // Written anew by `npx vitest run src/scenarios/examples.test.ts -u`.
      await expect(printDiagram(diagram('en'))).toMatchFileSnapshot(new URL(`${id}.json`, FOLDER).pathname)
      await expect(printDiagram(reference('en'))).toMatchFileSnapshot(new URL(`${id}-reference.json`, FOLDER).pathname)
    },
  )

  it('are no more than that', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(scenarios.flatMap(({ id }) => [`${id}-reference.json`, `${id}.json`]).sort())
  })
})
