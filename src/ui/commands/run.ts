/** Commands of the run: play, step, start again, and the speed. */
import type { Command, CommandContext } from './command.ts'

/** Speeds that keys and the ruler stop at, in simulated seconds a second. */
export const SPEEDS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, Number.POSITIVE_INFINITY] as const

/** The speed `by` stops further. */
export function speedBeside(speed: number, by: number): number {
  const at = SPEEDS.findIndex((one) => one >= speed)
  const exact = SPEEDS[at] === speed
  const next = by > 0 ? at + (exact ? by : by - 1) : at + by
  return SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, next))]!
}

const run = (context: CommandContext) => context.stores.run
const isRunning = (context: CommandContext) => ['running', 'loading'].includes(run(context).getState().phase)

const play: Command = {
  id: 'run.play',
  group: 'run',
  keys: ['Space'],
  label: (context) => (isRunning(context) ? context.text.shell.run.pause : context.text.shell.run.play),
  when: (context) => run(context).getState().phase !== 'stuck',
  perform: (context) => (isRunning(context) ? run(context).pause() : run(context).play()),
}
const step: Command = {
  id: 'run.step',
  group: 'run',
  keys: ['Period'],
  label: ({ text }) => text.shell.run.step,
  when: (context) => !['stuck', 'done'].includes(run(context).getState().phase),
  perform: (context) => run(context).step(),
}
const restart: Command = {
  id: 'run.restart',
  group: 'run',
  keys: ['KeyR'],
  label: ({ text }) => text.shell.run.restart,
  perform: (context) => run(context).restart(),
}
const speed = (id: string, key: string, by: number, label: Command['label']): Command => ({
  id,
  group: 'run',
  keys: [key],
  label,
  perform: (context) => run(context).setSpeed(speedBeside(run(context).getState().speed, by)),
})

export const runCommands: readonly Command[] = [
  play,
  step,
  restart,
  speed('run.faster', 'BracketRight', 1, ({ text }) => text.shell.run.faster),
  speed('run.slower', 'BracketLeft', -1, ({ text }) => text.shell.run.slower),
  {
    id: 'run.max',
    group: 'run',
    keys: ['KeyM'],
    label: ({ text }) => text.shell.run.max,
    perform: (context) => run(context).setSpeed(Number.POSITIVE_INFINITY),
  },
]
