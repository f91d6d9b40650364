/** Retention on a board with a limit: what is too old takes no place, wherever it stands. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { at, of, shop, Watched } from '../../diagram/shop.fake.ts'

const failing = (times: number[], settings: SettingValues, ...events: ScenarioEvent[]) =>
  new Watched(
    shop(
      {
        customers: at(...times),
        board: ['queue', { messageRetentionPeriod: 60, visibilityTimeout: 5, ...settings }],
        barista: ['instance', { serviceTime: 1, errorRate: 1 }],
      },
      ['customers send board', 'board poll barista'],
      { events },
    ),
  )
const stop = (moment: number): ScenarioEvent => ({ at: moment, do: 'stop', component: 'barista' })

describe('before it refuses one, a full board lets go', () => {
  it('of what was received so often that it stands behind younger ones', () => {
    // Received at 0, 5 and 10; at 15 it goes behind the one of 12. A third finds a place as soon as the first is too old.
    const seen = (moment: number) => of(failing([0, 12, moment], { capacity: 2 }, stop(11.5)).at(65), 'board')
    expect(seen(59)).toMatchObject({ failed: { lineFull: 1 }, gauges: { visible: 2, expired: 0 } })
    expect(seen(60)).toMatchObject({ failed: { expired: 1 }, gauges: { visible: 2, expired: 1 } })
  })
  it('of each of them once, at its own moment', () => {
    // That of 1 comes back at 20, then the one of 20 comes, and behind it those of 0 and 0.5 come back at 24 and 25.
    const watched = failing(
      [0, 0.5, 1, 20, 59, 60.2, 60.3, 60.6, 61.5],
      { capacity: 4, visibilityTimeout: 6, maxReceiveCount: 50 },
      stop(19.9),
    )
    const readings = [59.5, 60.25, 60.4, 60.7, 62].map((moment) => {
      const { failed, gauges } = of(watched.at(moment), 'board')
      return [failed.lineFull ?? 0, gauges.expired, gauges.visible]
    })
    expect(readings).toEqual([
      [1, 0, 4],
      [1, 1, 4],
      [2, 1, 4],
      [2, 2, 4],
      [2, 3, 4],
    ])
    expect(of(watched.at(62), 'board').inService).toBe(0)
  })
  it('of what was hidden longer than those before it', () => {
    const set: ScenarioEvent = { at: 5, do: 'set', component: 'board', setting: 'delaySeconds', value: 0 }
    const watched = failing([0, 10, 59, 61], { capacity: 2, delaySeconds: 20 }, stop(0), set)
    expect(of(watched.at(62), 'board')).toMatchObject({ failed: { lineFull: 1, expired: 1 }, gauges: { visible: 2 } })
  })
})
