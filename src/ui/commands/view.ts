/** Commands of this window: language, words, theme, panels, zoom, and the list of all commands. */
import type { Language, Theme, ViewState, Words } from '../../store/view.ts'
import { PROJECTOR, zooms } from '../page/size.ts'
import type { Command, CommandContext } from './command.ts'
import { canvasPort } from './ports.ts'

const view = (context: CommandContext) => context.stores.view
const panel = (name: keyof ViewState['panels']): Command => ({
  id: `view.${name}`,
  group: 'view',
  ...(name === 'outline' ? { keys: ['KeyO'] } : {}),
  label: (context) => {
    const { view: words, page } = context.text.shell
    return view(context).getState().panels[name] ? words.fold(page[name]) : words.unfold(page[name])
  },
  perform: (context) => view(context).setState(({ panels }) => ({ panels: { ...panels, [name]: !panels[name] } })),
})
const language = (to: Language): Command => ({
  id: `view.language.${to}`,
  group: 'view',
  label: ({ text }) => text.shell.view[to],
  when: (context) => view(context).getState().language !== to,
  perform: (context) => view(context).setState({ language: to }),
})
const words = (to: Words, label: Command['label']): Command => ({
  id: `view.words.${to}`,
  group: 'view',
  label,
  when: (context) => view(context).getState().words !== to,
  perform: (context) => view(context).setState({ words: to }),
})
const theme = (to: Theme, label: Command['label']): Command => ({
  id: `view.theme.${to}`,
  group: 'view',
  label,
  when: (context) => view(context).getState().theme !== to,
  perform: (context) => view(context).setState({ theme: to }),
})
const zoom = (
  id: string,
  key: string,
  label: Command['label'],
  act: (port: NonNullable<ReturnType<typeof canvasPort>>) => void,
): Command => ({
  id,
  group: 'view',
  keys: [key],
  label,
  when: () => canvasPort() !== null,
  perform: () => {
    const port = canvasPort()
    if (port) act(port)
  },
})

export const viewCommands: readonly Command[] = [
  {
    id: 'view.commands',
    group: 'view',
    keys: ['Mod+KeyK'],
    label: ({ text }) => text.shell.view.commands,
    perform: (context) => view(context).setState({ dialog: { name: 'commands' } }),
  },
  {
    id: 'view.glossary',
    group: 'view',
    label: ({ text }) => text.glossary.title,
    perform: (context) => view(context).setState({ dialog: { name: 'glossary', find: '' } }),
  },
  {
    id: 'view.about',
    group: 'view',
    label: ({ text }) => text.shell.about.title,
    perform: (context) => view(context).setState({ dialog: { name: 'about' } }),
  },
  zoom(
    'view.fit',
    'KeyF',
    ({ text }) => text.shell.view.fit,
    (port) => port.fitView(),
  ),
  zoom(
    'view.zoomIn',
    'Equal',
    ({ text }) => text.shell.view.zoomIn,
    (port) => port.zoom(1.25),
  ),
  zoom(
    'view.zoomOut',
    'Minus',
    ({ text }) => text.shell.view.zoomOut,
    (port) => port.zoom(0.8),
  ),
  {
    id: 'view.letters',
    group: 'view',
    label: (context) => (view(context).getState().letters ? context.text.shell.view.lettersOff : context.text.shell.view.lettersOn),
    perform: (context) => view(context).setState(({ letters }) => ({ letters: !letters })),
  },
  panel('palette'),
  panel('inspector'),
  panel('dock'),
  panel('outline'),
  words('cafe', ({ text }) => text.shell.view.useCafe),
  words('aws', ({ text }) => text.shell.view.useAws),
  language('en'),
  language('ko'),
  {
    id: 'view.size',
    group: 'view',
    label: (context) => (view(context).getState().size === 'usual' ? context.text.shell.view.toProjector : context.text.shell.view.toUsual),
    when: () => zooms() && matchMedia(PROJECTOR.wide).matches,
    perform: (context) => view(context).setState(({ size }) => ({ size: size === 'usual' ? 'projector' : 'usual' })),
  },
  theme('light', ({ text }) => text.shell.view.toLight),
  theme('dark', ({ text }) => text.shell.view.toDark),
  theme('system', ({ text }) => text.shell.view.toSystem),
]
