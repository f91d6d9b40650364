/** Every kind: placed by keyboard, wired or refused with a reason, run, and read; templates, the comparison, one container as another kind. */
import { kinds } from '../src/kinds/index.ts'
import { templates } from '../src/scenarios/templates/templates.ts'
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

/** Templates in which, together, every kind stands and gets work. */
const ALL_AT_WORK = ['container-shop', 'fan-out', 'image-resize', 'on-premises'] as const

async function blank(shop: Shop) {
  await shop.open()
  await shop.command(shop.text.shell.file.new)
  await expect(shop.parts).toHaveCount(0)
}
/** Presses a kind's button in the palette by keyboard. */
const place = (shop: Shop, type: string) =>
  shop.page.getByRole('navigation').getByRole('button', { name: shop.words.kinds[type]!.cafeName, exact: true }).press('Enter')

async function arrived(shop: Shop, id: string): Promise<number> {
  await shop.part(id).click()
  await shop.tab('live')
  await expect(shop.page.locator(`[data-reading="${id}.arrived"]`).first()).toBeAttached()
  return shop.reading(`${id}.arrived`)
}

for (const [locale, language] of [
  ['en-US', 'en'],
  ['ko-KR', 'ko'],
] as const) {
  test.describe(`a browser that speaks ${language}`, () => {
    test.use({ locale })

    test('every kind comes from the palette, is wired where that makes sense, and is told why not elsewhere', async ({ shop }) => {
      await blank(shop)
      for (const { type } of kinds) await place(shop, type)
      await expect(shop.parts).toHaveCount(kinds.length)
      for (const { type } of kinds)
        await expect(shop.part(type)).toHaveAttribute('aria-label', new RegExp(shop.words.kinds[type]!.aws.replace(/[()]/g, '.')))
      await shop.command(shop.text.shell.edit.layout)
      await shop.command(shop.text.shell.view.fit)
      // Cards glide to their new places: a wire that is drawn meanwhile ends somewhere else.
      await shop.page.waitForTimeout(1000)
      await shop.drawWire('clients', 'instance')
      await expect(shop.wires).toHaveCount(1)
      await shop.page.waitForTimeout(1000)
      await expect(async () => {
        await shop.drawWire('loadBalancer', 'queue')
        await expect(shop.said).toHaveText(shop.text.canvas.refused.onlyCalls, { timeout: 1000 })
      }).toPass()
      await expect(shop.wires).toHaveCount(1)
      await shop.play()
      expect(await arrived(shop, 'instance')).not.toBeNaN()
      await expect.poll(() => shop.reading('instance.arrived')).toBeGreaterThan(0)
    })

    test('templates are put down whole, one step each, and every kind in them gets work', async ({ shop }) => {
      await blank(shop)
      for (const id of ALL_AT_WORK) {
        const title = templates.find((one) => one.id === id)!.title[language]
        await shop.command(shop.text.templates.add(title))
      }
      const { components } = await shop.exported()
      await expect(shop.parts).toHaveCount(components.length)
      await expect(
        shop.button(shop.text.shell.edit.undo(shop.text.templates.steps.addTemplate({ name: templates[3]!.title[language] }))),
      ).toBeVisible()
      await shop.play()
      for (const { type } of kinds) {
        const { id } = components.find((one: { kind: string }) => one.kind === type)
        await arrived(shop, id)
        await expect.poll(() => shop.reading(`${id}.arrived`), { message: type }).toBeGreaterThan(0)
      }
    })

    test('a container becomes another kind in one step, with its wires; a card compares what could run it', async ({ shop }) => {
      const [from, to] = kinds.filter(({ family }) => family !== undefined)
      const { compare, shell, templates: words } = shop.text
      await blank(shop)
      await shop.command(words.add(templates.find(({ id }) => id === 'container-shop')!.title[language]))
      await shop.play()
      const before = await shop.exported()
      const part = before.components.find(({ kind }: { kind: string }) => kind === from!.type)
      await shop.select(part.id)
      const name = shop.words.kinds[to!.type]!.cafeName
      await shop.command(compare.turn(name))
      await expect(shop.said).toHaveText(compare.said.turned({ name: part.name, kind: name }))
      const after = await shop.exported()
      expect(after.components.find(({ id }: { id: string }) => id === part.id).kind).toBe(to!.type)
      expect(after.wires).toEqual(before.wires)
      await shop.button(shell.edit.undo(compare.steps.turn({ name: part.name, kind: name }))).click()
      expect(await shop.exported()).toEqual(before)

      await shop.tab('learn')
      await shop.button(compare.title).click()
      const prices = shop.dialog.locator('[data-row="price"] [data-way]')
      await expect(prices).toHaveCount(5)
      for (const price of await prices.allTextContents()) expect(price).toMatch(/\$\d/)
      await shop.page.keyboard.press('Escape')
      await expect(shop.dialog).toHaveCount(0)
    })
  })
}
