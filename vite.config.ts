import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * The page reads kinds as data; what they do runs in the worker alone. The modules that do it keep their names in the page's
 * bundle and lose their contents, and with them most of the engine (the worker's bundle has plugins of its own).
 */
const behaviourStaysInTheWorker: Plugin = {
  name: 'behaviour-stays-in-the-worker',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    if (!/\/src\/kinds\/\w+\/part\.ts$/.test(id)) return null
    const names = [...readFileSync(id, 'utf8').matchAll(/^export (?:class|const|function) (\w+)/gm)].map(([, name]) => name)
    return names.map((name) => `export class ${name} { constructor() { throw new Error('${name} runs in the worker.') } }`).join('\n')
  },
}

/** The development server writes scripts and styles into the page, which its policy forbids; what is built keeps the policy. */
const noPolicyWhileDeveloping: Plugin = {
  name: 'no-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
}

export default defineConfig({
  base: './',
  plugins: [behaviourStaysInTheWorker, noPolicyWhileDeveloping, react()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  test: {
    projects: [
      { extends: true, test: { name: 'core', environment: 'node', include: ['src/**/*.test.ts'], exclude: ['src/ui/**'] } },
      { extends: true, test: { name: 'page', environment: 'happy-dom', include: ['src/ui/**/*.test.{ts,tsx}'] } },
    ],
  },
})
