/** Rules for students on the page: what lifting them means for the run that goes on. */
import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import type { Rules } from '../../diagram/diagram.ts'
import { ruled } from '../../diagram/edit/rules.fake.ts'
import { emptyDiagram } from '../../diagram/settings.ts'
import type { Phase } from '../../store/playing.ts'
import { type FakePage, fakePage } from '../page.fake.tsx'
import { studentCommands } from './commands.ts'
import Setup from './setup/Setup.tsx'

let page: FakePage
afterEach(() => page.close())

/** A page on which a run under these rules is in this phase. */
async function playing(rules: Partial<Rules>, phase: Phase) {
  const { scenario, ...bakery } = emptyDiagram('Bakery')
  page = await fakePage(ruled({ ...bakery, scenario: { ...scenario, seed: 'own' } }, rules))
  page.run.set({ phase })
}
const seed = () => page.stores.document.getState().diagram.scenario.seed
const lifts: readonly [string, () => void | Promise<void>][] = [
  ['the command', () => void studentCommands.find(({ id }) => id === 'file.lift')!.perform(page.context)],
  [
    'the dialog',
    async () => {
      const container = await page.draw(<Setup onClose={() => {}} />)
      const { lift } = page.context.text.students
      await act(async () =>
        [...container.ownerDocument.querySelectorAll('button')].find(({ textContent }) => textContent === lift)!.click(),
      )
    },
  ],
]

it.each(lifts)('a run on the seed of a name ends when %s lifts the rules: the seed shown is the one that runs', async (_, lift) => {
  await playing({ publishedSeed: 'cafe' }, 'running')
  await lift()
  expect([seed(), page.run.asked]).toEqual(['cafe', [['restart']]])
})

it.each(lifts)('a run goes on when %s lifts rules that leave the seed alone, and none begins where none was', async (_, lift) => {
  await playing({ hideCharts: true }, 'running')
  await lift()
  expect([seed(), page.run.asked]).toEqual(['own', []])
  await page.close()
  await playing({ publishedSeed: 'cafe' }, 'idle')
  await lift()
  expect([seed(), page.run.asked]).toEqual(['cafe', []])
})
