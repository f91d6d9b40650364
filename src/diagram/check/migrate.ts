/** Brings documents of older versions of the format to this one. */
import { VERSION } from '../diagram.ts'
import type { Report } from './report.ts'

type Values = Record<string, unknown>
/** By the version that it starts from: makes it the next one. */
type Migrations = Readonly<Record<number, (document: Values) => Values>>

/** Version 1 is the first. */
const MIGRATIONS: Migrations = {}

/** The document in the wanted version; null after a version was refused: newer than this program, or one that never was. */
export function migrate(report: Report, document: Values, migrations = MIGRATIONS, wanted = VERSION): Values | null {
  const { version } = document
  const oldest = Math.min(wanted, ...Object.keys(migrations).map(Number))
  const allowed = oldest === wanted ? String(wanted) : `${oldest} … ${wanted}`
  if (typeof version !== 'number' || !Number.isInteger(version) || version < oldest)
    report.add('version', version === undefined ? 'missing' : 'unknownVersion', version, allowed)
  else if (version > wanted) report.add('version', 'newerVersion', version, allowed)
  else {
    let migrated = document
    for (let from = version; from < wanted; from++) migrated = { ...migrations[from](migrated), version: from + 1 }
    return migrated
  }
  return null
}
