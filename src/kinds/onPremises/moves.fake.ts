/** What the settings of an own shop move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { type Item, shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import { workMoves } from '../work/moves.fake.ts'
import type { fields } from './fields.ts'

const till = (settings: SettingValues, behind = false, scenario: Parameters<typeof shop>[2] = {}) => {
  const items: Record<string, Item> = {
    customers: ['clients', { rate: 2 }],
    till: ['onPremises', { servers: 1, serviceTime: 0.3, ...settings }],
  }
  if (behind) Object.assign(items, { stock: ['instance', { concurrency: 50 }], oven: ['instance', { concurrency: 50 }] })
  return shop(items, ['customers call till', ...(behind ? ['till call stock', 'till call oven'] : [])], { duration: 600, ...scenario })
}
const { instanceType: _size, speedUp: _speedUp, ...work } = workMoves(till)

export const moves: Moves<typeof fields> = {
  ...work,
  servers: move({
    in: (servers: number) => till({ servers }),
    from: 1,
    to: 3,
    reading: 'components.till.wait.mean',
    moves: 'down',
  }),
  monthlyCost: move({
    in: (monthlyCost: number) => till({ monthlyCost }),
    from: 100,
    to: 200,
    reading: 'components.till.cost',
    moves: 'up',
  }),
  deliveryTime: move({
    in: (deliveryTime: number) =>
      till({ deliveryTime, serviceTime: 0.6 }, false, { events: [{ at: 60, do: 'set', component: 'till', setting: 'servers', value: 4 }] }),
    from: 0,
    to: 400,
    reading: 'components.till.wait.mean',
    moves: 'up',
  }),
  bootTime: move({
    in: (bootTime: number) => till({ bootTime }, false, { events: [{ at: 60, do: 'crash', component: 'till', duration: 10 }] }),
    from: 10,
    to: 300,
    reading: 'components.till.failed.crashed',
    moves: 'up',
  }),
}
