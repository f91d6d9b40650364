/** Numbers and prices in a scenario's words come from its constants: none is typed into a text. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lineOf, type Node, parse } from '../architecture.parse.ts'

/** Names that hold a digit, shares that explain a name (p95), and a formula. */
const NAMES = ['EC2', 't3.small', '3계층', 'p95', '95 of 100', '100명 가운데 95명', '100건 가운데 95건', '100장 가운데 95장', '(k − 1) ÷ k']
const ROOT = new URL('./', import.meta.url)
const files = (readdirSync(ROOT, { recursive: true }) as string[])
  .filter((path) => path.endsWith('.ts') && !path.includes('.test.') && !path.endsWith('.data.ts'))
  .sort()

type Held = ReturnType<typeof parse>['nodes'][number]
const keyOf = ({ node }: Held) => (node.type === 'Property' ? ((node.key as Node).name as string | undefined) : undefined)
/** Whether the property `en` or `ko` is one of those that hold a node. */
function isText(held: Held, over: ReadonlyMap<Node, Held>): boolean {
  for (let at: Held | undefined = held; at; at = at.parent ? over.get(at.parent) : undefined)
    if (['en', 'ko'].includes(keyOf(at) ?? '')) return true
  return false
}
/** What is typed of a text, and not put into it. */
function typedIn({ node, parent }: Held): string | null {
  if (node.type === 'TemplateElement') return (node.value as { raw: string }).raw
  // What stands in an expression of a template is a name or a unit, not a text.
  if (node.type !== 'Literal' || typeof node.value !== 'string' || parent?.type === 'CallExpression') return null
  return node.value
}
function typedNumbers(path: string, text: string): string[] {
  const { nodes } = parse({ path, text })
  const over = new Map(nodes.map((held) => [held.node, held]))
  return nodes.flatMap((held) => {
    const typed = typedIn(held)
    if (typed === null || !isText(held, over)) return []
    const rest = NAMES.reduce((words, name) => words.replaceAll(name, ''), typed)
    return /[\d$]/.test(rest) ? [`${path}:${lineOf(text, held.node.start)} ${typed.trim()}`] : []
  })
}

describe('texts of scenarios', () => {
  it('are looked at', () => {
    expect(typedNumbers('a.ts', "const a = { en: 'costs 5', ko: `$${price}` }")).toHaveLength(2)
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text.
    expect(typedNumbers('a.ts', 'const a = { en: `p95 of ${say(1)} on EC2`, at: "5" }')).toEqual([])
    expect(files.length).toBeGreaterThan(20)
  })
  it.each(files)('%s types no number and no price', (path) => {
    expect(typedNumbers(path, readFileSync(new URL(path, ROOT), 'utf8'))).toEqual([])
  })
})
