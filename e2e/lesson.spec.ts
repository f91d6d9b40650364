/** A newcomer's first lesson: predicts wrongly, plays, misses, reads the hint, puts the board in, earns stars, and finds them again later. */

import { main } from '../src/cli/main.ts'
import { scenarios } from '../src/scenarios/index.ts'
import type { Choice } from '../src/scenarios/lesson.ts'
import { contents } from '../src/scenarios/orderBoard.ts'
import { expect, test } from './test.ts'

/** What the command says of a code from the page. */
async function verified(code: string): Promise<unknown> {
  const out: string[] = []
  const read = () => new TextEncoder().encode(code)
  await main(['verify', 'code', '--json'], { print: (text) => out.push(text), complain: (text) => out.push(text), read, now: () => 0 })
  return JSON.parse(out.join(''))
}

const lesson = contents.lesson!
const question = lesson.question as Choice
const option = (id: string) => question.options.find((one) => one.id === id)!.text

for (const language of ['en', 'ko'] as const) {
  test.describe(`a newcomer who reads ${language}`, () => {
    test.use({ locale: { en: 'en-GB', ko: 'ko-KR' }[language] })

    test('predicts, misses, learns and keeps the stars', async ({ shop }) => {
      const { page, text, words } = shop
      const { title } = scenarios.find(({ id }) => id === 'order-board')!
      const result = page.getByRole('region', { name: text.lesson.result, exact: true })
      const stars = (count: number) => result.getByRole('img', { name: text.lesson.stars(count), exact: true })
      const note = page.getByRole('complementary', { name: title[language], exact: true })
      await shop.open()
      await note.getByRole('radio', { name: option('both')[language], exact: true }).check()
      await shop.play()
      await expect(note).toContainText(text.lesson.locked)
      for (const radio of await note.getByRole('radio').all()) await expect(radio).toBeDisabled()
      await shop.finish()
      await expect(stars(0)).toBeVisible()
      await expect(result).toContainText(lesson.hint[language])
      await expect(result).toContainText(question.why[language])
      await expect(result).toContainText(option('taking')[language])
      await expect(result).not.toContainText(text.lesson.learned)

      await result.getByRole('button', { name: text.lesson.again, exact: true }).click()
      await expect(result).toHaveCount(0)
      await expect(note).toContainText(option('both')[language])
      await shop.dragIn(words.kinds.queue!.cafeName, await shop.onWire('w2'))
      await expect(shop.parts).toHaveCount(4)
      await shop.runAll()
      // The prediction was wrong: two stars, not three.
      await expect(stars(2)).toBeVisible()
      await expect(result).toContainText(text.lesson.learned)
      await expect(result).not.toContainText(lesson.hint[language])
      await result.getByText(text.lesson.code, { exact: true }).first().click()
      await result.getByLabel(text.lesson.name, { exact: true }).fill('김 Jo')
      const code = result.getByLabel(text.lesson.code, { exact: true })
      await expect(code).toHaveValue(/^cafe1\./)
      await expect
        .poll(async () => verified(await code.inputValue()))
        .toMatchObject({ student: '김 Jo', stars: 2, predicted: false, verdict: 'holds' })
      await page.keyboard.press('Tab')
      await result.getByRole('button', { name: text.lesson.close, exact: true }).press('Enter')
      await expect(result).toHaveCount(0)
      await note.getByRole('button', { name: text.lesson.showResult(2), exact: true }).click()
      await expect(stars(2)).toBeVisible()

      await page.reload()
      await shop.isThere()
      await shop.command(text.shell.scenarios.pick)
      const row = shop.dialog.getByRole('button', { name: title[language] }).last()
      await expect(row.getByRole('img', { name: text.lesson.stars(2), exact: true })).toBeVisible()
      await expect(row).toContainText(text.lesson.kept(2, 2))
      await shop.dialog.getByRole('region', { name: text.lesson.revisit, exact: true }).getByRole('button').click()
      // It is asked again, and now the answer is known.
      const taking = note.getByRole('radio', { name: option('taking')[language], exact: true })
      await taking.check()
      await expect(taking).toBeChecked()
    })
  })
}

test('a design that is changed on the way is played from the start to be judged', async ({ shop }) => {
  const { page, text, words } = shop
  const result = page.getByRole('region', { name: text.lesson.result, exact: true })
  await shop.open()
  await shop.play()
  await shop.pause()
  await shop.dragIn(words.kinds.queue!.cafeName, await shop.onWire('w2'))
  await expect(shop.parts).toHaveCount(4)
  await shop.finish()
  await expect(result).toContainText(text.lesson.how.changed)
  await expect(result.getByRole('img', { name: text.lesson.stars(2), exact: true })).toBeVisible()
  // The books of the judged run, not those of the one that was changed: nobody was held from the first order on.
  await expect(result).toContainText(text.lesson.untold)
})
