/** What the command needs of the world: where to read files, where answers and complaints go. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Problem } from '../diagram/diagram.ts'

export interface Terminal {
  /** Standard output: the answer, alone. */
  print(text: string): void
  /** Standard error. */
  complain(text: string): void
  /** The bytes of a file; `-` is standard input. */
  read(path: string): Uint8Array
  /** Seconds of a clock that only goes forward. */
  now(): number
}

/** The person asked for something that cannot be: exit status 2. */
export class BadInput extends Error {}

/** Flags and the rest, or a complaint that names the flag. */
export function parse<O extends NonNullable<ParseArgsConfig['options']>>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (reason) {
    throw new BadInput((reason as Error).message)
  }
}

export function noFiles(positionals: readonly string[]) {
  if (positionals.length > 0) throw new BadInput(`There is no place for ${positionals[0]} here.`)
}

/** The value of a flag as a number within bounds; undefined when it was not given. */
export function numberOf(
  flag: string,
  text: string | undefined,
  { min, max, integer = false }: { min: number; max: number; integer?: boolean },
): number | undefined {
  if (text === undefined) return undefined
  const value = text.trim() === '' ? Number.NaN : Number(text)
  const sound = Number.isFinite(value) && value >= min && value <= max && (!integer || Number.isInteger(value))
  if (!sound)
    throw new BadInput(
      `--${flag}: found ${JSON.stringify(text)}, allowed is ${integer ? 'a whole number' : 'a number'} from ${min} to ${max}.`,
    )
  return value
}

export function readBytes(terminal: Terminal, path: string): Uint8Array {
  try {
    return terminal.read(path)
  } catch (reason) {
    const code = (reason as { code?: string }).code
    throw new BadInput(`${path} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : (reason as Error).message}.`)
  }
}

/** One line a problem: where, what is wrong, what was found, what is allowed. */
export function problemLines(problems: readonly Problem[]): string {
  const words = (code: string) => code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  const line = ({ path, code, found, allowed }: Problem) =>
    `  ${path || '(the file)'}: ${words(code)}${found && found !== '–' ? `, found ${found}` : ''}${allowed ? `, allowed ${allowed}` : ''}\n`
  return problems.map(line).join('')
}
