/** The table of lessons: of so many mornings, on how many each design reaches the goals, and the stars of the published one. */
import { scenarios } from '../../src/scenarios/index.ts'
import { planned } from '../../src/scenarios/lessons/judge.ts'
import { gradeOn, type Tried, tried } from '../../src/scenarios/lessons/played.ts'
import type { Contents } from '../../src/scenarios/scenario.ts'

/** Mornings; fewer where one has more jobs than this. */
const MORNINGS = Number(process.argv[2] ?? 200)
const LARGE = 200_000
const FEWER = 40

function row(contents: Contents, { role, name, passes, design }: Tried, mornings: number) {
  const grades = Array.from({ length: mornings }, (_, nth) => gradeOn(design, contents, nth))
  const share = grades.filter(({ stars }) => stars > 0).length / mornings
  const holds = passes ? share >= 0.95 : share <= 0.05
  return { holds, cells: [role, name, `${(100 * share).toFixed(1)} %`, passes ? '≥ 95 %' : '≤ 5 %', holds ? '✓' : '✗ FAILS'] }
}

console.log(`| scenario | role | design | passes | asked | | mornings |\n| --- | --- | --- | ---: | --- | --- | ---: |`)
for (const { id, number, load } of scenarios) {
  const contents = await load()
  if (!contents.lesson) continue
  const mornings = planned(contents.diagram('en')) > LARGE ? Math.min(FEWER, MORNINGS) : MORNINGS
  for (const each of tried(contents)) {
    const { holds, cells } = row(contents, each, mornings)
    if (!holds) process.exitCode = 1
    console.log(`| ${[`${number} ${id}`, ...cells, mornings].join(' | ')} |`)
  }
}
