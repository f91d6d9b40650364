/** Menus of the canvas: by right click, by ⋯, by a long press, and the small one that asks for a wire's role. */
import { type PointerEvent, type MouseEvent as ReactMouseEvent, type ReactNode, Suspense, useMemo, useRef, useState } from 'react'
import type { Edge, Node } from 'reactflow'
import type { Command } from '../../commands/command.ts'
import { useCommandContext } from '../../commands/context.ts'
import type { MenuProps } from '../../commands/Menu.tsx'
import { diagramOf, endsOf, onePart, oneWire, select } from '../../commands/selection.ts'
import { later } from '../../page/later.ts'
import type { Choice } from './useWiring.ts'
import { connectAs, nameOf } from './wiring.ts'

const Menu = later(async () => (await import('../../commands/Menu.tsx')).Menu)

const LONG_PRESS = 550
const STILL = 8

function menuLabel(context: ReturnType<typeof useCommandContext>): string {
  const { canvas } = context.text
  const wire = oneWire(context)
  const part = onePart(context)
  if (wire) {
    const { from, to } = endsOf(context, wire)
    return canvas.wireMenu(from, to)
  }
  return part ? canvas.partMenu(part.name) : canvas.paneMenu
}

/** Opens after a touch that stays where it is; a browser that answers with a right click itself is not answered twice. */
function useLongPress(open: (target: Element, at: { x: number; y: number }) => void) {
  const press = useRef<{ timer: number; x: number; y: number } | null>(null)
  return useMemo(() => {
    const stop = () => {
      if (press.current) clearTimeout(press.current.timer)
      press.current = null
    }
    return {
      onPointerDownCapture(event: PointerEvent) {
        if (event.pointerType !== 'touch') return
        stop()
        const { target, clientX: x, clientY: y } = event
        press.current = { x, y, timer: window.setTimeout(() => target instanceof Element && open(target, { x, y }), LONG_PRESS) }
      },
      onPointerMoveCapture(event: PointerEvent) {
        if (press.current && Math.hypot(event.clientX - press.current.x, event.clientY - press.current.y) > STILL) stop()
      },
      onPointerUpCapture: stop,
      onPointerCancelCapture: stop,
    }
  }, [open])
}

export function useMenus(): { readonly menu: ReactNode; readonly listeners: object } {
  const context = useCommandContext()
  const [at, setAt] = useState<MenuProps['at'] | null>(null)
  const open = useMemo(
    () => (id: string | null, where: MenuProps['at']) => {
      const { selected } = context.stores.view.getState()
      if (id === null) select(context, [])
      else if (!selected.includes(id)) select(context, [id])
      setAt(where)
    },
    [context],
  )
  const flow = useMemo(() => {
    const about = (event: ReactMouseEvent | MouseEvent, id: string | null) => {
      event.preventDefault()
      open(id, { x: event.clientX, y: event.clientY })
    }
    return {
      onNodeContextMenu: (event: ReactMouseEvent, { id }: Node) => about(event, id),
      onEdgeContextMenu: (event: ReactMouseEvent, { id }: Edge) => about(event, id),
      onSelectionContextMenu: (event: ReactMouseEvent, [first]: Node[]) => about(event, first?.id ?? null),
      onPaneContextMenu: (event: ReactMouseEvent | MouseEvent) => about(event, null),
    }
  }, [open])
  const openAt = useMemo(
    () => (target: Element, where: { x: number; y: number }) =>
      open(target.closest('.react-flow__node, .react-flow__edge')?.getAttribute('data-id') ?? null, where),
    [open],
  )
  const press = useLongPress(openAt)
  const listeners = useMemo(
    () => ({
      ...flow,
      ...press,
      onClick(event: ReactMouseEvent) {
        const more = event.target instanceof Element ? event.target.closest('[data-menu]') : null
        if (more) open(more.getAttribute('data-menu'), more)
      },
    }),
    [flow, press, open],
  )
  return {
    menu: at && (
      <Suspense>
        <Menu commands="about" at={at} label={menuLabel(context)} onClose={() => setAt(null)} />
      </Suspense>
    ),
    listeners,
  }
}

/** Asks in which way two parts shall be wired, where there are several. */
export function RoleMenu({ choice: { wire, x, y }, onClose }: { choice: Choice; onClose: () => void }) {
  const context = useCommandContext()
  const at = useMemo(() => ({ x, y }), [x, y])
  const diagram = diagramOf(context)
  const commands: Command[] = wire.roles.map((role) => ({
    id: `wire.${role}`,
    group: 'wire',
    label: ({ text }) => text.canvas.roleChoice[role],
    perform: () => connectAs(context, wire.from, wire.to, role),
  }))
  return (
    <Suspense>
      <Menu
        commands={commands}
        at={at}
        label={context.text.canvas.chooseRole(nameOf(diagram, wire.from), nameOf(diagram, wire.to))}
        onClose={onClose}
      />
    </Suspense>
  )
}
