/** Reads JSON text and says exactly where it is not JSON, too deep, or names a property twice, which `JSON.parse` does not. */
import type { ProblemCode } from '../diagram.ts'
import { join, type Report } from './report.ts'

/** How deep objects and arrays may stand inside each other. */
const MOST_DEPTH = 32

const PLAIN = /[ !#-[\]-\uffff]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SPACE = /[ \t\n\r]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

class Refused {
  readonly path: string
  readonly code: ProblemCode
  readonly found: unknown
  readonly allowed: string
  constructor(path: string, code: ProblemCode, found: unknown, allowed: string) {
    this.path = path
    this.code = code
    this.found = found
    this.allowed = allowed
  }
}

class Scanner {
  private at = 0
  private readonly text: string
  private readonly report: Report
  constructor(text: string, report: Report) {
    this.text = text
    this.report = report
  }

  whole() {
    this.space()
    this.value('', 1)
    if (this.at < this.text.length) this.fail('–')
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.text)) return false
    this.at = pattern.lastIndex
    return true
  }

  private space() {
    if (this.text.charCodeAt(this.at) <= 32) this.match(SPACE)
  }

  private value(path: string, depth: number) {
    const first = this.text[this.at]
    if (first === '"') this.string()
    else if (first === '{' || first === '[') {
      if (depth > MOST_DEPTH) throw new Refused(path, 'tooDeep', depth, `≤ ${MOST_DEPTH}`)
      if (first === '{') this.object(path, depth)
      else this.array(path, depth)
    } else if (!this.match(SCALAR)) this.fail('value')
    this.space()
  }

  private string(): string {
    const start = this.at++
    for (;;) {
      this.match(PLAIN)
      const end = this.text[this.at]
      if (end === '"') break
      if (end !== '\\' || !this.match(ESCAPE)) this.fail('"')
    }
    return this.text.slice(start, ++this.at)
  }

  private object(path: string, depth: number) {
    const seen = new Set<string>()
    this.items('}', () => {
      if (this.text[this.at] !== '"') this.fail('"')
      const written = this.string()
      const name = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1)
      const here = join(path, name)
      if (seen.has(name)) this.report.add(here, 'duplicateField', name, '1')
      seen.add(name)
      this.space()
      if (this.text[this.at] !== ':') this.fail(':')
      this.at++
      this.space()
      this.value(here, depth + 1)
    })
  }

  private array(path: string, depth: number) {
    this.items(']', (nth) => {
      // Long lists are lists of numbers: those need no path.
      if (this.match(SCALAR)) this.space()
      else this.value(`${path}[${nth}]`, depth + 1)
    })
  }

  private items(end: string, item: (nth: number) => void) {
    this.at++
    this.space()
    for (let nth = 0; this.text[this.at] !== end || nth > 0; nth++) {
      item(nth)
      if (this.text[this.at] === end) break
      if (this.text[this.at] !== ',') this.fail(`, ${end}`)
      this.at++
      this.space()
    }
    this.at++
  }

  private fail(allowed: string): never {
    const before = this.text.slice(0, this.at).split('\n')
    const place = `${before.length}:${before[before.length - 1].length + 1}`
    throw new Refused(
      place,
      'notJson',
      this.text.codePointAt(this.at) === undefined ? undefined : String.fromCodePoint(this.text.codePointAt(this.at) ?? 0),
      allowed,
    )
  }
}

/** The value that the text says; null after a problem was told. A place in the text is a path `line:column`. */
export function readJson(text: string, report: Report): { value: unknown } | null {
  try {
    new Scanner(text, report).whole()
  } catch (refusal) {
    if (!(refusal instanceof Refused)) throw refusal
    report.add(refusal.path, refusal.code, refusal.found, refusal.allowed)
    return null
  }
  return { value: JSON.parse(text) }
}
