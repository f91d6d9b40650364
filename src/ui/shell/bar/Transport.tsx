/** Start again, step, play: buttons made of the same commands as everything else. */
import { Pause, Play, RotateCcw, SkipForward } from 'lucide-react'
import { can, perform, useCommandContext } from '../../commands/context.ts'
import { runCommands } from '../../commands/run.ts'
import { keyCap } from '../../page/caps.ts'
import { useRun, useStores } from '../../stores.ts'
import controls from '../controls.module.css'
import styles from './Transport.module.css'

const byId = (id: string) => runCommands.find((command) => command.id === id)!
const PLAY = byId('run.play')
const BESIDE = [
  { command: byId('run.restart'), Icon: RotateCcw, fill: 'none' },
  { command: byId('run.step'), Icon: SkipForward, fill: 'currentColor' },
] as const

/** `touch` makes the targets of a phone and writes the word on the main button. */
export function Transport({ touch = false }: { touch?: boolean }) {
  const context = useCommandContext()
  const phase = useRun((state) => state.phase)
  const { run } = useStores()
  const idle = useRun((state) => state.phase === 'idle')
  const untouched = idle && run.ghost() === null
  const going = phase === 'running' || phase === 'loading'
  const Icon = going ? Pause : Play
  const label = PLAY.label(context)
  return (
    <>
      {BESIDE.map(({ command, Icon: Beside, fill }) => (
        <button
          key={command.id}
          type="button"
          className={`${controls.ico} ${touch ? styles.touch : ''}`}
          disabled={!can(command, context)}
          aria-label={command.label(context)}
          title={`${command.label(context)} (${keyCap(command.keys![0]!)})`}
          onClick={() => perform(command, context)}
        >
          <Beside size={20} strokeWidth={1.5} fill={fill} aria-hidden />
        </button>
      ))}
      <button
        type="button"
        className={`${controls.main} ${touch ? styles.wide : styles.play} ${untouched ? styles.glow : ''}`}
        disabled={!can(PLAY, context)}
        aria-label={touch ? undefined : label}
        title={`${label} (${keyCap('Space')})`}
        onClick={() => perform(PLAY, context)}
      >
        <Icon size={20} strokeWidth={1.5} fill="currentColor" aria-hidden />
        {touch && label}
      </button>
    </>
  )
}
