/** The frame: the speed ruler, the clock, files that are refused, panels that fail, and words for everything that is said. */

import { readFileSync } from 'node:fs'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDiagram } from '../../diagram/settings.ts'
import { fileName, importFile } from '../page/files.ts'
import { type FakePage, fakePage, press } from '../page.fake.tsx'
import { stepWords } from '../text/steps.ts'
import { Banner } from './Banner.tsx'
import { Boundary } from './Boundary.tsx'
import { clockTime } from './bar/clock.ts'
import { SpeedRuler } from './bar/SpeedRuler.tsx'
import { isBehind, ruler } from './bar/speeds.ts'
import { Transport } from './bar/Transport.tsx'
import Refused from './dialogs/Refused.tsx'

let page: FakePage
beforeEach(async () => {
  page = await fakePage()
})
afterEach(() => page.close())

describe('the speed ruler', () => {
  it('is a slider for keys, and says what it cannot hold', async () => {
    const slider = (await page.draw(<SpeedRuler narrow={false} />)).querySelector('[role=slider]')!
    expect(slider.getAttribute('aria-valuetext')).toBe('60×')
    await press(slider, 'ArrowRight')
    expect(page.run.asked.at(-1)).toEqual(['setSpeed', 120])
    await press(slider, 'End')
    expect(page.run.asked.at(-1)).toEqual(['setSpeed', Number.POSITIVE_INFINITY])
    await act(async () => page.run.set({ phase: 'running', speed: 600, actual: 140 }))
    expect(slider.textContent).toContain('asked 600×, running 140×')
    await act(async () => page.run.set({ actual: 599 }))
    expect(slider.textContent).not.toContain('asked')
  })

  it('finds the stop under a pointer, and draws them in order', () => {
    const { x, speedAt } = ruler(168)
    for (const speed of [0.1, 1, 10, 60, 600, Number.POSITIVE_INFINITY]) expect(speedAt(x(speed) + 1)).toBe(speed)
    expect(x(600)).toBeLessThan(x(Number.POSITIVE_INFINITY))
    expect(isBehind(600, 140)).toBe(true)
    expect(isBehind(600, 590)).toBe(false)
    expect(isBehind(Number.POSITIVE_INFINITY, 140)).toBe(false)
  })
})

describe('the clock', () => {
  it('shows the time of day where there is one, else time since the start', () => {
    expect(clockTime(15_160, 21_600)).toBe('10:12:40')
    expect(clockTime(15_160, null)).toBe('4:12:40')
    expect(clockTime(1.34, null, true)).toBe('0:00:01.3')
    expect(clockTime(7200, 82_800)).toBe('01:00:00')
  })
})

describe('transport', () => {
  it('plays, pauses, and offers a new start to a run that is stuck', async () => {
    const container = await page.draw(
      <>
        <Transport />
        <Banner />
      </>,
    )
    const main = () => container.querySelector<HTMLButtonElement>('[role=alert] button')!
    expect(container.querySelector('[role=alert]')).toBeNull()
    await act(async () => container.querySelector<HTMLButtonElement>('[aria-label=Play]')!.click())
    await act(async () => page.run.set({ phase: 'running', run: 1 }))
    expect(container.querySelector('[aria-label=Play]')).toBeNull()
    await act(async () => container.querySelector<HTMLButtonElement>('[aria-label=Pause]')!.click())
    expect(page.run.asked).toEqual([['play'], ['pause']])
    await act(async () => page.run.set({ phase: 'stuck' }))
    expect(container.querySelector('[role=alert]')!.textContent).toContain('The simulation stopped answering.')
    await act(async () => main().click())
    expect(page.run.asked.at(-1)).toEqual(['restart'])
  })
})

describe('a wrong file', () => {
  it('is refused with every place, and the diagram stays', async () => {
    const before = page.stores.document.getState().diagram
    const text = JSON.stringify({
      format: 'cloud-cafe/diagram',
      version: 1,
      name: 'X',
      components: [{ id: 'a', kind: 'teapot', name: 'T', x: 0, y: 0 }],
      wires: 'none',
    })
    await importFile(page.stores, new File([text], 'morning.json'))
    const { dialog } = page.stores.view.getState()
    expect(dialog).toMatchObject({ name: 'refused', file: 'morning.json' })
    if (dialog?.name !== 'refused') return
    const container = await page.draw(<Refused file={dialog.file} problems={dialog.problems} onClose={vi.fn()} />)
    expect(container.textContent).toContain('This file was not opened. The diagram on the page is as it was.')
    expect(container.textContent).toContain('components[0].kind')
    expect(container.textContent).toContain('"teapot"')
    expect(container.textContent).toContain(page.context.text.shell.refused.code.notAChoice)
    expect(container.querySelectorAll('tbody tr')).toHaveLength(dialog.problems.length)
    expect(page.stores.document.getState().diagram).toBe(before)
  })

  it('opens where it is right, and forgets the old run', async () => {
    await importFile(
      page.stores,
      new File([JSON.stringify({ format: 'cloud-cafe/diagram', version: 1, name: 'Morning', components: [], wires: [] })], 'a.json'),
    )
    expect(page.stores.document.getState()).toMatchObject({ diagram: { name: 'Morning' }, past: [] })
    expect(page.run.asked).toContainEqual(['forget'])
  })

  it('that is a run opens what its changes had made, and is run again', async () => {
    const diagram = { format: 'cloud-cafe/diagram', version: 1, name: 'Morning', components: [], wires: [] }
    const component = { id: 'b', kind: 'instance', name: 'Barista', x: 0, y: 0, settings: {} }
    const journal = [{ at: 60, after: 12, edit: { do: 'addComponent', component } }]
    await importFile(
      page.stores,
      new File([JSON.stringify({ format: 'cloud-cafe/run', version: 1, diagram, seed: 'mocha', journal })], 'run.json'),
    )
    expect(page.stores.document.getState().diagram).toMatchObject({
      name: 'Morning',
      components: [{ name: 'Barista' }],
      scenario: { seed: 'mocha' },
    })
    expect(page.run.asked.at(-1)).toMatchObject(['replay', { seed: 'mocha', journal }])
    expect(page.stores.view.getState().said).toMatchObject({ code: 'replayed', values: { name: 'Morning' } })
  })

  it('is named so that every system takes it', () => {
    expect(fileName('아침 러시')).toBe('아침 러시.json')
    expect(fileName('a/b:c')).toBe('a b c.json')
    expect(fileName('..')).toBe('diagram.json')
  })
})

const ink = { empty: false }
function Panel() {
  if (ink.empty) throw new Error('no ink')
  return <p>drawn</p>
}

describe('an error in a panel', () => {
  it('stays there and can be loaded again', async () => {
    ink.empty = true
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const container = await page.draw(
      <>
        <Boundary panel="Charts">
          <Panel />
        </Boundary>
        <p>the rest</p>
      </>,
    )
    expect(container.textContent).toContain('Charts failed')
    expect(container.textContent).toContain('the rest')
    ink.empty = false
    await act(async () => container.querySelector('button')!.click())
    expect(container.textContent).toContain('drawn')
    silent.mockRestore()
  })
})

describe('words', () => {
  it('name a step nobody has words for, rather than fail', () => {
    expect(stepWords(page.context.words, { code: 'somethingNew', values: {} })).toBe('last change')
    page.stores.document.edit({ code: 'seed', values: { before: 'cafe', after: 'tea' } }, emptyDiagram('y'))
    expect(stepWords(page.context.words, page.stores.document.getState().past[0]!.name)).toBe('seed cafe to tea')
  })
})

describe('dark by the system', () => {
  it('has the same values as dark by choice', () => {
    const css = (file: string) => readFileSync(`${import.meta.dirname}/../${file}`, 'utf8')
    const values = (block: string) =>
      [...block.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)]
        .map(([, name, value]) => `${name}: ${value!.trim().toLowerCase().replaceAll(' 0.', ' .')}`)
        .sort()
    const chosen = /\[data-theme="dark"\] \{([^}]*)\}/.exec(css('tokens.css'))![1]!
    const system = /:root:not\(\[data-theme="light"\]\) \{([^}]*)\}/.exec(css('base.css'))![1]!
    expect(values(chosen).length).toBeGreaterThan(30)
    expect(values(system)).toEqual(values(chosen))
  })
})
