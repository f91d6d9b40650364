/** When something breaks: a stuck or crashed worker is noticed and said, a panel that fails stays alone, and the diagram survives. */
import type { Page } from 'playwright/test'
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

const WORKER = '**/assets/worker-*.js'
/** A worker is blamed after two seconds; the rest is slack for a busy machine. */
const NOTICED = 3000

const serve = (page: Page, body: string) => page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body }))
/** The worker as it is, with something in front of it. */
const serveWith = (page: Page, before: string) =>
  page.route(WORKER, async (route) => {
    const script = await route.fetch()
    await route.fulfill({ contentType: 'text/javascript', body: `${before}\n${await script.text()}` })
  })

/** Says how long it took until the page said that the worker is gone. */
async function noticed(shop: Shop, from: number) {
  await expect(shop.page.getByRole('alert')).toContainText(shop.text.shell.run.stuckTitle, { timeout: NOTICED })
  expect(Date.now() - from).toBeLessThan(NOTICED)
}
async function startsAgain(shop: Shop, file: string) {
  await shop.page.unroute(WORKER)
  expect(await shop.exportedText()).toBe(file)
  await shop.button(shop.text.shell.run.again).click()
  await expect(shop.page.getByRole('alert')).toHaveCount(0)
  await shop.play()
}

test('an endless loop in place of the worker', async ({ shop }) => {
  await serve(shop.page, 'for (;;) {}')
  await shop.open()
  await shop.movePart('till', { x: 0, y: 96 })
  const file = await shop.exportedText()
  await shop.button(shop.text.shell.run.play).click()
  await noticed(shop, Date.now())
  await startsAgain(shop, file)
})

test('a worker that gets stuck, and one that breaks, in the middle of a run', async ({ shop, forgiven }) => {
  forgiven.push(/too hot/)
  await serveWith(shop.page, "addEventListener('message', ({ data }) => { if (data.do === 'edit') for (;;) {} })")
  await shop.open()
  await shop.play()
  await shop.select('customers')
  await shop.set(shop.words.kinds.clients!.fields.rate!.label, '50/h')
  await noticed(shop, Date.now())
  const file = await shop.exportedText()
  await shop.page.unroute(WORKER)
  await serveWith(shop.page, "addEventListener('message', ({ data }) => { if (data.do === 'edit') throw new Error('too hot') })")
  await shop.button(shop.text.shell.run.again).click()
  await shop.play()
  await shop.set(shop.words.kinds.clients!.fields.rate!.label, '60/h')
  await noticed(shop, Date.now())
  await shop
    .button(shop.text.shell.edit.undo(/.*/.source))
    .or(shop.page.getByRole('button', { name: /^Undo: Rate/ }))
    .first()
    .click()
  await startsAgain(shop, file)
})

test('a worker that cannot even start', async ({ shop, forgiven }) => {
  forgiven.push(/sour milk/)
  await serve(shop.page, "throw new Error('sour milk')")
  await shop.open()
  const file = await shop.exportedText()
  await shop.button(shop.text.shell.run.play).click()
  await noticed(shop, Date.now())
  await startsAgain(shop, file)
})

test('a panel that fails keeps to itself, and is there when it is asked for again', async ({ shop, forgiven }) => {
  forgiven.push(/Dock/, /Failed to load resource/)
  const chunk = '**/assets/Dock-*.js'
  await shop.page.route(chunk, (route) => route.abort())
  await shop.page.goto('/')
  const { crash, edit, page, run, steps } = shop.text.shell
  await expect(shop.page.getByRole('alert')).toContainText(crash.title(page.dockPanel))
  await expect(shop.parts).toHaveCount(3)
  await shop.button(run.play).click()
  await expect.poll(() => shop.events()).toBeGreaterThan(3)
  await shop.movePart('till', { x: 0, y: 96 })
  await expect(shop.button(edit.undo(steps.move({ name: 'Cashier' })))).toBeVisible()
  await shop.page.unroute(chunk)
  await shop.button(crash.reload(page.dockPanel)).click()
  await expect(shop.page.getByRole('alert')).toHaveCount(0)
  await shop.works()
})
