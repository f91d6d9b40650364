/** What the settings of a Deployment on Amazon EKS move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { boards, containerMoves, deploying, gauge, set, trucks } from '../containers/moves.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { fields } from './fields.ts'

const KIND = 'eksDeployment'
const cpu = (more: SettingValues = {}) => ({ metric: 'cpu', target: 60, ...more })
const hold = (more: SettingValues, settings: SettingValues = {}) =>
  trucks(KIND, { desiredCount: 1, maxCapacity: 40, stabilizationWindowSeconds: 0, metrics: [cpu(more)], ...settings })
const desired = gauge('desired')
/** Ten pods on two hosts, five from 100 s on. */
const sparse = (settings: SettingValues) =>
  trucks(
    KIND,
    { platform: 'ec2', desiredCount: 10, maxCapacity: 10, minHosts: 0, ...settings },
    { scenario: { duration: 900, events: [set(100, 'desiredCount', 5)] } },
  )

export const moves: Moves<typeof fields> = {
  ...containerMoves(KIND, (target) => ({ metrics: [cpu({ target })], stabilizationWindowSeconds: 0 })),
  metrics: move({ in: (metrics: unknown[]) => hold({}, { metrics }), from: [], to: [cpu()], reading: desired, moves: 'up' }),
  'metrics.metric': move({
    in: (metric: string) => hold({ metric, target: 30 }),
    from: 'cpu',
    to: 'requestsPerPod',
    reading: desired,
    moves: 'up',
  }),
  'metrics.target': move({ in: (target: number) => hold({ target }), from: 20, to: 90, reading: desired, moves: 'down' }),
  'metrics.queue': move({
    in: (queue: string) => boards(KIND, { metrics: [cpu({ metric: 'backlogPerPod', queue })] }),
    from: 'empty',
    to: 'full',
    reading: desired,
    moves: 'up',
  }),
  stabilizationWindowSeconds: move({
    in: (stabilizationWindowSeconds: number) => hold({}, { stabilizationWindowSeconds, desiredCount: 20 }),
    from: 0,
    to: 3600,
    reading: desired,
    moves: 'up',
  }),
  maxSurge: move({
    in: (maxSurge: number) => deploying(KIND, { maxSurge, maxUnavailable: 50 }, 110),
    from: 0,
    to: 100,
    reading: gauge('pending'),
    moves: 'up',
  }),
  maxUnavailable: move({
    in: (maxUnavailable: number) => deploying(KIND, { maxUnavailable }, 300),
    from: 0,
    to: 100,
    reading: 'components.customers.failed.noTargets',
    moves: 'up',
  }),
  scaleDownUnneededTime: move({
    in: (scaleDownUnneededTime: number) => sparse({ scaleDownUnneededTime }),
    from: 60,
    to: 3600,
    reading: gauge('hosts'),
    moves: 'up',
  }),
  scaleDownUtilizationThreshold: move({
    in: (scaleDownUtilizationThreshold: number) => sparse({ scaleDownUtilizationThreshold, scaleDownUnneededTime: 60 }),
    from: 0.1,
    to: 0.9,
    reading: gauge('hosts'),
    moves: 'down',
  }),
}
