/** The inspector around its forms: heads, tabs, ruler, wires, events, numbers, lessons. */
import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { kinds } from '../../kinds/index.ts'
import { REASONS } from '../../store/frames.ts'
import type { Language, ViewState } from '../../store/view.ts'
import { Inspector } from './Inspector.tsx'
import { click, draw, everyKind, type FakePage, fakePage, partName, press, recordingOf, SHOP, type } from './page.fake.tsx'

const { clients, balancer, instance, group, queue } = SHOP
const diagram = {
  ...everyKind([
    [clients, balancer, 'call'],
    [balancer, group, 'call'],
    [group, queue, 'send'],
    [queue, instance, 'poll'],
  ]),
}
let drawn: Awaited<ReturnType<typeof draw>>
let page: FakePage
afterEach(() => drawn.close())

async function show(view: Partial<ViewState>, language: Language = 'en', prepare: (page: FakePage) => void = () => undefined) {
  page = await fakePage(diagram, language, view)
  prepare(page)
  drawn = await draw(page, <Inspector />)
  // Live and Learn are chunks of their own.
  for (let turn = 0; turn < 20 && drawn.host.querySelector('[role=tabpanel]')?.childElementCount === 0; turn++)
    await act(() => new Promise((done) => setTimeout(done, 20)))
}
const find = (selector: string) => drawn.host.querySelector(selector)
const doc = () => page.stores.document.getState()
const settings = (id: string) => doc().diagram.components.find((each) => each.id === id)?.settings
const step = () => doc().past.at(-1)?.name

describe('the head', () => {
  it('renames a part in one step, and refuses an empty name in words', async () => {
    await show({ selected: [queue] })
    const name = find('header input')
    type(name, '   ')
    expect(find('[role=alert]')?.textContent).toMatch(/name/)
    expect(doc().past).toHaveLength(0)
    type(name, 'Order board')
    expect(doc().diagram.components.find(({ id }) => id === queue)?.name).toBe('Order board')
    expect(step()).toEqual({ code: 'rename', values: { before: partName(queue), after: 'Order board' } })
  })
  it('opens the menu of what is selected', async () => {
    await show({ selected: [queue] })
    click(find('[aria-haspopup=menu]'))
    expect(drawn.host.querySelectorAll('[role=menuitem]').length).toBeGreaterThan(2)
  })
  it('lists several, and goes to the one that is chosen', async () => {
    await show({ selected: [queue, 'w1'] })
    click(find('[role=tabpanel] button'))
    expect(page.stores.view.getState().selected).toEqual([queue])
  })
})

describe('tabs', () => {
  it('move by arrow keys and say which is open', async () => {
    await show({ selected: [queue] })
    press(find('[role=tab][aria-selected=true]'), 'ArrowLeft')
    expect(page.stores.view.getState().tab).toBe('learn')
    expect(find('[role=tab][aria-selected=true]')?.textContent).toBe('Learn')
  })
})

describe('the ruler', () => {
  it('says that customers without a limit wait for ever, and takes the same words', async () => {
    await show({ selected: [clients] })
    const input = find('[data-field=timeout] input') as HTMLInputElement
    expect(input.value).toBe('no limit')
    expect(find('[data-field=timeout]')?.textContent).not.toContain('0 s')
    type(input, '4 min')
    expect(settings(clients)).toEqual({ timeout: 240 })
    type(input, '0')
    expect(settings(clients)).toEqual({})
    expect(input.value).toBe('no limit')
  })

  it('steps by key, one undo step each, and stops at its neighbours', async () => {
    await show({ selected: [group] })
    const desired = () => find('[role=slider][data-mark=at]')
    press(desired(), 'ArrowRight')
    expect(settings(group)).toEqual({ desiredCapacity: 3 })
    expect(step()).toMatchObject({ code: 'set', values: { name: partName(group), setting: 'desiredCapacity', before: '2', after: '3' } })
    press(desired(), 'End')
    press(desired(), 'ArrowRight')
    expect(settings(group)).toEqual({ desiredCapacity: 4 })
    expect(doc().past).toHaveLength(2)
    expect(desired()?.getAttribute('aria-valuemax')).toBe('4')
  })
  it('is dragged as one step, named from where it began, and the scale stands still meanwhile', async () => {
    await show({ selected: [group] })
    const scale = find('[data-mark]')?.closest('svg') as SVGSVGElement
    scale.getBoundingClientRect = () => ({ left: 0, width: 272 }) as DOMRect
    const mark = find('[data-mark=high]') as SVGGElement
    mark.setPointerCapture = () => undefined
    mark.hasPointerCapture = () => true
    const point = (kind: string, clientX: number) => act(() => void mark.dispatchEvent(new PointerEvent(kind, { clientX, bubbles: true })))
    point('pointerdown', 178)
    for (const x of [200, 230, 262, 300]) point('pointermove', x)
    expect(find('[data-mark=high]')?.getAttribute('aria-valuenow')).toBe('6')
    expect(doc().past).toHaveLength(0)
    point('pointerup', 300)
    expect(settings(group)).toEqual({ maxSize: 6 })
    expect(doc().past).toHaveLength(1)
    expect(step()).toMatchObject({ code: 'set', values: { setting: 'maxSize', before: '4', after: '6' } })
  })
  it('says what is wrong with a pair, and applies nothing', async () => {
    await show({ selected: [group] })
    type(find('[data-field=minSize] input'), '5')
    expect(find('[data-field=minSize] [role=alert]')?.textContent).toMatch(/5.*4/)
    expect(settings(group)).toEqual({})
    type(find('[data-field=minSize] input'), '9,999')
    expect(find('[data-field=minSize] [role=alert]')?.textContent).toMatch(/9,999.*0.*5,000/)
  })
})

describe('inputs', () => {
  it('take human units, show the exact value, and set the default back by the dot', async () => {
    await show({ selected: [queue] })
    type(find('[data-field=visibilityTimeout] input'), '1:30')
    expect(settings(queue)).toEqual({ visibilityTimeout: 90 })
    expect((find('[data-field=visibilityTimeout] input') as HTMLInputElement).value).toBe('90')
    expect(find('[data-field=visibilityTimeout]')?.textContent).toContain('Default 30')
    type(find('[data-field=visibilityTimeout] input'), '2분')
    expect(settings(queue)).toEqual({ visibilityTimeout: 120 })
    click(find('[data-field=visibilityTimeout] [aria-label^="Set Visibility"]'))
    expect(settings(queue)).toEqual({})
  })
  it('give the typing back at Escape', async () => {
    await show({ selected: [queue] })
    const input = find('[data-field=visibilityTimeout] input') as HTMLInputElement
    type(input, 'soon')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    press(input, 'Escape')
    expect(input.value).toBe('30')
    expect(find('[role=alert]')).toBeNull()
  })
  it('name the queue that a policy needs together with the metric that needs it', async () => {
    await show({ selected: [group] })
    click([...drawn.host.querySelectorAll('[data-field=policies] > button')].at(-1))
    type(find('[data-field="policies[0].metric"] select'), 'backlogPerInstance')
    expect(settings(group)).toMatchObject({ policies: [{ metric: 'backlogPerInstance', queue }] })
    click(find('[aria-label^="Delete: Scaling policy"]'))
    expect(settings(group)).toEqual({})
  })
})

describe('a wire', () => {
  it('has its settings, and a role that its ends allow', async () => {
    await show({ selected: ['w1'] })
    type(find('[data-field=latency] input'), '20 ms')
    expect(doc().diagram.wires[0].settings).toEqual({ latency: 0.02 })
    expect([...drawn.host.querySelectorAll('select option')].map(({ textContent }) => textContent)).toEqual(['call'])
  })
})

describe('the diagram itself', () => {
  it('takes duration, warm-up and seed, and refuses a warm-up as long as the run', async () => {
    await show({})
    type(find('[data-field=duration] input'), '14 h')
    type(find('[data-field=warmUp] input'), '14 h')
    expect(find('[data-field=warmUp] [role=alert]')?.textContent).toMatch(/14.h/)
    type(find('[data-field=warmUp] input'), '1 h')
    type(find('[data-field=seed] input'), 'tea')
    expect(doc().diagram.scenario).toMatchObject({ duration: 50_400, warmUp: 3600, seed: 'tea' })
    expect(doc().past).toHaveLength(3)
  })
  it('adds events, changes them, keeps them in order of time, and deletes them', async () => {
    await show({})
    const add = () => click([...drawn.host.querySelectorAll('[data-field=events] > button')].at(-1))
    add()
    add()
    type(find('[data-event="0"] input'), '10 min')
    expect(doc().diagram.scenario.events.map(({ at }) => at)).toEqual([0, 600])
    type(drawn.host.querySelectorAll('[data-event="1"] select')[0], 'set')
    type(drawn.host.querySelectorAll('[data-event="1"] select')[1], group)
    type(find('[data-event="1"] [data-field=minSize] input'), '3')
    expect(find('[data-event="1"] [role=alert]'), 'desired 2 lies below 3').not.toBeNull()
    type(find('[data-event="1"] [data-field=minSize] input'), '2')
    expect(doc().diagram.scenario.events[1]).toEqual({ at: 600, do: 'set', component: group, setting: 'minSize', value: 2 })
    click(find('[data-event="0"] button'))
    expect(doc().diagram.scenario.events).toHaveLength(1)
  })
})

describe('live numbers', () => {
  const numbers = (factor: number) => (_: string, column: string, time: number) =>
    column === 'latency.count' || column === 'wait.count'
      ? 0
      : column === 'failed.timedOut'
        ? 5
        : column.startsWith('failed.')
          ? 0
          : time * factor + 1 / 3
  const run = (fake: FakePage) =>
    fake.stores.run.show(recordingOf(diagram, 600, numbers(1)), recordingOf(diagram, 900, numbers(2)), 'paused')

  it.each(kinds.map(({ type }) => type))('of %s are those of the snapshot, to the last digit', async (id) => {
    await show({ selected: [id], tab: 'live' }, 'en', run)
    const shown = [...drawn.host.querySelectorAll<HTMLElement>('[data-reading]')]
    expect(shown.length).toBeGreaterThan(20)
    for (const { dataset } of shown) {
      const [owner, ...column] = (dataset.reading ?? '').split('.')
      expect(owner).toBe(id)
      const value = numbers(1)(owner, column.join('.'), 600)
      const nobody = ['latency', 'wait'].includes(column[0]) && column[1] !== 'count'
      expect(dataset.value, dataset.reading).toBe(nobody ? undefined : String(value))
    }
    const names = shown.map(({ dataset }) => dataset.reading)
    for (const gauge of Object.keys(kinds.find(({ type }) => type === id)?.gauges ?? {})) expect(names).toContain(`${id}.gauges.${gauge}`)
    expect(names).toContain(`${id}.failed.timedOut`)
    expect(names.filter((name) => name?.includes('.failed.'))).toHaveLength(1)
  })
  it('show a dash for times of nobody, and the last run at the same moment beside', async () => {
    await show({ selected: [queue], tab: 'live' }, 'en', run)
    expect(find(`[data-reading="${queue}.latency.p95"]`)?.textContent).toBe('–')
    expect(find(`[data-reading="${queue}.arrived"]`)?.parentElement?.textContent).toContain('last run 1,200')
  })
  it('of the system have the names of a result', async () => {
    await show({ tab: 'live' }, 'en', run)
    const names = [...drawn.host.querySelectorAll<HTMLElement>('[data-reading]')].map(({ dataset }) => dataset.reading)
    for (const name of ['offered', 'goodput', 'lostLater', 'cost', 'latency.p95', 'fulfilment.mean', 'failed.timedOut'])
      expect(names).toContain(`system.${name}`)
  })
  it('explain every reason in both languages', async () => {
    for (const language of ['en', 'ko'] as const) {
      await show({}, language)
      for (const reason of REASONS) expect(page.words.text.inspector.reasons[reason]).toMatch(/\S/)
      drawn.close()
    }
    await show({})
  })
  it('say that they settle until the warm-up is over', async () => {
    const warm = { ...diagram, scenario: { ...diagram.scenario, warmUp: 900 } }
    await show({ tab: 'live' }, 'en', (fake) => {
      fake.stores.document.replace(warm)
      fake.stores.run.show(recordingOf(warm, 600, numbers(1)))
    })
    expect(drawn.host.textContent).toMatch(/Settling: measured in 5.min/)
  })
})
