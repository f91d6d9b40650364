/** What commands work on, out of React's contexts. */
import { useMemo } from 'react'
import { useStores } from '../stores.ts'
import { useWords } from '../text/index.ts'
import type { Command, CommandContext } from './command.ts'

export function useCommandContext(): CommandContext {
  const stores = useStores()
  const words = useWords()
  return useMemo(() => ({ stores, words, text: words.text }), [stores, words])
}

/** Tells the person what was done: status line and live region. */
export const say = (context: CommandContext, code: string, values: Readonly<Record<string, string | number>> = {}) =>
  context.stores.view.setState({ said: { code, values, at: Date.now() } })

export const can = (command: Command, context: CommandContext): boolean => command.when?.(context) ?? true

/** Performs a command if it can be performed; a failure is shown where errors are, not swallowed. */
export function perform(command: Command, context: CommandContext): void {
  if (can(command, context)) void command.perform(context)
}
