/** What every end-to-end test starts with: a shop on a page that is watched. A complaint, an error or a request to elsewhere fails the test. */
import { type BrowserContext, test as base, expect } from 'playwright/test'
import { loadWords } from '../src/ui/text/load.ts'
import { Shop } from './shop.ts'

export { expect } from 'playwright/test'

/** What a test expects to go wrong, because it made it go wrong. */
type Forgiven = RegExp[]

/** Collects what a page must never do, from all pages of a window. */
function watch(context: BrowserContext, origin: string): string[] {
  const seen: string[] = []
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.push(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => seen.push(`page error: ${error.error()}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) seen.push(`request to another origin: ${request.url()}`)
  })
  return seen
}

export const test = base.extend<{ forgiven: Forgiven; watched: string[]; shop: Shop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs out of this pattern.
  forgiven: async ({}, use) => use([]),
  watched: async ({ context, baseURL, forgiven }, use) => {
    const seen = watch(context, new URL(baseURL!).origin)
    await use(seen)
    expect(seen.filter((complaint) => !forgiven.some((known) => known.test(complaint)))).toEqual([])
  },
  // A test that never saw parts and a changing number has shown nothing.
  shop: async ({ page, watched, locale }, use) => {
    expect(watched).toEqual([])
    const shop = new Shop(page, await loadWords(locale?.startsWith('ko') ? 'ko' : 'en'))
    await use(shop)
    expect(shop.sawWork, 'parts and a changing number were on the page').toBe(true)
  },
})
