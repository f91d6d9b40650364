/** Panels that come later: at once where they were loaded ahead, again where they failed, and as they began where they are. */
import { act, type ComponentType, Suspense, useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakePage, fakePage } from '../page.fake.tsx'
import { useView } from '../stores.ts'
import { allPanels, later, loadAgain } from './later.ts'

let page: FakePage
beforeEach(async () => {
  page = await fakePage()
})
afterEach(() => page.close())

let born = 0
function Cup() {
  const [number] = useState(() => ++born)
  return <p>cup {number}</p>
}
function Shelf({ Panel, shown, word }: { Panel: ComponentType; shown: boolean; word: string }) {
  return (
    <>
      {word}
      {shown && (
        <Suspense fallback="waiting">
          <Panel />
        </Suspense>
      )}
    </>
  )
}
/** Shows the panel from when the words are those of AWS. */
function Words({ Panel }: { Panel: ComponentType }) {
  const words = useView((state) => state.words)
  const tab = useView((state) => state.tab)
  return <Shelf Panel={Panel} shown={words === 'aws'} word={words === 'aws' && tab === 'learn' ? 'awslearn' : words} />
}
const newest = () => [...allPanels()].at(-1)!

it('are there in the same moment when they were loaded ahead, and do not begin anew', async () => {
  born = 0
  const Panel = later(async () => Cup)
  await newest()()
  const container = await page.draw(<Words Panel={Panel} />)
  // Not awaited: what is drawn by then was drawn at once.
  act(() => page.stores.view.setState({ words: 'aws' }))
  expect(container.textContent).toBe('awscup 1')
  act(() => page.stores.view.setState({ tab: 'learn' }))
  expect(container.textContent).toBe('awslearncup 1')
})

it('stay what they began as when they are loaded while they are on the page', async () => {
  born = 0
  const Panel = later(async () => Cup)
  const bring = newest()
  const container = await page.draw(<Shelf Panel={Panel} shown word="" />)
  await page.wait()
  expect(container.textContent).toBe('cup 1')
  await bring()
  await page.draw(<Shelf Panel={Panel} shown word="again " />)
  expect(container.textContent).toBe('again cup 1')
})

it('that could not be loaded ahead are asked for again', async () => {
  born = 0
  let asked = 0
  const Panel = later(async () => {
    if (++asked === 1) throw new Error('no network')
    return Cup
  })
  await expect(newest()()).rejects.toThrow('no network')
  loadAgain()
  const container = await page.draw(<Shelf Panel={Panel} shown word="" />)
  await page.wait()
  expect(container.textContent).toBe('cup 1')
  expect(asked).toBe(2)
})
