/** The table of lessons as docs/lessons.md has it: a chapter a scenario, stamped with what was played. */
import { hashText } from '../../diagram/exact.ts'
import { printDiagram } from '../../diagram/format.ts'
import type { Contents, Scenario } from '../scenario.ts'
import { versionOf } from './claim.ts'
import type { Grade } from './grade.ts'
import { planned } from './judge.ts'
import { gradeOn, type Tried, tried } from './played.ts'

/** Mornings on which each design is played, and fewer of them where one brings more jobs than this. */
export const MORNINGS = 200
const [MANY, FEWER] = [200_000, 40]

export const mornings = ({ diagram }: Contents): number => (planned(diagram('en')) > MANY ? FEWER : MORNINGS)

/** Changes with the scenario's morning and grade, and with every design that is played. */
export const stampOf = (contents: Contents): string =>
  (hashText([versionOf(contents), ...tried(contents).map(({ name, design }) => name + printDiagram(design))].join('\n')) >>> 0).toString(36)

export const headOf = ({ number, title }: Scenario) => `## ${number} ${title.en}`
export const noteOf = ({ id }: Scenario, contents: Contents) =>
  `\`${id}\`, ${mornings(contents)} mornings each, of the diagrams \`${stampOf(contents)}\``

const ASKED: Readonly<Record<Tried['role'], string>> = {
  reference: 'the reference',
  nothing: 'nothing is done',
  without: 'the reference without what is taught',
  wrong: 'a wrong idea',
  bonus: 'the bonus',
}
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

export interface Row {
  readonly holds: boolean
  readonly text: string
}
function row({ role, name, passes }: Tried, grades: readonly Grade[]): Row {
  const share = grades.filter(({ stars }) => stars > 0).length / grades.length
  const holds = passes ? share >= 0.95 : share <= 0.05
  const cells = [ASKED[role], `\`${name}\``, percent(share), passes ? '≥ 95 %' : '≤ 5 %', holds ? 'yes' : '**no**', grades[0].stars]
  return { holds, text: `| ${cells.join(' | ')} |` }
}

/** Plays everything that a lesson says passes or fails. */
export const rowsOf = (contents: Contents, count = mornings(contents)): Row[] =>
  tried(contents).map((each) =>
    row(
      each,
      Array.from({ length: count }, (_, nth) => gradeOn(each.design, contents, nth)),
    ),
  )

const COLUMNS = '| what is played | design | reaches the goals | asked | holds | stars of the published morning, nothing predicted |'
export const chapterOf = (scenario: Scenario, contents: Contents, rows: readonly Row[]): string =>
  [
    headOf(scenario),
    '',
    noteOf(scenario, contents),
    '',
    COLUMNS,
    '| --- | --- | ---: | --- | --- | ---: |',
    ...rows.map(({ text }) => text),
    '',
  ].join('\n')
