/** The headless command: bundles src/cli when a source is newer than the bundle, then runs it in this process. */
import { bundle } from './bundle.mjs'

await import(await bundle('src/cli/entry.ts', 'cafe.mjs'))
