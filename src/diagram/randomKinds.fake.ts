/** Settings of any kind, drawn with dice until the kind has nothing against them together. */

import { jointFaultAt } from './check/joints.ts'
import type { Diagram, SettingValues } from './diagram.ts'
import { deployment, group, service } from './randomFleets.fake.ts'
import { bucket, fifo, lambda, queue, topic } from './randomMessages.fake.ts'
import { anyBalancer, clients, type Dice, instance, onPremises, subscriber } from './randomSettings.fake.ts'
import { kindNamed, settingsOf, withSetting } from './settings.ts'

type Draw = (dice: Dice, queue?: string) => SettingValues
const DRAWS: Readonly<Record<string, Draw>> = {
  clients,
  loadBalancer: anyBalancer,
  instance,
  autoScalingGroup: group,
  lambda,
  ecsService: service,
  eksDeployment: deployment,
  onPremises,
  queue: (dice) => ({ ...queue(dice), ...(dice.chance(0.25) && fifo(dice)) }),
  topic,
  subscriber,
  bucket,
}
export const DRAWN = Object.keys(DRAWS)

/** Has the kind nothing against these settings? */
export const legal = (type: string, settings: SettingValues): boolean => {
  const kind = kindNamed(type)
  return (kind.check?.(settingsOf(kind, settings)) ?? []).length === 0
}

/** Settings of a kind that are legal together; `queue` is one that policies may watch. */
export function draw(dice: Dice, type: string, queue?: string): SettingValues {
  for (;;) {
    const drawn = DRAWS[type](dice, queue)
    if (legal(type, drawn)) return drawn
  }
}

const MANY = 20
/** Other settings for a component, whole or one of them, that fit it and the wires at it; null when the dice find none. */
export function redraw(dice: Dice, diagram: Diagram, id: string): { settings: SettingValues; name: string | null; value: unknown } | null {
  const component = diagram.components.find((each) => each.id === id)
  if (!component) return null
  const { kind, settings } = component
  const watched = diagram.components.filter((each) => 'messageRetentionPeriod' in kindNamed(each.kind).fields)
  for (let nth = 0; nth < MANY; nth++) {
    const drawn = draw(dice, kind, watched.length > 0 ? dice.pick(watched).id : undefined)
    const name = dice.chance(0.7) && Object.keys(drawn).length > 0 ? dice.pick(Object.keys(drawn)) : null
    const next = name === null ? drawn : withSetting(kindNamed(kind), settings, name, drawn[name])
    const components = diagram.components.map((each) => (each.id === id ? { ...each, settings: next } : each))
    if (legal(kind, next) && !jointFaultAt({ ...diagram, components }, id)) return { settings: next, name, value: name && drawn[name] }
  }
  return null
}
