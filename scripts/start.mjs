/** `npm start`: installs what is missing, builds what is older than its sources, serves the page and prints its address. */
import { installDependencies, root } from './dependencies.mjs'
import { newest } from './newest.mjs'

installDependencies()
const { build, preview } = await import('vite')
const sources = newest(...['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'].map((name) => root + name))
if (newest(`${root}dist/index.html`) < sources) {
  console.log('Building …')
  await build({ root, logLevel: 'warn' })
}
// The first free port from here on.
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 4173, strictPort: false } })
console.log(`Cloud Café is open at ${server.resolvedUrls.local[0]}  (Ctrl+C closes it)`)
