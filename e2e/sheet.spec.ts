/** The sheet for the classroom: one page of paper in both languages, with the question and no answer, and nothing of the page around it. */
import { asks } from '../src/scenarios/asks.data.ts'
import { scenarios } from '../src/scenarios/index.ts'
import { expect, test } from './test.ts'

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

/** The most that stands on a sheet, and the least, with the paper each is printed on. */
const sheets = { coupons: ['A4', 'Letter'], 'machine-breaks': ['A4'] }

for (const language of ['en', 'ko'] as const) {
  test.describe(`a sheet in ${language}`, () => {
    test.use({ locale: { en: 'en-GB', ko: 'ko-KR' }[language], colorScheme: 'dark' })

    test('is one page of A4 and of Letter, and tells no answer', async ({ shop }) => {
      const { page, text } = shop
      await page.goto('/#s=coupons')
      await shop.play()
      await shop.pause()
      for (const [id, formats] of Object.entries(sheets)) {
        const scenario = scenarios.find((one) => one.id === id)!
        const { lesson, goals, story } = await scenario.load()
        const { question, hint } = lesson!
        await page.goto(`/#s=${id}`)
        await expect(page.getByRole('heading', { name: scenario.title[language] }).first()).toBeVisible()
        await shop.command(text.sheet.open)
        await expect(shop.dialog.locator('article')).toBeVisible()
        for (const format of formats) expect(pagesOf(await page.pdf({ format })), `${id} on ${format}`).toBe(1)

        await page.emulateMedia({ media: 'print' })
        const sheet = page.locator('article:visible')
        await expect(sheet).toHaveCount(1)
        await expect(shop.canvas).toBeHidden()
        await expect(page.locator('button:visible')).toHaveCount(0)
        await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
        for (const told of [scenario.title[language], asks[id]![language], story[language].see, ...story[language].tries])
          await expect(sheet).toContainText(told)
        await expect(sheet.locator('tbody tr')).toHaveCount(goals.length + lesson!.frugal.length)
        for (const kept of [question.why[language], hint[language], story[language].notice]) await expect(sheet).not.toContainText(kept)
        // A ruler tells its ends alone.
        if (question.kind === 'number') await expect(sheet.getByLabel(question.label[language]).locator('text')).toHaveCount(2)

        await page.emulateMedia({ media: 'screen' })
        await page.keyboard.press('Escape')
        await expect(shop.dialog).toHaveCount(0)
      }
      await page.emulateMedia({ media: 'print' })
      await expect(shop.canvas, 'without a sheet the page is printed as it is').toBeVisible()
    })
  })
}
