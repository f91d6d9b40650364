/** A teacher's screen: the page is half as large again for those at the back, keeps to it, and is as it was when told so. */
import type { Page } from 'playwright/test'
import { expect, test } from './test.ts'

/** Hairlines stay one pixel of the screen, so that not all is half as large again to the last pixel. */
const LARGER = { least: 1.47, most: 1.51 }

/** Where everything that is seen on the page is, to the last digit. */
const layout = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return `${element.tagName} ${x} ${y} ${width} ${height}`
      }),
  )

test('projector size makes all larger, is kept, and leaves nothing behind', async ({ page, shop }) => {
  const { view } = shop.text.shell
  await shop.open()
  await expect(page.getByText(shop.text.dock.empty)).toBeVisible()
  await expect(page.locator('[data-chart] .recharts-surface')).toHaveCount(6)
  const before = await layout(page)
  const regions = [
    page.getByRole('banner'),
    shop.status,
    page.getByRole('tablist'),
    shop.playhead,
    shop.region(shop.text.shell.page.dockPanel),
  ]
  const heights = () => Promise.all(regions.map(async (region) => (await region.boundingBox())!.height))
  const usual = await heights()

  await shop.command(view.toProjector)
  const larger = async () => {
    await expect(page.locator(':root')).toHaveAttribute('data-size', 'projector')
    for (const [nth, height] of (await heights()).entries()) {
      expect(height / usual[nth]!).toBeGreaterThan(LARGER.least)
      expect(height / usual[nth]!).toBeLessThan(LARGER.most)
    }
    const { width, height } = page.viewportSize()!
    for (const region of await page.locator('header, nav, main, aside, section, footer').all()) {
      const box = (await region.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThan(width + 1)
    }
    expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([
      width,
      height,
    ])
  }
  await larger()
  await page.reload()
  await shop.isThere()
  await larger()

  // What is pointed at is what is under the pointer.
  await shop.runAll()
  await shop.scrub(0.5)
  const [now, end] = await Promise.all(
    ['aria-valuenow', 'aria-valuemax'].map(async (name) => Number(await shop.playhead.getAttribute(name))),
  )
  expect(now! / end!).toBeCloseTo(0.5, 1)
  const chart = page.locator('[data-chart]').first()
  const box = (await chart.boundingBox())!
  const pointed = { x: box.x + box.width * 0.6, y: box.y + box.height / 2 }
  await page.mouse.move(pointed.x, pointed.y)
  const line = chart.locator('path[stroke="var(--ink)"][stroke-width="1"]')
  const middle = () => line.evaluateAll(([path]) => (path ? path.getBoundingClientRect().x + path.getBoundingClientRect().width / 2 : 0))
  await expect.poll(middle).toBeCloseTo(pointed.x, 0)
  await page.mouse.move(pointed.x, 10)

  await shop.restart()
  await page.reload()
  await shop.isThere()
  await shop.command(view.toUsual)
  await expect(page.locator(':root')).not.toHaveAttribute('data-size')
  await expect.poll(() => layout(page)).toEqual(before)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('it is not there, whatever was kept', async ({ page, shop }) => {
    await page.addInitScript(() => localStorage.setItem('cloud-cafe.view', JSON.stringify({ size: 'projector' })))
    await shop.open()
    await shop.play()
    await expect(page.locator(':root')).not.toHaveAttribute('data-size')
    await page.keyboard.press('Control+k')
    const find = page.getByRole('combobox', { name: shop.text.shell.palette.find })
    await find.fill(shop.text.shell.view.toUsual)
    await expect(shop.dialog.getByRole('option')).toHaveCount(0)
  })
})
