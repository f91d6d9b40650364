/** Korean is complete: after the switch no English is left, `lang` follows; café and AWS words change words only; so do light and dark. */
import { kinds } from '../src/kinds/index.ts'
import type { Words } from '../src/ui/text/index.ts'
import { loadWords } from '../src/ui/text/load.ts'
import { Shop } from './shop.ts'
import { expect, test } from './test.ts'

/** Words of three Latin letters and more; `t3.small` is a name. */
const latin = (text: string) => text.replaceAll(/\w+\.\w+/g, ' ').match(/[A-Za-z][a-z]{2,}/g) ?? []
/** Every string of a dictionary, and what stands between the values in the functions that make sentences. */
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? (String(value).match(/`[^`]*`|'[^']*'|"[^"]*"/g) ?? []).map((text) => text.replaceAll(/\$\{.*?\}/g, ' '))
      : value !== null && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : []
const wordsOf = (words: Words) => new Set(strings([words.text, words.kinds]).flatMap(latin))
/** Names that AWS gives things are the same in every language. */
const names = new Set([
  ...kinds.flatMap(({ fields, gauges }) =>
    Object.values<{ aws?: string }>({ ...fields, ...gauges }).flatMap(({ aws }) => latin(aws ?? '')),
  ),
])

/** Everything that is read or said: texts, names, hints. */
const said = (shop: Shop) =>
  shop.page.evaluate(() => {
    const found: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement
      if (parent && !parent.closest('script, style, [lang=en]:not(html)')) found.push(walk.currentNode.textContent ?? '')
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description'])
        if (!element.closest('[lang=en]:not(html)')) found.push(element.getAttribute(name) ?? '')
    return [document.title, ...found]
  })

test('after the switch to Korean no English is left anywhere', async ({ shop }) => {
  const korean = await loadWords('ko')
  const [english, known] = [wordsOf(shop.words), wordsOf(korean)]
  expect(english.size).toBeGreaterThan(800)
  const inEnglish = (text: string) => latin(text).some((word) => english.has(word) && !known.has(word) && !names.has(word))
  await shop.open()
  expect((await said(shop)).filter(inEnglish).length, 'English is found where it is').toBeGreaterThan(50)
  await shop.page.getByRole('button', { name: korean.text.shell.view.ko, exact: true }).click()
  await expect(shop.page.locator('html')).toHaveAttribute('lang', 'ko')
  const cafe = new Shop(shop.page, korean)
  await expect(cafe.part('till')).toContainText('계산원')
  await cafe.play()
  shop.sawWork = cafe.sawWork

  const isKorean = async (where: string) => {
    const texts = await said(cafe)
    expect(texts.filter(inEnglish), where).toEqual([])
    expect(texts.filter((text) => /[가-힣]/.test(text)).length, where).toBeGreaterThan(50)
  }
  await isKorean('at first')
  for (const tab of ['settings', 'live', 'learn'] as const) {
    await cafe.tab(tab)
    await expect(cafe.page.getByRole('tabpanel')).not.toBeEmpty()
    await isKorean(`the diagram, ${tab}`)
    for (const { id } of (await cafe.exported()).components) {
      await cafe.select(id)
      await isKorean(`${id}, ${tab}`)
    }
    await cafe.selectNothing()
  }
  await cafe.page.keyboard.press('o')
  await expect(cafe.page.getByRole('treegrid')).toBeVisible()
  await isKorean('the outline')
  await cafe.page.keyboard.press('Control+k')
  await expect(cafe.page.getByRole('option').first()).toBeVisible()
  await isKorean('all commands')
  await cafe.page.keyboard.press('Escape')
  for (const label of [korean.text.shell.file.open, korean.text.shell.scenarios.pick, korean.text.link.open, korean.text.glossary.title]) {
    await cafe.command(label)
    await expect(cafe.dialog).toBeVisible()
    await isKorean(label)
    await cafe.page.keyboard.press('Escape')
    await expect(cafe.dialog).toHaveCount(0)
  }
  await cafe.import('{', '파일.json')
  await expect(cafe.dialog).toContainText(korean.text.shell.refused.kept)
  await isKorean('a wrong file')
})

test('café and AWS words change words, light and dark change colours, and nothing else', async ({ shop }) => {
  const { view } = shop.text.shell
  await shop.open()
  await shop.play()
  await shop.pause()
  const file = await shop.exportedText()
  const places = () => shop.parts.evaluateAll((parts) => parts.map((part) => JSON.stringify(part.getBoundingClientRect())))
  const [before, events] = [await places(), await shop.events()]
  const title = shop.page.locator('[data-chart="waiting"]')
  await expect(title).toContainText(shop.text.dock.title.waitingCafe)
  await shop.button(view.aws).click()
  await expect(title).toContainText(shop.text.dock.title.waiting)
  await expect(shop.page.getByRole('navigation')).toContainText(shop.words.kinds.queue!.name)

  const paper = () => shop.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await shop.button(view.toDark).click()
  await expect.poll(paper).not.toBe(light)
  await shop.button(view.toLight).click()
  await expect.poll(paper).toBe(light)

  expect(await places()).toEqual(before)
  expect(await shop.events()).toBe(events)
  expect(await shop.exportedText()).toBe(file)
  await shop.page.reload()
  await shop.isThere()
  await expect(shop.button(view.aws), 'the page remembers').toHaveAttribute('aria-pressed', 'true')
})
