/** Source texts, parsed: what each imports, exports and contains. Used by the architecture test alone. */
import { parseSync } from 'oxc-parser'

/** A source file: its path below src, such as `engine/rows.ts`, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
interface Import {
  readonly from: string
  readonly at: number
  /** `import()`: comes later, if at all. */
  readonly lazy?: boolean
}
export interface Parsed extends Source {
  readonly room: string
  readonly imports: readonly Import[]
  readonly exports: readonly string[]
  /** Every node with the node that holds it. */
  readonly nodes: readonly { node: Node; parent: Node | null; key: string }[]
}

export const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length

function walk(node: Node, parent: Node | null, key: string, nodes: { node: Node; parent: Node | null; key: string }[]) {
  nodes.push({ node, parent, key })
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof (child as Node).type === 'string') walk(child as Node, node, name, nodes)
    }
  }
}

export function parse(source: Source): Parsed {
  const { program, module, errors } = parseSync(source.path, source.text)
  if (errors.length > 0) throw new Error(`${source.path} does not parse: ${errors[0]?.message}`)
  const nodes: Parsed['nodes'][number][] = []
  walk(program as unknown as Node, null, '', nodes)
  const imports = [
    ...module.staticImports.map(({ moduleRequest }) => ({ from: moduleRequest.value, at: moduleRequest.start })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [{ from: moduleRequest.value, at: moduleRequest.start }] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      from: source.text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      at: moduleRequest.start,
      lazy: true,
    })),
  ]
  const exports = module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName.name ?? ''))
  const slash = source.path.indexOf('/')
  return { ...source, room: slash < 0 ? '' : source.path.slice(0, slash), imports, exports, nodes }
}

/** `../kinds/kind.ts` seen from `diagram/edit.ts` is `kinds/kind.ts`. */
export function resolve(from: string, specifier: string): string {
  const path = from.split('/').slice(0, -1)
  for (const step of specifier.replace(/\?.*$/, '').split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
