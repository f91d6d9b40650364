/** How jobs leave a component: by one of its ways, or by all of them. */
import type { AnyKind } from '../../kinds/kind.ts'

/** Whether each job takes one of the ways out, by weight. */
export const splits = (kind: AnyKind, settings: Readonly<Record<string, unknown>>): boolean => kind.splits ?? settings.calls === 'oneOf'
