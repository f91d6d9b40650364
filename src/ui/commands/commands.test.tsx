/** Commands: what they are called, when they can be done, what they do, and which keys reach them. */
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { add, connect, newComponent, setSetting } from '../../diagram/edit.ts'
import { emptyDiagram } from '../../diagram/settings.ts'
import { kinds } from '../../kinds/index.ts'
import { type FakePage, fakePage, press } from '../page.fake.tsx'
import { saidWords } from '../text/steps.ts'
import CommandPalette from './CommandPalette.tsx'
import { can } from './context.ts'
import { listenForKeys } from './keys.ts'
import { Menu } from './Menu.tsx'
import { allCommands, commandsAbout, pick } from './registry.ts'
import { speedBeside } from './run.ts'

const sender = kinds.find((kind) => kind.wires.in.length === 0)!
const worker = kinds.find((kind) => kind.wires.in.includes('call') && kind.events.includes('crash'))!

/** Customers wired to one worker. */
function wired() {
  let diagram = emptyDiagram('Bakery')
  const first = newComponent(diagram, sender, 'Customers', { x: 0, y: 0 })
  diagram = add(diagram, first)
  const second = newComponent(diagram, worker, 'Cashier', { x: 240, y: 0 })
  diagram = add(diagram, second)
  const made = connect(diagram, first.id, second.id)
  if (!made.diagram) throw new Error(made.refused)
  return { diagram: made.diagram, first, second, wire: made.wire }
}

let page: FakePage
const label = (id: string) => pick(id)[0]!.label(page.context)
const run = (id: string) => pick(id)[0]!.perform(page.context)
const possible = (id: string) => can(pick(id)[0]!, page.context)
const diagram = () => page.stores.document.getState().diagram

beforeEach(async () => {
  page = await fakePage(wired().diagram)
})
afterEach(() => page.close())

describe('undo and redo', () => {
  it('say what they would undo, in both languages', async () => {
    expect(possible('edit.undo')).toBe(false)
    const { second } = wired()
    const setting = Object.entries<{ type: string }>(worker.fields).find(([, field]) => field.type === 'number')![0]
    page.stores.document.edit(
      { code: 'set', values: { name: 'Cashier', kind: worker.type, setting, before: '3', after: '4' } },
      setSetting(diagram(), second.id, setting, 4),
    )
    const word = page.context.words.kinds[worker.type]!.fields[setting]!.label
    expect(label('edit.undo')).toBe(`Undo: ${word} of Cashier 3 to 4`)
    const korean = await fakePage(wired().diagram, 'ko')
    korean.stores.document.edit({ code: 'move', values: { name: '계산원' } }, { ...wired().diagram })
    expect(pick('edit.undo')[0]!.label(korean.context)).toBe('실행 취소: 계산원 이동')
    await korean.close()
  })

  it('go back and forth and tell it', () => {
    const before = diagram()
    page.stores.view.setState({ selected: [wired().second.id] })
    run('edit.remove')
    expect(diagram().components).toHaveLength(1)
    expect(diagram().wires).toHaveLength(0)
    expect(label('edit.undo')).toBe('Undo: delete Cashier')
    run('edit.undo')
    expect(diagram()).toBe(before)
    expect(page.stores.view.getState().said).toMatchObject({ code: 'undone', values: { step: 'delete Cashier' } })
    expect(label('edit.redo')).toBe('Redo: delete Cashier')
  })
})

describe('when', () => {
  it('asks for a selection before it moves, and moves by the grid', () => {
    expect(possible('edit.right')).toBe(false)
    page.stores.view.setState({ selected: [wired().second.id] })
    run('edit.right')
    expect(diagram().components[1]).toMatchObject({ x: 248, y: 0 })
    expect(label('edit.undo')).toBe('Undo: move Cashier')
  })

  it('offers what happens to a part only while it runs, and only what its kind can suffer', () => {
    page.stores.view.setState({ selected: [wired().second.id] })
    const offered = () =>
      commandsAbout(page.context)
        .filter((command) => can(command, page.context))
        .map(({ id }) => id)
    expect(offered()).not.toContain('component.crash')
    page.run.set({ phase: 'running', run: 1 })
    expect(offered()).toContain('component.crash')
    for (const verb of ['stop', 'start', 'crash', 'restore', 'slow', 'spike'] as const) {
      if (!worker.events.includes(verb)) expect(offered()).not.toContain(`component.${verb}`)
    }
    commandsAbout(page.context)
      .find(({ id }) => id === 'component.crash')!
      .perform(page.context)
    expect(page.run.asked).toContainEqual(['act', { do: 'crash', component: wired().second.id }])
  })

  it('cuts a wire that is whole', () => {
    page.run.set({ phase: 'running', run: 1 })
    page.stores.view.setState({ selected: [wired().wire.id] })
    const [cut] = commandsAbout(page.context)
    expect(cut!.label(page.context)).toBe('Cut the line from Customers to Cashier')
    cut!.perform(page.context)
    expect(page.run.asked).toContainEqual(['act', { do: 'cut', wire: wired().wire.id }])
  })
})

describe('adding', () => {
  it('puts one of every kind where no other lies, selected and named', () => {
    for (const kind of kinds)
      allCommands(page.context)
        .find(({ id }) => id === `add.${kind.type}`)!
        .perform(page.context)
    const { components } = diagram()
    expect(components).toHaveLength(2 + kinds.length)
    for (const [nth, one] of components.entries()) {
      for (const other of components.slice(nth + 1))
        expect(Math.abs(one.x - other.x) >= 192 || Math.abs(one.y - other.y) >= 136, `${one.name} on ${other.name}`).toBe(true)
    }
    expect(page.stores.view.getState().selected).toEqual([components.at(-1)!.id])
    expect(new Set(components.map(({ name }) => name)).size).toBe(components.length)
  })
})

describe('copying', () => {
  it('pastes parts with the wires between them as one step', async () => {
    expect(possible('edit.paste')).toBe(false)
    run('edit.selectAll')
    await run('edit.copy')
    await run('edit.paste')
    expect(diagram().components).toHaveLength(4)
    expect(diagram().wires).toHaveLength(2)
    expect(label('edit.undo')).toBe('Undo: paste 2 parts')
  })

  it('says why nothing was pasted', async () => {
    const fussy = kinds.find((kind) => kind.account)!
    const large = { ...diagram(), accountConcurrency: 5000 }
    const part = newComponent(large, fussy, 'Helper', { x: 480, y: 0 }, { reservedConcurrency: 3000 })
    page.stores.document.replace(add(large, part))
    page.stores.view.setState({ selected: [part.id] })
    await run('edit.copy')
    const small = { ...diagram(), accountConcurrency: 1000, components: [], wires: [] }
    page.stores.document.replace(small)
    await run('edit.paste')
    expect(diagram()).toBe(small)
    expect(saidWords(page.context.words, page.stores.view.getState().said!)).toMatch(/^Nothing was pasted\. .*3,000/)
  })
})

describe('keys', () => {
  let stop: () => void
  beforeEach(() => {
    stop = listenForKeys(() => ({ commands: allCommands(page.context), context: page.context }))
  })
  afterEach(() => stop())

  it('play on Space, and leave fields, dialogs and the writing of Korean alone', async () => {
    await press(document.body, 'Space')
    expect(page.run.asked).toEqual([['play']])
    const field = document.body.appendChild(document.createElement('input'))
    await press(field, 'Space')
    await press(document.body, 'Space', { isComposing: true })
    await press(document.body, 'Space', { keyCode: 229 })
    const dialog = document.body.appendChild(document.createElement('dialog'))
    dialog.setAttribute('open', '')
    await press(document.body, 'Space')
    expect(page.run.asked).toHaveLength(1)
    dialog.remove()
    field.remove()
  })

  it('of one letter can be turned off, the others stay', async () => {
    await press(document.body, 'KeyR')
    expect(page.run.asked).toEqual([['restart']])
    await run('view.letters')
    await press(document.body, 'KeyR')
    await press(document.body, 'Space')
    expect(page.run.asked).toEqual([['restart'], ['play']])
  })

  it('have no two commands on one key', () => {
    const keys = allCommands(page.context).flatMap((command) => command.keys ?? [])
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((key, nth) => keys.indexOf(key) !== nth)).toEqual([])
  })
})

describe('speed', () => {
  it('steps along the stops of the ruler, also from between', () => {
    expect(speedBeside(60, 1)).toBe(120)
    expect(speedBeside(60, -1)).toBe(30)
    expect(speedBeside(70, 1)).toBe(120)
    expect(speedBeside(70, -1)).toBe(60)
    expect(speedBeside(600, 1)).toBe(Number.POSITIVE_INFINITY)
    expect(speedBeside(Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY)
    expect(speedBeside(0.1, -1)).toBe(0.1)
  })
})

describe('lists of commands', () => {
  it('find by words, run on Enter, and say why not', async () => {
    const onClose = vi.fn()
    const container = await page.draw(<CommandPalette onClose={onClose} />)
    const field = container.querySelector('input')!
    expect(container.textContent).toContain('Undo: nothing was changed yet')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
    set.call(field, 'start again')
    await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })))
    expect(container.querySelectorAll('[role=option]')).toHaveLength(0)
    set.call(field, 'restart')
    await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })))
    const options = container.querySelectorAll('[role=option]')
    expect(options).toHaveLength(1)
    expect(field.getAttribute('aria-activedescendant')).toBe(options[0]!.id)
    await press(field, 'Enter')
    expect(page.run.asked).toContainEqual(['restart'])
    expect(onClose).toHaveBeenCalled()
  })

  it('leave out of a menu what cannot be done, and move by arrows', async () => {
    const onClose = vi.fn()
    const container = await page.draw(
      <Menu commands={pick('edit.undo', 'edit.selectAll', 'view.commands')} at={{ x: 0, y: 0 }} label="Edit" onClose={onClose} />,
    )
    const items = [...container.querySelectorAll<HTMLElement>('[role=menuitem]')]
    expect(items.map((item) => item.querySelector('span')!.textContent)).toEqual(['Select all', 'All commands'])
    expect(document.activeElement).toBe(items[0])
    await press(items[0]!, 'ArrowDown')
    expect(document.activeElement).toBe(items[1])
    await press(items[1]!, 'Escape')
    expect(onClose).toHaveBeenCalled()
  })
})
