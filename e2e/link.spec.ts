/** Share links: what one profile shares another opens in its own language and runs to the same numbers; a wrong link touches nothing. */
import { deflateRawSync } from 'node:zlib'
import type { Browser } from 'playwright/test'
import { pack } from '../src/store/link/packing.ts'
import { loadWords } from '../src/ui/text/load.ts'
import { Shop } from './shop.ts'
import { expect, test } from './test.ts'

/** The link that the page gives. */
async function shared(shop: Shop): Promise<string> {
  const { link, shell } = shop.text
  await shop.button(link.share).click()
  const field = shop.dialog.getByRole('textbox', { name: link.link })
  await expect(field).toHaveValue(/#[ds]=/)
  const value = await field.inputValue()
  await shop.dialog.getByRole('button', { name: shell.dialog.close }).click()
  await expect(shop.dialog).toHaveCount(0)
  return value
}
/** Somebody who was never here opens an address. */
async function stranger(browser: Browser, address: string, language: 'en' | 'ko') {
  const context = await browser.newContext({ locale: language === 'ko' ? 'ko-KR' : 'en-US', viewport: { width: 1440, height: 900 } })
  const other = new Shop(await context.newPage(), await loadWords(language))
  await other.page.goto(address)
  await other.isThere()
  return other
}
const address = (shop: Shop) => shop.page.evaluate(() => location.href)
/** Puts a fragment behind the open page's address, as whoever pastes a link does. */
const paste = (shop: Shop, fragment: string) => shop.page.evaluate((text) => void location.assign(`#${text}`), fragment)

test('what was built is opened in a fresh profile in Korean and plays to the same numbers', async ({ shop, browser }) => {
  const { seed } = shop.text.shell.run
  await shop.open()
  await shop.dragIn(shop.words.kinds.queue!.cafeName, await shop.onWire('w2'))
  await expect(shop.wires).toHaveCount(3)
  await shop.page.getByRole('textbox', { name: seed }).fill('비 오는 날')
  await shop.page.keyboard.press('Enter')
  const link = await shared(shop)
  expect(link).toMatch(/#d=[\w-]+&s=order-board$/)
  const file = await shop.exportedText()
  // Charts are about what is selected.
  await shop.selectNothing()
  await shop.runAll()

  const other = await stranger(browser, link, 'ko')
  await expect(other.page.locator('html')).toHaveAttribute('lang', 'ko')
  expect(await address(other), 'the link is out of the address').not.toContain('#')
  expect(await other.exportedText()).toBe(file)
  await expect(other.said).toHaveText(other.text.shell.said.exported({ file: `${JSON.parse(file).name}.json` }))
  expect(await shared(other), 'the same diagram gives the same link').toBe(link)
  await other.runAll()
  const [numbers, theirs] = [await shop.readings(), await other.readings()]
  expect(Object.keys(numbers).length).toBeGreaterThan(5)
  expect(theirs).toEqual(numbers)

  await other.movePart('till', { x: 0, y: 96 })
  const changed = await other.exportedText()
  await expect(other.page.getByText(other.text.shell.file.saved, { exact: true })).toBeVisible()
  await other.page.reload()
  await other.isThere()
  expect(await other.exportedText(), 'a reload keeps what was made of it').toBe(changed)
  await other.page.context().close()
})

test('a scenario is named, and opens in the language that the link asks for', async ({ shop, browser }) => {
  await shop.open()
  await shop.play()
  await shop.pause()
  expect(await shared(shop)).toMatch(/\/#s=order-board$/)
  const other = await stranger(browser, `${await address(shop)}#s=morning-rush&lang=ko`, 'ko')
  await expect(other.page).toHaveTitle(/아침 러시/)
  const asked = await stranger(browser, `${await address(shop)}#s=morning-rush&lang=ko`, 'en')
  await expect(asked.page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(asked.page).toHaveTitle(/아침 러시/)
  for (const one of [other, asked]) await one.page.context().close()
})

test('the link is copied at once, and its language can be fixed', async ({ shop, context }) => {
  const { link, shell } = shop.text
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await shop.open()
  await shop.play()
  await shop.command(link.open)
  await expect(shop.dialog.getByRole('status')).toHaveText(link.copied)
  const clipboard = () => shop.page.evaluate(() => navigator.clipboard.readText())
  expect(await clipboard()).toMatch(/#s=order-board$/)
  await expect(shop.dialog).toContainText(link.parts(3))
  await shop.dialog.getByRole('checkbox', { name: link.language(shell.view.en) }).check()
  await expect.poll(clipboard).toMatch(/#s=order-board&lang=en$/)
  await expect(shop.dialog.getByRole('textbox')).toHaveValue(await clipboard())
  await shop.page.keyboard.press('Escape')
  await expect(shop.button(shell.run.pause), 'the run goes on').toBeVisible()
})

test('without a clipboard the link is selected', async ({ shop }) => {
  const { link } = shop.text
  await shop.page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }))
  await shop.open()
  await shop.play()
  await shop.button(link.share).click()
  await expect(shop.dialog.getByRole('status')).toHaveText(link.byHand)
  const selected = () => shop.page.evaluate(() => getSelection()?.toString())
  expect(await selected()).toBe(await shop.dialog.getByRole('textbox').inputValue())
})

test('a broken link is told in words and changes nothing', async ({ shop }) => {
  const { refused } = shop.text.link
  await shop.open()
  await shop.play()
  await shop.movePart('till', { x: 0, y: 96 })
  await expect(shop.page.getByText(shop.text.shell.file.saved, { exact: true })).toBeVisible()
  const before = await shop.exportedText()
  const whole = (await shared(shop)).replace(/.*#/, '')
  const newer = `d=${await pack(before.replace('"version": 1', '"version": 2'))}`
  const bomb = deflateRawSync(Buffer.alloc(300_000_000, ' ')).toString('base64url')
  const wrong = [
    [`d=${bomb}`, refused.code.linkTooLarge],
    [whole.slice(0, 200), refused.code.linkCut],
    [whole.replace('&', '.&'), refused.code.linkLetters],
    ['s=teapot', refused.code.linkScenario],
    [`${whole}&locks=all`, refused.code.linkUnknown],
    [newer, refused.inside.newerVersion],
  ] as const
  for (const [fragment, says] of wrong) {
    await paste(shop, fragment)
    await expect(shop.dialog).toContainText(says)
    await expect(shop.dialog).toContainText(refused.kept)
    await shop.page.keyboard.press('Escape')
    await expect(shop.dialog).toHaveCount(0)
    expect(await address(shop)).not.toContain('#')
    expect(await shop.exportedText()).toBe(before)
  }
  // Also where the page begins with it.
  await shop.page.goto('about:blank')
  await shop.page.goto(`/#${whole.slice(0, 200)}`)
  await expect(shop.dialog).toContainText(refused.code.linkCut)
  await shop.page.keyboard.press('Escape')
  expect(await shop.exportedText()).toBe(before)
})

test('a link opened over a diagram leaves that one on the shelf', async ({ shop }) => {
  const { shell } = shop.text
  await shop.open()
  await shop.play()
  await shop.movePart('till', { x: 0, y: 96 })
  const mine = await shop.exportedText()
  const brought = `d=${await pack(mine.replace(/"name": "[^"]*"/, '"name": "From a friend"'))}`
  await paste(shop, brought)
  await expect(shop.page).toHaveTitle(shell.page.title('From a friend'))
  await expect(shop.said).toHaveText(shell.said.opened({ name: 'From a friend' }))
  await shop.page.keyboard.press('Control+z')
  await expect(shop.page, 'there is nothing to undo').toHaveTitle(shell.page.title('From a friend'))
  await shop.page.goBack()
  await expect(shop.page, 'nothing to go back to').toHaveTitle(shell.page.title('From a friend'))
  await shop.command(shell.file.open)
  await expect(shop.dialog.getByRole('listitem')).toHaveCount(2)
  await shop.dialog.getByTitle(shell.diagrams.open(JSON.parse(mine).name), { exact: true }).click()
  expect(await shop.exportedText()).toBe(mine)
})

test('a long link is told to be long, and the file is offered', async ({ shop }) => {
  const { link } = shop.text
  await shop.open()
  await shop.play()
  const file = await shop.exported()
  const times = (nth: number) => Array.from({ length: 6000 }, (_, at) => at + ((nth + at * 7919) % 1000) / 1000)
  file.components[0].settings.profile = { kind: 'trace', times: times(1) }
  delete file.components[0].settings.rate
  await shop.import(JSON.stringify(file))
  await expect(shop.dialog).toHaveCount(0)
  await shop.button(link.share).click()
  await expect(shop.dialog).toContainText(link.long('16,000'))
  await expect(shop.dialog.getByRole('status'), 'is not copied by itself').toHaveText('')
  const [download] = await Promise.all([shop.page.waitForEvent('download'), shop.dialog.getByRole('button', { name: link.file }).click()])
  expect(download.suggestedFilename()).toMatch(/\.json$/)
})

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('hands the link over to the system', async ({ shop }) => {
    const { link, shell } = shop.text
    await shop.page.addInitScript(() => {
      const told = { share: async (what: ShareData) => void document.body.setAttribute('data-sent', what.url ?? '') }
      Object.defineProperty(Navigator.prototype, 'share', { value: told.share })
    })
    await shop.open()
    await shop.button(shell.run.play).tap()
    await shop.works()
    await shop.button(shell.file.more).tap()
    await shop.page.getByRole('menuitem', { name: link.open }).tap()
    await shop.dialog.getByRole('button', { name: link.send }).tap()
    await expect(shop.page.locator('body')).toHaveAttribute('data-sent', /#s=order-board$/)
  })
})
