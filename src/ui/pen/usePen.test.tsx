/** The pen by keys: they move a value, and leave the browser its own. */
import { afterEach, expect, it } from 'vitest'
import { type FakePage, fakePage } from '../page.fake.tsx'
import { usePen } from './usePen.ts'

let page: FakePage
afterEach(() => page.close())

const done: string[] = []
const drawn = {
  values: [1, 2, 3],
  at: 1,
  choose: (nth: number) => void done.push(`choose ${nth}`),
  change: (values: readonly number[]) => void done.push(`change ${values}`),
  top: 10,
  step: 1,
  tidy: (value: number) => value,
}
function Row() {
  const { box, pen } = usePen<HTMLDivElement>(drawn)
  return <div ref={box} {...pen} />
}

it.each<[string, KeyboardEventInit, string[]]>([
  ['up', { key: 'ArrowUp' }, ['change 1,3,3']],
  ['left', { key: 'ArrowLeft' }, ['choose 0']],
  ['what no value needs', { key: 'x' }, []],
  ['the way back', { key: 'ArrowLeft', altKey: true }, []],
  ['the start of a line', { key: 'ArrowLeft', metaKey: true }, []],
  ['another tab', { key: 'PageDown', ctrlKey: true }, []],
])('takes or leaves %s', async (_, init, wanted) => {
  page = await fakePage()
  const container = await page.draw(<Row />)
  done.length = 0
  const press = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
  container.firstElementChild!.dispatchEvent(press)
  expect([done, press.defaultPrevented]).toEqual([wanted, wanted.length > 0])
})
