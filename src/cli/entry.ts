/** Joins the command to this process: its words, its streams, its clock. */
import { readFileSync } from 'node:fs'
import { main } from './main.ts'

// Whoever reads the answer may have read enough, as `head` has: that is no fault, and the exit status stays what it is.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (reason: NodeJS.ErrnoException) => {
    if (reason.code !== 'EPIPE') throw reason
  })

process.exitCode = await main(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  read: (path) => readFileSync(path === '-' ? 0 : path),
  now: () => performance.now() / 1000,
})
