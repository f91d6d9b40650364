/** The page's process is killed in the middle of a drag: opened again, nothing older than a second is gone. */

import { Shop } from './shop.ts'
import { expect, test } from './test.ts'

const SECOND = 1000

test('a killed page comes back as it was less than a second before', async ({ shop, context, browser }) => {
  await shop.open()
  await shop.play()
  await shop.select('customers')
  await shop.set(shop.words.kinds.clients!.fields.rate!.label, '55/h')
  const rate = (await shop.exported()).components[0].settings.rate

  const places: { at: number; x: number; y: number }[] = []
  const from = await shop.middleOf(shop.part('till'))
  await shop.page.mouse.move(from.x, from.y)
  await shop.page.mouse.down()
  const started = Date.now()
  for (let nth = 1; Date.now() - started < 2 * SECOND; nth++) {
    await shop.page.mouse.move(from.x + nth * 4, from.y + nth * 3)
    const [x, y] = await shop.part('till').evaluate((part) => {
      const { e, f } = new DOMMatrix(getComputedStyle(part).transform)
      return [e, f]
    })
    places.push({ at: Date.now(), x: x!, y: y! })
  }
  expect(new Set(places.map(({ x }) => x)).size).toBeGreaterThan(3)

  const crashed = shop.page.waitForEvent('crash')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  expect(renderers).not.toEqual([])
  const killed = Date.now()
  for (const { id } of renderers) process.kill(id, 'SIGKILL')
  await crashed

  const again = new Shop(await context.newPage(), shop.words)
  await again.open()
  const { components } = await again.exported()
  expect(components[0].settings.rate).toBe(rate)
  const till = components.find(({ id }: { id: string }) => id === 'till')
  const kept = places.findLast(({ x, y }) => x === till.x && y === till.y)
  expect(kept, `(${till.x}, ${till.y}) was never a place of the till`).toBeDefined()
  expect(killed - kept!.at).toBeLessThan(SECOND)
  await again.play()
})
