/** Commands that change the diagram: undo and redo by name, clipboard, delete, rename, tidy up, arrows. */
import { duplicate } from '../../diagram/edit/duplicate.ts'
import { GRID, move, remove } from '../../diagram/edit.ts'
import type { StepName } from '../../store/document.ts'
import { stepWords } from '../text/steps.ts'
import type { Command, CommandContext } from './command.ts'
import { say } from './context.ts'
import { diagramOf, endsOf, onePart, oneWire, select, selectedParts } from './selection.ts'

const document = (context: CommandContext) => context.stores.document
const someParts = (context: CommandContext) => selectedParts(context).length > 0
const ids = (context: CommandContext) => selectedParts(context).map(({ id }) => id)
const nothingSelected: NonNullable<Command['reason']> = ({ text }) => text.shell.edit.nothingSelected

const undo: Command = {
  id: 'edit.undo',
  group: 'edit',
  keys: ['Mod+KeyZ'],
  label(context) {
    const { edit } = context.text.shell
    const step = document(context).getState().past.at(-1)
    return step ? edit.undo(stepWords(context.words, step.name)) : edit.undoNone
  },
  when: (context) => document(context).getState().past.length > 0,
  reason: ({ text }) => text.shell.edit.nothingToUndo,
  perform(context) {
    const name = document(context).undo()
    if (name) say(context, 'undone', { step: stepWords(context.words, name) })
  },
}
const redo: Command = {
  id: 'edit.redo',
  group: 'edit',
  keys: ['Mod+Shift+KeyZ', 'Mod+KeyY'],
  label(context) {
    const { edit } = context.text.shell
    const step = document(context).getState().future[0]
    return step ? edit.redo(stepWords(context.words, step.name)) : edit.redoNone
  },
  when: (context) => document(context).getState().future.length > 0,
  reason: ({ text }) => text.shell.edit.nothingToRedo,
  perform(context) {
    const name = document(context).redo()
    if (name) say(context, 'redone', { step: stepWords(context.words, name) })
  },
}

/** Deletes what is selected, parts and wires; the step is named after what it was. */
function removeSelected(context: CommandContext) {
  const selected = context.stores.view.getState().selected
  const diagram = diagramOf(context)
  const part = onePart(context)
  const wire = oneWire(context)
  const name: StepName = part
    ? { code: 'remove', values: { name: part.name } }
    : wire
      ? { code: 'disconnect', values: endsOf(context, wire) }
      : { code: 'removeMany', values: { count: selected.length } }
  if (!document(context).edit(name, remove(diagram, selected))) return
  select(context, [])
  say(context, 'removed', { count: selected.length })
}

/** What was copied in this window. The system's clipboard has it too where the browser allows that. */
let copied: string | null = null
async function copySelected(context: CommandContext) {
  const chosen = ids(context)
  const { copy } = await import('../../diagram/edit/fragment.ts')
  copied = copy(diagramOf(context), chosen)
  await navigator.clipboard?.writeText(copied).catch(() => undefined)
  return chosen.length
}
async function pasteCopied(context: CommandContext) {
  if (copied === null) return
  const { paste } = await import('../../diagram/edit/fragment.ts')
  const pasted = paste(diagramOf(context), copied)
  if (!pasted.diagram) {
    const { problemWords } = await import('../inspector/settings/problems.ts')
    return say(context, 'notPasted', { reason: problemWords(pasted.problems[0]!, context.words, context.stores.view.getState().words) })
  }
  if (!document(context).edit({ code: 'paste', values: { count: pasted.ids.length } }, pasted.diagram)) return
  select(context, pasted.ids)
  say(context, 'pasted', { count: pasted.ids.length })
}

const clipboard: readonly Command[] = [
  {
    id: 'edit.copy',
    group: 'edit',
    keys: ['Mod+KeyC'],
    label: ({ text }) => text.shell.edit.copy,
    when: someParts,
    reason: nothingSelected,
    perform: async (context) => say(context, 'copied', { count: await copySelected(context) }),
  },
  {
    id: 'edit.cut',
    group: 'edit',
    keys: ['Mod+KeyX'],
    label: ({ text }) => text.shell.edit.cut,
    when: someParts,
    reason: nothingSelected,
    async perform(context) {
      const chosen = ids(context)
      await copySelected(context)
      if (document(context).edit({ code: 'cut', values: { count: chosen.length } }, remove(diagramOf(context), chosen))) select(context, [])
    },
  },
  {
    id: 'edit.paste',
    group: 'edit',
    keys: ['Mod+KeyV'],
    label: ({ text }) => text.shell.edit.paste,
    when: () => copied !== null,
    reason: ({ text }) => text.shell.edit.nothingCopied,
    perform: pasteCopied,
  },
  {
    id: 'edit.duplicate',
    group: 'edit',
    keys: ['Mod+KeyD'],
    label: ({ text }) => text.shell.edit.duplicate,
    when: someParts,
    reason: nothingSelected,
    perform(context) {
      const copies = duplicate(diagramOf(context), ids(context))
      const name = { code: 'duplicate', values: { count: copies.ids.length } }
      if (document(context).edit(name, copies.diagram)) select(context, copies.ids)
    },
  },
]

async function tidyUp(context: CommandContext) {
  const { layout } = await import('../../diagram/layout.ts')
  if (document(context).edit({ code: 'layout', values: {} }, layout(diagramOf(context)))) say(context, 'tidied')
}

const arrow = (id: string, key: string, dx: number, dy: number, label: Command['label']): Command => ({
  id,
  group: 'edit',
  keys: [key],
  label,
  when: someParts,
  reason: nothingSelected,
  perform(context) {
    const parts = selectedParts(context)
    const places = new Map(parts.map((part) => [part.id, { x: part.x + dx * GRID, y: part.y + dy * GRID }]))
    const name: StepName =
      parts.length === 1 ? { code: 'move', values: { name: parts[0]!.name } } : { code: 'moveMany', values: { count: parts.length } }
    document(context).edit(name, move(diagramOf(context), places))
  },
})

export const editCommands: readonly Command[] = [
  undo,
  redo,
  ...clipboard,
  {
    id: 'edit.rename',
    group: 'edit',
    keys: ['F2'],
    label: ({ text }) => text.shell.edit.rename,
    when: (context) => onePart(context) !== null,
    reason: nothingSelected,
    perform: (context) => context.stores.view.setState({ dialog: { name: 'rename', id: onePart(context)!.id } }),
  },
  {
    id: 'edit.remove',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    label: ({ text }) => text.shell.edit.remove,
    when: (context) => context.stores.view.getState().selected.length > 0,
    reason: nothingSelected,
    perform: removeSelected,
  },
  {
    id: 'edit.selectAll',
    group: 'edit',
    keys: ['Mod+KeyA'],
    label: ({ text }) => text.shell.edit.selectAll,
    when: (context) => diagramOf(context).components.length > 0,
    perform: (context) =>
      select(
        context,
        diagramOf(context).components.map(({ id }) => id),
      ),
  },
  {
    id: 'edit.layout',
    group: 'edit',
    keys: ['Shift+KeyL'],
    label: ({ text }) => text.shell.edit.layout,
    when: (context) => diagramOf(context).components.length > 1,
    perform: tidyUp,
  },
  arrow('edit.left', 'ArrowLeft', -1, 0, ({ text }) => text.shell.edit.left),
  arrow('edit.right', 'ArrowRight', 1, 0, ({ text }) => text.shell.edit.right),
  arrow('edit.up', 'ArrowUp', 0, -1, ({ text }) => text.shell.edit.up),
  arrow('edit.down', 'ArrowDown', 0, 1, ({ text }) => text.shell.edit.down),
]
