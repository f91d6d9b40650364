/** Play, pause, step, going back: the run obeys, at once, and going back changes nothing of what happens. */
import type { Page } from 'playwright/test'
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

const figures = async (shop: Shop) => {
  await shop.selectNothing()
  await shop.tab('live')
  await expect.poll(() => shop.reading('system.offered')).toBeGreaterThan(0)
  return shop.readings(shop.page.getByRole('tabpanel'))
}

test('a step is exactly one event, also where several happen at one moment', async ({ shop }) => {
  await shop.open()
  await shop.step()
  await expect.poll(() => shop.events()).toBe(1)
  for (let nth = 2; nth <= 12; nth++) {
    await shop.step()
    await expect.poll(() => shop.events(), { intervals: [30] }).toBe(nth)
  }
  await shop.play()
})

test('the playhead goes back over what was recorded, and playing on from there ends the same', async ({ shop }) => {
  await shop.open()
  await shop.runAll()
  const events = await shop.events()
  const end = await figures(shop)
  await shop.scrub(0.5)
  await expect(shop.status).toContainText(/Looking back at/)
  expect(Math.abs((await shop.now()) / 21_600 - 0.5)).toBeLessThan(0.02)
  await expect.poll(() => shop.reading('system.offered')).toBeLessThan(end['system.offered']! * 0.7)
  const half = await shop.events()
  expect(half).toBeLessThan(events)
  await shop.speed(600)
  await shop.play()
  await expect(shop.status).not.toContainText(/Looking back at/)
  await expect.poll(() => shop.events()).toBeGreaterThan(half)
  await shop.finish()
  expect(await shop.events()).toBe(events)
  expect(await figures(shop)).toEqual(end)
})

test('a setting changed while it runs counts from then on, without a new start', async ({ shop }) => {
  await shop.open()
  await shop.play()
  await shop.select('customers')
  const before = await shop.events()
  await shop.set(shop.words.kinds.clients!.fields.rate!.label, '400/h')
  await expect(
    shop.page
      .getByLabel(shop.text.dock.timeline.title)
      .getByText(/changed/)
      .first(),
  ).toBeAttached()
  await shop.finish()
  expect(await shop.events()).toBeGreaterThan(before)
  // 40 an hour for six hours would be 240.
  await expect.poll(() => shop.reading('offered')).toBeGreaterThan(1200)
})

/** Every order to the worker and every report of it, with their moments (ms). */
type Talk = readonly (readonly [word: string, at: number])[]
const listen = (page: Page) =>
  page.addInitScript(() => {
    const talk: [string, number][] = []
    Object.assign(window, { talk })
    const Plain = Worker
    window.Worker = class extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        this.addEventListener('message', ({ data }) => talk.push([data.say, performance.now()]))
      }
      override postMessage(order: { do: string }) {
        talk.push([order.do, performance.now()])
        super.postMessage(order)
      }
    }
  })
const talkOf = (page: Page) => page.evaluate(() => (window as unknown as { talk: Talk }).talk)
/** How long the worker took to answer each order of one sort. */
function delays(talk: Talk, order: string, answer: string): number[] {
  return talk.flatMap(([word, at], nth) => {
    const answered = word === order ? talk.slice(nth).find(([reply]) => reply === answer) : undefined
    return answered ? [answered[1] - at] : []
  })
}

const TRIES = 9
/** Milliseconds: what half of all orders may take as the page sees it, and what any may take but for one hiccup of each sort. */
const USUAL = 50
const WORST = 150

test('pause, step and edit are obeyed at once, however hard the worker works', async ({ shop }) => {
  await listen(shop.page)
  await shop.open()
  // A line as long as that is heavy enough; one without an end would come to the simulator's own limit.
  const file = await shop.exported()
  file.components.find(({ id }: { id: string }) => id === 'till').settings.backlog = 2_000_000
  await shop.import(JSON.stringify(file))
  await expect(shop.parts).toHaveCount(3)
  await shop.select('customers')
  const rate = shop.words.kinds.clients!.fields.rate!.label
  await shop.set(rate, '2000/s')
  await shop.play()
  await shop.speed(Number.POSITIVE_INFINITY)
  const said = async (word: string) => (await talkOf(shop.page)).filter(([one]) => one === word).length
  const heard = (word: string, count: number) => expect.poll(() => said(word), { intervals: [20] }).toBeGreaterThanOrEqual(count)
  for (let nth = 0; nth < TRIES; nth++) {
    // In full swing, with a line of waiting customers that only grows.
    await heard('frame', (await said('frame')) + 3)
    await shop.set(rate, `${1900 - 10 * nth}/s`)
    await heard('journal', nth + 1)
    await shop.pause()
    await heard('paused', 2 * nth + 1)
    await shop.step()
    await heard('paused', 2 * nth + 2)
    await shop.button(shop.text.shell.run.play).click()
  }
  await shop.pause()
  const talk = await talkOf(shop.page)
  const all = { pause: delays(talk, 'pause', 'paused'), step: delays(talk, 'step', 'paused'), edit: delays(talk, 'edit', 'journal') }
  test.info().annotations.push({
    type: 'ms',
    description: JSON.stringify(all, (_, value) => (typeof value === 'number' ? Math.round(value) : value)),
  })
  for (const [order, unsorted] of Object.entries(all)) {
    const delays = unsorted.slice(0, TRIES).sort((a, b) => a - b)
    expect(delays).toHaveLength(TRIES)
    expect(delays[TRIES >> 1], `${order}: ${delays.map(Math.round)}`).toBeLessThan(USUAL)
    expect(delays.at(-2), `${order}: ${delays.map(Math.round)}`).toBeLessThan(WORST)
  }
})
