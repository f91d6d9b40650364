/** Weighs the built page: what the first picture needs, and what comes later. Fails when a budget is passed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'oxc-parser'
import { root } from './dependencies.mjs'

const KB = 1000
const FIRST = 170 * KB
const CHARTS = 110 * KB

const dist = `${root}dist/`
if (!existsSync(`${dist}index.html`)) throw new Error('There is no dist/: build first.')
const assets = readdirSync(`${dist}assets`).filter((name) => /\.(js|css)$/.test(name))
const text = new Map(assets.map((name) => [name, readFileSync(`${dist}assets/${name}`, 'utf8')]))
const weight = (name) => gzipSync(text.get(name)).length
const total = (names) => names.reduce((sum, name) => sum + weight(name), 0)

/** Chunks that the page loads before it draws: what index.html names, and all that those import without being asked. */
function firstChunks() {
  const html = readFileSync(`${dist}index.html`, 'utf8')
  const found = new Set()
  const visit = (name) => {
    if (found.has(name) || !text.has(name)) return
    found.add(name)
    const { module } = parseSync(name, text.get(name))
    for (const { moduleRequest } of [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)]) {
      if (moduleRequest) visit(moduleRequest.value.split('/').at(-1))
    }
  }
  for (const [, name] of html.matchAll(/(?:src|href)="[^"]*assets\/([^"]+\.js)"/g)) visit(name)
  return [...found]
}

const first = firstChunks()
const lazy = assets.filter((name) => name.endsWith('.js') && !first.includes(name))
const charts = lazy.filter((name) => text.get(name).includes('recharts-'))
const early = first.filter((name) => text.get(name).includes('recharts-wrapper'))
const row = (what, bytes, budget) =>
  console.log(`${what.padEnd(34)} ${(bytes / KB).toFixed(1).padStart(7)} KB${budget ? `  of ${budget / KB}` : ''}`)
row('first JavaScript', total(first), FIRST)
const heaviest = (names) => names.sort((a, b) => weight(b) - weight(a)).slice(0, 6)
for (const name of heaviest([...first])) row(`  ${name}`, weight(name))
row('charts', total(charts), CHARTS)
row('styles', total(assets.filter((name) => name.endsWith('.css'))))
for (const name of lazy
  .filter((chunk) => !charts.includes(chunk))
  .sort((a, b) => weight(b) - weight(a))
  .slice(0, 8))
  row(`  later: ${name}`, weight(name))

const faults = []
if (first.length === 0) faults.push('index.html names no script')
if (total(first) > FIRST) faults.push('the first JavaScript is over its budget')
if (total(charts) > CHARTS) faults.push('the charts are over their budget')
if (charts.length === 0) faults.push('no chunk with the charts was found')
if (early.length > 0) faults.push('the charts are loaded before they are needed')
for (const fault of faults) console.error(`size: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
