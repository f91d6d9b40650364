/** Makes one ES module of an entry in node_modules/.cache/cafe, unless it is newer than every source; returns its address. */
import { renameSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { newest } from './newest.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const ROOMS = ['engine', 'kinds', 'diagram', 'scenarios', 'cli', 'run']

/** `platform` node leaves its own modules to it; neutral runs in any JavaScript engine. */
export async function bundle(entry, name, platform = 'node') {
  const file = `${root}node_modules/.cache/cafe/${name}`
  const sources = newest(
    ...ROOMS.map((room) => `${root}src/${room}`),
    `${root}${entry}`,
    `${root}package-lock.json`,
    `${root}tsconfig.json`,
    fileURLToPath(import.meta.url),
  )
  if (newest(file) < sources) {
    const { rolldown } = await import('rolldown')
    const build = await rolldown({ input: `${root}${entry}`, platform, external: /^node:/, logLevel: 'silent' })
    // Two commands may start at once: each writes its own file, and renaming is one step.
    const own = `${file}.${process.pid}`
    try {
      await build.write({ file: own, format: 'es', codeSplitting: false })
      renameSync(own, file)
    } finally {
      rmSync(own, { force: true })
      await build.close()
    }
  }
  return pathToFileURL(file).href
}
