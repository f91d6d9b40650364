/** Every part with its lock: everything about it, or single settings. */
import type { Component, Lock } from '../../../diagram/diagram.ts'
import { kindNamed } from '../../../diagram/settings.ts'
import { useDocument } from '../../stores.ts'
import { useWords } from '../../text/index.ts'
import { Switch, useSetupText } from './Switch.tsx'
import css from './setup.module.css'

interface PartProps {
  readonly component: Component
  readonly lock: Lock | undefined
  /** Another lock of this part, or none. */
  readonly onLock: (lock: Lock | null) => void
}

function Part({ component, lock, onLock }: PartProps) {
  const text = useSetupText()
  const { kinds } = useWords()
  const { id, kind, name } = component
  const whole = lock !== undefined && lock.settings === undefined
  const some = lock?.settings ?? []
  const names = Object.keys(kindNamed(kind).fields)
  const turn = (setting: string, on: boolean) => {
    const settings = names.filter((one) => (one === setting ? on : some.includes(one)))
    onLock(settings.length > 0 ? { of: id, settings } : null)
  }
  return (
    <li>
      <Switch on={whole} label={name} name={text.part(name)} onTurn={(on) => onLock(on ? { of: id } : null)} />
      {!whole && (
        <details>
          <summary aria-label={`${text.settings(name)}: ${text.someSettings(some.length)}`}>{text.someSettings(some.length)}</summary>
          <div className={css.kinds}>
            {names.map((setting) => (
              <Switch
                key={setting}
                on={some.includes(setting)}
                label={kinds[kind]?.fields[setting]?.label ?? setting}
                onTurn={(on) => turn(setting, on)}
              />
            ))}
          </div>
        </details>
      )}
    </li>
  )
}

export function Locks({ locks, onLocks }: { locks: readonly Lock[]; onLocks: (locks: readonly Lock[]) => void }) {
  const text = useSetupText()
  const components = useDocument(({ diagram }) => diagram.components)
  const lockOf = (id: string) => locks.find(({ of }) => of === id)
  // In the order of the parts, so that the same locks are the same link.
  const put = (id: string, lock: Lock | null) => onLocks(components.flatMap((one) => (one.id === id ? lock : lockOf(one.id)) ?? []))
  const all = components.length > 0 && components.every(({ id }) => lockOf(id) !== undefined && lockOf(id)?.settings === undefined)
  if (components.length === 0) return <p className={css.help}>{text.none}</p>
  return (
    <>
      <p className={css.help}>{text.partsHelp}</p>
      <Switch on={all} label={text.all} onTurn={(on) => onLocks(on ? components.map(({ id }) => ({ of: id })) : [])} />
      <ul className={css.parts}>
        {components.map((component) => (
          <Part key={component.id} component={component} lock={lockOf(component.id)} onLock={(lock) => put(component.id, lock)} />
        ))}
      </ul>
    </>
  )
}
