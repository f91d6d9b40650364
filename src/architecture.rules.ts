/** The house rules as functions over source texts: who imports whom, banned powers, budgets, names. Used by the architecture test alone. */
import { lineOf, type Node, type Parsed, parse, resolve, type Source } from './architecture.parse.ts'

/** Room → the rooms it may import, and the packages. A package that ends with * stands for all that begin so. */
const TABLE: Record<string, { rooms: readonly string[]; packages: readonly string[] }> = {
  engine: { rooms: [], packages: [] },
  kinds: { rooms: ['engine'], packages: [] },
  diagram: { rooms: ['engine', 'kinds'], packages: ['valibot', '@dagrejs/dagre'] },
  scenarios: { rooms: ['diagram', 'kinds'], packages: [] },
  run: { rooms: ['engine', 'diagram', 'scenarios'], packages: [] },
  store: { rooms: ['diagram', 'kinds', 'scenarios', 'run'], packages: ['zustand/vanilla', 'idb-keyval', 'valibot'] },
  ui: {
    rooms: ['store', 'scenarios', 'diagram', 'kinds'],
    packages: [
      'react',
      'react/*',
      'react-dom',
      'react-dom/*',
      'reactflow',
      'reactflow/*',
      'zustand',
      'recharts',
      '@dagrejs/dagre',
      'lucide-react',
      'lucide-react/*',
    ],
  },
  cli: { rooms: ['engine', 'kinds', 'diagram', 'scenarios'], packages: ['node:*'] },
  '': { rooms: ['ui'], packages: ['react', 'react-dom/client'] },
}
const PURE = new Set(['engine', 'kinds', 'diagram', 'scenarios'])
/** These differ between engines in the last bit, or are chance. `Math.sqrt`, `floor`, `imul` and the like are exact. */
const INEXACT = new Set([
  'random',
  'log',
  'log2',
  'log10',
  'log1p',
  'exp',
  'expm1',
  'pow',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'cbrt',
  'hypot',
])
const POWERS = new Set(
  (
    'Date performance setTimeout setInterval setImmediate clearTimeout queueMicrotask requestAnimationFrame document window navigator ' +
    'localStorage sessionStorage indexedDB fetch crypto self globalThis process postMessage Worker MessageChannel XMLHttpRequest'
  ).split(' '),
)
const BANNED_NAME = /(?:Manager|Handler|Service|Utils?|Helpers?|Data|Info)$/
/** The two lists, the only barrels there are. */
const LISTS = new Set(['kinds/index.ts', 'scenarios/index.ts'])
export const BUDGET = { lines: 250, functionLines: 50, files: 14 }

const isTest = (path: string) => /\.(test|fake)\.tsx?$|^architecture\./.test(path)
/** Text tables, prices and scenarios' figures are data. */
const isData = (path: string) => /(^|\/)text(\/|\.)(en|ko)\.ts$|\.data\.ts$|(^|\/)prices\.ts$/.test(path)

const isLocal = (specifier: string) => specifier.startsWith('.')

function wrongImports(source: Parsed): string[] {
  const rule = TABLE[source.room]
  if (!rule) return [`${source.path} is in no room`]
  return source.imports.flatMap(({ from, at }) => {
    const where = `${source.path}:${lineOf(source.text, at)}`
    if (!isLocal(from)) {
      const allowed = rule.packages.some((name) => (name.endsWith('*') ? from.startsWith(name.slice(0, -1)) : from === name))
      return allowed ? [] : [`${where} imports the package ${from}`]
    }
    if (!/\.(tsx?|css|json|svg)(\?\w+)?$/.test(from)) return [`${where} imports ${from} without its extension`]
    const room = resolve(source.path, from).split('/')
    const other = room.length > 1 ? room[0] : ''
    return other === source.room || rule.rooms.includes(other)
      ? []
      : [`${where} imports ${from}: ${source.room || 'the top'} may not import ${other || 'the top'}`]
  })
}

/** `node` is read as a variable, not as a property, a key or a type. */
const isRead = (node: Node, parent: Node | null, key: string) =>
  node.type === 'Identifier' &&
  !(parent?.type === 'MemberExpression' && key === 'property' && !parent.computed) &&
  !(key === 'key' && !parent?.computed) &&
  !parent?.type.startsWith('TS')

function powers(source: Parsed): string[] {
  if (!PURE.has(source.room)) return []
  const own = new Set(
    source.nodes.filter(({ key }) => ['id', 'params', 'local', 'left', 'value'].includes(key)).map(({ node }) => node.name as string),
  )
  return source.nodes.flatMap(({ node, parent, key }) => {
    const where = () => `${source.path}:${lineOf(source.text, node.start)}`
    if (isRead(node, parent, key) && POWERS.has(node.name as string) && !own.has(node.name as string))
      return [`${where()} uses ${node.name}`]
    if (node.type === 'MemberExpression' && (node.object as Node).name === 'Math') {
      const name = (node.property as Node).name ?? (node.property as Node).value
      if (node.computed || INEXACT.has(name as string)) return [`${where()} uses Math.${name}`]
    }
    if (node.type === 'VariableDeclarator' && (node.init as Node | null)?.name === 'Math') return [`${where()} takes Math apart`]
    // Powers of two are exact everywhere.
    const exact = (node.left as Node | undefined)?.type === 'Literal' && (node.left as Node).value === 2
    return node.type === 'BinaryExpression' && node.operator === '**' && !exact ? [`${where()} uses **`] : []
  })
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
function budgets(sources: readonly Parsed[]): string[] {
  const folders = new Map<string, number>()
  const wrong: string[] = []
  for (const { path, text, nodes } of sources) {
    if (!isData(path)) {
      const lines = text.trimEnd().split('\n').length
      if (lines > BUDGET.lines) wrong.push(`${path} has ${lines} lines`)
    }
    if (isTest(path)) continue
    const folder = path.split('/').slice(0, -1).join('/')
    if (!LISTS.has(path)) folders.set(folder, (folders.get(folder) ?? 0) + 1)
    for (const { node } of nodes) {
      const lines = FUNCTIONS.has(node.type) ? lineOf(text, node.end) - lineOf(text, node.start) + 1 : 0
      if (lines > BUDGET.functionLines) wrong.push(`${path}:${lineOf(text, node.start)} has a function of ${lines} lines`)
    }
  }
  for (const [folder, files] of folders) if (files > BUDGET.files) wrong.push(`${folder} has ${files} source files`)
  return wrong
}

/** Files that cannot be read without each other. What is loaded later, such as a kind's words, is no part of that. */
function cycles(sources: readonly Parsed[]): string[] {
  const graph = new Map(
    sources.map((source) => [
      source.path,
      source.imports.filter(({ from, lazy }) => isLocal(from) && !lazy).map(({ from }) => resolve(source.path, from)),
    ]),
  )
  const done = new Set<string>()
  const wrong: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) wrong.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`)
    if (done.has(path) || trail.includes(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return wrong
}

/** Types of kinds, each with the folder it lives in: what `defineKind({ type: … })` says. */
export function kindsOf(sources: readonly Parsed[]): Map<string, string> {
  const homes = new Map<string, string>()
  for (const { path, nodes } of sources) {
    for (const { node } of nodes) {
      if (node.type !== 'CallExpression' || (node.callee as Node).name !== 'defineKind') continue
      const properties = ((node.arguments as Node[])[0]?.properties ?? []) as Node[]
      const type = properties.find((property) => (property.key as Node | undefined)?.name === 'type')
      if (type) homes.set((type.value as Node).value as string, path.split('/').slice(0, 2).join('/').replace(/\.ts$/, ''))
    }
  }
  return homes
}
/** A kind's type stands in its own folder and in the list of kinds. */
function scatter(sources: readonly Parsed[], homes: Map<string, string>): string[] {
  return sources.flatMap(({ path, room, text, nodes }) => {
    if (room === 'scenarios' || LISTS.has(path)) return []
    return nodes.flatMap(({ node }) => {
      const home = node.type === 'Literal' ? homes.get(node.value as string) : undefined
      const own = home === undefined || path.startsWith(`${home}/`) || path === `${home}.ts`
      return own ? [] : [`${path}:${lineOf(text, node.start)} names the kind '${node.value}'`]
    })
  })
}

function names({ path, exports, text }: Parsed): string[] {
  const wrong = exports.filter((name) => BANNED_NAME.test(name)).map((name) => `${path} exports ${name}`)
  if (/(^|\/)(utils?|helpers?)\.tsx?$/.test(path)) wrong.push(`${path} is a drawer for anything`)
  if (
    /(^|\/)index\.ts$/.test(path) &&
    !LISTS.has(path) &&
    exports.length > 0 &&
    !/\b(const|function|class|interface|type \w+ =)/.test(text)
  )
    wrong.push(`${path} is a barrel`)
  if (!isData(path) && !isTest(path) && !/^\/(\*\*|\/) ?\S|^\/\*\*\n/.test(text)) wrong.push(`${path} does not begin by saying what it is`)
  for (const word of ['@ts-' + 'ignore', '@ts-' + 'expect-error', 'TO' + 'DO', 'FIX' + 'ME'])
    if (text.includes(word)) wrong.push(`${path} has ${word}`)
  return wrong
}

/** Everything that breaks a rule, each with its place. */
export function violations(sources: readonly Source[]): string[] {
  const parsed = sources.map(parse)
  const shipped = parsed.filter(({ path }) => !isTest(path))
  return [
    ...shipped.flatMap(wrongImports),
    ...shipped.flatMap(powers),
    ...budgets(parsed),
    ...cycles(shipped),
    ...scatter(shipped, kindsOf(shipped)),
    ...parsed.flatMap(names),
  ]
}
