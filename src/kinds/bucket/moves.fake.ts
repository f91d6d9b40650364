/** What the settings of a storeroom move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { fields } from './fields.ts'

const store = (settings: SettingValues, rate = 1, duration = 300) =>
  shop({ customers: ['clients', { rate }], store: ['bucket', settings], board: ['queue'] }, ['customers send store', 'store send board'], {
    duration,
  })

export const moves: Moves<typeof fields> = {
  objectSize: move({
    in: (objectSize: number) => store({ objectSize }),
    from: 1000,
    to: 1e9,
    reading: 'components.store.cost',
    moves: 'up',
  }),
  putTime: move({
    in: (putTime: number) => store({ putTime }),
    from: 0.1,
    to: 2,
    reading: 'components.customers.latency.mean',
    moves: 'up',
  }),
  notificationDelay: move({
    in: (notificationDelay: number) => store({ notificationDelay }),
    from: 0,
    to: 60,
    reading: 'components.store.gauges.pendingEvents',
    moves: 'up',
  }),
  expirationInDays: move({
    in: (expirationInDays: number | null) => store({ expirationInDays }, 0.002, 300_000),
    from: null,
    to: 1,
    reading: 'components.store.gauges.objects',
    moves: 'down',
  }),
  prefixes: move({
    in: (prefixes: number) => store({ prefixes }, 10_000, 1),
    from: 1,
    to: 2,
    reading: 'components.customers.failed.throttled',
    moves: 'down',
  }),
}
