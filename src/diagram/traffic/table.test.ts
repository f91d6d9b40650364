/** Any table printed in any dialect reads back; a wrong row is named, all at once, and nothing is read of a table that is wrong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOf } from './shape.ts'
import { MOST_BYTES, readTable, type Table } from './table.ts'

const read = (text: string | Uint8Array): Table => {
  const result = readTable(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.table
}
/** The problems as `line code found allowed`. */
const problems = (text: string | Uint8Array): string[] => {
  const result = readTable(text)
  return result.ok
    ? []
    : result.problems.map(({ line, code, found, allowed }) =>
        [line, code, found, allowed].filter((part) => part !== null && part !== undefined && part !== '').join(' '),
      )
}

const two = (value: number, places = 2) => String(value).padStart(places, '0')
const clockOf = (at: number) => `${two(Math.floor(at / 3600) % 24)}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`
/** 24 November 2026 is day 20,781. */
const MIDNIGHT = 20_781 * 86_400
const isoOf = (at: number) => `2026-11-${two(24 + Math.floor(at / 86_400))}T${clockOf(at)}`

const forms = {
  clock: clockOf,
  date: isoOf,
  spaced: (at: number) => isoOf(at).replace('T', ' '),
  zoned: (at: number) => `${isoOf(at)}+09:00`,
  utc: (at: number) => `${isoOf(at)}Z`,
  unix: (at: number) => String(MIDNIGHT + at),
  unixMs: (at: number) => String((MIDNIGHT + at) * 1000),
  seconds: (at: number) => String(at),
} as const
const dialect = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  header: fc.constantFrom('', 'time,requests', '시각,요청', 'Zeit,"Anfragen pro Minute"'),
  bom: fc.boolean(),
  quotes: fc.boolean(),
  blanks: fc.boolean(),
  lastEnd: fc.boolean(),
  form: fc.constantFrom(...(Object.keys(forms) as (keyof typeof forms)[])),
})
type Dialect = typeof dialect extends fc.Arbitrary<infer D> ? D : never

function printed(
  rows: readonly (readonly string[])[],
  { separator, end, header, bom, quotes, blanks, lastEnd }: Dialect,
  columns: 1 | 2,
): string {
  const cell = (text: string) => (quotes ? `"${text}"` : text)
  const lines = rows.map((row) => row.map(cell).join(separator))
  const heading = header === '' ? [] : [columns === 2 ? header.replace(',', separator) : header.split(',')[0]]
  const all = [...heading, ...lines].flatMap((line) => (blanks ? [` ${line} `, ''] : [line]))
  return (bom ? '\ufeff' : '') + all.join(end) + (lastEnd ? end : '')
}
/** The line on which a row stands. */
const lineOf = (nth: number, { header, blanks }: Dialect) => (nth + (header === '' ? 0 : 1)) * (blanks ? 2 : 1) + 1

const series = fc.record({
  first: fc.integer({ min: 0, max: 86_399 }),
  bin: fc.constantFrom(1, 7, 60, 300, 3600),
  counts: fc
    .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 60 })
    .filter((counts) => counts.some((count) => count > 0)),
})

describe('a table of requests', () => {
  it('reads back in every dialect', () => {
    fc.assert(
      fc.property(series, dialect, fc.boolean(), ({ first, bin, counts }, how, halves) => {
        // A day's end is passed by a clock as well.
        const requests = counts.map((count) => (halves ? count / 2 : count))
        const mark = how.separator === ',' ? '.' : ','
        const rows = requests.map((count, nth) => [forms[how.form](first + nth * bin), String(count).replace('.', mark)])
        const table = read(printed(rows, how, 2))
        expect(table).toMatchObject({ holds: 'counts', bin, counts: requests, start: how.form === 'seconds' ? first : 0 })
        expect(table.day).toBe(how.form === 'seconds' ? null : how.form === 'zoned' ? (first + 54_000) % 86_400 : first)
        expect(lengthOf(table)).toBe(bin * counts.length)
      }),
      { seed: 4, numRuns: 600 },
    )
  })

  it('is refused where a row was spoilt, and only there', () => {
    const garbage = fc.constantFrom(
      '',
      'soon',
      '12:61',
      '2026-02-30',
      'NaN',
      'Infinity',
      '1e999',
      '-5',
      '1 000',
      '1.000,5',
      '0x10',
      '=A1',
      '½',
      '2026-13-01T00:00',
    )
    const tally = { time: 0, requests: 0 }
    fc.assert(
      fc.property(series, dialect, garbage, fc.boolean(), fc.nat(), ({ first, bin, counts }, how, wrong, inTime, at) => {
        const rows = counts.map((count, nth) => [forms[how.form](first + nth * bin), String(count)])
        const nth = at % rows.length
        rows[nth][inTime ? 0 : 1] = wrong
        const result = readTable(printed(rows, { ...how, quotes: false }, 2))
        expect(result.ok).toBe(false)
        if (result.ok) return
        tally[inTime ? 'time' : 'requests']++
        expect([...new Set(result.problems.map(({ line }) => line))]).toEqual([lineOf(nth, how)])
      }),
      { seed: 6, numRuns: 600 },
    )
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(100)
  })

  it('is refused where a time is another or a row is missing, at the row that is not in its place', () => {
    fc.assert(
      fc.property(
        series.filter(({ counts }) => counts.length > 5),
        dialect,
        fc.nat(),
        fc.constantFrom('shift', 'drop', 'twice', 'swap'),
        ({ first, bin, counts }, how, at, change) => {
          const rows = counts.map((count, nth) => [forms[how.form](first + nth * bin * 2), String(count)])
          const nth = 2 + (at % (rows.length - 4))
          if (change === 'shift') rows[nth][0] = forms[how.form](first + nth * bin * 2 + 1)
          if (change === 'drop') rows.splice(nth, 1)
          if (change === 'twice') rows.splice(nth, 0, rows[nth])
          if (change === 'swap') [rows[nth], rows[nth + 1]] = [rows[nth + 1], rows[nth]]
          const result = readTable(printed(rows, how, 2))
          expect(result.ok).toBe(false)
          if (result.ok) return
          const allowed = [0, 1, 2].map((more) => lineOf(nth + more, how))
          for (const { line, code } of result.problems) {
            expect(['unequal', 'notAfter']).toContain(code)
            expect(allowed).toContain(line)
          }
        },
      ),
      { seed: 8, numRuns: 400 },
    )
  })

  it('may begin with a row of words, and one that is wrong is not taken for it', () => {
    expect(read('when;how many\n09:00;1\n09:05;2').header).toBe('when;how many')
    expect(read('09:00;1\n09:05;2').header).toBe(null)
    expect(problems('9.00 Uhr,1\n09:05,2\n09:10,2')).toEqual(['1 time 9.00 Uhr'])
  })

  it('says of every problem what was found and what is allowed, in the order of lines', () => {
    expect(
      problems(
        'time,requests\n09:00,10\n09:05,many\n09:10,10,3\n9:99,4\n09:20,-1\n09:25,"1,234"\n2026-01-01,3\n"09:35,4\n09:41,5\n09:45,5',
      ),
    ).toEqual([
      '3 requests many',
      '4 columns 3 2',
      '5 time 9:99',
      '6 requests -1',
      '7 requests 1,234',
      '8 otherForm 2026-01-01 clock',
      '9 quote "09:35,4',
      '10 unequal 960 300',
    ])
  })

  it('tells fifty at once and counts the rest', () => {
    const result = readTable(`09:00;1\n${'x;1\n'.repeat(80)}`)
    expect(!result.ok && [result.problems.length, result.count, result.problems.at(-1)?.line]).toEqual([50, 80, 51])
  })

  it.each<[string, string | Uint8Array, string[]]>([
    ['nothing', '', ['empty']],
    ['blanks', ' \n\n\t\n', ['empty']],
    ['a heading alone', 'time,requests\n', ['empty']],
    ['one row', '09:00,5', ['oneRow 1']],
    ['nobody', '09:00,0\n09:05,0', ['nobody']],
    ['bytes of something else', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), ['notText']],
    ['a picture that happens to be UTF-8', 'P\0N\0G', ['notText']],
    ['too much', 'x'.repeat(MOST_BYTES + 1), [`tooLarge ${MOST_BYTES + 1} ${MOST_BYTES}`]],
    ['more than a year', '2024-01-01,1\n2025-06-01,1', ['2 tooLong 2025-06-01 31536000']],
    ['steps that no run can take', '0;1\n0.0001;2', ['2 tooShort 0.0001 0.001']],
    ['two marks', '0,5;1\n1.5;1\n2,5;1', ['2 mark 1.5 ,']],
    ['the same moment twice', '09:00,1\n09:00,2\n09:05,1', ['2 notAfter 09:00 09:00']],
  ])('of %s is refused', (_, text, wanted) => expect(problems(text)).toEqual(wanted))

  it('knows halves of the day, leap days and the end of one', () => {
    expect(read('11:30 AM,1\n12:00 PM,2\n12:30 pm,3')).toMatchObject({ bin: 1800, day: 41_400 })
    expect(read('오전 11:30,1\n오후 12:00,2')).toMatchObject({ bin: 1800, day: 41_400 })
    expect(read('23:00,1\n24:00,2')).toMatchObject({ bin: 3600 })
    expect(read('2024-02-28,1\n2024-02-29,2\n2024-03-01,2')).toMatchObject({ bin: 86_400 })
    expect(problems('2023-02-28,1\n2023-02-29,2\n2023-03-01,2')).toEqual(['2 time 2023-02-29'])
    expect(read('2026/11/24 09:00,1\n2026/11/24 09:01,2')).toMatchObject({ bin: 60, day: 32_400 })
    expect(read('2026-11-24T09:00:00.250Z,1\n2026-11-24T09:00:00.500Z,2')).toMatchObject({ bin: 0.25 })
  })

  it('reads what spreadsheets call Unicode text', () => {
    const text = '\ufefftime\trequests\r\n09:00\t1,5\r\n09:05\t2\r\n'
    const bytes = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer)
    expect(read(bytes)).toMatchObject({ counts: [1.5, 2], bin: 300, separator: '\t', mark: ',' })
  })
})

describe('a list of arrivals', () => {
  it('reads back in every dialect, in order', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(moments, dialect, (all, how) => {
        const table = read(
          printed(
            all.map((at) => [forms[how.form](at + 3600)]),
            how,
            1,
          ),
        )
        const sorted = all.toSorted((a, b) => a - b)
        const origin = how.form === 'seconds' ? -3600 : sorted[0]
        expect(table).toMatchObject({ holds: 'arrivals', times: sorted.map((at) => at - origin) })
        expect(table.holds === 'arrivals' && table.moved === 0).toBe(all.every((at, nth) => nth === 0 || at >= all[nth - 1]))
      }),
      { seed: 5, numRuns: 400 },
    )
  })

  it('names what is no moment, and takes a decimal comma under a heading of one word', () => {
    expect(problems('0\n0.5\nx\n1\n-1')).toEqual(['3 time x', '5 time -1'])
    expect(read('arrival\n0,5\n1,25\n2')).toMatchObject({ holds: 'arrivals', times: [0.5, 1.25, 2], mark: ',' })
    expect(problems('0\n1\n40000000')).toEqual(['3 tooLong 40000000 31536000'])
  })

  it('of eight megabytes is read in a moment', () => {
    const text = Array.from({ length: 1_100_000 }, (_, nth) => String(1000 + Math.floor(nth / 200)))
      .join('\n')
      .slice(0, MOST_BYTES)
    const from = performance.now()
    expect(read(text)).toMatchObject({ holds: 'arrivals' })
    console.log(`${(text.length / 1e6).toFixed(1)} MB in ${Math.round(performance.now() - from)} ms`)
    expect(performance.now() - from).toBeLessThan(10_000)
  }, 20_000)
})
