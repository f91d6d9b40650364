/** The row on top: which diagram, the run's controls, and how the page speaks. */
import { ChevronDown, Ellipsis, Link, Upload } from 'lucide-react'
import type { MenuName } from '../../commands/command.ts'
import { perform, useCommandContext } from '../../commands/context.ts'
import { fileCommands } from '../../commands/file.ts'
import { useScenario } from '../../page/useScenario.ts'
import { useDocument, useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import controls from '../controls.module.css'
import { Logo } from '../Logo.tsx'
import { useAtMost } from '../useMedia.ts'
import { Clock } from './Clock.tsx'
import { DiagramName } from './DiagramName.tsx'
import { MenuButton } from './MenuButton.tsx'
import { Seed } from './Seed.tsx'
import { SpeedRuler } from './SpeedRuler.tsx'
import { LanguageSwitch, SkinSwitch, ThemeSwitch } from './Switches.tsx'
import styles from './TopBar.module.css'
import { Transport } from './Transport.tsx'

const EXPORT = fileCommands.find(({ id }) => id === 'file.export')
const SHARE = fileCommands.find(({ id }) => id === 'file.share')

export function TopBar() {
  const { file, page } = useText().shell
  const name = useDocument((state) => state.diagram.name)
  // Everything in one row needs more than the panels do.
  const narrow = useAtMost(1399)
  const small = useAtMost(899)
  return (
    <header className={styles.bar}>
      <h1 className="unseen">{page.title(name)}</h1>
      <MenuButton label={file.menu} commands="diagram" className={`${controls.btn} ${styles.mark}`}>
        <Logo />
        <ChevronDown size={12} strokeWidth={1.5} aria-hidden />
      </MenuButton>
      <DiagramName />
      {!small && <ScenarioPicker />}
      <span className={styles.space} />
      <Transport />
      <SpeedRuler narrow={narrow} />
      <Clock />
      <span className={styles.space} />
      {!narrow && <Wide />}
      {!small && <SkinSwitch />}
      {narrow ? (
        <More />
      ) : (
        <>
          <LanguageSwitch />
          <ThemeSwitch />
        </>
      )}
    </header>
  )
}

function Wide() {
  const context = useCommandContext()
  return (
    <>
      <Seed />
      <button
        type="button"
        className={controls.btn}
        aria-haspopup="dialog"
        title={SHARE!.label(context)}
        onClick={() => perform(SHARE!, context)}
      >
        <Link size={16} strokeWidth={1.5} aria-hidden />
        {context.text.link.share}
      </button>
      <button type="button" className={controls.btn} title={EXPORT!.label(context)} onClick={() => perform(EXPORT!, context)}>
        <Upload size={16} strokeWidth={1.5} aria-hidden />
        {context.text.shell.file.exportShort}
      </button>
      <span className={styles.rule} />
    </>
  )
}

/** What has no room in a narrow bar. */
export function More({ className = '', commands = 'more' }: { className?: string; commands?: MenuName }) {
  const { file } = useText().shell
  return (
    <MenuButton
      label={file.more}
      commands={commands}
      className={`${controls.ico} ${className}`}
      head={
        <div className={styles.head}>
          <Seed />
        </div>
      }
    >
      <Ellipsis size={20} strokeWidth={2} aria-hidden />
    </MenuButton>
  )
}

function ScenarioPicker() {
  const { view } = useStores()
  const { scenarios } = useText().shell
  const scenario = useScenario()
  return (
    <button
      type="button"
      className={`${controls.btn} ${styles.picker}`}
      aria-haspopup="dialog"
      title={scenarios.pick}
      onClick={() => view.setState({ dialog: { name: 'scenarios' } })}
    >
      <span>{scenario ? scenarios.nth(scenario.number) : scenarios.none}</span>
      <ChevronDown size={16} strokeWidth={1.5} aria-hidden />
    </button>
  )
}
