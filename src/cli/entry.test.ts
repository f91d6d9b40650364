/** The command as a process among others. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

it('ends quietly when nobody reads on', { timeout: 60_000 }, async () => {
  const cafe = spawn(process.execPath, ['scripts/cafe.mjs', 'kinds'], { stdio: ['ignore', 'pipe', 'pipe'] })
  cafe.stdout.destroy()
  const [complaint, [status]] = await Promise.all([text(cafe.stderr), once(cafe, 'exit')])
  expect([complaint, status]).toEqual(['', 0])
})
