/** The page of lessons tells of today's diagrams, and nothing on it fails. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scenarios } from '../index.ts'
import { headOf, noteOf } from './table.ts'

const page = readFileSync('docs/lessons.md', 'utf8')
const lessons = await Promise.all(scenarios.map(async (scenario) => [scenario, await scenario.load()] as const))

it('has a chapter for every lesson, and no other', () => {
  const taught = lessons.filter(([, { lesson }]) => lesson).map(([scenario]) => headOf(scenario))
  expect(page.match(/^## .*$/gm)).toEqual(taught)
})

it.each(lessons.filter(([, { lesson }]) => lesson).map(([scenario, contents]) => [scenario.id, scenario, contents] as const))(
  '%s was played as it stands (otherwise: npm run lessons, with its id)',
  (_, scenario, contents) => {
    const chapter = page.split(/^(?=## )/m).find((text) => text.startsWith(headOf(scenario)))
    expect(chapter).toContain(noteOf(scenario, contents))
    expect(chapter).not.toContain('**no**')
  },
)
