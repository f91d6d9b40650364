/** A button with a menu of commands under it. */
import { type ReactNode, Suspense, useRef, useState } from 'react'
import type { MenuName } from '../../commands/command.ts'
import { later } from '../../page/later.ts'

const Menu = later(async () => (await import('../../commands/Menu.tsx')).Menu)

export function MenuButton({
  label,
  commands,
  className,
  children,
  head,
}: {
  label: string
  commands: MenuName
  className: string
  children: ReactNode
  head?: ReactNode
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && button.current && (
        <Suspense>
          <Menu commands={commands} at={button.current} label={label} onClose={() => setOpen(false)}>
            {head}
          </Menu>
        </Suspense>
      )}
    </>
  )
}
