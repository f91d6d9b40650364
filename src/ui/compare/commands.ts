/** Commands that compare ways to run a component, and that change it from one to another. */
import { refused } from '../../diagram/edit/permitted.ts'
import { relatives, turn } from '../../diagram/edit/turn.ts'
import { kindNamed } from '../../diagram/settings.ts'
import { kinds } from '../../kinds/index.ts'
import { kindName } from '../commands/add.ts'
import type { Command, CommandContext } from '../commands/command.ts'
import { say } from '../commands/context.ts'
import { diagramOf, onePart } from '../commands/selection.ts'

/** The selected component where it can be compared, else the first that can; null where there is none. */
function comparable(context: CommandContext): string | null {
  const chosen = onePart(context)
  const all = chosen ? [chosen, ...diagramOf(context).components] : diagramOf(context).components
  return all.find(({ kind }) => kindNamed(kind).ways)?.id ?? null
}

export const compare: Command = {
  id: 'view.compare',
  group: 'view',
  label: ({ text }) => text.compare.open,
  perform: (context) => context.stores.view.setState({ dialog: { name: 'compare', id: comparable(context) } }),
}

/** One for each kind that has relatives; those that make sense are offered. */
export const turnCommands: readonly Command[] = kinds
  .filter((kind) => relatives(kind, kinds).length > 0)
  .map((kind) => ({
    id: `component.turn.${kind.type}`,
    group: 'component',
    label: (context) => context.text.compare.turn(kindName(context, kind)),
    when(context) {
      const part = onePart(context)
      if (part === null || !relatives(kindNamed(part.kind), kinds).includes(kind)) return false
      const next = turn(diagramOf(context), part.id, kind.type)
      return next !== null && refused(diagramOf(context), next) === null
    },
    perform(context) {
      const part = onePart(context)
      const next = part && turn(diagramOf(context), part.id, kind.type)
      if (!next) return
      const values = { name: part.name, kind: kindName(context, kind) }
      if (context.stores.document.edit({ code: 'turn', values }, next)) say(context, 'turned', values)
    },
  }))
