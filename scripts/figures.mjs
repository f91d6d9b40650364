/** `npm run figures`: the page beside its budgets: opening it, reading the largest file, and playing 50, 200 and 500 components. */
import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { BROWSER_FLAGS, findBrowser } from './browser.mjs'
import { crowd, largest } from './figures/files.mjs'
import { opening, playing, reading } from './figures/page.mjs'

const SIZES = (process.argv[2] ?? '50,200,500').split(',').map(Number)
/** ms until cards are painted and play can be pressed; ms until a file of 8 MB is read. */
const USABLE = 1000
const READ = 1000
/**
 * Frames a second at least; 95th and 99th percentile of a frame in ms, share of the main thread, and ms of the page that half of the
 * worker's frames cost, at most.
 */
const ASKED = {
  50: { applied: 5 },
  200: { fps: 58, p95: 17, p99: 34, main: 0.45, applied: 5 },
  500: { fps: 55, p95: 34 },
}
/** What a busy machine may cost. Frames a second say too much about the machine to fail anything: they are printed only. */
const SLACK = 1.5
const OPENED = 5

const faults = []
/** Notes what is over its budget, slack included. */
const hold = (what, value, budget) => {
  if (!(value <= budget * SLACK)) faults.push(`${what}: ${Number(value.toPrecision(3))}, asked ≤ ${budget}`)
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

async function serve() {
  const dist = join(tmpdir(), `cafe-figures-${process.pid}`)
  const build = spawnSync('npx', ['vite', 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error'], { stdio: 'inherit' })
  if (build.status !== 0) process.exit(1)
  const port = await freePort()
  const server = spawn('npx', ['vite', 'preview', '--host', '127.0.0.1', '--port', `${port}`, '--strictPort', '--outDir', dist], {
    detached: true,
    stdio: 'ignore',
  })
  const stop = () => {
    process.kill(-server.pid)
    rmSync(dist, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 100; tries++) {
    const { ok } = await fetch(url).catch(() => ({ ok: false }))
    if (ok) return { url, stop }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  stop()
  throw new Error('The page is not served.')
}

const ms = (value) => `${value.toFixed(0)} ms`
const row = (what, values, budget) =>
  console.log(`${what.padEnd(44)} ${values.map((value) => ms(value).padStart(9)).join('')}   ≤ ${ms(budget)}`)

async function first(browser, url) {
  const seen = []
  for (let nth = 0; nth < OPENED; nth++) seen.push(await opening(browser, url))
  console.log(`${''.padEnd(44)} ${['median', 'longest'].map((word) => word.padStart(9)).join('')}   asked`)
  for (const [cache, name] of [
    ['cold', 'usable canvas, nothing in the cache'],
    ['warm', 'usable canvas, opened before'],
  ]) {
    const times = seen.map((one) => one[cache]).sort((a, b) => a - b)
    row(name, [times[OPENED >> 1], times.at(-1)], USABLE)
    hold(name, times[OPENED >> 1], USABLE)
  }
}

async function files(browser, url) {
  for (const [what, text, answer] of [
    ['8 MB read: 30,000 parts and wires, refused', largest(), ['dialog, [role=dialog]', 'latensy']],
    ['8 MB read: 300 parts and wires, opened', largest(100), ['footer [role=status]', 'Largest']],
  ]) {
    const times = []
    for (let nth = 0; nth < 3; nth++) times.push(await reading(browser, url, text, ...answer))
    times.sort((a, b) => a - b)
    row(what, [times[1], times[2]], READ)
    hold(what, times[1], READ)
  }
}

async function crowds(browser, url) {
  console.log('\ncomponents   fps   p95 ms  p99 ms  main thread  script  layout  heap MB  one frame: heard  applied  95 % ms')
  for (const size of SIZES) {
    const seen = await playing(browser, url, crowd(size))
    const percent = (value, wide) => `${(value * 100).toFixed(0)} %`.padStart(wide)
    const number = (value, digits, wide) => value.toFixed(digits).padStart(wide)
    console.log(
      [
        `${size}`.padStart(10),
        number(seen.fps, 1, 5),
        number(seen.p95, 1, 7),
        number(seen.p99, 1, 7),
        percent(seen.main, 12),
        percent(seen.script, 7),
        percent(seen.layout, 7),
        number(seen.heap, 0, 8),
        number(seen.heard, 1, 17),
        number(seen.applied, 1, 8),
        number(seen.applied95, 1, 8),
      ].join(' '),
    )
    const asked = Object.entries(ASKED[size] ?? {}).map(([name, value]) => `${name} ${name === 'fps' ? '≥' : '≤'} ${value}`)
    if (asked.length > 0) console.log(`${' '.repeat(10)} asked: ${asked.join(', ')}`)
    if (seen.frames < 50) faults.push(`${size} components: the worker said only ${seen.frames} frames`)
    for (const name of ['main', 'applied']) if (ASKED[size]?.[name]) hold(`${size} components: ${name}`, seen[name], ASKED[size][name])
  }
}

const { url, stop } = await serve()
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: BROWSER_FLAGS })
try {
  if (loadavg()[0] > 1) console.log('This machine is busy: figures are worse than they would be.')
  console.log(`load ${loadavg()[0].toFixed(1)}; 1440 × 900, software rendering; over a budget × ${SLACK} fails\n`)
  await first(browser, url)
  await files(browser, url)
  await crowds(browser, url)
} finally {
  await browser.close()
  stop()
}
for (const fault of faults) console.error(`figures: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
