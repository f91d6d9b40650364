/** The reference of settings is written from the kinds themselves; here it is compared, and with -u written anew. */
import { expect, it } from 'vitest'
import type { Field, Fields } from './kinds/field.ts'
import { kinds } from './kinds/index.ts'
import type { AnyKind, KindText } from './kinds/kind.ts'
import { print } from './ui/units/print.ts'

const style = { language: 'en', words: 'aws', exact: true } as const
const cell = (text: string) => text.replaceAll('|', '\\|')
const plain = (value: unknown) => `\`${JSON.stringify(value)}\``

function defaultOf(field: Field, path: string, text: KindText): string {
  if (field.default === null) return text.choices[`${path}=null`] ?? 'not set'
  switch (field.type) {
    case 'number':
      return print(field.default as number, field.unit, style)
    case 'choice':
      return `\`${field.default}\``
    case 'flag':
      return field.default ? 'on' : 'off'
    case 'law':
      return typeof field.default === 'number' ? print(field.default, field.unit, style) : plain(field.default)
    case 'list':
      return field.default.length === 0 ? 'none' : plain(field.default)
    case 'record':
      return ''
    default:
      return plain(field.default)
  }
}
function allowed(field: Field): string {
  if (field.type === 'number' || field.type === 'law')
    return `${print(field.min, field.unit, style)} … ${print(field.max, field.unit, style)}`
  if (field.type === 'choice') return field.choices.map((choice) => `\`${choice}\``).join(', ')
  if (field.type === 'list') return `${field.minLength} to ${field.maxLength}`
  if (field.type === 'variant')
    return Object.keys(field.variants)
      .map((tag) => `\`${tag}\``)
      .join(', ')
  if (field.type === 'text') return `at most ${field.maxLength} characters`
  return ''
}

function rows(fields: Fields, inside: string, text: KindText): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = inside === '' ? name : `${inside}.${name}`
    const { label, help } = text.fields[path] ?? text.nested[path]
    const row = `| \`${path}\` | ${cell(label)}. ${cell(help)} | ${cell(defaultOf(field, path, text))} | ${cell(allowed(field))} | ${field.aws ?? ''} |`
    const item = field.type === 'list' ? field.item : field
    const deeper = item.type === 'record' ? [item.fields] : item.type === 'variant' ? Object.values(item.variants) : []
    return [row, ...deeper.flatMap((table) => rows(table, path, text))]
  })
}

async function chapter(kind: AnyKind): Promise<string> {
  const { text } = await kind.text.en()
  const gauges = Object.entries(kind.gauges).map(([name, { aws }]) => `| \`${name}\` | ${text.gauges[name]} | ${aws ?? ''} |`)
  const limits = text.lesson.limits.map((limit) => `- ${limit.text} (${limit.source})`)
  return [
    `## ${text.aws} (\`${kind.type}\`)`,
    `In the café: ${text.cafe.toLowerCase()}. ${text.summary}`,
    `| setting | what it does | default | allowed | AWS |\n| --- | --- | --- | --- | --- |\n${rows(kind.fields, '', text).join('\n')}`,
    `| number | | CloudWatch |\n| --- | --- | --- |\n${gauges.join('\n')}`,
    limits.join('\n'),
  ].join('\n\n')
}

it('docs/settings.md says what the kinds say', async () => {
  const chapters = await Promise.all(kinds.map(chapter))
  const text = `# Settings\n\nWritten from the code by \`npx vitest run src/docs.test.ts -u\`. What each rule assumes: [model.md](model.md).\n\n${chapters.join('\n\n')}\n`
  expect(chapters.length).toBeGreaterThanOrEqual(5)
  await expect(text).toMatchFileSnapshot('../docs/settings.md')
})
