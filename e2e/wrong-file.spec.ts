/** Wrong files: what is wrong, where, and what is allowed is said, and the open diagram stays as it was, byte by byte. */
import { printDiagram } from '../src/diagram/format.ts'
import { contents } from '../src/scenarios/orderBoard.ts'
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

const good = printDiagram(contents.diagram('en'))
/** The good file with something else in one place. */
function spoilt(change: (file: ReturnType<typeof JSON.parse>) => void): string {
  const file = JSON.parse(good)
  change(file)
  return JSON.stringify(file)
}

const wrong: Record<string, { text: string; says: readonly (readonly [path: string | RegExp, found: RegExp, allowed: RegExp])[] }> = {
  'no JSON': { text: 'hello, café', says: [['1:1', /h/, /./]] },
  'cut off': { text: good.slice(0, good.length / 2), says: [[/^\d+:\d+$/, /./, /./]] },
  'something else': { text: '{"tea": true}', says: [['format', /./, /cloud-cafe\/diagram/]] },
  'from a newer version': { text: spoilt((file) => (file.version = 99)), says: [['version', /99/, /1/]] },
  'with a negative rate': {
    text: spoilt((file) => (file.components[0].settings.rate = -1)),
    says: [['components[0].settings.rate', /-1/, /0/]],
  },
  'with an unknown kind': {
    text: spoilt((file) => (file.components[1].kind = 'teapot')),
    says: [['components[1].kind', /teapot/, /instance/]],
  },
  'wrong in two places': {
    text: spoilt((file) => {
      file.wires[0].to = 'nobody'
      file.components[2].settings.concurrency = 'two'
    }),
    says: [
      ['wires[0].to', /nobody/, /./],
      ['components[2].settings.concurrency', /two/, /1/],
    ],
  },
}

test('each wrong file is refused with reasons', async ({ shop }) => {
  const { refused, dialog } = shop.text.shell
  await shop.open()
  await shop.play()
  await shop.movePart('till', { x: 0, y: 96 })
  const before = await shop.exportedText()
  for (const [what, { text, says }] of Object.entries(wrong)) {
    await test.step(what, async () => {
      await shop.import(text, `${what}.json`)
      await expect(shop.dialog).toBeVisible()
      await expect(shop.dialog).toContainText(refused.title(`${what}.json`))
      await expect(shop.dialog).toContainText(refused.kept)
      for (const [path, found, allowed] of says) {
        const row = shop.dialog.getByRole('row').filter({ has: shop.page.getByText(path, { exact: true }) })
        await expect(row.getByRole('cell').nth(1)).toHaveText(found)
        await expect(row.getByRole('cell').nth(2)).toHaveText(allowed)
      }
      await shop.dialog.getByRole('button', { name: dialog.close }).last().click()
      await expect(shop.dialog).toHaveCount(0)
      expect(await shop.exportedText()).toBe(before)
    })
  }
})

/** Drops a file on the page; whether the page took it, or left it to the browser. */
const drop = (shop: Shop, text: string, name: string) =>
  shop.page.evaluate(
    ([text, name]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text!], name!, { type: 'application/json' }))
      const events = ['dragover', 'drop'].map((type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
      for (const event of events) window.dispatchEvent(event)
      return events.every((event) => event.defaultPrevented)
    },
    [text, name],
  )

test('a file that is dropped is opened, or refused', async ({ shop }) => {
  await shop.open()
  await shop.play()
  await drop(shop, '{', 'half.json')
  await expect(shop.dialog).toContainText(shop.text.shell.refused.title('half.json'))
  await shop.page.keyboard.press('Escape')
  await expect(shop.dialog).toHaveCount(0)
  await drop(shop, printDiagram(contents.reference('en')), 'board.json')
  await expect(shop.parts).toHaveCount(4)
  await expect(shop.said).toHaveText(shop.text.shell.said.opened({ name: contents.reference('en').name }))
})

test('a file that is dropped as soon as the page is seen is opened, and a key that is pressed then counts', async ({ shop }) => {
  // What comes after the first picture comes late.
  await shop.page.route(/\/assets\/(Dialogs|Keys)-[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await route.continue()
  })
  await shop.page.goto('/')
  await expect(shop.parts).toHaveCount(3)
  expect(await drop(shop, printDiagram(contents.reference('en')), 'board.json')).toBe(true)
  await expect(shop.parts).toHaveCount(4)
  const before = await shop.reading('offered')
  await shop.page.keyboard.press('Space')
  await shop.works(before)
})
