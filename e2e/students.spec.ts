/** A teacher holds things fixed and passes the link on; a student can change what is left free and nothing else, predicts before the charts open, and has a seed by name. */
import type { Browser } from 'playwright/test'
import { seedOf } from '../src/scenarios/lessons/seed.ts'
import { contents } from '../src/scenarios/orderBoard.ts'
import { en as setup } from '../src/ui/students/setup/text/en.ts'
import { loadWords } from '../src/ui/text/load.ts'
import { Shop } from './shop.ts'
import { expect, test } from './test.ts'

const published = contents.diagram('en').scenario.seed

/** All but the barista locked, only order boards to add, charts after a prediction, a seed by name. */
async function prepared(shop: Shop): Promise<string> {
  const { dialog, text, words } = shop
  await shop.command(text.students.setUp)
  const turn = (label: string) => dialog.getByRole('checkbox', { name: label, exact: true })
  await turn(setup.all).check()
  await turn(setup.part('Barista')).uncheck()
  await turn(setup.some).check()
  await turn(words.kinds.queue!.cafeName).check()
  await turn(setup.charts).check()
  await turn(setup.seed).check()
  const field = dialog.getByRole('textbox', { name: setup.link })
  await expect(field).toHaveValue(/#d=[\w-]+&s=order-board$/)
  let link = ''
  await expect
    .poll(async () => {
      const before = link
      link = await field.inputValue()
      return link === before
    })
    .toBe(true)
  await dialog.getByRole('button', { name: setup.done, exact: true }).click()
  return link
}

async function student(browser: Browser, link: string) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } })
  const shop = new Shop(await context.newPage(), await loadWords('en'))
  await shop.page.goto(link)
  await expect(shop.parts).toHaveCount(3)
  await expect(shop.page.getByTestId('overlay')).toBeAttached()
  return shop
}
const charts = (shop: Shop) => shop.page.locator('[data-chart]')
const seed = (shop: Shop) => shop.page.getByRole('banner').getByRole('textbox', { name: shop.text.shell.run.seed })
const name = (shop: Shop) => shop.page.getByRole('textbox', { name: shop.text.students.name, exact: true })
const componentsOf = async (shop: Shop) => (await shop.exported()).components

test('a teacher locks, a student works within it, and the seed comes from the name', async ({ shop, browser }) => {
  // Two pages, a whole morning and a reload.
  test.setTimeout(120_000)
  await shop.open()
  await shop.play()
  await shop.pause()
  const link = await prepared(shop)
  const other = await student(browser, link)
  const { page, text, words } = other
  const began = await componentsOf(other)
  const [guests, till] = [began[0].id, began[1].id]
  const refused = text.students.said.lockedPart({ name: began[1].name })

  await test.step('what is locked is neither moved, edited nor removed', async () => {
    await other.movePart(till, { x: 0, y: 96 })
    await other.select(till)
    for (const key of ['ArrowDown', 'Delete', 'Control+x']) {
      await page.keyboard.press(key)
      await expect(other.said).toHaveText(refused)
    }
    await expect(page.getByRole('tabpanel')).toContainText(text.students.lockedPart)
    for (const input of await page.getByRole('tabpanel').locator('input, select').all()) await expect(input).toBeDisabled()
    await expect(page.getByRole('textbox', { name: text.inspector.head.name, exact: true })).toHaveAttribute('readonly', '')
    await other.wire('w2').click()
    await page.keyboard.press('Delete')
    await expect(other.said).toHaveText(refused)
    await page.keyboard.press('Shift+L')
    await expect(other.said).toHaveText(refused)
    await other.drawWire('barista', guests)
    expect(await componentsOf(other)).toEqual(began)
    await expect(other.wires).toHaveCount(2)
  })

  await test.step('the palette has what is allowed', async () => {
    const all = page.getByRole('navigation').getByRole('listitem').getByRole('button')
    await expect(all).toHaveText([words.kinds.queue!.cafeName])
    await other.select('barista')
    await page.keyboard.press('Control+d')
    await expect(other.said).toHaveText(text.students.said.lockedKind({ allowed: words.kinds.queue!.cafeName }))
    await expect(other.parts).toHaveCount(3)
  })

  await test.step('a name gives a seed', async () => {
    await expect(seed(other)).toHaveValue(published)
    await expect(seed(other)).toHaveAttribute('readonly', '')
    await name(other).fill('  Mina ')
    await page.keyboard.press('Enter')
    await expect(seed(other)).toHaveValue(seedOf('mina', published))
    await expect(name(other)).toHaveCount(0)
  })

  await test.step('the charts open with the prediction, and what is free can be changed while it runs', async () => {
    await expect(page.getByText(text.students.charts, { exact: true })).toBeVisible()
    await expect(charts(other)).toHaveCount(0)
    await page.getByRole('radio').first().check()
    await expect(charts(other)).not.toHaveCount(0)
    await other.play()
    await other.select('barista')
    await other.set(words.kinds.instance!.fields.concurrency!.label, '2')
    await other.select(till)
    await page.keyboard.press('Delete')
    await expect(other.said).toHaveText(refused)
    await other.movePart('barista', { x: 0, y: 96 })
    const now = await componentsOf(other)
    expect([now[0], now[1], now[2].settings.concurrency]).toEqual([began[0], began[1], 2])
    expect(now[2].y).toBeGreaterThan(began[2].y)
  })

  await test.step('the result is of that name, and its code keeps it', async () => {
    await other.finish()
    const result = page.getByRole('region', { name: text.lesson.result, exact: true })
    await result.getByText(text.lesson.code, { exact: true }).first().click()
    await expect(name(other)).toHaveValue('Mina')
    await expect(name(other)).toHaveAttribute('readonly', '')
    await expect(name(other)).toHaveAccessibleDescription(text.lesson.codeName)
  })

  await test.step('a reload keeps the name, the seed and the locks', async () => {
    await expect(page.getByText(text.shell.file.saved, { exact: true })).toBeVisible()
    await page.reload()
    await expect(other.parts).toHaveCount(3)
    await expect(page.getByTestId('overlay')).toBeAttached()
    await expect(page.getByText(text.students.charts, { exact: true })).toBeVisible()
    await expect(seed(other)).toHaveValue(seedOf('Mina', published))
    await expect(name(other)).toHaveCount(0)
    await other.select(till)
    await page.keyboard.press('Delete')
    await expect(other.said).toHaveText(refused)
  })

  await test.step('lifting is open to everybody, and is seen', async () => {
    await other.command(text.students.lift)
    await expect(other.said).toHaveText(text.students.said.lifted)
    const { scenario } = await other.exported()
    expect([scenario.rules, scenario.seed]).toEqual([undefined, published])
    await other.select(till)
    await page.keyboard.press('Delete')
    await expect(other.parts).toHaveCount(2)
  })
  await page.context().close()
})
