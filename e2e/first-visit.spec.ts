/** Somebody comes for the first time: a café is there, wired, and works at the first click, in the browser's language. */
import { contents } from '../src/scenarios/orderBoard.ts'
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

/** Places and sizes of everything that must not move when a run starts. */
const boxes = (shop: Shop) =>
  shop.page.evaluate(() =>
    [...document.querySelectorAll('.react-flow, .react-flow__node, [data-chart], [role=region], [role=timer], header, main, aside')].map(
      (one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join(' ')
      },
    ),
  )
/** What is painted on the layer of moving jobs: how many pixels, and which. */
const riders = (shop: Shop) =>
  shop.page.evaluate(() => {
    const layer = document.querySelector<HTMLCanvasElement>('[data-testid=overlay] canvas')!
    const copy = new OffscreenCanvas(layer.width, layer.height).getContext('2d', { willReadFrequently: true })!
    copy.drawImage(layer, 0, 0)
    const { data } = copy.getImageData(0, 0, layer.width, layer.height)
    let [painted, where] = [0, 0]
    for (let at = 3; at < data.length; at += 4) {
      if (data[at] === 0) continue
      painted++
      where = (where * 31 + at) % 1_000_003
    }
    return { painted, where }
  })
const curve = (shop: Shop, chart: string) =>
  shop.page.locator(`[data-chart="${chart}"] path`).evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join(' '))

for (const language of ['en', 'ko'] as const) {
  test.describe(`a browser that speaks ${language}`, () => {
    test.use({ locale: { en: 'en-GB', ko: 'ko-KR' }[language] })

    test('finds the counter of scenario 2 wired, and play glowing', async ({ shop }) => {
      await shop.open()
      const { components, wires } = contents.diagram(language)
      await expect(shop.page.locator('html')).toHaveAttribute('lang', language)
      await expect(shop.parts).toHaveCount(components.length)
      await expect(shop.wires).toHaveCount(wires.length)
      for (const { id, name } of components) await expect(shop.part(id)).toContainText(name)
      const play = shop.button(shop.text.shell.run.play)
      await expect(play).toHaveClass(/glow/)
      await shop.play()
      await expect(shop.button(shop.text.shell.run.pause)).not.toHaveClass(/glow/)
    })
  })
}

test('play: jobs move, numbers change, charts follow, and nothing else stirs', async ({ shop }) => {
  await shop.open()
  expect((await riders(shop)).painted).toBe(0)
  // The story's note is there when what it tells is.
  await expect(shop.page.getByRole('complementary').getByRole('listitem').first()).toBeVisible()
  const [still, flat] = [await boxes(shop), await curve(shop, 'waiting')]
  expect(still.length).toBeGreaterThan(12)
  await shop.play()
  await expect.poll(async () => (await riders(shop)).painted, { intervals: [50] }).toBeGreaterThan(20)
  const seen = await riders(shop)
  await expect.poll(async () => (await riders(shop)).where, { intervals: [50] }).not.toBe(seen.where)
  await expect.poll(() => curve(shop, 'waiting')).not.toBe(flat)
  await expect(shop.part('till')).toHaveAttribute('aria-label', /busy \d+ %/)
  await expect(shop.status).toContainText(shop.text.shell.run.accounted)
  await shop.pause()
  expect(await boxes(shop)).toEqual(still)
})
