/** Fifty runs have the same fingerprints in Node, in a second JavaScript engine, in the page and in its worker, at any speed, hidden or not. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from 'playwright/test'
import { bundle } from '../scripts/bundle.mjs'
import type { Order, Report } from '../src/run/protocol.ts'
import type * as Fingerprints from './fingerprints.ts'

type Module = typeof Fingerprints
const MODULE = '/fingerprints.js'
const dist = process.env.E2E_DIST ? `${process.env.E2E_DIST}/` : fileURLToPath(new URL('../dist/', import.meta.url))

let address: string
let expected: string[]
let leftOut: string[]
test.beforeAll(async () => {
  address = await bundle('e2e/fingerprints.ts', 'fingerprints.mjs', 'neutral')
  const { fingerprints, kindsLeftOut }: Module = await import(address)
  expected = await fingerprints()
  leftOut = await kindsLeftOut()
})

test('there are fifty runs, all different, none of them idle, with every kind among them', () => {
  expect(leftOut).toEqual([])
  expect(new Set(expected).size).toBe(50)
  for (const line of expected) expect(Number(line.split(' ')[0])).toBeGreaterThan(50)
})

test('SpiderMonkey runs the same events as V8', () => {
  const file = fileURLToPath(address)
  const runner = file.replace('fingerprints.mjs', 'gjs.mjs')
  writeFileSync(runner, `import { fingerprints } from '${address}'\nprint(JSON.stringify(await fingerprints()))\n`)
  let said: string
  try {
    said = execFileSync('gjs', ['-m', runner], { encoding: 'utf8', timeout: 50_000 })
  } catch (reason) {
    test.skip((reason as { code?: string }).code === 'ENOENT' && process.env.CI !== 'true', 'gjs is not installed')
    throw reason
  }
  expect(JSON.parse(said)).toEqual(expected)
})

/** The page, with the module of the fifty runs at hand beside the built worker. */
async function open(page: Page): Promise<string> {
  await page.route(`**${MODULE}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: readFileSync(fileURLToPath(address), 'utf8') }),
  )
  await page.goto('/')
  const worker = readdirSync(`${dist}assets`).find((name) => /^worker-.*\.js$/.test(name))
  expect(worker).toBeTruthy()
  return `/assets/${worker}`
}

test("Chromium's page runs the same events", async ({ page }) => {
  await open(page)
  const found = await page.evaluate(async (module) => ((await import(module)) as Module).fingerprints(), MODULE)
  expect(found).toEqual(expected)
})

/** Runs pairs in the built worker, one after the other, through the messages that the page uses. */
function inWorker(page: Page, worker: string, { from, to, restless }: { from: number; to: number; restless: boolean }) {
  const inPage = async ({
    worker,
    module,
    from,
    to,
    restless,
  }: {
    worker: string
    module: string
    from: number
    to: number
    restless: boolean
  }) => {
    const { pairs } = (await import(module)) as Module
    const thread = new Worker(worker, { type: 'module' })
    const order = (wish: Order) => thread.postMessage(wish)
    const found: string[] = []
    const chosen = (await pairs()).slice(from, to)
    for (const [run, { diagram, seed }] of chosen.entries()) {
      const done = new Promise<string>((resolve, reject) => {
        thread.onerror = (event) => reject(new Error(event.message))
        thread.onmessage = ({ data }: { data: Report }) => {
          if (data.run !== run) return
          if (data.say === 'refused') reject(new Error(data.message))
          if (data.say === 'done') resolve(`${data.result.events} ${data.result.fingerprint}`)
        }
      })
      order({ do: 'load', run, diagram, seed, replication: 0, journal: [], from: 0 })
      for (let nth = 0; restless && nth < 12; nth++) {
        order({ do: 'play', run, speed: [20, 600, 3][nth % 3] as number })
        await new Promise((resolve) => setTimeout(resolve, 7 + nth))
        order({ do: 'pause', run })
        order({ do: 'step', run, events: 1 + 100 * nth })
      }
      order({ do: 'play', run, speed: Number.POSITIVE_INFINITY })
      found.push(await done)
    }
    thread.terminate()
    return found
  }
  return page.evaluate(inPage, { worker, module: MODULE, from, to, restless })
}

test('its worker runs the same events', async ({ page }) => {
  const worker = await open(page)
  expect(await inWorker(page, worker, { from: 0, to: 50, restless: false })).toEqual(expected)
})

test('its worker runs the same events played at many speeds, paused and stepped', async ({ page }) => {
  const worker = await open(page)
  expect(await inWorker(page, worker, { from: 20, to: 40, restless: true })).toEqual(expected.slice(20, 40))
})

test('its worker runs the same events in a page that is hidden, frozen and waked again', async ({ page, context }) => {
  const worker = await open(page)
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  const browser = await context.newCDPSession(page)
  const found = inWorker(page, worker, { from: 30, to: 50, restless: true })
  for (const state of ['frozen', 'active', 'frozen', 'active'] as const) {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await browser.send('Page.setWebLifecycleState', { state })
  }
  expect(await found).toEqual(expected.slice(30, 50))
})
