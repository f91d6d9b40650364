/** Commands of documents: new, open, import, export, rename. */
import { emptyDiagram } from '../../diagram/settings.ts'
import type { Command } from './command.ts'
import { say } from './context.ts'

/** The first picture has the buttons; what they do comes after it. */
const files = () => import('../page/files.ts')

export const fileCommands: readonly Command[] = [
  {
    id: 'file.new',
    group: 'file',
    label: ({ text }) => text.shell.file.new,
    perform: async ({ stores, text }) => (await files()).openDiagram(stores, emptyDiagram(text.shell.file.blank)),
  },
  {
    id: 'file.scenarios',
    group: 'file',
    label: ({ text }) => text.shell.scenarios.pick,
    perform: ({ stores }) => stores.view.setState({ dialog: { name: 'scenarios' } }),
  },
  {
    id: 'file.open',
    group: 'file',
    keys: ['Mod+KeyO'],
    label: ({ text }) => text.shell.file.open,
    when: ({ stores }) => stores.shelf !== undefined,
    perform: ({ stores }) => stores.view.setState({ dialog: { name: 'diagrams' } }),
  },
  {
    id: 'file.import',
    group: 'file',
    keys: ['Mod+KeyI'],
    label: ({ text }) => text.shell.file.import,
    perform: async ({ stores }) => (await files()).chooseFile(stores),
  },
  {
    id: 'file.export',
    group: 'file',
    keys: ['Mod+KeyS', 'Mod+KeyE'],
    label: ({ text }) => text.shell.file.export,
    perform: async (context) => {
      const { exportFile } = await files()
      say(context, 'exported', { file: await exportFile(context.stores.document.getState().diagram) })
    },
  },
  {
    id: 'file.share',
    group: 'file',
    label: ({ text }) => text.link.open,
    perform: ({ stores }) => stores.view.setState({ dialog: { name: 'share' } }),
  },
  {
    id: 'file.sheet',
    group: 'file',
    label: ({ text }) => text.sheet.open,
    when: ({ stores }) => stores.view.getState().scenario !== null,
    perform: ({ stores }) => stores.view.setState({ dialog: { name: 'sheet' } }),
  },
  {
    id: 'file.rename',
    group: 'file',
    label: ({ text }) => text.shell.file.rename,
    perform: ({ stores }) => stores.view.setState({ dialog: { name: 'rename', id: null } }),
  },
]
