/** The rich document's functions, containers, own servers, and what carries messages between them. */

/** As a file holds it: tests write into settings what no kind has. */
export interface Written {
  id: string
  kind: string
  name: string
  x: number
  y: number
  settings: Record<string, unknown>
}

export const onDemand: readonly Written[] = [
  {
    id: 'oncall',
    kind: 'lambda',
    name: 'On call',
    x: 1200,
    y: 0,
    settings: {
      serviceTime: { kind: 'exponential', mean: 0.4 },
      memorySize: 512,
      cpuBound: 0.5,
      timeout: 30,
      runtime: 'java21',
      reservedConcurrency: 20,
      provisionedConcurrency: 2,
      batchSize: 50,
      batchingWindow: 5,
      maximumConcurrency: 4,
      reportBatchItemFailures: true,
      maximumRetryAttempts: 1,
      architecture: 'arm64',
    },
  },
  {
    id: 'writer',
    kind: 'lambda',
    name: 'Writer',
    x: 1200,
    y: 200,
    settings: { errorRate: 0.3, initDuration: 0.2, batchSize: 10, maximumEventAge: 60 },
  },
  {
    id: 'trucks',
    kind: 'ecsService',
    name: 'Trucks',
    x: 480,
    y: 400,
    settings: {
      minCapacity: 1,
      desiredCount: 2,
      maxCapacity: 6,
      platform: 'ec2',
      taskCpu: 512,
      taskMemory: 1024,
      serviceTime: { kind: 'exponential', mean: 0.5 },
      hostType: 't3.large',
      placement: 'binpack',
      policies: [
        { type: 'targetTracking', metric: 'backlogPerTask', target: 8, queue: 'ledger', scaleOutCooldown: 60 },
        { type: 'scheduled', at: 300, min: 2 },
      ],
      maximumPercent: 150,
      targetCapacity: 80,
    },
  },
  {
    id: 'pods',
    kind: 'eksDeployment',
    name: 'Pods',
    x: 480,
    y: 600,
    settings: {
      taskMemory: 1024,
      fargateStart: { kind: 'uniform', mean: 40, cv: 0.2 },
      metrics: [{ target: 50 }, { metric: 'backlogPerPod', target: 3, queue: 'board' }],
      maxSurge: 50,
      zones: ['a', 'b', 'c'],
    },
  },
  { id: 'own', kind: 'onPremises', name: 'Own shop', x: 480, y: 800, settings: { servers: 3, serviceTime: 1, monthlyCost: 90 } },
  {
    id: 'ledger',
    kind: 'queue',
    name: 'Ledger',
    x: 720,
    y: 400,
    settings: {
      maxReceiveCount: 2,
      maxNumberOfMessages: 5,
      fifo: true,
      messageGroups: 8,
      contentBasedDeduplication: true,
      fifoThroughputLimit: 'perMessageGroupId',
    },
  },
  { id: 'storehouse', kind: 'queue', name: 'Second board', x: 1680, y: 200, settings: { delaySeconds: 1 } },
  { id: 'returns', kind: 'queue', name: 'Returns', x: 720, y: 600, settings: { fifo: true } },
  {
    id: 'news',
    kind: 'topic',
    name: 'Newsletter',
    x: 1440,
    y: 0,
    settings: {
      healthyRetryPolicy: { numRetries: 6, minDelayTarget: 2, maxDelayTarget: 30, numNoDelayRetries: 1, backoffFunction: 'exponential' },
      throttlePolicy: { maxReceivesPerSecond: 20 },
    },
  },
  {
    id: 'readers',
    kind: 'subscriber',
    name: 'Readers',
    x: 1680,
    y: 0,
    settings: {
      protocol: 'http',
      count: 12,
      wants: ['regular'],
      clickShare: 0.2,
      clickDelay: { kind: 'lognormal', mean: 3, cv: 1 },
    },
  },
  {
    id: 'storeroom',
    kind: 'bucket',
    name: 'Storeroom',
    x: 1440,
    y: 200,
    settings: { objectSize: 50_000, putTime: { kind: 'uniform', mean: 0.1, cv: 0.1 }, expirationInDays: 7, prefixes: 2 },
  },
]
