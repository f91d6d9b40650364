/** Undo and redo: a drag is one step, and every step has a name in words. */
import { expect, test } from './test.ts'

test('a drag is one step with a name, forth and back', async ({ shop }) => {
  const { edit, steps, said } = shop.text.shell
  await shop.open()
  await shop.play()
  const before = await shop.exportedText()
  const move = steps.move({ name: 'Cashier' })
  await shop.movePart('till', { x: 96, y: 120 })
  const after = await shop.exportedText()
  expect(after).not.toBe(before)
  await shop.select('barista')
  const label = shop.words.kinds.instance!.fields.concurrency!.label
  await shop.set(label, '2')
  const set = steps.set({ name: 'Barista', setting: label, before: 1, after: 2 })
  await shop.button(edit.undo(set)).click()
  await expect(shop.said).toHaveText(said.undone({ step: set }))
  expect(await shop.exportedText()).toBe(after)

  await expect(shop.button(edit.undo(move))).toBeVisible()
  await shop.page.keyboard.press('Control+z')
  await expect(shop.said).toHaveText(said.undone({ step: move }))
  expect(await shop.exportedText()).toBe(before)
  await expect(shop.button(edit.undoNone)).toBeDisabled()

  await shop.button(edit.redo(move)).click()
  await expect(shop.said).toHaveText(said.redone({ step: move }))
  expect(await shop.exportedText()).toBe(after)
  await shop.page.keyboard.press('Control+Shift+z')
  await expect(shop.said).toHaveText(said.redone({ step: set }))
  await expect(shop.button(edit.redoNone)).toBeDisabled()
})

test('a wire drawn by hand lights what is legal, says why not elsewhere, and can be undone', async ({ shop }) => {
  const { canvas, shell } = shop.text
  await shop.open()
  await shop.play()
  await shop.part('till').hover()
  const handle = await shop.middleOf(shop.part('till').locator('.react-flow__handle-right'))
  await shop.page.mouse.move(handle.x, handle.y)
  await shop.page.mouse.down()
  const target = await shop.middleOf(shop.part('barista'))
  await shop.page.mouse.move(target.x, target.y, { steps: 6 })
  await expect(shop.page.getByRole('status').filter({ hasText: canvas.refused.already })).toBeVisible()
  await shop.page.mouse.up()
  await expect(shop.said).toHaveText(canvas.refused.already)
  await expect(shop.wires).toHaveCount(2)

  const { x, y } = await shop.middleOf(shop.part('barista'))
  const board = shop.words.kinds.queue!.cafeName
  await shop.dragIn(board, { x, y: y + 200 })
  await expect(shop.parts).toHaveCount(4)
  const added = (await shop.exported()).components.at(-1).id
  await shop.drawWire('till', added)
  await expect(shop.said).toHaveText(shell.said.connected({ from: 'Cashier', to: board }))
  await shop.button(shell.edit.undo(shell.steps.connect({ from: 'Cashier', to: board }))).click()
  await expect(shop.wires).toHaveCount(2)
})
