/** `npm run lessons`: plays what every lesson says passes or fails on many mornings, prints the table, and fails where one does not hold. */
import { bundle } from './bundle.mjs'

await import(await bundle('scripts/lessons/main.ts', 'lessons.mjs'))
