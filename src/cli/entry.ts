/** Joins the command to this process: its words, its streams, its clock. */
import { readFileSync } from 'node:fs'
import { main } from './main.ts'

process.exitCode = await main(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  read: (path) => readFileSync(path === '-' ? 0 : path),
  now: () => performance.now() / 1000,
})
