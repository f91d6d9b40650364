/** Two windows, the shelf of diagrams, and no network: nobody's work is lost. */
import { Shop } from './shop.ts'
import { expect, test } from './test.ts'

test('two windows with one diagram do not destroy each other’s work', async ({ shop, context }) => {
  const { shell } = shop.text
  await shop.open()
  await shop.play()
  await shop.movePart('till', { x: 0, y: 96 })
  await expect(shop.page.getByText(shell.file.saved, { exact: true })).toBeVisible()
  const other = new Shop(await context.newPage(), shop.words)
  await other.open()
  expect(await other.exported()).toEqual(await shop.exported())

  await shop.movePart('barista', { x: 0, y: 192 })
  const first = await shop.exported()
  await expect(shop.page.getByText(shell.file.saved, { exact: true })).toBeVisible()
  await other.movePart('customers', { x: 0, y: 192 })
  const copy = shell.file.copyOf(first.name, 1)
  await expect(other.said).toHaveText(shell.said.forked({ name: copy }))
  const second = await other.exported()
  expect(second.name).toBe(copy)
  await expect(other.page.getByText(shell.file.saved, { exact: true })).toBeVisible()

  for (const [one, file] of [
    [shop, first],
    [other, second],
  ] as const) {
    await one.page.reload()
    await one.isThere()
    expect(await one.exported()).toEqual(file)
  }
})

test('a new diagram leaves the old one on the shelf', async ({ shop }) => {
  const { file, diagrams } = shop.text.shell
  await shop.open()
  await shop.play()
  await shop.movePart('till', { x: 0, y: 96 })
  const kept = await shop.exportedText()
  await shop.command(file.new)
  await expect(shop.parts).toHaveCount(0)
  await shop.page.getByRole('navigation').getByRole('button', { name: shop.words.kinds.queue!.cafeName, exact: true }).click()
  await expect(shop.parts).toHaveCount(1)
  await shop.command(file.open)
  await expect(shop.dialog.getByRole('listitem')).toHaveCount(2)
  const { name } = JSON.parse(kept)
  await shop.dialog.getByRole('button', { name: diagrams.duplicate(name) }).click()
  await expect(shop.dialog.getByRole('listitem')).toHaveCount(3)
  await shop.dialog.getByRole('button', { name: diagrams.remove(file.copyOf(name, 1)) }).click()
  await expect(shop.dialog.getByRole('listitem')).toHaveCount(2)
  await shop.dialog.getByTitle(diagrams.open(name), { exact: true }).click()
  await expect(shop.parts).toHaveCount(3)
  expect(await shop.exportedText()).toBe(kept)
})

/** Everything that the page loads ahead is there: nothing more came for a while. */
async function quiet(shop: Shop) {
  let before = 0
  const same = async () => {
    const now = await shop.page.evaluate(() => performance.getEntriesByType('resource').length)
    const still = now === before
    before = now
    return still
  }
  await expect.poll(same, { intervals: [700] }).toBe(true)
}

test('without a network everything works, also what was not opened yet', async ({ shop, context }) => {
  const { shell } = shop.text
  await shop.open()
  await quiet(shop)
  await context.setOffline(true)
  await shop.runAll()
  await shop.movePart('till', { x: 0, y: 96 })
  for (const tab of ['live', 'learn', 'settings'] as const) {
    await shop.tab(tab)
    await expect(shop.page.getByRole('tabpanel')).toContainText(/\w{3}/)
  }
  await shop.page.keyboard.press('o')
  await expect(shop.page.getByRole('treegrid')).toBeVisible()
  const file = await shop.exportedText()
  await shop.import('{')
  await expect(shop.dialog).toContainText(shell.refused.kept)
  await shop.page.keyboard.press('Escape')
  await shop.command(shell.scenarios.pick)
  await shop.dialog.getByRole('button', { name: /Morning rush/ }).click()
  await expect(shop.page).toHaveTitle(/Morning rush/)
  await shop.import(file)
  await expect(shop.parts).toHaveCount(3)
  await shop.command(shell.edit.layout)
  await shop.command(shell.view.ko)
  await expect(shop.page.locator('html')).toHaveAttribute('lang', 'ko')
})
