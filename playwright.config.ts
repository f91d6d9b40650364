/** End-to-end tests: the built page, served as it would be, in the system's Chromium. */
import { defineConfig } from 'playwright/test'
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs'

const port = Number(process.env.E2E_PORT ?? 4391)
const url = `http://127.0.0.1:${port}/`
/** The folder of the built page: another one while somebody else builds. */
const dist = process.env.E2E_DIST ?? 'dist'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Two cores: the page and its worker have one each.
  workers: 1,
  forbidOnly: true,
  // A gesture may come late on a machine that is busy; what is broken fails twice.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // Recording what is seen makes everything half as slow again: only when asked for.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: findBrowser() ?? undefined, args: BROWSER_FLAGS },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort --outDir ${dist}`,
    url,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
