/** `npm test`: installs what is missing, then every check in order; stops at the first that fails. `npm test -- types e2e` does only those. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { stripVTControlCharacters } from 'node:util'
import { installDependencies, root } from './dependencies.mjs'

const inCi = process.env.CI === 'true'
const validation = process.env.VALIDATION ?? `${root}../shared/validation`
const bin = (name) => `${root}node_modules/.bin/${name}`
const STAGES = [
  {
    name: 'types',
    commands: [
      [bin('tsc'), '--noEmit'],
      [bin('tsc'), '--noEmit', '-p', 'tsconfig.core.json'],
    ],
  },
  { name: 'lint', commands: [[bin('biome'), 'check', '.']] },
  { name: 'unused', commands: [[bin('knip')]] },
  { name: 'unit', commands: [[bin('vitest'), 'run']], closing: 7 },
  { name: 'build', commands: [[bin('vite'), 'build', '--logLevel', 'warn']] },
  { name: 'size', commands: [['node', 'scripts/size.mjs']], closing: 12 },
  {
    name: 'validation',
    commands: [['node', `${validation}/check.mjs`]],
    when: () => existsSync(`${validation}/check.mjs`),
  },
  { name: 'e2e', commands: [[bin('playwright'), 'test']], closing: 4 },
]

/** Runs a command to its end, and returns what it said without its colours. */
function run([program, ...words], environment) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment, NO_COLOR: '1' },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
    child.on('error', (error) => resolve({ status: 1, said: `${said}\n${error.message}` }))
    child.on('close', (status) => resolve({ status: status ?? 1, said: stripVTControlCharacters(said) }))
  })
}

/** The tests that a runner says it ran: vitest's `Tests` line, Playwright's and the validation script's own. */
function counts(said) {
  const lines = said.split('\n')
  const tests = lines.filter((line) => /^\s*Tests\s/.test(line))
  const last = tests.length > 0 ? tests : lines.slice(-20)
  const sum = (word) => last.reduce((total, line) => total + Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const closingLines = (said, count) =>
  said
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim())
    .slice(-count)
    .join('\n')

async function check({ name, commands, closing = 3 }, total) {
  const from = Date.now()
  console.log(`\n── ${name}`)
  for (const command of commands) {
    const { status, said } = await run(command, { E2E_PORT: `${await freePort()}` })
    const { passed, failed } = counts(said)
    total.passed += passed
    total.failed += failed
    if (status !== 0) {
      console.log(said.trimEnd())
      console.log(`\n${name} FAILED (${command.join(' ').replaceAll(root, '')})`)
      total.failed += failed > 0 ? 0 : 1
      return false
    }
    if (said.trim()) console.log(closingLines(said, closing))
  }
  console.log(`${name} fine, ${((Date.now() - from) / 1000).toFixed(1)} s`)
  return true
}

installDependencies()
const { installSystem } = await import('./system.mjs')
const only = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
const missing = installSystem()
const skipped = new Set(missing.flatMap(({ stages }) => stages))
for (const { what, advice, stages } of missing) {
  if (inCi) total.failed++
  console.log(`${inCi ? 'MISSING' : 'Skipped for want of it'}: ${what}${stages.length > 0 ? ` (${stages.join(', ')})` : ''}: ${advice}.`)
}
if (total.failed === 0) {
  for (const stage of STAGES) {
    if ((only.length > 0 && !only.includes(stage.name)) || skipped.has(stage.name) || (stage.when && !stage.when())) continue
    if (!(await check(stage, total))) break
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
