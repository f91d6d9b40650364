/** What the settings of an instance move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { type Item, shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import { workMoves } from '../work/moves.fake.ts'
import type { fields } from './fields.ts'

const till = (settings: SettingValues, behind = false, events: Parameters<typeof shop>[2] = {}) => {
  const items: Record<string, Item> = { customers: ['clients', { rate: 2 }], till: ['instance', { serviceTime: 0.3, ...settings }] }
  if (behind) Object.assign(items, { stock: ['instance', { concurrency: 50 }], oven: ['instance', { concurrency: 50 }] })
  return shop(items, ['customers call till', ...(behind ? ['till call stock', 'till call oven'] : [])], { duration: 600, ...events })
}

export const moves: Moves<typeof fields> = {
  ...workMoves(till),
  zone: move({
    in: (zone: string) => till({ zone }, false, { events: [{ at: 100, do: 'zoneDown', zone: 'b' }] }),
    from: 'a',
    to: 'b',
    reading: 'components.till.completed',
    moves: 'down',
  }),
  cpuCredits: move({
    in: (cpuCredits: string) => till({ cpuCredits, instanceType: 't3.nano', serviceTime: 0.4 }, false, { duration: 8000 }),
    from: 'unlimited',
    to: 'standard',
    reading: 'components.till.latency.mean',
    moves: 'up',
  }),
}
