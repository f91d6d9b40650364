/** Keys: one listener for the page, which leaves fields, dialogs and the input of Korean alone. */

import { isMac } from '../page/caps.ts'
import type { Command, CommandContext } from './command.ts'
import { can, perform } from './context.ts'

/** The key of an event as commands write it: `Mod+Shift+KeyZ`. */
export function keyOf(event: KeyboardEvent): string {
  const mod = isMac() ? event.metaKey : event.ctrlKey
  return [mod && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', event.code].filter(Boolean).join('+')
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input:not([type=range], [type=checkbox], [type=radio]), textarea, select') !== null)
/** A control that has its own use for Space, Enter and arrows. */
const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('button, a[href], summary, [role=slider], [role=separator], [role=tab], [role=menuitem], [role=option], input, select') !==
    null
const OWN = new Set(['Space', 'Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Delete', 'Backspace'])

/** Whether a key press is meant for the page rather than for what has the focus. */
function isForPage(event: KeyboardEvent, { stores }: CommandContext): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  // A dialog that is on its way has the keys already: what is typed is meant for it.
  if (stores.view.getState().dialog && !document.querySelector('dialog')) return false
  if (document.querySelector('dialog[open], [role=menu]')) return false
  if (isField(event.target)) return false
  return !(OWN.has(event.code) && isControl(event.target))
}

/** Keys that dictation would press while it types. */
const LETTER = /^(Shift\+)?(Key[A-Z]|Period|Bracket\w+|Equal|Minus)$/

/** Listens until the answer is called, `early` first. `read` gives the commands as they are at that moment. */
export function listenForKeys(
  read: () => { commands: readonly Command[]; context: CommandContext },
  early: readonly KeyboardEvent[] = [],
): () => void {
  const listen = (event: KeyboardEvent) => {
    const key = keyOf(event)
    const { commands, context } = read()
    const command = commands.find((one) => one.keys?.includes(key) && can(one, context))
    if (!command || (LETTER.test(key) && !context.stores.view.getState().letters)) return
    // The command palette and the file's keys mean nothing else in a field, so they work there too.
    const everywhere =
      (command.id === 'view.commands' || command.group === 'file') && !document.querySelector('dialog[open]') && !event.isComposing
    if (!everywhere && !isForPage(event, context)) return
    event.preventDefault()
    perform(command, context)
  }
  for (const event of early) listen(event)
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}
