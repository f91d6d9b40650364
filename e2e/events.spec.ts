/** What a right click can do to a running café: the source stops, a worker crashes, a wire is cut, a zone goes down. */
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

/** What Live says of one part. */
async function look(shop: Shop, id: string) {
  await shop.select(id)
  await shop.tab('live')
}
const choosePart = async (shop: Shop, id: string, entry: string) => shop.choose(await shop.middleOf(shop.part(id)), entry)

test('customers that stop: nobody rides the wires any more, and the rates fall to nothing', async ({ shop }) => {
  const { part, said } = shop.text.shell
  await shop.open()
  await shop.speed(600)
  await shop.play()
  await choosePart(shop, 'customers', part.stop('Customers'))
  await expect(shop.said).toHaveText(said.stopped({ name: 'Customers' }))
  await expect(shop.part('customers')).toHaveAttribute('data-state', 'stopped')
  await expect.poll(() => shop.reading('demand'), { timeout: 15_000 }).toBe(0)
  await expect(shop.part('till')).toHaveAttribute('aria-label', /in line 0, busy –/)
  const offered = await shop.reading('offered')
  const riders = await shop.page.evaluate(() => {
    const layer = document.querySelector<HTMLCanvasElement>('[data-testid=overlay] canvas')!
    const copy = new OffscreenCanvas(layer.width, layer.height).getContext('2d', { willReadFrequently: true })!
    copy.drawImage(layer, 0, 0)
    return copy.getImageData(0, 0, layer.width, layer.height).data.some((value) => value > 0)
  })
  expect(riders).toBe(false)
  await choosePart(shop, 'customers', part.start('Customers'))
  await expect.poll(() => shop.reading('offered')).toBeGreaterThan(offered)
})

test('a barista who crashes loses what was in hand, and the reason is shown', async ({ shop }) => {
  const { part } = shop.text.shell
  await shop.open()
  await shop.speed(600)
  await shop.play()
  await choosePart(shop, 'barista', part.crash('Barista'))
  await look(shop, 'till')
  await expect
    .poll(async () => Object.keys(await shop.readings(shop.page.getByRole('tabpanel'))).some((name) => /^till\.failed\./.test(name)))
    .toBe(true)
  const failures = shop.page.getByRole('region', { name: shop.text.inspector.live.failures })
  await expect(failures).not.toContainText(shop.text.inspector.live.noFailures)
  await expect.poll(() => shop.reading('failed.crashed')).toBeGreaterThan(0)
  await choosePart(shop, 'barista', part.restore('Barista'))
  await expect(shop.part('barista')).toHaveAttribute('data-state', /ok|idle|full|booting/)
})

test('a wire that is cut fails what would go over it, until it is mended', async ({ shop }) => {
  const { part, said } = shop.text.shell
  const ends = { from: 'Cashier', to: 'Barista' }
  await shop.open()
  await shop.speed(600)
  await shop.play()
  await shop.choose(await shop.onWire('w2'), part.cutWire(ends.from, ends.to))
  await expect(shop.said).toHaveText(said.cut(ends))
  await expect(shop.wire('w2')).toHaveAttribute('data-cut', '')
  await expect.poll(() => shop.reading('failed.linkDown')).toBeGreaterThan(0)
  await shop.choose(await shop.onWire('w2'), part.healWire(ends.from, ends.to))
  await expect(shop.wire('w2')).not.toHaveAttribute('data-cut', '')
  await shop.finish()
  await expect(shop.status).toContainText(shop.text.shell.run.accounted)
})

test('a zone that goes down takes who stands there along', async ({ shop }) => {
  const { part, said } = shop.text.shell
  await shop.open()
  const { components } = await shop.exported()
  expect(components).toHaveLength(3)
  await shop.speed(600)
  await shop.play()
  const box = (await shop.canvas.boundingBox())!
  const paper = { x: box.x + box.width - 60, y: box.y + box.height - 90 }
  await shop.choose(paper, part.zoneDown('a'))
  await expect(shop.said).toHaveText(said.zoneDown({ zone: 'a' }))
  for (const id of ['till', 'barista']) await expect(shop.part(id)).toHaveAttribute('data-state', /zoneDown|losing/)
  await expect.poll(() => shop.reading('failed')).toBeGreaterThan(0)
  await shop.choose(paper, part.zoneUp('a'))
  await expect(shop.part('till')).toHaveAttribute('data-state', /ok|idle|full/)
})
