/** Installs the packages of the lock file when they are missing or older than it. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { newest } from './newest.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

export function installDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) stop(`Cloud Café needs Node 20.19 or later; this is ${process.versions.node}.`)
  if (newest(`${root}node_modules/.package-lock.json`) >= newest(`${root}package-lock.json`)) return
  console.log('Installing packages (npm ci) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) stop('The packages could not be installed: npm ci needs its registry, and says above what it missed.')
}
