/** The glossary: opened from the menu, the list of commands and a part's lesson; each word four ways, found by any of them, by keyboard alone. */
import { expect, test } from './test.ts'

test('finds a word by any of its four names, and is opened from three places', async ({ shop }) => {
  const { glossary, shell } = shop.text
  await shop.open()
  await shop.play()
  await shop.pause()
  const find = shop.dialog.getByRole('textbox', { name: glossary.find })
  const words = shop.dialog.getByRole('term')
  const leave = async () => {
    await shop.page.keyboard.press('Escape')
    await expect(shop.dialog).toHaveCount(0)
  }
  await shop.button(shell.file.menu).click()
  await shop.page.getByRole('menuitem', { name: glossary.title }).click()
  await expect(find).toBeFocused()
  await expect.poll(() => words.count()).toBeGreaterThan(70)
  await leave()

  await shop.command(glossary.title)
  for (const query of ['sqs queue', 'Order board', '대기열', '주문판']) {
    await find.fill(query)
    await expect(words.filter({ hasText: 'SQS queue' })).toBeVisible()
    expect(await words.count()).toBeLessThan(12)
  }
  const entry = shop.dialog.locator('dl > div').filter({ has: shop.page.getByText('SQS queue', { exact: true }) })
  for (const said of ['SQS 대기열', 'Order board', '주문판', shop.words.kinds.queue!.summary]) await expect(entry).toContainText(said)
  await find.fill('teapot')
  await expect(shop.dialog.getByRole('status')).toHaveText(glossary.none)
  await leave()

  await shop.select('till')
  await shop.tab('learn')
  await shop.page.getByRole('tabpanel').getByRole('button', { name: glossary.title }).click()
  await expect(find).toHaveValue('EC2 instance')
  await expect(words.filter({ hasText: 'EC2 instance' })).toBeVisible()
})

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('shows every word without scrolling sideways', async ({ shop }) => {
    const { glossary, shell } = shop.text
    await shop.open()
    await shop.button(shell.run.play).tap()
    await shop.works()
    await shop.button(shell.file.more).tap()
    await shop.page.getByRole('menuitem', { name: glossary.title }).tap()
    await expect.poll(() => shop.dialog.getByRole('term').count()).toBeGreaterThan(70)
    const wide = await shop.dialog.evaluate(
      (dialog) =>
        [...dialog.querySelectorAll('*')].filter(
          (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && getComputedStyle(one).overflowX === 'auto',
        ).length,
    )
    expect(wide).toBe(0)
    await shop.dialog.getByRole('textbox').fill('주문판')
    await expect(shop.dialog.getByRole('term')).toHaveCount(1)
  })
})
