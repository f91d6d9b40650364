/** The dialog in which a teacher holds things fixed for students, and takes the link that has it all. Every switch counts at once. */
import type { ReactNode } from 'react'
import type { Rules } from '../../../diagram/diagram.ts'
import { NO_RULES } from '../../../diagram/edit/rules.ts'
import { kinds } from '../../../kinds/index.ts'
import { useContents } from '../../canvas/story/useContents.ts'
import { kindName } from '../../commands/add.ts'
import { useCommandContext } from '../../commands/context.ts'
import { useScenario } from '../../page/useScenario.ts'
import controls from '../../shell/controls.module.css'
import { Dialog } from '../../shell/dialogs/Dialog.tsx'
import { useDocument, useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { lift, rule } from '../rule.ts'
import { Locks } from './Locks.tsx'
import { StudentLink } from './StudentLink.tsx'
import { Switch, useSetupText } from './Switch.tsx'
import css from './setup.module.css'

/** The rules as they are, and the one way to change them. */
function useRules() {
  const stores = useStores()
  const rules = useDocument(({ diagram }) => diagram.scenario.rules) ?? NO_RULES
  const change = (some: Partial<Rules>) =>
    rule(stores, { code: 'rules', values: {} }, { ...(stores.document.getState().diagram.scenario.rules ?? NO_RULES), ...some })
  return { rules, change }
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** Which kinds may be added: any, or those that are ticked. */
function Allowed({ parts, change }: { parts: Rules['parts']; change: (some: Partial<Rules>) => void }) {
  const text = useSetupText()
  const context = useCommandContext()
  const turn = (type: string, on: boolean) =>
    change({ parts: kinds.map((kind) => kind.type).filter((one) => (one === type ? on : parts?.includes(one))) })
  return (
    <Section title={text.kinds}>
      <Switch on={parts !== null} label={text.some} help={text.kindsHelp} onTurn={(on) => change({ parts: on ? [] : null })} />
      {parts && (
        <div className={css.kinds}>
          {kinds.map((kind) => (
            <Switch key={kind.type} on={parts.includes(kind.type)} label={kindName(context, kind)} onTurn={(on) => turn(kind.type, on)} />
          ))}
        </div>
      )}
    </Section>
  )
}

/** A seed by name is longer than the one that it comes from; and that one is the scenario's, on which is graded. */
const LONGEST = 190
function Lesson({ rules, change }: { rules: Rules; change: (some: Partial<Rules>) => void }) {
  const text = useSetupText()
  const scenario = useScenario()
  const contents = useContents(scenario)
  const own = useDocument(({ diagram }) => diagram.scenario.seed)
  const published = rules.publishedSeed ?? (contents?.diagram('en').scenario.seed ?? own).slice(0, LONGEST)
  const asks = contents?.lesson !== undefined
  return (
    <Section title={text.lesson}>
      <Switch
        on={rules.hideCharts}
        label={text.charts}
        help={asks || (scenario && !contents) ? undefined : text.noQuestion}
        disabled={!asks && !rules.hideCharts}
        onTurn={(hideCharts) => change({ hideCharts })}
      />
      <Switch
        on={rules.publishedSeed !== null}
        label={text.seed}
        help={text.seedHelp(published)}
        disabled={scenario !== null && contents === null}
        onTurn={(on) => change({ publishedSeed: on ? published : null })}
      />
    </Section>
  )
}

export default function Setup({ onClose }: { onClose: () => void }) {
  const text = useSetupText()
  const { students } = useText()
  const stores = useStores()
  const { rules, change } = useRules()
  const isRuled = useDocument(({ diagram }) => diagram.scenario.rules !== undefined)
  return (
    <Dialog
      title={students.setUp}
      onClose={onClose}
      wide
      foot={
        <>
          <button type="button" className={controls.btn} disabled={!isRuled} onClick={() => lift(stores)}>
            {students.lift}
          </button>
          <button type="button" className={controls.main} onClick={onClose}>
            {text.done}
          </button>
        </>
      }
    >
      <p className={css.what}>{text.what}</p>
      <Section title={text.parts}>
        <Locks locks={rules.locks} onLocks={(locks) => change({ locks })} />
      </Section>
      <Allowed parts={rules.parts} change={change} />
      <Lesson rules={rules} change={change} />
      <Section title={text.link}>
        <StudentLink isRuled={isRuled} />
      </Section>
      <p className={css.help}>
        {text.fence} {text.here}
      </p>
    </Dialog>
  )
}
