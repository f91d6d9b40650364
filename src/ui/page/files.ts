/** Diagrams as files: what is chosen or dropped is checked and opened, what is open is downloaded. */
import type { Diagram, Problem, RunFile } from '../../diagram/diagram.ts'
import type { Stores } from '../stores.ts'

const MEGABYTE = 1024 * 1024

/** Opens a diagram in place of the one on the page, which stays on the shelf. */
export async function openDiagram(
  { document, view, run, shelf }: Stores,
  diagram: Diagram,
  from: Parameters<NonNullable<Stores['shelf']>['adopt']>[1] = { scenario: null, touched: true },
) {
  await shelf?.adopt(diagram, from)
  run.forget()
  view.setState({ selected: [], scenario: from.scenario, crosshair: null })
  document.replace(diagram)
}

/** Opens a diagram of the shelf; false where it cannot be read. */
export async function openKept(stores: Stores, id: string): Promise<boolean> {
  const taken = await stores.shelf?.take(id)
  if (!taken) return false
  const { diagram, ...from } = taken
  await openDiagram(stores, diagram, from)
  return true
}

/** Opens what a run had made of its diagram, and runs it again up to there. */
async function openRun(stores: Stores, file: RunFile) {
  const { applyChange } = await import('../../diagram/changes.ts')
  const began = { ...file.diagram, scenario: { ...file.diagram.scenario, seed: file.seed } }
  await openDiagram(
    stores,
    file.journal.reduce((diagram, { edit }) => applyChange(diagram, edit), began),
  )
  stores.run.replay(file)
}

/** Reads a file that nobody trusts. Where it is wrong the page says what and where, and keeps its diagram. */
export async function importFile(stores: Stores, file: File) {
  const { parseFile, MOST_BYTES } = await import('../../diagram/format.ts')
  const refuse = (problems: readonly Problem[]) => stores.view.setState({ dialog: { name: 'refused', file: file.name, problems } })
  if (file.size > MOST_BYTES)
    return refuse([
      { path: '', code: 'tooLarge', found: `${(file.size / MEGABYTE).toFixed(1)} MB`, allowed: `≤ ${MOST_BYTES / MEGABYTE} MB` },
    ])
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refuse([{ path: '', code: 'unreadable', found: '–', allowed: 'JSON' }])
  }
  const parsed = parseFile(bytes)
  if (!parsed.ok) return refuse(parsed.problems)
  if (parsed.run) await openRun(stores, parsed.run)
  else await openDiagram(stores, parsed.diagram)
  // Space plays what was opened, and does not press again what was pressed before.
  document.getElementById('canvas')?.focus()
  stores.view.setState({ said: { code: parsed.run ? 'replayed' : 'opened', values: { name: parsed.diagram.name }, at: Date.now() } })
}

/** Asks for a file; does nothing when the person thinks better of it. */
export function chooseFile(stores: Stores): Promise<void> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json,application/json'
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve())
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? importFile(stores, file) : undefined)
    })
    input.click()
  })
}

/** A file name that every system takes, from a diagram's name. */
export const fileName = (name: string): string =>
  `${
    name
      .normalize('NFC')
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .replace(/^\.+/, '') || 'diagram'
  }.json`

/** Downloads the diagram in its canonical form; answers the name of the file. */
export async function exportFile(diagram: Diagram): Promise<string> {
  const { printDiagram } = await import('../../diagram/format.ts')
  const link = document.createElement('a')
  link.download = fileName(diagram.name)
  link.href = URL.createObjectURL(new Blob([printDiagram(diagram)], { type: 'application/json' }))
  link.click()
  // The download has taken its bytes by the next turn of the clock in every browser; the address can go.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  return link.download
}
