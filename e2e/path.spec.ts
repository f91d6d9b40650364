/** A newcomer's first hour: five lessons one after the other, predicted, played and changed by hand, and all of it there again after a reload. */

import { asks } from '../src/scenarios/asks.data.ts'
import { scenarios } from '../src/scenarios/index.ts'
import type { Answer, Question } from '../src/scenarios/lesson.ts'
import { isMatch } from '../src/scenarios/lessons/right.ts'
import type { Contents, Scenario } from '../src/scenarios/scenario.ts'
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

type Language = 'en' | 'ko'

class Learner {
  readonly shop: Shop
  readonly language: Language
  scenario!: Scenario
  contents!: Contents

  constructor(shop: Shop, language: Language) {
    this.shop = shop
    this.language = language
  }
  get note() {
    return this.shop.page.getByRole('complementary', { name: this.scenario.title[this.language], exact: true })
  }
  get result() {
    return this.shop.region(this.shop.text.lesson.result)
  }

  async opens(id: string) {
    this.scenario = scenarios.find((one) => one.id === id)!
    this.contents = await this.scenario.load()
    await this.shop.command(this.shop.text.shell.scenarios.pick)
    await this.shop.dialog.getByRole('button', { name: this.scenario.title[this.language] }).last().click()
    await expect(this.note).toContainText(asks[id]![this.language])
  }
  get question(): Question {
    return this.contents.lesson!.question
  }
  async predicts(answer: Answer) {
    const { question, note, language } = this
    if (question.kind === 'choice') {
      const { text } = question.options.find(({ id }) => id === answer)!
      await note.getByRole('radio', { name: text[language], exact: true }).check()
    } else if (question.kind === 'number') {
      const field = note.getByLabel(this.shop.text.lesson.typed(question.label[language]), { exact: true })
      await field.fill(`${Number(answer) / 60} min`)
      await field.press('Enter')
    } else if (question.kind === 'match' && isMatch(answer))
      for (const { id, text } of question.items)
        await note
          .getByLabel(text[language], { exact: true })
          .selectOption({ label: question.options.find((one) => one.id === answer[id])!.text[language] })
  }
  async earns(stars: number) {
    await this.shop.runAll()
    await expect(this.result.getByRole('img', { name: this.shop.text.lesson.stars(stars), exact: true })).toBeVisible()
  }
  /** Changes a setting by typing, as the inspector names it. */
  async sets(component: string, setting: string, value: string) {
    const kind = this.contents.diagram('en').components.find(({ id }) => id === component)!.kind
    await this.shop.select(component)
    await this.shop.set(this.shop.words.kinds[kind]!.fields[setting]!.label, value)
  }
  async drags(kind: string, wire: string) {
    const before = await this.shop.parts.count()
    await this.shop.dragIn(this.shop.words.kinds[kind]!.cafeName, await this.shop.onWire(wire))
    await expect(this.shop.parts).toHaveCount(before + 1)
  }
}

for (const language of ['en', 'ko'] as const) {
  test.describe(`a newcomer who reads ${language}`, () => {
    test.use({ locale: { en: 'en-GB', ko: 'ko-KR' }[language] })

    test('goes from the counter to the team, and finds every star again', async ({ shop }) => {
      test.setTimeout(180_000)
      const { page, text } = shop
      const learner = new Learner(shop, language)
      await shop.open()

      // Wrong at first, and nothing is done: no star, and a hint.
      await learner.opens('one-cashier')
      await learner.predicts('barista')
      await learner.earns(0)
      await expect(learner.result).toContainText(learner.contents.lesson!.hint[language])
      await learner.result.getByRole('button', { name: text.lesson.again, exact: true }).click()
      await learner.sets('customers', 'rate', '49/h')
      await learner.earns(2)

      await learner.opens('order-board')
      await learner.predicts(learner.question.answer)
      await learner.drags('queue', 'w2')
      await learner.earns(3)

      await learner.opens('machine-breaks')
      await learner.predicts(learner.question.answer)
      await learner.drags('queue', 'w2')
      await learner.earns(3)

      await learner.opens('at-the-door')
      await learner.predicts(learner.question.answer)
      await learner.drags('loadBalancer', 'w1')
      await learner.earns(3)

      await learner.opens('min-desired-max')
      await learner.predicts(learner.question.answer)
      await learner.sets('team', 'maxSize', '8')
      await learner.earns(3)

      await page.reload()
      await shop.isThere()
      await shop.command(text.shell.scenarios.pick)
      for (const [id, stars] of [
        ['one-cashier', 2],
        ['order-board', 3],
        ['machine-breaks', 3],
        ['at-the-door', 3],
        ['min-desired-max', 3],
      ] as const) {
        const { title } = scenarios.find((one) => one.id === id)!
        const row = shop.dialog.getByRole('button', { name: title[language] }).last()
        await expect(row.getByRole('img', { name: text.lesson.stars(stars), exact: true })).toBeVisible()
      }
      // What was predicted wrongly is to be looked at again.
      const wrong = shop.dialog.getByRole('region', { name: text.lesson.revisit, exact: true }).getByRole('button')
      await expect(wrong).toHaveText([scenarios.find(({ id }) => id === 'one-cashier')!.title[language]])
    })
  })
}
