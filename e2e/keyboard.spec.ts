/** Without a pointer: the small café of scenario 2 with its board is built, wired, run and exported by keyboard alone. */
import type { Locator } from 'playwright/test'
import { printDiagram } from '../src/diagram/format.ts'
import { contents } from '../src/scenarios/orderBoard.ts'
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

/** Whether somebody can see where the focus is: it, what it stands in, or what it draws has a ring. */
const unseenFocus = (shop: Shop) =>
  shop.page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    const near = [at, at.parentElement, at.parentElement?.parentElement, ...at.children].filter((one) => one != null)
    const seen = near.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    })
    const ring = at.querySelector(':scope > [data-ring]')
    return seen || (ring && getComputedStyle(ring).display !== 'none')
      ? null
      : `${at.tagName} ${at.getAttribute('role')} ${at.getAttribute('aria-label') ?? at.textContent?.slice(0, 40)}`
  })

/** A person at the keyboard: every key press is followed by a look at where the focus is. */
function keyboard(shop: Shop) {
  const press = async (key: string) => {
    await shop.page.keyboard.press(key)
    expect(await unseenFocus(shop), `after ${key}`).toBeNull()
  }
  const type = (text: string) => shop.page.keyboard.type(text)
  return {
    press,
    type,
    async command(label: string) {
      await press('Control+k')
      const find = shop.page.getByRole('combobox', { name: shop.text.shell.palette.find })
      await expect(find).toBeFocused()
      await type(label)
      await press('Enter')
      await expect(find).toHaveCount(0)
    },
    /** Goes on with Tab until something has the focus. */
    async to(target: Locator, key = 'Tab') {
      for (let presses = 0; presses < 90; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return
        await press(key)
      }
      throw new Error(`${target} is never reached by ${key}`)
    },
    /** Replaces what a field says. */
    async write(text: string) {
      await press('Control+a')
      await type(text)
      await press('Enter')
    },
  }
}

type File = ReturnType<typeof JSON.parse>
/** What a diagram says, whatever its parts' ids and places are. */
function essence(file: File) {
  const named = new Map(file.components.map(({ id, name }: { id: string; name: string }) => [id, name]))
  return {
    ...file,
    components: file.components
      .map(({ kind, name, settings }: File) => ({ kind, name, settings }))
      .sort((a: File, b: File) => a.name.localeCompare(b.name)),
    wires: file.wires.map(({ from, to, role }: File) => `${named.get(from)} ${role} ${named.get(to)}`).sort(),
  }
}

test('the café of scenario 2 with its board is built without a pointer', async ({ shop }) => {
  const { file, part } = shop.text.shell
  const { kinds } = shop.words
  const { inspector } = shop.text
  const { press, type, command, to, write } = keyboard(shop)
  const wanted = JSON.parse(printDiagram(contents.reference('en')))
  const panel = shop.page.getByRole('tabpanel')
  const row = (name: string) =>
    shop.page.getByRole('treegrid').getByRole('row').filter({ hasText: name }).and(shop.page.locator('[aria-level="1"]'))
  await shop.open()

  await test.step('a new diagram, its name, its hours and its seed', async () => {
    await command(file.new)
    await expect(shop.parts).toHaveCount(0)
    await command(file.rename)
    await expect(shop.dialog.getByRole('textbox')).toBeFocused()
    await press('Control+a')
    await type(wanted.name)
    await press('Enter')
    await to(panel.getByLabel(inspector.diagram.fields.duration.label, { exact: true }))
    await write('6 h')
    await to(panel.getByLabel(inspector.diagram.fields.seed.label, { exact: true }))
    await write(wanted.scenario.seed ?? '')
  })

  const make = async (kind: string, name: string) => {
    await command(part.add(kinds[kind]!.cafeName))
    await press('F2')
    await expect(shop.dialog.getByRole('textbox')).toBeFocused()
    await press('Control+a')
    await type(name)
    await press('Enter')
    await expect(shop.parts.filter({ hasText: name })).toHaveCount(1)
  }
  await test.step('four parts', async () => {
    for (const { kind, name } of wanted.components) await make(kind, name)
    await expect(shop.parts).toHaveCount(4)
  })

  await test.step('the cashier takes half a minute', async () => {
    await command(shop.text.shell.view.unfold(shop.text.shell.page.outline))
    await expect(row('Cashier')).toBeVisible()
    await to(shop.page.locator('[data-row][tabindex="0"]'))
    await press('Home')
    await to(row('Cashier'), 'ArrowDown')
    await press('Enter')
    await expect(panel).toBeFocused()
    await to(panel.getByLabel(inspector.form.mean, { exact: true }))
    await write('30 s')
  })

  await test.step('three wires', async () => {
    for (const { from, to: end, role } of wanted.wires) {
      const name = (id: string) => wanted.components.find((one: File) => one.id === id).name
      await to(shop.page.locator('[data-row][tabindex="0"]'), 'Shift+Tab')
      await press('Home')
      await to(row(name(from)), 'ArrowDown')
      await press('c')
      const choice = inspector.outline.target(name(end), inspector.roles[role as keyof typeof inspector.roles])
      await to(shop.button(choice))
      await press('Enter')
    }
    await expect(shop.wires).toHaveCount(3)
  })

  await test.step('and it is what the scenario has', async () => {
    expect(essence(await shop.exported())).toEqual(essence(wanted))
  })

  await test.step('it runs, and is exported', async () => {
    await to(shop.button(shop.text.shell.run.play), 'Shift+Tab')
    await press('Enter')
    await shop.works()
    await press('m')
    await expect(shop.status).toContainText(shop.text.shell.run.done)
    const [download] = await Promise.all([shop.page.waitForEvent('download'), command(file.export)])
    expect(download.suggestedFilename()).toBe(`${wanted.name}.json`)
  })
})

test('the list of all commands comes whenever it is asked for, however soon after it was left', async ({ shop }) => {
  await shop.open()
  await shop.play()
  const { page } = shop
  const find = page.getByRole('combobox', { name: shop.text.shell.palette.find })
  for (let nth = 0; nth < 12; nth++) {
    await page.keyboard.press('Control+k')
    await expect(find).toBeFocused()
    // In one breath: the browser says that a dialog was closed a frame after it closed it.
    await Promise.all(['Escape', 'Control+k'].map((key) => page.keyboard.press(key)))
    await expect(find).toBeFocused()
    await find.fill('nothing is called so')
    await page.keyboard.press('Escape')
    await expect(page.locator('dialog')).toHaveCount(0)
  }
})
