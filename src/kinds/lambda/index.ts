/** The on-call helper: a Lambda function. Nobody is paid for waiting; each order gets an environment of its own, up to a limit. */
import { meanOf } from '../../engine/law.ts'
import { defineKind } from '../kind.ts'
import { check, checkAccount, checkQueue, fields, pace } from './fields.ts'
import { gauges } from './gauges.ts'
import { LambdaPart } from './part.ts'

const LOSING = ['functionError', 'durationLimit', 'expired', 'poison'] as const

export const lambda = defineKind({
  type: 'lambda',
  group: 'compute',
  icon: 'M4 3.5h3.2l6.4 13H17M8.9 9.2L4.6 16.5',
  fields,
  gauges,
  wires: {
    out: ['call', 'send', 'success', 'failure', 'deadLetter'],
    in: ['call', 'poll', 'send', 'deliver', 'success', 'failure'],
    needs: 'in',
  },
  events: ['stop', 'start', 'slow', 'deploy'],
  picture: [
    {
      mark: 'environments',
      busy: 'running',
      warm: 'warm',
      provisioned: 'provisioned',
      starting: 'starting',
      limit: 'limit',
      throttled: 'throttles',
      killed: 'killed',
    },
  ],
  foot: [
    { reading: 'concurrentExecutions', format: 'count', tells: ['throttled', 'full'] },
    { reading: 'coldStarts', format: 'count' },
  ],
  cells: 0,
  preset: { serviceTime: { kind: 'exponential', mean: 60 }, timeout: 900 },
  state: (read) => {
    if (read('condition') === 1) return 'stopped'
    if (LOSING.some((reason) => read.rate(`failed.${reason}`) > 0)) return 'losing'
    if (read.rate('throttles') > 0) return 'throttled'
    if (!(read('arrived') > 0) && read('concurrentExecutions') === 0) return 'idle'
    return read('concurrentExecutions') >= 0.85 * read('limit') ? 'full' : 'ok'
  },
  notices: { stopped: 'stopped', reserved: 'throttled', account: 'throttled', scaling: 'throttled', rate: 'throttled' },
  check,
  account: checkAccount,
  joint: ({ role, end }, settings, other) => {
    if (other.fifo !== true) return null
    if (role === 'poll' && end === 'to') return checkQueue(settings)
    // What became of an asynchronous call goes to standard queues only (aws-facts M5).
    return (role === 'success' || role === 'failure') && end === 'from' ? { path: '', code: 'fifoDestination', values: {} } : null
  },
  ways: {
    functions(settings, perSecond) {
      const { memorySize } = settings
      const seconds = meanOf(settings.serviceTime) * pace(settings)
      const invocations = perSecond * 3600
      const usage = { invocations, gbSeconds: (invocations * seconds * memorySize) / 1024 }
      return { units: Math.max(1, Math.ceil(perSecond * seconds)), size: `${memorySize} MB`, usage }
    },
  },
  // By the request and by the GB-second of each architecture (aws-facts 5.5); provisioned environments cost while they wait, and less while they work.
  cost: (usage, _seconds, { architecture }, prices) =>
    (usage('invocations') * prices.functionMillionRequests) / 1e6 +
    usage('gbSeconds') * prices.functionGbSecond[architecture] +
    usage('provisionedGbSeconds') * prices.provisionedGbSecond[architecture] +
    usage('provisionedUseGbSeconds') * prices.provisionedUseGbSecond[architecture],
  start: (settings, world) => new LambdaPart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
