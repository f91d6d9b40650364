/** When something below these paths last changed, in milliseconds; 0 when there is nothing. */
import { readdirSync, statSync } from 'node:fs'

export function newest(...paths) {
  let latest = 0
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) continue
    // A folder's own moment tells of files that went away.
    latest = Math.max(latest, stat.mtimeMs)
    if (stat.isDirectory()) latest = Math.max(latest, newest(...readdirSync(path).map((name) => `${path}/${name}`)))
  }
  return latest
}
