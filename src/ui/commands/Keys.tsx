/** Listens for the page's keys. Loaded right after the first picture, with all commands. */
import { useEffect } from 'react'
import { useCommandContext } from './context.ts'
import { listenForKeys } from './keys.ts'
import { allCommands } from './registry.ts'

export default function Keys() {
  const context = useCommandContext()
  useEffect(() => listenForKeys(() => ({ commands: allCommands(context), context })), [context])
  return null
}
