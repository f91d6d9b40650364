/** Says in words why a setting or a document is refused: by its own field, or by what the kind says of all settings together. */
import { valueProblem } from '../../../diagram/check/fields.ts'
import type { Problem, SettingValues } from '../../../diagram/diagram.ts'
import { type Described, settingAt, settingsOf, withSetting } from '../../../diagram/settings.ts'
import type { AnyKind, Fault } from '../../../kinds/kind.ts'
import type { Text, Words } from '../../text/index.ts'
import { type PrintStyle, print } from '../../units/print.ts'

/** Fills `{name}` in a kind's sentence with the values of a fault. */
export function faultWords(fault: Fault, faults: Readonly<Record<string, string>> | undefined, text: Text, style: PrintStyle): string {
  const say = (value: string | number) => (typeof value === 'number' ? print(value, 'none', { ...style, exact: true }) : value)
  const sentence = faults?.[fault.code]
  if (sentence !== undefined)
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in fault.values ? say(fault.values[name]) : whole))
  return text.inspector.refusal.fault(
    Object.entries(fault.values)
      .map(([name, value]) => `${name} ${say(value)}`)
      .join(', '),
  )
}

/** What is wrong with a document: in the words of the kind whose own fault it is, else in those of its code. */
export function problemWords(
  { code, fault }: Problem,
  { text, kinds, language }: Words,
  words: PrintStyle['words'],
  sentences: Readonly<Record<string, string>> = text.shell.refused.code,
): string {
  return fault ? faultWords({ path: '', ...fault }, kinds[fault.kind]?.faults, text, { language, words }) : sentences[code]!
}

/** Why a value is not allowed by its field alone, or null. */
export function fieldProblem(kind: Described, values: SettingValues, path: string, value: unknown, text: Text): string | null {
  const found = settingAt(kind, values, path)
  if (!found || value === undefined) return null
  const problem = valueProblem(found.field, value)
  return problem && text.inspector.refusal.value(problem.found, problem.allowed)
}

/** Whatever has settings that may have to agree. */
export type Owned = Described & Pick<AnyKind, 'check' | 'settle'>
/** The settings with one more written, and the fault that the kind finds in them. */
export interface Written {
  readonly values: SettingValues
  readonly fault?: Fault
}

/** Writes a setting, and where the kind refuses it alone what follows it. */
function writeAlong(kind: Owned, values: SettingValues, path: string, value: unknown): Written {
  const check = (written: SettingValues) => kind.check?.(settingsOf(kind, written))?.[0]
  const alone = withSetting(kind, values, path, value)
  const fault = check(alone)
  if (!fault) return { values: alone }
  const along = Object.entries(kind.settle?.(settingsOf(kind, alone), path) ?? {})
  const settled = along.reduce((written, [name, each]) => withSetting(kind, written, name, each), alone)
  return check(settled) ? { values: alone, fault } : { values: settled }
}

/**
 * Writes a setting, and what follows it. Where that asks for another component that is not named yet, the first that offers itself is named with it: the
 * field for it shows only after this setting is written.
 */
export function write(
  kind: Owned,
  values: SettingValues,
  path: string,
  value: unknown,
  firstTarget: (accepts: string) => string | null,
): Written {
  const written = writeAlong(kind, values, path, value)
  const { fault } = written
  if (!fault) return written
  const asked = settingAt(kind, written.values, fault.path)
  const target = asked?.field.type === 'reference' && asked.value === null ? firstTarget(asked.field.accepts) : null
  return target === null ? written : writeAlong(kind, written.values, fault.path, target)
}
