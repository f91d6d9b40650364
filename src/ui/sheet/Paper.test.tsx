/** A sheet of paper is the scenario's, whatever is open on the page. */
import { afterEach, expect, it } from 'vitest'
import { scenarios } from '../../scenarios/library.data.ts'
import { contents } from '../../scenarios/orderBoard.ts'
import { type FakePage, fakePage } from '../page.fake.tsx'
import { Paper } from './Paper.tsx'

let page: FakePage
afterEach(() => page.close())

const scenario = scenarios.find(({ id }) => id === 'order-board')!
async function sheet(open?: ReturnType<typeof contents.diagram>) {
  page = await fakePage(open)
  const container = await page.draw(<Paper scenario={scenario} contents={contents} />)
  return [...container.querySelectorAll('th, dt, dd')].map(({ textContent }) => textContent)
}

it('names the goals and the parts that the scenario has', async () => {
  const asItOpens = await sheet(contents.diagram('en'))
  await page.close()
  expect(await sheet()).toEqual(asItOpens)
  const { kinds } = page.context.words
  for (const { kind } of contents.diagram('en').components) expect(asItOpens).toContain(kinds[kind]!.cafe)
})
