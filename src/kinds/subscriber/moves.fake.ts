/** What the settings of an inbox move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { fields } from './fields.ts'

const inbox = (settings: SettingValues, loss = 0) =>
  shop(
    {
      writers: [
        'clients',
        {
          rate: 0.1,
          classes: [
            { name: 'coupon', share: 1 },
            { name: 'trivia', share: 3 },
          ],
        },
      ],
      news: ['topic'],
      inbox: ['subscriber', { count: 20, ...settings }],
      till: ['instance', { serviceTime: 0.1 }],
    },
    ['writers send news', ['news deliver inbox', { loss }], 'inbox call till'],
    { duration: 1200 },
  )

export const moves: Moves<typeof fields> = {
  protocol: move({ in: (protocol: string) => inbox({ protocol }), from: 'email', to: 'sms', reading: 'system.cost', moves: 'up' }),
  count: move({ in: (count: number) => inbox({ count }), from: 1, to: 1000, reading: 'components.news.gauges.copies', moves: 'up' }),
  wants: move({
    in: (wants: string[]) => inbox({ wants }),
    from: [],
    to: ['coupon'],
    reading: 'components.inbox.gauges.unwanted',
    moves: 'up',
  }),
  clickShare: move({
    in: (clickShare: number) => inbox({ clickShare }),
    from: 0,
    to: 0.2,
    reading: 'components.till.arrived',
    moves: 'up',
  }),
  clickDelay: move({
    in: (clickDelay: unknown) => inbox({ clickShare: 0.2, clickDelay }),
    from: 0,
    to: { kind: 'exponential', mean: 600 },
    reading: 'components.inbox.gauges.clicks',
    moves: 'down',
  }),
}
