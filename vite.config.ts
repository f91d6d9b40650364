import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

interface Span {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
const isSpan = (value: unknown): value is Span => typeof value === 'object' && value !== null && 'type' in value

/** The value of `start` in what a module says with `defineKind({ … start … })`, or null. */
function startOf(node: unknown): Span | null {
  if (Array.isArray(node)) return node.reduce<Span | null>((found, each) => found ?? startOf(each), null)
  if (!isSpan(node)) return null
  if (node.type === 'CallExpression' && (node.callee as Span).name === 'defineKind') {
    const properties = ((node.arguments as Span[])[0]?.properties ?? []) as Span[]
    return properties.find((property) => (property.key as Span | undefined)?.name === 'start') ?? null
  }
  return Object.values(node).reduce<Span | null>((found, each) => found ?? startOf(each), null)
}

/**
 * The page reads kinds as data; what they do runs in the worker alone. In the page's bundle no kind has a `start`, and so what only
 * that leads to stays out, most of the engine with it (the worker's bundle has plugins of its own).
 */
const behaviourStaysInTheWorker: Plugin = {
  name: 'behaviour-stays-in-the-worker',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/kinds\/\w+\/index\.ts$/.test(id)) return null
    const start = startOf(this.parse(code))
    if (!start) throw new Error(`${id} defines no kind that starts.`)
    const stays = `start() { throw new Error('A kind starts in the worker.') }`
    return { code: code.slice(0, start.start) + stays + code.slice(start.end), map: null }
  },
}

/** React Flow lets a library move the canvas that could fade colours as well. Places are all that moves here: 2.6 KB that nobody needs. */
const noColoursInBetween: Plugin = {
  name: 'no-colours-in-between',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id === 'd3-color' ? '\0no-colours' : null),
  load: (id) =>
    id === '\0no-colours'
      ? `const none = () => null\nexport { none as color, none as rgb, none as hsl, none as lab, none as hcl, none as cubehelix, none as gray, none as lch }`
      : null,
}

/** The development server writes scripts and styles into the page, which its policy forbids; what is built keeps the policy. */
const noPolicyWhileDeveloping: Plugin = {
  name: 'no-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
}

export default defineConfig({
  base: './',
  plugins: [behaviourStaysInTheWorker, noColoursInBetween, noPolicyWhileDeveloping, react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // What kinds and engine say does nothing by being read: the house's rules forbid it.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/src\/(kinds|engine)\//, sideEffects: false }] } },
  },
  test: {
    // Both cores of a small machine: tests share nothing, and none is timed.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'core', environment: 'node', testTimeout: 30_000, include: ['src/**/*.test.ts'], exclude: ['src/ui/**'] },
      },
      { extends: true, test: { name: 'page', environment: 'happy-dom', testTimeout: 30_000, include: ['src/ui/**/*.test.{ts,tsx}'] } },
    ],
  },
})
