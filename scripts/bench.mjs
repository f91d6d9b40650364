/** `npm run bench`: events and requests per second beside a bare loop, memory, collection pauses; in Node and in Chromium's worker. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { BROWSER_FLAGS, findBrowser } from './browser.mjs'
import { bundle } from './bundle.mjs'

const FLOOR = {
  'one server': [8e6, 2e6],
  'balancer, 100 servers, timeouts': [5e6, 0.8e6],
  // One order is fifteen events on its way: it is the events that are promised here.
  'balancer, queue, topics, functions': [5e6, 0.2e6],
}
const ROOM = { 'a million messages on a board': 150e6, 'a million requests behind a balancer': 300e6 }
/** No job takes less, in bytes. */
const LEAST = 40
const PAUSE = 0.008

function inNode(file, ...words) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(file), ...words], {
    encoding: 'utf8',
    maxBuffer: 1e7,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

async function inChromium(file) {
  const executablePath = findBrowser()
  if (!executablePath) return null
  const server = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/javascript')
    response.end(request.url === '/' ? '<!doctype html><title>Bench</title>' : readFileSync(fileURLToPath(file)))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    const run = () =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' })
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = (event) => reject(new Error(event.message))
      })
    return await page.evaluate(run)
  } finally {
    await browser.close()
    server.close()
  }
}

const millions = (value) => `${(value / 1e6).toFixed(2)} M`
const faults = []
function table(where, speed) {
  const alone = speed.find(({ name }) => name === 'bare loop')
  console.log(`\n${where.padEnd(38)} events/s  requests/s  bare loop ×  longest 1,024 events`)
  for (const { name, eventsPerSecond, requestsPerSecond, longestGlance } of speed) {
    const ratio = (alone.eventsPerSecond / eventsPerSecond).toFixed(2)
    const glance = Number.isFinite(longestGlance) ? `${(longestGlance * 1000).toFixed(1)} ms` : ''
    console.log(
      `  ${name.padEnd(36)} ${millions(eventsPerSecond).padStart(8)}  ${millions(requestsPerSecond).padStart(10)}  ${ratio.padStart(11)}  ${glance.padStart(20)}`,
    )
    const [events, requests] = FLOOR[name] ?? [0, 0]
    if (eventsPerSecond < events || requestsPerSecond < requests)
      faults.push(`${where}: ${name} is below ${millions(events)} events or ${millions(requests)} requests a second`)
  }
}

if (loadavg()[0] > 1) console.log(`This machine is busy (load ${loadavg()[0].toFixed(1)}): figures are too low.`)
const file = await bundle('scripts/bench/node.ts', 'bench-node.mjs')
const node = inNode(file)
table(`Node ${process.versions.node}`, node.speed)
console.log(`  ${node.collections} collections after warm-up, the longest ${(node.longestPause * 1000).toFixed(1)} ms`)
if (node.longestPause > PAUSE) faults.push(`a collection took longer than ${PAUSE * 1000} ms`)
console.log('\nRoom                                      standing   memory  beside it      alone')
for (const nth of Object.keys(ROOM).keys()) {
  const { name, standing, bytes, beside, alone } = inNode(file, `${nth}`)
  console.log(
    `  ${name.padEnd(38)} ${millions(standing).padStart(8)}  ${(bytes / 1e6).toFixed(0).padStart(4)} MB  ${millions(beside).padStart(9)}  ${millions(alone).padStart(9)}`,
  )
  if (!(bytes <= ROOM[name])) faults.push(`${name} take more than ${ROOM[name] / 1e6} MB`)
  if (!(bytes > standing * LEAST)) faults.push(`${name}: their memory was not counted`)
  if (standing < 0.99e6) faults.push(`${name}: only ${standing} were there`)
  if (beside < alone * 0.7) faults.push(`${name} slow the rest`)
}
const worker = await inChromium(await bundle('scripts/bench/worker.ts', 'bench-worker.mjs', 'neutral'))
if (worker) table("Chromium's worker", worker)
else console.log('\nNo browser was found: its worker was not measured.')
for (const fault of faults) console.error(`bench: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
