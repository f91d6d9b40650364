/** The list of kinds: the one place besides its own folder that names a kind. */
import { autoScalingGroup } from './autoScalingGroup/index.ts'
import { bucket } from './bucket/index.ts'
import { clients } from './clients/index.ts'
import { ecs } from './ecsService/index.ts'
import { eksDeployment } from './eksDeployment/index.ts'
import { instance } from './instance/index.ts'
import type { AnyKind } from './kind.ts'
import { lambda } from './lambda/index.ts'
import { loadBalancer } from './loadBalancer/index.ts'
import { onPremises } from './onPremises/index.ts'
import { queue } from './queue/index.ts'
import { subscriber } from './subscriber/index.ts'
import { topic } from './topic/index.ts'

/** In the palette's order. */
export const kinds: readonly AnyKind[] = [
  clients,
  loadBalancer,
  instance,
  autoScalingGroup,
  lambda,
  ecs,
  eksDeployment,
  onPremises,
  queue,
  topic,
  subscriber,
  bucket,
]

const byType = new Map(kinds.map((kind) => [kind.type, kind]))
/** The kind of this type, or undefined. */
export const kindOf = (type: string): AnyKind | undefined => byType.get(type)
