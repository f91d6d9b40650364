/** What a teacher's rules say of the parts and wires of the open diagram. */
import type { Diagram } from '../../diagram/diagram.ts'
import { isFixed, lockOf } from '../../diagram/edit/rules.ts'
import { useDocument } from '../stores.ts'

const NONE: readonly string[] = []

export const usePartFixed = (id: string): boolean => useDocument(({ diagram }) => isFixed(diagram.scenario, id))
/** Names of settings that stay as they are. */
export const useLockedSettings = (id: string): readonly string[] =>
  useDocument(({ diagram }) => lockOf(diagram.scenario, id)?.settings ?? NONE)
/** Whether a wire has a locked part at one of its ends. */
export const isWireFixed = ({ scenario }: Diagram, { from, to }: { readonly from: string; readonly to: string }): boolean =>
  isFixed(scenario, from) || isFixed(scenario, to)
