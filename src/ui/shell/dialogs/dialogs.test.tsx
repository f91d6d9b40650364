/** Dialogs: the next one is not lost to what the last one still has to say, and one that is on its way can be left. */
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { listenForKeys } from '../../commands/keys.ts'
import { allCommands } from '../../commands/registry.ts'
import { type FakePage, fakePage } from '../../page.fake.tsx'
import { Dialogs } from './Dialogs.tsx'

let page: FakePage
let container: HTMLElement
let ignore: () => void
const open = () => container.querySelectorAll('dialog[open]').length
const asked = () => page.stores.view.getState().dialog
const key = (code: string, more: KeyboardEventInit = {}) =>
  act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, cancelable: true, ...more })))
const commands = () => key('KeyK', { ctrlKey: true })
const there = () => vi.waitFor(() => act(async () => expect(open()).toBe(1)), { timeout: 4000 })

beforeAll(async () => void (await import('../../commands/CommandPalette.tsx')))
beforeEach(async () => {
  page = await fakePage()
  container = await page.draw(<Dialogs />)
  ignore = listenForKeys(() => ({ commands: allCommands(page.context), context: page.context }))
})
afterEach(() => {
  ignore()
  return page.close()
})

it('keeps a palette that was asked for before the last one said that it is closed', async () => {
  await commands()
  await there()
  const first = container.querySelector('dialog')!
  // As Escape does it: closed now, told a frame later.
  first.removeAttribute('open')
  await commands()
  await act(async () => void first.dispatchEvent(new Event('close')))
  expect(asked()).toEqual({ name: 'commands' })
  expect(open()).toBe(1)
})

it('knows that a dialog goes as soon as the browser asks', async () => {
  await commands()
  await there()
  await act(async () => void container.querySelector('input')!.dispatchEvent(new Event('cancel', { bubbles: true })))
  expect(asked()).not.toBeNull()
  await act(async () => void container.querySelector('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true })))
  expect(asked()).toBeNull()
  expect(open()).toBe(0)
})

it('gives the keys to a dialog that is on its way, and lets Escape leave it', async () => {
  act(() => page.stores.view.setState({ dialog: { name: 'about' } }))
  const { outline } = page.stores.view.getState().panels
  window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyO', key: 'o' }))
  expect(page.stores.view.getState().panels.outline).toBe(outline)
  await key('Escape')
  expect(asked()).toBeNull()
  await key('KeyO')
  expect(page.stores.view.getState().panels.outline).toBe(!outline)
})
