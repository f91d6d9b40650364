/** `cafe kinds` and `cafe schema`: what can stand in a diagram, for programs and for people. */
import { describeKinds, diagramSchema, type FieldDescription } from '../diagram/schema.ts'
import { table } from './table.ts'
import { noFiles, parse, type Terminal } from './terminal.ts'

export function printSchema(words: string[], terminal: Terminal): number {
  const { positionals } = parse(words, { json: { type: 'boolean' } })
  noFiles(positionals)
  terminal.print(`${JSON.stringify(diagramSchema(), null, 2)}\n`)
  return 0
}

export function listKinds(words: string[], terminal: Terminal): number {
  const { values, positionals } = parse(words, { json: { type: 'boolean' } })
  noFiles(positionals)
  if (values.json) terminal.print(`${JSON.stringify(describeKinds(), null, 2)}\n`)
  else for (const kind of describeKinds()) terminal.print(`${kindText(kind)}\n`)
  return 0
}

function kindText({ type, wires, fields }: ReturnType<typeof describeKinds>[number]): string {
  const roles = (list: readonly string[]) => list.join(', ') || 'nothing'
  return `${type}: gives ${roles(wires.out)}; takes ${roles(wires.in)}\n${table(fields.map(fieldRow), ['left', 'left', 'left', 'left'])}`
}

function fieldRow({ name, type, unit, default: value, min, max, choices, nullable }: FieldDescription): string[] {
  const bounds = min !== undefined && max !== undefined ? `${min} … ${max}` : ''
  const allowed = Array.isArray(choices)
    ? choices.join(' | ')
    : `${bounds} ${unit && unit !== 'none' ? unit : ''}${nullable ? ' or null' : ''}`.trim()
  return [`  ${name}`, type, allowed, value === undefined ? '' : `default ${JSON.stringify(value)}`]
}
