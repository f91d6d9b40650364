/** The main gesture: an order board is dropped onto the wire while it runs, and the wait at the till falls. */
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

const HOUR = 3600

/** Everybody who waited at the till so far: how many, and how long together. */
async function waitedAtTheTill(shop: Shop) {
  const [count, mean] = [await shop.reading('till.wait.count'), await shop.reading('till.wait.mean')]
  return { count, sum: count * mean }
}

test('a board dropped onto the wire while it runs frees the cashier', async ({ shop }) => {
  const { canvas, shell } = shop.text
  const board = shop.words.kinds.queue!.cafeName
  await shop.open()
  await shop.select('till')
  await shop.tab('live')
  await shop.speed(600)
  await shop.play()
  await expect.poll(() => shop.now(), { timeout: 20_000 }).toBeGreaterThan(HOUR)
  const before = await shop.exported()
  const wire = before.wires.find((one: { from: string }) => one.from === 'till')
  await shop.dragIn(board, await shop.onWire(wire.id))
  const values = { name: board, from: 'Cashier', to: 'Barista', first: 'send', second: 'poll' }
  await expect(shop.said).toHaveText(canvas.said.splicedRoles(values))
  const after = await shop.exported()
  const added = after.components.find(({ name }: { name: string }) => name === board)
  const roles = after.wires.map(({ from, to, role }: { from: string; to: string; role: string }) => `${from} ${role} ${to}`)
  expect(roles.sort()).toEqual(['customers call till', `${added.id} poll barista`, `till send ${added.id}`].sort())
  await expect(shop.button(shell.run.pause), 'the run goes on').toBeVisible()

  await test.step('the wait at the till is a part of what it was, as soon as the old line is gone', async () => {
    await shop.select('till')
    const first = await waitedAtTheTill(shop)
    const spliced = await shop.now()
    await expect.poll(() => shop.now()).toBeGreaterThan(spliced + HOUR / 2)
    const from = await waitedAtTheTill(shop)
    await shop.finish()
    await expect.poll(() => shop.reading('till.wait.count')).toBeGreaterThan(from.count + 50)
    const to = await waitedAtTheTill(shop)
    expect(first.count).toBeGreaterThan(20)
    expect((to.sum - from.sum) / (to.count - from.count)).toBeLessThan(first.sum / first.count / 2)
  })

  await test.step('one undo takes it away again', async () => {
    await shop.button(shell.edit.undo(shop.text.shell.steps.splice(values))).click()
    await expect(shop.parts).toHaveCount(3)
    expect(await shop.exported()).toEqual(before)
    await expect(shop.button(shell.edit.undoNone)).toBeDisabled()
  })
})

test('the last run stays behind as a pale ghost', async ({ shop }) => {
  await shop.open()
  await shop.select('till')
  await shop.tab('live')
  await shop.runAll()
  const [wait, cost] = [(await shop.page.locator('[data-reading="till.wait.p95"]').textContent())!, await shop.reading('cost')]
  await shop.select('customers')
  await shop.set(shop.words.kinds.clients!.fields.rate!.label, '20/h')
  await shop.restart()
  await shop.select('till')
  await shop.tab('live')
  await shop.runAll()
  const row = shop.page.getByRole('row', { name: /p95/ })
  await expect(shop.page.locator('[data-reading="till.wait.p95"]')).not.toHaveText(wait)
  await expect(row.getByTitle(shop.text.inspector.live.last(wait))).toBeVisible()
  expect(await shop.reading('lastRun.cost')).toBe(cost)
  // The curve of the last run, paler than everything else that is drawn.
  const opacities = shop.page
    .locator('[data-chart="waiting"] path')
    .evaluateAll((all) => all.map((path) => Number(path.getAttribute('stroke-opacity') ?? 1)))
  expect((await opacities).some((opacity) => opacity > 0 && opacity < 1)).toBe(true)
})
