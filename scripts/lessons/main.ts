/**
 * Plays every lesson and writes docs/lessons.md; ids of scenarios after it play only these and keep the other chapters. One thread
 * hands the scenarios out, as many as the machine has cores play them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { type Scenario, scenarios } from '../../src/scenarios/index.ts'
import { chapterOf, headOf, rowsOf } from '../../src/scenarios/lessons/table.ts'

const DOC = `${process.cwd()}/docs/lessons.md`
const HEAD = `# Lessons that cannot be won without learning

A lesson is load-bearing when its reference reaches the goals on at least 95 % of mornings, and doing nothing, each wrong idea, and the reference without what is taught on at most 5 %.
Every morning has its own customers and its own chance; the designs are graded as the page grades them. \`npm run lessons\` plays them all and writes this page;
\`npm run lessons -- id …\` plays some anew. \`npm test\` plays fewer mornings, and fails where a chapter is not of today's diagrams.
`

interface Played {
  readonly id: string
  readonly chapter: string
  readonly holds: boolean
}
async function play(id: string): Promise<Played> {
  const scenario = scenarios.find((one) => one.id === id) as Scenario
  const contents = await scenario.load()
  const rows = rowsOf(contents)
  return { id, chapter: chapterOf(scenario, contents, rows), holds: rows.every(({ holds }) => holds) }
}

/** Chapters by their heading, as they stand now. */
function standing(): Map<string, string> {
  let text = ''
  try {
    text = readFileSync(DOC, 'utf8')
  } catch {
    // It is written for the first time.
  }
  return new Map(
    text
      .split(/^(?=## )/m)
      .slice(1)
      .map((chapter) => [chapter.split('\n', 1)[0], chapter.trimEnd()]),
  )
}

async function main(asked: readonly string[]) {
  const taught: Scenario[] = []
  for (const scenario of scenarios) if ((await scenario.load()).lesson) taught.push(scenario)
  for (const id of asked) if (!taught.some((one) => one.id === id)) throw new Error(`There is no lesson ${id}.`)
  const left = taught.filter(({ id }) => asked.length === 0 || asked.includes(id))
  const chapters = standing()
  const threads = Array.from({ length: Math.min(left.length, availableParallelism()) }, async () => {
    const worker = new Worker(fileURLToPath(import.meta.url))
    for (let next = left.shift(); next; next = left.shift()) {
      worker.postMessage(next.id)
      const played = await new Promise<Played>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
      })
      chapters.set(headOf(next), played.chapter.trimEnd())
      if (!played.holds) process.exitCode = 1
      console.log(`${played.chapter.trimEnd()}\n`)
    }
    await worker.terminate()
  })
  await Promise.all(threads)
  const all = taught.flatMap((scenario) => chapters.get(headOf(scenario)) ?? [])
  writeFileSync(DOC, `${[HEAD.trimEnd(), ...all].join('\n\n')}\n`)
}

if (isMainThread) await main(process.argv.slice(2))
else parentPort?.on('message', async (id: string) => parentPort?.postMessage(await play(id)))
