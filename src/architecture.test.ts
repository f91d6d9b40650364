/** The house rules, executed: the import table, banned powers, budgets, scatter, names. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse, type Source } from './architecture.parse.ts'
import { BUDGET, kindsOf, violations } from './architecture.rules.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const sources: Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }))

describe('the house', () => {
  it('was read whole', () => {
    expect(sources.length).toBeGreaterThan(80)
    for (const room of ['engine', 'kinds', 'diagram', 'scenarios', 'run', 'store', 'ui', 'cli']) {
      expect(sources.filter(({ path }) => path.startsWith(`${room}/`)).length, room).toBeGreaterThan(1)
    }
    expect(kindsOf(sources.map(parse)).size).toBeGreaterThanOrEqual(5)
  })

  it('keeps its rules', () => {
    expect(violations(sources)).toEqual([])
  })
})

const file = (path: string, text: string): Source => ({ path, text: `/** A planted file. */\n${text}` })
const lines = (count: number) => 'x()\n'.repeat(count)

describe('a planted violation is found:', () => {
  const planted: [string, Source[], RegExp][] = [
    [
      'a room that reaches too far',
      [file('engine/a.ts', `import { kinds } from '../kinds/index.ts'`)],
      /engine\/a\.ts:2 .* may not import kinds/,
    ],
    ['also for a type', [file('ui/a.ts', `import type { Rows } from '../engine/rows.ts'`)], /may not import engine/],
    ['also through a lazy import', [file('store/a.ts', `export const f = () => import('../ui/App.tsx')`)], /may not import ui/],
    ['also through a re-export', [file('kinds/a.ts', `export { x } from '../diagram/edit.ts'`)], /may not import diagram/],
    ['a package where none belongs', [file('engine/a.ts', `import heap from 'heap'`)], /imports the package heap/],
    ['react in a store', [file('store/a.ts', `import { useState } from 'react'`)], /imports the package react/],
    ['node in the page', [file('ui/a.ts', `import { readFileSync } from 'node:fs'`)], /imports the package node:fs/],
    ['a specifier without extension', [file('ui/a.ts', `import { a } from './b'`)], /without its extension/],
    ['a folder outside the table', [file('misc/a.ts', 'x()')], /is in no room/],
    ['chance', [file('engine/a.ts', 'export const a = Math.random()')], /engine\/a\.ts:2 uses Math\.random/],
    ['an inexact function', [file('kinds/q/a.ts', 'export const a = Math.exp(1)')], /uses Math\.exp/],
    ['an inexact function by another way', [file('diagram/a.ts', 'const { log } = Math\nlog(2)')], /takes Math apart/],
    ['a power', [file('engine/a.ts', 'export const a = (x: number) => x ** 0.5')], /uses \*\*/],
    ['the clock', [file('engine/a.ts', 'export const a = Date.now()')], /uses Date/],
    ['a timer', [file('scenarios/a.ts', 'setTimeout(() => undefined, 5)')], /uses setTimeout/],
    ['the page', [file('diagram/a.ts', 'export const a = document.title')], /uses document/],
    ['a long file', [file('ui/a.ts', lines(BUDGET.lines))], /ui\/a\.ts has 251 lines/],
    ['a long test', [file('ui/a.test.ts', lines(BUDGET.lines))], /a\.test\.ts has 251 lines/],
    [
      'a long function',
      [file('ui/a.ts', `export function f() {\n${lines(BUDGET.functionLines - 1)}}`)],
      /ui\/a\.ts:2 has a function of 51 lines/,
    ],
    [
      'a long component',
      [file('ui/a.tsx', `export const F = () => (\n<p>\n${'<b />\n'.repeat(BUDGET.functionLines)}</p>)`)],
      /function of 5\d lines/,
    ],
    ['a full folder', Array.from({ length: BUDGET.files + 1 }, (_, nth) => file(`ui/a/f${nth}.ts`, 'x()')), /ui\/a has 15 source files/],
    [
      'a cycle',
      [file('run/a.ts', `import './b.ts'`), file('run/b.ts', `import type { A } from './a.ts'`)],
      /cycle: run\/a\.ts → run\/b\.ts → run\/a\.ts/,
    ],
    [
      'a kind named elsewhere',
      [file('kinds/urn/index.ts', `export const urn = defineKind({ type: 'urn' })`), file('ui/a.ts', `if (kind === 'urn') x()`)],
      /ui\/a\.ts:2 names the kind 'urn'/,
    ],
    [
      'a kind that knows another',
      [file('kinds/urn.ts', `export const urn = defineKind({ type: 'urn' })`), file('kinds/pot/index.ts', `export const a = 'urn'`)],
      /names the kind 'urn'/,
    ],
    ['a name without meaning', [file('ui/a.ts', 'export class RunManager {}')], /exports RunManager/],
    ['a drawer for anything', [file('ui/utils.ts', 'x()')], /drawer/],
    ['a barrel', [file('ui/a/index.ts', `export * from './b.ts'`)], /is a barrel/],
    ['a file that does not say what it is', [{ path: 'ui/a.ts', text: 'x()' }], /does not begin/],
    ['something left undone', [file('ui/a.ts', `// ${'TO'}${'DO'}`)], /has TO/],
  ]
  it.each(planted)('%s', (_, files, reason) => {
    const found = violations(files)
    expect(found).toEqual([expect.stringMatching(reason)])
  })

  it('and what is allowed is not', () => {
    const sound = [
      file('kinds/index.ts', `import { urn } from './urn/index.ts'\nexport const kinds = [urn]\nexport const one = 'urn'`),
      file('kinds/urn/index.ts', `import { rows } from '../../engine/rows.ts'\nexport const urn = defineKind({ type: 'urn', rows })`),
      file('scenarios/morning.ts', `export const kind = 'urn'`),
      file('diagram/edit.ts', 'export const f = (document: { title: string }) => document.title + 2 ** 32 + Math.sqrt(2) + Math.floor(1)'),
      file('engine/rows.ts', 'export const rows = { log: 1, exp: 2, process: 3 }\nexport const f = (a: typeof rows) => a.process + a.log'),
      file('cli/main.ts', `import { readFileSync } from 'node:fs'\nexport const a = Date.now() + Math.log(readFileSync.length)`),
      file('ui/text/en.ts', lines(400)),
    ]
    expect(violations(sound)).toEqual([])
  })
})
