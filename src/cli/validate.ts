/** `cafe validate`: one verdict a file, every problem with its path. */
import { parseFile } from '../diagram/format.ts'
import { BadInput, parse, problemLines, readBytes, type Terminal } from './terminal.ts'

export function validate(words: string[], terminal: Terminal): number {
  const { values, positionals } = parse(words, { json: { type: 'boolean' } })
  if (positionals.length === 0) throw new BadInput('validate needs at least one FILE.')
  let status = 0
  for (const file of positionals) {
    const parsed = parseFile(readBytes(terminal, file))
    const problems = parsed.ok ? [] : parsed.problems
    if (!parsed.ok) status = 2
    if (values.json) terminal.print(`${JSON.stringify({ file, ok: parsed.ok, problems })}\n`)
    else if (parsed.ok) terminal.print(`${file}: fine\n`)
    else terminal.print(`${file}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}\n${problemLines(problems)}`)
  }
  return status
}
