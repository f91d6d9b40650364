/** Finds the browser for the tests: CHROMIUM_PATH, the system's, then Playwright's own. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
export const BROWSER_FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking']

/** Its path, or null when there is none. */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH, ...PLACES, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null
}
