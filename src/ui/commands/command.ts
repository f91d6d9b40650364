/** Everything a person can do is one of these: it feeds menus, keys, buttons and the command palette alike. */
import type { Stores } from '../stores.ts'
import type { Text, Words } from '../text/index.ts'

export interface CommandContext {
  readonly stores: Stores
  readonly text: Text
  readonly words: Words
}
export interface Command {
  /** `file.export`, `edit.undo`, `run.play`, `component.crash` … */
  readonly id: string
  readonly group: 'file' | 'edit' | 'run' | 'view' | 'component' | 'wire' | 'add'
  /** Whole words in the page's language, from what is selected ("Undo: move Cashier"). */
  label(context: CommandContext): string
  /** `event.code` with modifiers in this order: `Mod+Shift+KeyZ`; Mod is Ctrl, or Command on a Mac. */
  readonly keys?: readonly string[]
  /** Whether it can be done now. Menus hide what cannot, the palette shows it disabled with the reason if there is one. */
  when?(context: CommandContext): boolean
  /** Why it cannot be done now. A command without a reason is not shown at all while it cannot. */
  reason?(context: CommandContext): string
  perform(context: CommandContext): void | Promise<void>
}

/** Menus that the registry knows; what is in them is loaded with the menu. */
export type MenuName = 'diagram' | 'more' | 'phone' | 'about'
