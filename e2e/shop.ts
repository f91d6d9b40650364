/** The page's driver: what a person does and sees in Cloud Café, so that tests read as gestures and facts. */
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from 'playwright/test'
import { SPEEDS } from '../src/ui/commands/run.ts'
import type { Words } from '../src/ui/text/index.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export class Shop {
  readonly page: Page
  readonly words: Words
  /** Whether parts and a number that changes were seen. */
  sawWork = false

  constructor(page: Page, words: Words) {
    this.page = page
    this.words = words
  }

  get text() {
    return this.words.text
  }

  // ── What is there

  get parts(): Locator {
    return this.page.locator('.react-flow__node')
  }
  get wires(): Locator {
    return this.page.locator('.react-flow__edge')
  }
  get canvas(): Locator {
    return this.page.locator('.react-flow')
  }
  get status(): Locator {
    return this.page.getByRole('contentinfo')
  }
  /** What was said last, in the status line or above a phone's transport. */
  get said(): Locator {
    return this.page.locator('footer [role=status]')
  }
  get clock(): Locator {
    return this.page.getByRole('timer')
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  get playhead(): Locator {
    return this.page.getByRole('slider', { name: this.text.dock.timeline.playhead })
  }
  part(id: string): Locator {
    return this.page.locator(`.react-flow__node[data-id="${id}"]`)
  }
  wire(id: string): Locator {
    return this.page.locator(`.react-flow__edge[data-id="${id}"]`)
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** A number of the page in full precision; NaN where nothing is told. */
  async reading(name: string): Promise<number> {
    const value = await this.page.locator(`[data-reading="${name}"]`).first().getAttribute('data-value')
    return value === null ? Number.NaN : Number(value)
  }
  /** All numbers inside of an element that have a name, in full precision. */
  async readings(within: Locator | Page = this.page): Promise<Record<string, number>> {
    const pairs = await within
      .locator('[data-reading]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-reading')!, one.getAttribute('data-value')] as const))
    return Object.fromEntries(pairs.flatMap(([name, value]) => (value === null || value === 'NaN' ? [] : [[name, Number(value)]])))
  }
  /** Events so far, as the status line tells them. */
  async events(): Promise<number> {
    const said = (await this.status.textContent()) ?? ''
    return Number(/([\d,]+) events?/.exec(said)?.[1]?.replaceAll(',', '') ?? Number.NaN)
  }
  /** The simulated moment that is shown, in seconds. */
  async now(): Promise<number> {
    const [hours, minutes, seconds] = (await this.clock.textContent())!.split(':').map(Number)
    return hours! * 3600 + minutes! * 60 + seconds!
  }

  // ── Coming in

  async open() {
    await this.page.goto('/')
    await this.isThere()
  }
  /** Everything of the first picture, and what comes right after it. */
  async isThere() {
    await expect(this.parts).not.toHaveCount(0)
    await expect(this.page.getByTestId('overlay')).toBeAttached()
    await expect(this.page.locator('[data-chart] [data-reading]').first()).toBeAttached()
  }
  /** Parts are there and a number changes, from what it was before. */
  async works(was?: number) {
    await expect(this.parts).not.toHaveCount(0)
    const before = was ?? (await this.reading('offered'))
    await expect.poll(() => this.reading('offered'), { intervals: [50, 100] }).not.toBe(before)
    this.sawWork = true
  }

  // ── The run

  async play() {
    const before = await this.reading('offered')
    await this.button(this.text.shell.run.play).click()
    await this.works(before)
  }
  pause = () => this.button(this.text.shell.run.pause).click()
  step = () => this.button(this.text.shell.run.step).click()
  restart = () => this.button(this.text.shell.run.restart).click()
  /** Moves the ruler to a speed, by its keys. */
  async speed(to: (typeof SPEEDS)[number]) {
    await this.page.getByRole('slider', { name: this.text.shell.run.speed, exact: true }).focus()
    await this.page.keyboard.press('Home')
    for (let stop = SPEEDS.indexOf(to); stop > 0; stop--) await this.page.keyboard.press('ArrowRight')
  }
  /** Lets the run go to its end as fast as it can. */
  async finish() {
    await this.speed(Number.POSITIVE_INFINITY)
    // In one look: between two the run may have ended by itself.
    const waits = await this.page.evaluate(
      ([done, play]) =>
        !document.querySelector('footer')?.textContent?.includes(done!) && document.querySelector(`button[aria-label="${play}"]`) !== null,
      [this.text.shell.run.done, this.text.shell.run.play],
    )
    if (waits) await this.button(this.text.shell.run.play).click()
    await expect(this.status).toContainText(this.text.shell.run.done, { timeout: 20_000 })
  }
  /** From nothing to the end; proves on the way that the page works. */
  async runAll() {
    await this.play()
    await this.finish()
    await this.settled()
  }
  /** Numbers are told a few times a second, charts take turns: waits until all say the same as half a second ago. */
  async settled() {
    let before = ''
    const still = async () => {
      const now = JSON.stringify(await this.readings())
      const same = now === before
      before = now
      return same
    }
    await expect.poll(still, { intervals: [500] }).toBe(true)
  }
  /** Drags the playhead of a run that is over to a share of it. */
  async scrub(share: number) {
    const box = (await this.playhead.boundingBox())!
    const y = box.y + box.height / 2
    const from = Number(await this.playhead.getAttribute('aria-valuenow')) / Number(await this.playhead.getAttribute('aria-valuemax'))
    await this.drag({ x: box.x + box.width * from - 1, y }, { x: box.x + box.width * share, y })
  }

  // ── The pointer

  async drag(from: Point, to: Point) {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 8 })
    await this.page.mouse.up()
  }
  async middleOf(element: Locator): Promise<Point> {
    const { x, y, width, height } = (await element.boundingBox())!
    return { x: x + width / 2, y: y + height / 2 }
  }
  /** The middle of a wire's line. */
  onWire(id: string): Promise<Point> {
    return this.wire(id)
      .locator('path.react-flow__edge-interaction')
      .evaluate((path: SVGPathElement) => {
        const { x, y } = path.getPointAtLength(path.getTotalLength() / 2)
        const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM()!)
        return { x: at.x, y: at.y }
      })
  }
  async movePart(id: string, by: Point) {
    const from = await this.middleOf(this.part(id))
    await this.drag(from, { x: from.x + by.x, y: from.y + by.y })
  }
  /** Drags a part from the palette onto a place of the window. */
  async dragIn(name: string, to: Point) {
    const item = this.page.getByRole('navigation').getByRole('button', { name, exact: true })
    await this.drag(await this.middleOf(item), to)
  }
  /** Draws a wire from the right of one part into the middle of another. */
  async drawWire(from: string, to: string) {
    await this.part(from).hover()
    await this.drag(await this.middleOf(this.part(from).locator('.react-flow__handle-right')), await this.middleOf(this.part(to)))
  }
  async select(id: string) {
    await this.part(id).click()
    await expect(this.part(id)).toHaveClass(/selected/)
  }
  /** Nothing is selected: the inspector is about the diagram. */
  async selectNothing() {
    const box = (await this.canvas.boundingBox())!
    await this.page.mouse.click(box.x + box.width - 60, box.y + box.height - 90)
    await expect(this.page.locator('.react-flow__node.selected')).toHaveCount(0)
  }
  async tab(name: 'settings' | 'live' | 'learn') {
    await this.page.getByRole('tab', { name: this.text.inspector.tabs[name], exact: true }).click()
  }
  /** Opens the menu of a part, a wire or the canvas by right click, and takes an entry. */
  async choose(at: Point, entry: string) {
    await this.page.mouse.click(at.x, at.y, { button: 'right' })
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click()
  }
  /** Types a value into a setting of what is selected. */
  async set(label: string, value: string) {
    await this.tab('settings')
    // A ruler may have a mark of the same name.
    const field = this.page.getByRole('tabpanel').getByLabel(label, { exact: true }).and(this.page.locator('input'))
    await field.fill(value)
    await field.press('Enter')
  }

  // ── Files

  /** The bytes that Export gives. */
  async exportedText(): Promise<string> {
    const short = this.button(this.text.shell.file.exportShort)
    const ask = async () => ((await short.isVisible()) ? short.click() : this.command(this.text.shell.file.export))
    const [download] = await Promise.all([this.page.waitForEvent('download'), ask()])
    return readFileSync(await download.path(), 'utf8')
  }
  async exported() {
    return JSON.parse(await this.exportedText())
  }
  async import(text: string | Buffer, name = 'file.json') {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.command(this.text.shell.file.import)])
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  }
  /** Takes a command out of the list of all commands, by keyboard. */
  async command(label: string) {
    await this.page.keyboard.press('Control+k')
    const find = this.page.getByRole('combobox', { name: this.text.shell.palette.find })
    await find.fill(label)
    await expect(this.dialog.getByRole('option', { selected: true })).toContainText(label)
    await this.page.keyboard.press('Enter')
    await expect(find).toHaveCount(0)
  }
}
