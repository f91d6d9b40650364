/** A diagram's own traffic and goals: a table that is wrong and one that is right, bars by keyboard, a goal that is met and missed. */
import type { Locator } from 'playwright/test'
import { en as goalWords } from '../src/ui/inspector/goals/text/en.ts'
import { en } from '../src/ui/inspector/traffic/text/en.ts'
import { expect, test } from './test.ts'

const rows = [120, 120, 480, 480, 120, 120, 60, 60]
const total = rows.reduce((sum, count) => sum + count, 0)
const clock = (minutes: number) => `${9 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
const good = `time;requests\r\n${rows.map((count, nth) => `${clock(nth * 10)};${count}`).join('\r\n')}\r\n`
const wrong = good.replace('480', 'many').replace('9:40;120', '9:41;120')
const put = (at: Locator, text: string) => at.setInputFiles({ name: 'requests.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

test('a table with wrong rows names them and changes nothing; a right one becomes the traffic in one step', async ({ shop, page }) => {
  await shop.open()
  await shop.select('customers')
  const before = await shop.exportedText()
  await shop.button(en.import).click()
  const file = shop.dialog.locator('input[type=file]')
  await put(file, wrong)
  await expect(shop.dialog.getByRole('alert')).toContainText(en.importing.refused(2))
  const line = (nth: number) => shop.dialog.locator(`tr[data-line="${nth}"]`)
  await expect(line(4)).toContainText('many')
  await expect(line(4)).toContainText(en.importing.codes.requests)
  await expect(line(6)).toContainText(en.importing.codes.unequal)
  await expect(line(6)).toContainText('10 min')
  await expect(shop.button(en.take)).toBeDisabled()
  await put(file, good)
  await expect(shop.dialog.locator('[data-table=counts]')).toContainText(en.importing.counts(8, '10 min'))
  await expect(shop.dialog.getByText('1,560 in all')).toBeVisible()
  await shop.button(en.take).click()
  await expect(shop.dialog).toHaveCount(0)
  const text = await shop.exportedText()
  const { scenario, components } = JSON.parse(text)
  expect(scenario.duration).toBe(4800)
  const { rate, profile } = components.find(({ id }: { id: string }) => id === 'customers').settings
  expect(rate).toBeCloseTo(total / 4800, 12)
  expect(profile.factors.map((factor: number) => Math.round(factor * rate * 600))).toEqual(rows)
  await page.keyboard.press('Control+z')
  expect(await shop.exportedText()).toBe(before)
  await page.keyboard.press('Control+Shift+z')
  expect(await shop.exportedText()).toBe(text)
  // The rate follows, but for chance: four standard deviations.
  await shop.runAll()
  expect(await shop.reading('offered')).toBeGreaterThan(total - 160)
  expect(await shop.reading('offered')).toBeLessThan(total + 160)
  await shop.import(text)
  expect(await shop.exportedText()).toBe(text)
})

test('bars are drawn by keyboard', async ({ shop, page }) => {
  await shop.open()
  await shop.select('customers')
  await shop.button(en.draw).click()
  const bars = shop.dialog.getByRole('slider')
  await expect(bars).not.toHaveCount(0)
  await bars.first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await expect(bars.nth(1)).toBeFocused()
  await page.keyboard.press('Home')
  const high = Number(await bars.first().getAttribute('aria-valuenow'))
  expect(await bars.nth(1).getAttribute('aria-valuenow')).toBe('0')
  await shop.button(en.take).click()
  const { components } = await shop.exported()
  const { rate, profile } = components.find(({ id }: { id: string }) => id === 'customers').settings
  expect(profile.factors[0] * rate).toBeCloseTo(high, 9)
  expect(profile.factors[1]).toBe(0)
  await shop.play()
})

test('a goal is met and missed, and is exported with the diagram', async ({ shop, page }) => {
  await shop.open()
  await shop.selectNothing()
  await shop.button(goalWords.add).click()
  await shop.button(goalWords.add).click()
  const goal = (nth: number) => page.locator(`[data-goal="${nth}"]`)
  await goal(1).getByLabel(goalWords.metric, { exact: true }).selectOption('latency.mean')
  const value = goal(1).getByLabel(goalWords.value, { exact: true })
  await value.fill('1 ms')
  await value.press('Enter')
  await goal(1).getByLabel(goalWords.op, { exact: true }).selectOption('<')
  await goal(0).getByLabel(goalWords.metric, { exact: true }).selectOption('lost')
  const most = goal(0).getByLabel(goalWords.value, { exact: true })
  await most.fill('100000')
  await most.press('Enter')
  await goal(0).getByLabel(goalWords.op, { exact: true }).selectOption('<=')
  await shop.runAll()
  await expect(goal(0).locator('[data-met=true]')).toBeVisible()
  await expect(goal(1).locator('[data-met=false]')).toBeVisible()
  const text = await shop.exportedText()
  expect(JSON.parse(text).scenario.goals).toEqual([
    { metric: 'lost', of: 'system', op: '<=', value: 100_000 },
    { metric: 'latency.mean', of: 'system', op: '<', value: 0.001 },
  ])
  await shop.import(text)
  expect(await shop.exportedText()).toBe(text)
})
