/** Nothing that a person with a screen reader, a keyboard or weak eyes would trip over: axe in every state, both themes, both languages. */
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import { loadWords } from '../src/ui/text/load.ts'
import { Shop } from './shop.ts'
import { expect, test } from './test.ts'

const source = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** What axe has to say, one line a place. */
async function complaints(shop: Shop): Promise<string[]> {
  const { violations, passes } = await shop.page.evaluate(
    (options) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    OPTIONS,
  )
  expect(passes.length, 'axe looked').toBeGreaterThan(15)
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`))
}

for (const language of ['en', 'ko'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${language}, ${theme}`, async ({ page, shop: first }) => {
      // Some twenty states, each of them looked at whole.
      test.setTimeout(150_000)
      const shop = new Shop(page, await loadWords(language))
      const { file, scenarios, refused } = shop.text.shell
      await page.emulateMedia({ colorScheme: theme })
      await page.addInitScript((language) => localStorage.setItem('cloud-cafe.view', JSON.stringify({ language })), language)
      await shop.open()
      await page.evaluate(source)
      const found: string[] = []
      const look = async (state: string) => {
        for (const complaint of await complaints(shop)) found.push(`${state}: ${complaint}`)
      }
      const leave = async () => {
        await page.keyboard.press('Escape')
        await expect(shop.dialog).toHaveCount(0)
      }
      await look('idle')
      await shop.play()
      first.sawWork = true
      await look('running')
      await shop.pause()
      for (const tab of ['settings', 'live', 'learn'] as const) {
        await shop.tab(tab)
        await look(`the diagram, ${tab}`)
        await shop.select('barista')
        await look(`a part, ${tab}`)
        await shop.selectNothing()
      }
      await shop.tab('settings')
      await page.locator('[data-field=goals] > button').click()
      await look('a goal')
      await shop.select('customers')
      const ways = page.locator('[data-traffic] ~ div button')
      for (const nth of [0, 1, 2]) {
        await ways.nth(nth).click()
        await expect(shop.dialog).toBeVisible()
        if (nth === 2) {
          const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('9:00,1\nx,2\n9:10,3') }
          await shop.dialog.locator('input[type=file]').setInputFiles(file)
          await expect(shop.dialog.getByRole('alert')).toBeVisible()
        }
        await look(`traffic, ${nth}`)
        await leave()
      }
      await shop.selectNothing()
      await page.keyboard.press('o')
      await expect(page.getByRole('treegrid')).toBeVisible()
      await look('outline')
      await page.keyboard.press('o')
      await page.keyboard.press('Control+k')
      await expect(shop.dialog.getByRole('option').first()).toBeVisible()
      await look('all commands')
      await leave()
      for (const label of [file.open, scenarios.pick, shop.text.link.open, shop.text.glossary.title]) {
        await shop.command(label)
        await expect(shop.dialog).toBeVisible()
        await look(label)
        await leave()
      }
      await shop.import('{')
      await expect(shop.dialog).toContainText(refused.kept)
      await look('a wrong file')
      await leave()
      const { x, y } = await shop.middleOf(shop.part('till'))
      await page.mouse.click(x, y, { button: 'right' })
      await expect(page.getByRole('menu')).toBeVisible()
      await look('a menu')
      await leave()
      await shop.command(shop.text.shell.view.toProjector)
      await expect(page.locator(':root')).toHaveAttribute('data-size', 'projector')
      await look('projector size')
      expect(found).toEqual([])
    })
  }
}
