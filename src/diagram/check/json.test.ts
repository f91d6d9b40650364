import { describe, expect, it } from 'vitest'
import type { Problem } from '../diagram.ts'
import { MOST_BYTES, parseDiagram } from '../format.ts'
import { rich, richText } from '../rich.fake.ts'

const problemsOf = (source: string | Uint8Array): readonly Problem[] => {
  const parsed = parseDiagram(source)
  return parsed.ok ? [] : parsed.problems
}
type Draft = ReturnType<typeof rich> & Record<string, unknown>
/** The problems of the rich document after a change, as `path code found allowed`. */
const problemsAfter = (change: (draft: Draft) => void) => {
  const draft = rich() as Draft
  change(draft)
  return problemsOf(JSON.stringify(draft)).map(({ path, code, found, allowed }) => `${path} ${code} ${found} ${allowed}`)
}

describe('text that is no document', () => {
  it.each([
    ['{"a": 1,\n  "b": }', '2:8', '}'],
    ['{"a" 1}', '1:6', '1'],
    ['{"a": 01}', '1:8', '1'],
    ['[1, 2', '1:6', '–'],
    ['', '1:1', '–'],
    ['{} x', '1:4', 'x'],
    ['{"a": "x\ny"}', '1:9', '\\n'],
    ['{"a": "\\q"}', '1:8', '\\\\'],
    ['{"a": 1,}', '1:9', '}'],
    ['[1,]', '1:4', ']'],
    ['nul', '1:1', 'n'],
    ["{'a': 1}", '1:2', "'"],
    ['{"a": NaN}', '1:7', 'N'],
    ['{,}', '1:2', ','],
  ])('%j is told with line and column', (text, path, found) => {
    expect(() => JSON.parse(text)).toThrow()
    const [problem, ...others] = problemsOf(text)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ path, code: 'notJson' })
    expect(problem.found.replaceAll('"', '')).toBe(found)
  })

  it('every text that JSON.parse takes gets past the scanner', () => {
    for (const text of ['0', '-0.5e+10', 'true', ' null ', '"\\u00e9\\n/"', '[]', '{}', '[[],{"":{}}]', '"\u007f\u2028"', '\t\r\n[1]'])
      expect(problemsOf(text).map(({ code }) => code)).not.toContain('notJson')
  })

  it('too deep is told before anything runs over', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(problemsOf(nested(4_000_000))[0]).toMatchObject({ code: 'tooDeep', path: '[0]'.repeat(32), allowed: '≤ 32' })
    const draft = richText().replace('"rate":4', `"rate":${nested(40)}`)
    expect(problemsOf(draft)[0]).toMatchObject({ code: 'tooDeep', path: `components[0].settings.rate${'[0]'.repeat(28)}` })
    expect(problemsOf(richText().replace('"rate":4', `"rate":${nested(28)}`))[0]).toMatchObject({ code: 'wrongType' })
  })

  it('one long string, and one long number, do not run over', () => {
    expect(problemsOf(`"${'x'.repeat(7_000_000)}"`)[0]).toMatchObject({ path: '', code: 'wrongType' })
    expect(problemsOf('1'.repeat(7_000_000))[0]).toMatchObject({ path: '', found: 'Infinity' })
    expect(problemsOf(`"${'\\n'.repeat(3_000_000)}"`)[0]).toMatchObject({ path: '', code: 'wrongType' })
  })

  it('too large, and not UTF-8', () => {
    expect(problemsOf('x'.repeat(MOST_BYTES + 1))[0]).toMatchObject({ code: 'tooLarge', found: String(MOST_BYTES + 1) })
    expect(problemsOf('한'.repeat(MOST_BYTES / 3 + 1))[0]).toMatchObject({ code: 'tooLarge' })
    expect(problemsOf(new Uint8Array([0x7b, 0xff, 0x7d]))[0]).toMatchObject({ code: 'notUtf8' })
  })

  it('half a character is refused where it stands', () => {
    expect(
      problemsAfter((draft) => {
        draft.components[1].name = 'a\ud83d'
      }),
    ).toEqual([expect.stringMatching(/^components\[1\]\.name brokenText/)])
  })

  it('a property named twice is refused, JSON.parse would take the last', () => {
    const [problem] = problemsOf(richText().replace('"rate":4', '"rate":4,"r\\u0061te":7'))
    expect(problem).toMatchObject({ path: 'components[0].settings.rate', code: 'duplicateField' })
  })
})
