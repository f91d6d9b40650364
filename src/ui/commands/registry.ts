/** All commands of the page, and the choices of them that menus show. */
import { compare, turnCommands } from '../compare/commands.ts'
import { studentCommands } from '../students/commands.ts'
import { templateCommands } from '../templates/insert.ts'
import { addCommands, spliceCommands } from './add.ts'
import type { Command, CommandContext, MenuName } from './command.ts'
import { editCommands } from './edit.ts'
import { fileCommands } from './file.ts'
import { componentCommands, wireCommands, zoneCommands } from './happen.ts'
import { runCommands } from './run.ts'
import { viewCommands } from './view.ts'

const fixed: readonly Command[] = [
  ...fileCommands,
  ...studentCommands,
  ...editCommands,
  ...runCommands,
  ...componentCommands,
  ...turnCommands,
  ...wireCommands,
  ...viewCommands,
  compare,
  ...addCommands,
  ...templateCommands,
  ...spliceCommands,
]

/** Every command there is now; the zones depend on the diagram. */
export const allCommands = (context: CommandContext): readonly Command[] => [...fixed, ...zoneCommands(context)]

/** Commands by id, in this order. */
export const pick = (...ids: readonly string[]): readonly Command[] => ids.map((id) => fixed.find((command) => command.id === id)!)

const aboutPart = [...componentCommands, ...turnCommands, ...pick('edit.rename', 'edit.duplicate', 'edit.copy', 'edit.cut', 'edit.remove')]
const aboutParts = pick('edit.duplicate', 'edit.copy', 'edit.cut', 'edit.remove')
const aboutWire = [...wireCommands, ...spliceCommands, ...pick('edit.remove')]
const aboutCanvas = pick('edit.undo', 'edit.redo', 'edit.paste', 'edit.selectAll', 'edit.layout', 'view.fit')

/** What a right click or ⋯ offers for what is selected: one part, several, one wire, or the canvas itself. */
export function commandsAbout(context: CommandContext): readonly Command[] {
  const { selected } = context.stores.view.getState()
  const { diagram } = context.stores.document.getState()
  if (selected.length === 0) return [...aboutCanvas, ...addCommands, ...zoneCommands(context)]
  if (selected.length > 1) return aboutParts
  return diagram.wires.some(({ id }) => id === selected[0]) ? aboutWire : aboutPart
}

const waysToShow = pick(
  'view.words.cafe',
  'view.words.aws',
  'view.language.en',
  'view.language.ko',
  'view.theme.light',
  'view.theme.dark',
  'view.theme.system',
  'view.size',
)
const files = pick(
  'file.new',
  'file.scenarios',
  'file.open',
  'file.import',
  'file.export',
  'file.share',
  'file.students',
  'file.student',
  'file.sheet',
  'file.rename',
)
const undoing = pick('edit.undo', 'edit.redo')
const panels = pick('view.palette', 'view.inspector', 'view.dock', 'view.outline')
const everything = pick('view.commands', 'view.glossary', 'view.about')

/** The diagram's menu; what a narrow top bar leaves out; the same on a phone, which has no panels to fold; and what fits the selection. */
const MENUS: Readonly<Record<Exclude<MenuName, 'about'>, readonly Command[]>> = {
  diagram: [...files, ...undoing, ...panels, ...everything],
  more: [...files, ...undoing, ...waysToShow, ...panels, ...everything],
  phone: [...files, ...undoing, ...waysToShow, ...everything],
}
export const menuNamed = (name: MenuName, context: CommandContext): readonly Command[] =>
  name === 'about' ? commandsAbout(context) : MENUS[name]
