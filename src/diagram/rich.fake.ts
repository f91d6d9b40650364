/** A document with all kinds, roles, nested settings, verbs and rules in it, as it would be written to a file. */

import { onDemand, type Written } from './richOnDemand.fake.ts'

const components: readonly Written[] = [
  {
    id: 'guests',
    kind: 'clients',
    name: 'Guests 손님',
    x: 0,
    y: 0,
    settings: {
      rate: 4,
      process: 'bursty',
      cv: 3,
      profile: { kind: 'steps', start: 1, bin: 900, factors: [1, 2.5, 0.5] },
      classes: [
        { name: 'regular', share: 3 },
        { name: 'broken', share: 0.1, poison: true },
      ],
      size: { kind: 'discrete', values: [1, 2, 3], weights: [0.5, 0.3, 0.2] },
      timeout: 300,
      retry: { maxAttempts: 3, backoff: 'fixed', baseDelay: 2, jitter: 'none', budget: 0.1 },
    },
  },
  {
    id: 'regulars',
    kind: 'clients',
    name: 'Regulars',
    x: 0,
    y: 200,
    settings: { arrivals: 'closed', users: 6, thinkTime: { kind: 'erlang', mean: 30, shape: 4 } },
  },
  {
    id: 'tour',
    kind: 'clients',
    name: 'Tour group',
    x: 0,
    y: 400,
    settings: { profile: { kind: 'trace', times: [1, 2, 2, 5.5] } },
  },
  {
    id: 'host',
    kind: 'loadBalancer',
    name: 'Host',
    x: 240,
    y: 0,
    settings: {
      algorithm: 'weighted_random',
      idleTimeout: 4000,
      stickiness: { enabled: true, duration: 600, visitors: 40 },
      healthCheck: 'deep',
      healthCheckTimeout: 10,
    },
  },
  {
    id: 'tills',
    kind: 'autoScalingGroup',
    name: 'Tills',
    x: 480,
    y: 0,
    settings: {
      minSize: 2,
      desiredCapacity: 3,
      maxSize: 8,
      serviceTime: { kind: 'lognormal', mean: 2, cv: 0.6 },
      bootTime: { kind: 'uniform', mean: 60, cv: 0.3 },
      zones: ['a', 'c'],
      policies: [
        { type: 'targetTracking', target: 70, outPoints: 1 },
        { type: 'targetTracking', metric: 'backlogPerInstance', target: 5, queue: 'board', disableScaleIn: true },
        { type: 'scheduled', at: 600, min: 3, max: 6 },
        {
          type: 'step',
          metric: 'ALBRequestCountPerTarget',
          threshold: 100,
          datapointsToAlarm: 2,
          adjustmentType: 'PercentChangeInCapacity',
          steps: [
            { lowerBound: 0, upperBound: 50, adjustment: 20 },
            { lowerBound: 50, adjustment: 60 },
          ],
          minAdjustmentMagnitude: 2,
          estimatedInstanceWarmup: 90,
        },
        { type: 'simple', comparison: 'LessThanThreshold', threshold: 20, evaluationPeriods: 5, adjustment: -1, cooldown: 120 },
        {
          type: 'predictive',
          mode: 'forecastAndScale',
          target: 50,
          maxCapacityBreachBehavior: 'IncreaseMaxCapacity',
          maxCapacityBuffer: 0.1,
        },
      ],
      warmPool: { poolState: 'Hibernated', minSize: 1, instanceReusePolicy: true, startTime: { kind: 'exponential', mean: 15 } },
    },
  },
  {
    id: 'board',
    kind: 'queue',
    name: 'Order board',
    x: 720,
    y: 0,
    settings: { visibilityTimeout: 120, maxReceiveCount: 3, capacity: 500, receiveMessageWaitTime: 0, pollInterval: 2 },
  },
  { id: 'tray', kind: 'queue', name: 'Problem orders', x: 720, y: 200, settings: { messageRetentionPeriod: 1209600 } },
  {
    id: 'barista',
    kind: 'instance',
    name: 'Barista',
    x: 960,
    y: 0,
    settings: { serviceTime: { kind: 'hyperexponential', mean: 1.5, cv: 1.4 }, concurrency: 2, errorRate: 0.05, zone: 'b' },
  },
  {
    id: 'kitchen',
    kind: 'instance',
    name: 'Kitchen',
    x: 960,
    y: 200,
    settings: { serviceTime: 3, backlog: 12, repliesWhen: 'started', discipline: 'processorSharing', calls: 'parallel' },
  },
  ...onDemand,
]

const wires = [
  { id: 'w1', from: 'guests', to: 'host', role: 'call', settings: { latency: 0 } },
  { id: 'w2', from: 'regulars', to: 'host', role: 'call' },
  { id: 'w3', from: 'host', to: 'tills', role: 'call', settings: { latency: 0.002, weight: 2 } },
  { id: 'w4', from: 'tills', to: 'board', role: 'send' },
  { id: 'w5', from: 'board', to: 'barista', role: 'poll', settings: { latency: 0.01 } },
  { id: 'w6', from: 'board', to: 'tray', role: 'deadLetter' },
  { id: 'w7', from: 'barista', to: 'kitchen', role: 'call' },
  { id: 'w8', from: 'tour', to: 'kitchen', role: 'call' },
  { id: 'w9', from: 'host', to: 'trucks', role: 'call', settings: { weight: 0 } },
  { id: 'w10', from: 'host', to: 'pods', role: 'call' },
  { id: 'w11', from: 'host', to: 'own', role: 'call', settings: { loss: 0.01 } },
  { id: 'w12', from: 'trucks', to: 'ledger', role: 'send' },
  { id: 'w13', from: 'ledger', to: 'writer', role: 'poll' },
  { id: 'w14', from: 'ledger', to: 'returns', role: 'deadLetter' },
  { id: 'w15', from: 'board', to: 'oncall', role: 'poll' },
  { id: 'w16', from: 'pods', to: 'writer', role: 'send' },
  { id: 'w17', from: 'writer', to: 'news', role: 'success' },
  { id: 'w18', from: 'writer', to: 'storehouse', role: 'failure' },
  { id: 'w19', from: 'writer', to: 'tray', role: 'deadLetter' },
  { id: 'w20', from: 'own', to: 'storeroom', role: 'send' },
  { id: 'w21', from: 'storeroom', to: 'news', role: 'send' },
  { id: 'w22', from: 'news', to: 'readers', role: 'deliver', settings: { filterPolicy: ['regular'], deadLetterQueue: 'tray' } },
  { id: 'w23', from: 'news', to: 'storehouse', role: 'deliver', settings: { latency: 0.02 } },
  { id: 'w24', from: 'readers', to: 'kitchen', role: 'call' },
  { id: 'w25', from: 'storehouse', to: 'kitchen', role: 'poll' },
]

const events = [
  { at: 2, do: 'spike', component: 'guests', factor: 3, duration: 4 },
  { at: 3, do: 'stop', component: 'barista' },
  { at: 5, do: 'start', component: 'barista' },
  { at: 4, do: 'crash', component: 'kitchen' },
  { at: 6, do: 'restore', component: 'kitchen' },
  { at: 6, do: 'slow', component: 'tills', factor: 2 },
  { at: 7, do: 'zoneDown', zone: 'a', duration: 0.5 },
  { at: 8, do: 'zoneUp', zone: 'a' },
  { at: 5, do: 'cut', wire: 'w8' },
  { at: 6, do: 'heal', wire: 'w8' },
  { at: 7, do: 'set', component: 'tills', setting: 'maxSize', value: 10 },
  { at: 7.5, do: 'set', component: 'tills', setting: 'desiredCapacity', value: 9 },
  { at: 8, do: 'set', component: 'guests', setting: 'retry.maxAttempts', value: 2 },
  { at: 8, do: 'set', component: 'barista', setting: 'serviceTime', value: { kind: 'exponential', mean: 1 } },
  { at: 9, do: 'set', wire: 'w3', setting: 'latency', value: 0.1 },
  { at: 9, do: 'set', wire: 'w22', setting: 'filterPolicy', value: ['broken'] },
  { at: 6.5, do: 'resize', component: 'barista', value: 't3.large' },
  { at: 6, do: 'deploy', component: 'trucks' },
  { at: 7, do: 'deploy', component: 'oncall' },
  { at: 9, do: 'redrive', component: 'tray' },
]

const goals = [
  { metric: 'servedShare', of: 'system', op: '>=', value: 0.9 },
  { metric: 'wait.p95', of: 'barista', op: '<', value: 150 },
  { metric: 'notVisible', of: 'board', op: '<=', value: 20 },
]

const rules = {
  locks: [{ of: 'guests' }, { of: 'tills', settings: ['serviceTime', 'policies'] }],
  parts: ['queue', 'instance'],
  hideCharts: true,
  publishedSeed: 'rich',
}

/** A fresh copy each time, so that a test may break it. */
export const rich = () =>
  structuredClone({
    format: 'cloud-cafe/diagram',
    version: 1,
    name: 'Everything',
    region: 'ap-northeast-2',
    accountConcurrency: 500,
    components,
    wires,
    scenario: { duration: 600, warmUp: 2, seed: 'rich', coldStart: true, events, goals, rules },
  })
export const richText = () => JSON.stringify(rich())
