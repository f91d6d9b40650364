/** What the settings of a worker move, whatever kind it is. */
import type { Diagram, SettingValues } from '../../diagram/diagram.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { workFields } from './fields.ts'

/** `shop` builds customers → till (these settings) → stock and oven, in the manner of the kind. */
export const workMoves = (shop: (settings: SettingValues, behind?: boolean) => Diagram): Moves<typeof workFields> => ({
  serviceTime: move({
    in: (serviceTime: number) => shop({ serviceTime }),
    from: 0.2,
    to: 0.4,
    reading: 'components.till.latency.mean',
    moves: 'up',
  }),
  concurrency: move({
    in: (concurrency: number) => shop({ concurrency }),
    from: 1,
    to: 3,
    reading: 'components.till.wait.mean',
    moves: 'down',
  }),
  instanceType: move({
    in: (instanceType: string) => shop({ instanceType }),
    from: 't3.micro',
    to: 't3.large',
    reading: 'components.till.cost',
    moves: 'up',
  }),
  speedUp: move({
    in: (speedUp: number) => shop({ speedUp, instanceType: 't3.large' }),
    from: 0,
    to: 0.8,
    reading: 'components.till.latency.mean',
    moves: 'down',
  }),
  backlog: move({
    in: (backlog: number | null) => shop({ backlog }),
    from: null,
    to: 0,
    reading: 'components.customers.failed.lineFull',
    moves: 'up',
  }),
  repliesWhen: move({
    in: (repliesWhen: string) => shop({ repliesWhen }),
    from: 'done',
    to: 'started',
    reading: 'components.customers.latency.mean',
    moves: 'down',
  }),
  errorRate: move({
    in: (errorRate: number) => shop({ errorRate }),
    from: 0,
    to: 0.2,
    reading: 'components.till.failed.error',
    moves: 'up',
  }),
  discipline: move({
    in: (discipline: string) => shop({ discipline, serviceTime: { kind: 'lognormal', mean: 0.3, cv: 3 } }),
    from: 'fifo',
    to: 'processorSharing',
    reading: 'components.till.latency.p50',
    moves: 'down',
  }),
  calls: move({
    in: (calls: string) => shop({ calls }, true),
    from: 'sequence',
    to: 'parallel',
    reading: 'components.till.latency.mean',
    moves: 'down',
  }),
})
