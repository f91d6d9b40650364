/** The outline: keys alone build, wire, rename and delete; numbers stand beside; nothing that axe finds. */
import axe from 'axe-core'
import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { kinds } from '../../kinds/index.ts'
import { Outline } from './Outline.tsx'
import { click, draw, everyKind, type FakePage, fakePage, partName, press, recordingOf, SHOP, type } from './page.fake.tsx'

const { clients, balancer, instance, group, queue } = SHOP
let drawn: Awaited<ReturnType<typeof draw>>
let page: FakePage
afterEach(() => drawn.close())
async function show(language: 'en' | 'ko' = 'en') {
  const diagram = everyKind([
    [clients, balancer, 'call'],
    [group, queue, 'send'],
  ])
  page = await fakePage(diagram, language, { selected: [clients] })
  page.stores.run.show(
    recordingOf(diagram, 1200, (_, column, time) => (column === 'arrived' ? time / 30 : column === 'bin.p95' ? Number.NaN : 7)),
  )
  drawn = await draw(page, <Outline />)
}
const row = (id: string) => drawn.host.querySelector<HTMLElement>(`[data-row="${id}"]`)
const doc = () => page.stores.document.getState()
const focus = (id: string) => act(() => row(id)?.focus())

it('shows every part and under it its wires, with numbers, a dash where there is none', async () => {
  await show()
  const wires: Readonly<Record<string, string>> = { [clients]: 'w1', [group]: 'w2' }
  expect([...drawn.host.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset.row)).toEqual(
    kinds.flatMap((kind) => (kind.type in wires ? [kind.type, wires[kind.type]] : [kind.type])),
  )
  expect(drawn.host.querySelector(`[data-outline="${queue}.rate"]`)?.textContent).toMatch(/120./)
  expect(drawn.host.querySelector(`[data-outline="${queue}.waiting"]`)?.textContent).toBe('7')
  expect(drawn.host.querySelector(`[data-outline="${queue}.p95"]`)?.textContent).toBe('–')
})

it('moves by arrow keys and selects what it stands on', async () => {
  await show()
  focus(clients)
  press(document.activeElement, 'ArrowDown')
  expect(page.stores.view.getState().selected).toEqual(['w1'])
  press(document.activeElement, 'End')
  expect(page.stores.view.getState().selected).toEqual([kinds.at(-1)!.type])
})

it('adds, renames and deletes', async () => {
  await show()
  const before = doc().diagram.components.length
  click([...drawn.host.querySelectorAll('section button')].at(-1))
  expect(doc().diagram.components).toHaveLength(before + 1)
  focus(queue)
  press(row(queue), 'F2')
  type(row(queue)?.querySelector('input'), 'Board')
  expect(doc().past.at(-1)?.name).toEqual({ code: 'rename', values: { before: partName(queue), after: 'Board' } })
  focus(queue)
  press(row(queue), 'Delete')
  expect(doc().diagram.components.some(({ id }) => id === queue)).toBe(false)
  expect(doc().past).toHaveLength(3)
})

it('connects to what is possible and says why the rest is not', async () => {
  await show()
  focus(queue)
  press(row(queue), 'c', 'KeyC')
  const chooser = () => drawn.host.querySelector('section')
  expect(chooser()?.textContent).toMatch(/Part 1: orders begin here/)
  const target = [...(chooser()?.querySelectorAll('li button') ?? [])].find(({ textContent }) =>
    textContent?.startsWith(`${partName(instance)}, poll`),
  )
  click(target)
  expect(doc().diagram.wires.at(-1)).toMatchObject({ from: queue, to: instance, role: 'poll' })
  expect(doc().past).toHaveLength(1)
  expect(document.activeElement).toBe(row(queue))
})

it('goes to the settings', async () => {
  await show()
  page.stores.view.setState({ tab: 'live' })
  focus(queue)
  press(row(queue), 'Enter')
  expect(page.stores.view.getState()).toMatchObject({ tab: 'settings', selected: [queue] })
})

it.each(['en', 'ko'] as const)('axe finds nothing in %s', async (language) => {
  await show(language)
  focus(queue)
  press(row(queue), 'c', 'KeyC')
  const { violations } = await axe.run(drawn.host, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([])
})
