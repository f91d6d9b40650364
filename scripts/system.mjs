/** What the tests need of the system: a browser, Korean letters, a second JavaScript engine. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './browser.mjs'

const answers = (command, ...words) => spawnSync(command, words, { encoding: 'utf8' }).stdout?.trim() || null

const NEEDS = [
  {
    what: 'a browser',
    package: 'chromium',
    stages: ['e2e'],
    found: findBrowser,
    advice: 'install Chromium, or set CHROMIUM_PATH, or run npx playwright install chromium',
  },
  {
    what: 'Korean letters',
    package: 'fonts-noto-cjk',
    stages: ['e2e'],
    found: () => answers('fc-list', ':lang=ko'),
    advice: 'install a Korean font such as Noto Sans CJK',
  },
  { what: 'a second JavaScript engine (gjs)', package: 'gjs', stages: [], found: () => answers('gjs', '--version'), advice: 'install gjs' },
]

/** Installs what is missing where that is possible. Returns what is still missing. */
export function installSystem() {
  const missing = () => NEEDS.filter(({ found }) => !found())
  const first = missing()
  if (first.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${first.map(({ what }) => what).join(', ')} …`)
    const apt = (...words) =>
      spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    apt('update')
    // One by one: where the archive lacks one of them, the others are still installed.
    for (const need of first) apt('install', '-y', '--no-install-recommends', need.package)
  }
  return missing()
}
