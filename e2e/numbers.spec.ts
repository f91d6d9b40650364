/** The page and the command line say the same: the exported diagram, run without the page, gives every number that the page shows. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printDiagram } from '../src/diagram/format.ts'
import type { ComponentResult, Result } from '../src/diagram/result.ts'
import { contents as breakdown } from '../src/scenarios/machineBreaks.ts'
import type { Shop } from './shop.ts'
import { expect, test } from './test.ts'

function runWithoutPage(text: string): Result {
  const folder = mkdtempSync(join(tmpdir(), 'cafe-'))
  try {
    const file = join(folder, 'diagram.json')
    writeFileSync(file, text)
    return JSON.parse(execFileSync('npm', ['run', '-s', 'cafe', '--', 'run', file, '--json'], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `{till: {wait: {p95: 3}}}` → `till.wait.p95`: 3, without what was not measured. */
const flat = (value: unknown, path: string): [string, number][] =>
  typeof value === 'number'
    ? [[path, value]]
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, inner]) => flat(inner, `${path}.${name}`))
      : []

/** Told of this moment; a result is about the whole run and does not have them. */
const MOMENTARY = /\.(servers|busy|held)$/
/** Shares are told of parts that have servers only. */
const SHARES = /\.(utilization|blocked)$/

const inspector = (shop: Shop) => shop.readings(shop.page.getByRole('tabpanel'))
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, count) => total + count, 0)

/** What Live says of a part is what the result says, no more and no less. */
async function isSame(shop: Shop, id: string, result: ComponentResult) {
  await shop.select(id)
  await expect.poll(async () => Object.keys(await inspector(shop)).some((name) => name.startsWith(`${id}.`))).toBe(true)
  await shop.settled()
  const page = await inspector(shop)
  const told = Object.fromEntries(Object.entries(page).filter(([name]) => !MOMENTARY.test(name)))
  const working = `${id}.utilization` in page
  const expected = Object.fromEntries(flat(result, id).filter(([name]) => working || !SHARES.test(name)))
  expect(Object.keys(expected).length).toBeGreaterThan(12)
  expect(told).toEqual(expected)
}

async function everyNumber(shop: Shop, result: Result) {
  await shop.tab('live')
  for (const [id, part] of Object.entries(result.components)) await isSame(shop, id, part)
  await shop.selectNothing()
  await shop.settled()
  const { conserved, ...system } = result.system
  expect(conserved).toBe(true)
  expect(await inspector(shop)).toEqual(Object.fromEntries(flat(system, 'system')))
  const charts = await shop.readings(shop.region(shop.text.shell.page.dockPanel))
  expect(charts).toMatchObject({
    demand: system.offered / (result.simulated - result.warmUp),
    offered: system.offered,
    goodput: system.goodput,
    'latency.p50': system.latency.p50,
    'latency.p95': system.latency.p95,
    'latency.p99': system.latency.p99,
    'fulfilment.p95': system.fulfilment.p95,
    waiting: Object.values(result.components).reduce((total, { waiting }) => total + waiting, 0),
    failed: sum(system.failed),
    cost: system.cost,
    ...Object.fromEntries(Object.entries(system.failed).map(([reason, count]) => [`failed.${reason}`, count])),
  })
  expect(await shop.events()).toBe(result.events)
}

test('every number of the first café is what its file gives on the command line', async ({ shop }) => {
  await shop.open()
  const text = await shop.exportedText()
  await shop.runAll()
  await everyNumber(shop, runWithoutPage(text))
})

test('and of a day on which a machine breaks and orders are lost', async ({ shop }) => {
  await shop.open()
  await shop.import(printDiagram(breakdown.diagram('en')))
  await expect(shop.said).toHaveText(shop.text.shell.said.opened({ name: breakdown.diagram('en').name }))
  const text = await shop.exportedText()
  await shop.runAll()
  const result = runWithoutPage(text)
  expect(sum(result.system.failed)).toBeGreaterThan(0)
  await everyNumber(shop, result)
})

test('what was exported comes back byte by byte', async ({ shop }) => {
  await shop.open()
  await shop.play()
  await shop.movePart('till', { x: 40, y: 80 })
  await shop.select('customers')
  await shop.set(shop.words.kinds.clients!.fields.rate!.label, '55/h')
  const text = await shop.exportedText()
  await shop.command(shop.text.shell.file.new)
  await expect(shop.parts).toHaveCount(0)
  await shop.import(text, 'taken home.json')
  await expect(shop.parts).toHaveCount(3)
  expect(await shop.exportedText()).toBe(text)
})
