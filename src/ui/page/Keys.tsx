/** Listens for the page's keys. Loaded right after the first picture, with all commands. */
import { useLayoutEffect } from 'react'
import { useCommandContext } from '../commands/context.ts'
import { listenForKeys } from '../commands/keys.ts'
import { allCommands } from '../commands/registry.ts'
import { takeEarlyKeys } from './earlyKeys.ts'

export default function Keys() {
  const context = useCommandContext()
  useLayoutEffect(() => listenForKeys(() => ({ commands: allCommands(context), context }), takeEarlyKeys()), [context])
  return null
}
