/** On a phone: to look and to play, with the scenario's knobs under the thumb. On a small desktop: everything, a little closer. */
import type { CDPSession } from 'playwright/test'
import { scenarios } from '../src/scenarios/index.ts'
import { en as traffic } from '../src/ui/inspector/traffic/text/en.ts'
import type { Point, Shop } from './shop.ts'
import { expect, test } from './test.ts'

/** CSS px; drawings in the diagram's scale are a hair less. */
const LEAST_TARGET = 23.9

const overflow = (shop: Shop) => shop.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
const viewport = (shop: Shop) =>
  shop.page.locator('.react-flow__viewport').evaluate((view) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(view).transform)
    return { zoom: a, x: e, y: f }
  })
/** Buttons and fields that are seen and smaller than a fingertip. */
const tooSmall = (shop: Shop) =>
  shop.page.locator('button, input, select, [role=slider], [role=tab]').evaluateAll(
    (all, least) =>
      all.flatMap((one) => {
        const { width, height } = one.getBoundingClientRect()
        return width > 0 && (width < least || height < least)
          ? [`${one.getAttribute('aria-label') ?? one.textContent} ${width}×${height}`]
          : []
      }),
    LEAST_TARGET,
  )

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('plays, and the knobs change the run', async ({ shop }) => {
    const { run, page } = shop.text.shell
    await shop.open()
    expect(await overflow(shop)).toBe(0)
    expect(await tooSmall(shop)).toEqual([])
    await shop.page.getByRole('combobox', { name: run.speed, exact: true }).selectOption('600')
    await shop.button(run.play).tap()
    await shop.works()
    const before = await shop.now()
    await shop.page
      .getByRole('region', { name: page.story })
      .getByLabel(/Customers/)
      .fill('10')
    await shop.page
      .getByRole('region', { name: page.story })
      .getByLabel(/Baristas/)
      .fill('3')
    const { components } = await shop.exported()
    expect(components[0].settings.rate).toBeCloseTo(60 / 3600, 12)
    expect(components[2].settings.concurrency).toBe(4)
    await expect(shop.part('barista')).toHaveAttribute('aria-label', /busy/)
    await shop.works()
    expect(await shop.now(), 'the run goes on').toBeGreaterThan(before)
    await shop.page.locator('[data-chart="cost"]').scrollIntoViewIfNeeded()
    await expect(shop.page.locator('[data-chart="cost"]')).toBeInViewport()
    await expect(shop.button(run.pause), 'transport stays at the thumb').toBeInViewport()
  })

  test('answers the question of scenario 2, plays it and finds its stars again', async ({ shop, context }) => {
    const { page, text, words } = shop
    const { title, load } = scenarios.find(({ number }) => number === 2)!
    const { question } = (await load()).lesson!
    await page.goto('/#s=order-board')
    await shop.isThere()
    const story = shop.region(text.shell.page.story)
    await expect(story.getByRole('heading', { name: title.en })).toBeVisible()
    if (question.kind !== 'choice') throw new Error('Scenario 2 asks for a choice.')
    for (const option of question.options) await expect(story.getByText(option.text.en, { exact: true })).toBeInViewport({ ratio: 1 })
    await story.getByRole('radio', { name: question.options.find(({ id }) => id === question.answer)!.text.en, exact: true }).tap()
    await page.evaluate(() => scrollTo(0, 0))
    const touch = await context.newCDPSession(page)
    const at = await shop.onWire('w2')
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
    await page.getByRole('menuitem', { name: text.shell.part.splice(words.kinds.queue!.cafeName) }).waitFor()
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await page.getByRole('menuitem', { name: text.shell.part.splice(words.kinds.queue!.cafeName) }).tap()
    await expect(shop.parts).toHaveCount(4)
    await page.getByRole('combobox', { name: text.shell.run.speed, exact: true }).selectOption('Infinity')
    await shop.button(text.shell.run.play).tap()
    await shop.works()
    const result = shop.region(text.lesson.result)
    await expect(result.getByRole('img', { name: text.lesson.stars(3), exact: true })).toBeVisible({ timeout: 20_000 })
    await expect(result).toContainText(text.lesson.learned)
    expect(await overflow(shop)).toBe(0)

    await page.reload()
    await shop.isThere()
    await shop.command(text.shell.scenarios.pick)
    const row = shop.dialog.getByRole('button', { name: title.en }).last()
    await expect(row.getByRole('img', { name: text.lesson.stars(3), exact: true })).toBeVisible()
  })

  test('draws the traffic with a finger', async ({ shop, context }) => {
    const { drawing, draw, take } = traffic
    await shop.open()
    await shop.button(shop.text.shell.page.traffic).tap()
    await expect(shop.button(draw)).toBeVisible()
    expect(await tooSmall(shop)).toEqual([])
    await shop.button(draw).tap()
    const touch = await context.newCDPSession(shop.page)
    const { x, y, width, height } = (await shop.page.getByRole('group', { name: drawing.bars }).boundingBox())!
    await fingers(
      touch,
      [0.1, 0.3, 0.5].map((share) => [{ x: x + width * share, y: y + height * share }]),
    )
    await shop.button(take).tap()
    await shop.dialog.getByRole('button', { name: shop.text.shell.dialog.close }).tap()
    await expect(shop.dialog).toHaveCount(0)
    const { profile } = (await shop.exported()).components[0].settings
    expect(profile.kind).toBe('steps')
    expect(profile.factors[2], 'what the finger drew high is high').toBeGreaterThan(profile.factors.at(-1))
    await shop.button(shop.text.shell.run.play).tap()
    await shop.works()
  })

  test('is looked at with two fingers and with one', async ({ shop, context }) => {
    await shop.open()
    await shop.button(shop.text.shell.run.play).tap()
    await shop.works()
    const touch = await context.newCDPSession(shop.page)
    const { x, y, width, height } = (await shop.canvas.boundingBox())!
    const [centre, low] = [{ x: x + width / 2, y: y + height / 2 }, y + height * 0.7]
    const first = await viewport(shop)
    await fingers(
      touch,
      [20, 60, 100].map((by) => [
        { x: centre.x - by, y: low },
        { x: centre.x + by, y: low },
      ]),
    )
    const near = await viewport(shop)
    expect(near.zoom).toBeGreaterThan(first.zoom * 1.5)
    await fingers(
      touch,
      [0, 30, 60].map((by) => [{ x: centre.x + by, y: low }]),
    )
    const moved = await viewport(shop)
    expect(moved.zoom).toBeCloseTo(near.zoom, 5)
    expect(moved.x - near.x).toBeGreaterThan(30)
  })
})

/** Fingers that go down, from place to place, and up again. */
async function fingers(touch: CDPSession, course: readonly (readonly Point[])[]) {
  for (const [nth, touchPoints] of course.entries())
    await touch.send('Input.dispatchTouchEvent', {
      type: nth === 0 ? 'touchStart' : 'touchMove',
      touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
    })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test.describe('a small desktop', () => {
  test.use({ viewport: { width: 1024, height: 768 } })

  test('has everything that is needed to build and to play', async ({ shop }) => {
    await shop.open()
    expect(await overflow(shop)).toBe(0)
    await shop.play()
    const board = shop.words.kinds.queue!.cafeName
    await shop.dragIn(board, await shop.onWire('w2'))
    await expect(shop.wires).toHaveCount(3)
    for (const part of await shop.parts.all()) await expect(part).toBeInViewport({ ratio: 0.99 })
    await shop.finish()
    await shop.restart()
    expect((await shop.exported()).components).toHaveLength(4)
    await expect(shop.page.locator('[data-chart]')).toHaveCount(4)
    expect(await tooSmall(shop)).toEqual([])
  })
})
