/** Measures the page from outside, in a browser of its own: frames while it plays, its first picture, and reading a file. */

const SECONDS = 10
const WINDOW = { viewport: { width: 1440, height: 900 }, locale: 'en-US' }

/** A share `p` of sorted numbers is at most this. */
const at = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]
const sorted = (numbers) => numbers.toSorted((a, b) => a - b)

/**
 * In the page, before its scripts: notes what each frame of the worker costs, in ms: hearing its message, with all that follows
 * at once, and the dearest drawing until the next one.
 */
function noteFrames() {
  const frames = []
  window.frameCosts = frames
  const { set, ...rest } = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage')
  Object.defineProperty(Worker.prototype, 'onmessage', {
    ...rest,
    set(hear) {
      const timed = (event) => {
        const from = performance.now()
        const { say } = event.data
        hear.call(this, event)
        queueMicrotask(() => say === 'frame' && frames.push({ heard: performance.now() - from, drawn: 0 }))
      }
      set.call(this, hear && timed)
    },
  })
  const ask = window.requestAnimationFrame.bind(window)
  let screen = { now: 0, spent: 0 }
  window.requestAnimationFrame = (draw) =>
    ask((now) => {
      const from = performance.now()
      if (screen.now !== now) screen = { now, spent: 0 }
      draw(now)
      screen.spent += performance.now() - from
      const last = frames.at(-1)
      if (last) last.drawn = Math.max(last.drawn, screen.spent)
    })
}

/** In the page: the gaps between frames of the screen, in ms. */
function screenGaps(seconds) {
  window.frameCosts.length = 0
  return new Promise((resolve) => {
    const seen = []
    const started = performance.now()
    let last = started
    const look = (now) => {
      seen.push(now - last)
      last = now
      if (now - started < seconds * 1000) requestAnimationFrame(look)
      else resolve(seen.slice(1))
    }
    requestAnimationFrame(look)
  })
}

/** Drops a file on the page. */
async function drop(page, text) {
  const transfer = await page.evaluateHandle((file) => {
    const data = new DataTransfer()
    data.items.add(new File([file], 'figures.json', { type: 'application/json' }))
    return data
  }, text)
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('.react-flow', type, { dataTransfer: transfer })
}

/** Drops the file on the page, plays it at ×1, and looks for ten seconds. */
export async function playing(browser, url, text) {
  const page = await browser.newPage(WINDOW)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.addInitScript(noteFrames)
  await page.goto(url)
  await page.locator('.react-flow__node').first().waitFor()
  await drop(page, text)
  await page.locator('[data-id="customers1"]').waitFor()
  await page.keyboard.press('Space')
  await page.waitForTimeout(4000)
  const metrics = async () =>
    Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))
  const before = await metrics()
  const gaps = sorted(await page.evaluate(screenGaps, SECONDS))
  const after = await metrics()
  const costs = await page.evaluate(() => window.frameCosts)
  await page.close()
  const share = (name) => (after[name] - before[name]) / (after.Timestamp - before.Timestamp)
  const applied = sorted(costs.map(({ heard, drawn }) => heard + drawn))
  return {
    fps: (gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)) * 1000,
    p95: at(gaps, 0.95),
    p99: at(gaps, 0.99),
    main: share('TaskDuration'),
    script: share('ScriptDuration'),
    layout: share('LayoutDuration') + share('RecalcStyleDuration'),
    heap: after.JSHeapUsedSize / 1e6,
    frames: costs.length,
    heard: at(sorted(costs.map((cost) => cost.heard)), 0.5),
    applied: at(applied, 0.5),
    applied95: at(applied, 0.95),
  }
}

/** In the page, before its scripts: when cards are painted and play can be pressed, in ms since the navigation began. */
function noteUsable() {
  window.usable = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The page could not be used within 30 s.')), 30_000)
    const small = new OffscreenCanvas(72, 45).getContext('2d', { willReadFrequently: true })
    const painted = () =>
      [...document.querySelectorAll('[data-testid=overlay] canvas')].some((layer) => {
        if (layer.width === 0 || layer.height === 0) return false
        small.drawImage(layer, 0, 0, 72, 45)
        return small.getImageData(0, 0, 72, 45).data.some((value) => value > 0)
      })
    const look = () => {
      const play = document.querySelector('button[aria-label="Play"]')
      const usable = play && !play.disabled && document.querySelector('.react-flow__node') && painted()
      if (usable) resolve(performance.now())
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** A fresh profile opens the page once with nothing in its cache and once again: ms until it can be used, each. */
export async function opening(browser, url) {
  const context = await browser.newContext(WINDOW)
  const page = await context.newPage()
  await page.addInitScript(noteUsable)
  const seen = []
  for (let nth = 0; nth < 2; nth++) {
    await page.goto(url)
    seen.push(await page.evaluate(() => window.usable))
    await page.goto('about:blank')
  }
  await context.close()
  return { cold: seen[0], warm: seen[1] }
}

/** In the page: ms from the drop of a file until this element says something with these words. */
function noteAnswer([selector, words]) {
  window.answered = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${selector} never said ${words}.`)), 30_000)
    let dropped = 0
    window.addEventListener('drop', () => (dropped = performance.now()), { capture: true, once: true })
    const look = () => {
      if (dropped && document.querySelector(selector)?.textContent.includes(words)) resolve(performance.now() - dropped)
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** ms until the page has read a dropped file and shows these words in that element. */
export async function reading(browser, url, text, selector, words) {
  const page = await browser.newPage(WINDOW)
  await page.goto(url)
  await page.locator('.react-flow__node').first().waitFor()
  await page.evaluate(noteAnswer, [selector, words])
  await drop(page, text)
  const answered = await page.evaluate(() => window.answered)
  await page.close()
  return answered
}
