/** The list of kinds: the one place besides its own folder that names a kind. */
import { autoScalingGroup } from './autoScalingGroup/index.ts'
import { clients } from './clients/index.ts'
import { instance } from './instance/index.ts'
import type { AnyKind } from './kind.ts'
import { loadBalancer } from './loadBalancer/index.ts'
import { queue } from './queue/index.ts'

/** In the palette's order. */
export const kinds: readonly AnyKind[] = [clients, loadBalancer, instance, autoScalingGroup, queue]

const byType = new Map(kinds.map((kind) => [kind.type, kind]))
/** The kind of this type, or undefined. */
export const kindOf = (type: string): AnyKind | undefined => byType.get(type)
