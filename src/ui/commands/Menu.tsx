/** A menu of commands: right click, ⋯, and the diagram's menu are all this. */
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { keyCap } from '../page/caps.ts'
import { zoomOf } from '../page/size.ts'
import type { Command, MenuName } from './command.ts'
import { can, perform, useCommandContext } from './context.ts'
import styles from './Menu.module.css'
import { menuNamed } from './registry.ts'

export interface MenuProps {
  /** Commands that cannot be done now are left out. A rule stands between groups. */
  readonly commands: readonly Command[] | MenuName
  /** CSS px in the window, or what the menu hangs under. */
  readonly at: { readonly x: number; readonly y: number } | Element
  readonly label: string
  readonly onClose: () => void
  /** What stands above the commands, for example the seed on a narrow page. */
  readonly children?: ReactNode
}

const EDGE = 8

function place(menu: HTMLElement, at: MenuProps['at']) {
  const { width, height } = menu.getBoundingClientRect()
  const zoom = zoomOf(menu)
  const box = at instanceof Element ? at.getBoundingClientRect() : null
  const x = box ? (box.left + width > window.innerWidth - EDGE ? box.right - width : box.left) : (at as { x: number }).x
  const y = box ? box.bottom + 4 : (at as { y: number }).y
  menu.style.left = `${Math.max(EDGE, Math.min(x, window.innerWidth - width - EDGE)) / zoom}px`
  menu.style.top = `${Math.max(EDGE, Math.min(y, window.innerHeight - height - EDGE)) / zoom}px`
}

const items = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]

/** Where a key leads in a list of `count` items, seen from the item `at`; null = nowhere. */
function target(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (Math.max(at, 0) - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function move(event: KeyboardEvent<HTMLElement>) {
  const all = items(event.currentTarget)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to = target(event.key, at, all.length)
  if (to !== null) {
    all[to]?.focus()
    event.preventDefault()
  } else if (event.key.length === 1 && event.key !== ' ') {
    const letter = event.key.toLocaleLowerCase()
    const after = [...all.slice(at + 1), ...all.slice(0, at + 1)]
    after.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus()
  }
}

/** Focus goes into the menu and back to where it was. */
function useOpen(menu: { readonly current: HTMLElement | null }, at: MenuProps['at'], onClose: () => void) {
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => {
    const before = document.activeElement
    menu.current?.showPopover?.()
    if (menu.current) place(menu.current, at)
    items(menu.current)[0]?.focus()
    return () => {
      // Only where nothing else took the focus meanwhile (a dialog that a command opened).
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
  }, [menu, at])
  useLayoutEffect(() => {
    const away = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target) && !(at instanceof Element && at.contains(event.target)))
        close.current()
    }
    const leave = () => close.current()
    const keys = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' && (event.key !== 'Tab' || menu.current?.querySelector('input'))) return
      event.preventDefault()
      close.current()
    }
    document.addEventListener('keydown', keys)
    document.addEventListener('pointerdown', away, true)
    window.addEventListener('resize', leave)
    return () => {
      document.removeEventListener('pointerdown', away, true)
      document.removeEventListener('keydown', keys)
      window.removeEventListener('resize', leave)
    }
  }, [menu, at])
}

export function Menu({ commands, at, label, onClose, children }: MenuProps) {
  const context = useCommandContext()
  const menu = useRef<HTMLDivElement>(null)
  useOpen(menu, at, onClose)
  const all = typeof commands === 'string' ? menuNamed(commands, context) : commands
  const shown = all.filter((command) => can(command, context))
  return (
    <div ref={menu} popover="manual" className={styles.menu}>
      {children}
      <div role="menu" aria-label={label} aria-orientation="vertical" tabIndex={-1} onKeyDown={move}>
        {shown.map((command, nth) => (
          <MenuItem key={command.id} command={command} rule={nth > 0 && shown[nth - 1]!.group !== command.group} onClose={onClose} />
        ))}
      </div>
    </div>
  )
}

function MenuItem({ command, rule, onClose }: { command: Command; rule: boolean; onClose: () => void }) {
  const context = useCommandContext()
  return (
    <>
      {rule && <hr className={styles.rule} />}
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        className={styles.item}
        onClick={() => {
          onClose()
          perform(command, context)
        }}
      >
        <span>{command.label(context)}</span>
        {command.keys?.[0] && <kbd className={styles.key}>{keyCap(command.keys[0])}</kbd>}
      </button>
    </>
  )
}
