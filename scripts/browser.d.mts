/** Types of browser.mjs, for the Playwright configuration. */
export const BROWSER_FLAGS: string[]
export function findBrowser(): string | null
