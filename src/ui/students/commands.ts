/** Commands for a class: to hold things fixed for students, to lift that again, to work under another name. */
import type { Command, CommandContext } from '../commands/command.ts'
import { say } from '../commands/context.ts'
import { diagramOf } from '../commands/selection.ts'
import { lift } from './rule.ts'

const rulesOf = (context: CommandContext) => diagramOf(context).scenario.rules

export const studentCommands: readonly Command[] = [
  {
    id: 'file.students',
    group: 'file',
    label: ({ text }) => text.students.setUp,
    perform: ({ stores }) => stores.view.setState({ dialog: { name: 'students' } }),
  },
  {
    id: 'file.lift',
    group: 'file',
    label: ({ text }) => text.students.lift,
    when: (context) => rulesOf(context) !== undefined,
    perform(context) {
      lift(context.stores)
      say(context, 'lifted')
    },
  },
  {
    id: 'file.student',
    group: 'file',
    label: ({ text }) => text.students.rename,
    when: (context) => (rulesOf(context)?.publishedSeed ?? null) !== null && context.stores.view.getState().student !== '',
    perform: ({ stores }) => stores.view.setState({ student: '' }),
  },
]
