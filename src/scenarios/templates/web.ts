/** Templates of servers behind balancers and queues. */
import { draw, type Piece } from '../draw.ts'

const SEED = { seed: 'template' }
const clients = (rate: number, at: Piece['at'] = [0, 0]): Piece => ({
  kind: 'clients',
  name: { en: 'Clients', ko: '클라이언트' },
  at,
  settings: { rate, timeout: 10 },
})
const work = (mean: number) => ({ serviceTime: { kind: 'exponential', mean } })
/** Keeps the average CPU of a group near this many percent. */
const tracking = (target: number) => ({ policies: [{ type: 'targetTracking', target }] })

/** 40 requests a second of 100 ms keep four instances busy: six are 67 % used. */
export const webGroup = draw({
  name: { en: 'Web + group', ko: '웹 + 그룹' },
  pieces: {
    clients: clients(40),
    balancer: {
      kind: 'loadBalancer',
      name: { en: 'Front door', ko: '정문' },
      at: [1, 0],
      settings: { algorithm: 'least_outstanding_requests' },
    },
    web: {
      kind: 'autoScalingGroup',
      name: { en: 'Web servers', ko: '웹 서버' },
      at: [2, 0],
      settings: { ...work(0.1), minSize: 2, desiredCapacity: 7, maxSize: 14, ...tracking(60) },
    },
  },
  wires: [
    ['clients', 'balancer', 'call'],
    ['balancer', 'web', 'call'],
  ],
  scenario: SEED,
})

/** 20 jobs a second of 400 ms keep eight workers busy: a backlog of five each is two seconds of waiting. */
export const webQueueWorkers = draw({
  name: { en: 'Web + queue + workers', ko: '웹 + 대기열 + 작업자' },
  pieces: {
    clients: clients(20),
    balancer: { kind: 'loadBalancer', name: { en: 'Front door', ko: '정문' }, at: [1, 0], settings: {} },
    web: {
      kind: 'autoScalingGroup',
      name: { en: 'Web servers', ko: '웹 서버' },
      at: [2, 0],
      settings: { ...work(0.05), minSize: 2, desiredCapacity: 2, maxSize: 6, ...tracking(60) },
    },
    jobs: { kind: 'queue', name: { en: 'Jobs', ko: '작업 대기열' }, at: [1, 1], settings: { visibilityTimeout: 60 } },
    workers: {
      kind: 'autoScalingGroup',
      name: { en: 'Workers', ko: '작업자' },
      at: [2, 1],
      settings: {
        ...work(0.4),
        minSize: 2,
        desiredCapacity: 10,
        maxSize: 20,
        policies: [{ type: 'targetTracking', metric: 'backlogPerInstance', target: 5, queue: 'jobs' }],
      },
    },
    problems: { kind: 'queue', name: { en: 'Dead letters', ko: '배달 못 한 작업' }, at: [0, 1], settings: {} },
  },
  wires: [
    ['clients', 'balancer', 'call'],
    ['balancer', 'web', 'call'],
    ['web', 'jobs', 'send'],
    ['jobs', 'workers', 'poll'],
    ['jobs', 'problems', 'deadLetter'],
  ],
  scenario: SEED,
})

/** Neither tier knows how large the other one is: each asks one address. */
export const threeTiers = draw({
  name: { en: 'Three tiers', ko: '3계층' },
  pieces: {
    clients: clients(30),
    front: { kind: 'loadBalancer', name: { en: 'Front door', ko: '정문' }, at: [1, 0], settings: {} },
    web: {
      kind: 'autoScalingGroup',
      name: { en: 'Web tier', ko: '웹 계층' },
      at: [2, 0],
      settings: { ...work(0.02), concurrency: 20, minSize: 2, desiredCapacity: 2, maxSize: 6, ...tracking(60) },
    },
    inner: {
      kind: 'loadBalancer',
      name: { en: 'Internal balancer', ko: '내부 로드 밸런서' },
      at: [0, 1],
      settings: { scheme: 'internal', algorithm: 'least_outstanding_requests' },
    },
    app: {
      kind: 'autoScalingGroup',
      name: { en: 'Application tier', ko: '애플리케이션 계층' },
      at: [1, 1],
      settings: { ...work(0.08), concurrency: 4, minSize: 2, desiredCapacity: 3, maxSize: 8, ...tracking(60) },
    },
    database: {
      kind: 'instance',
      name: { en: 'Database', ko: '데이터베이스' },
      at: [2, 1],
      settings: { ...work(0.01), concurrency: 8, instanceType: 't3.large' },
    },
  },
  wires: [
    ['clients', 'front', 'call'],
    ['front', 'web', 'call'],
    ['web', 'inner', 'call'],
    ['inner', 'app', 'call'],
    ['app', 'database', 'call'],
  ],
  scenario: SEED,
})

/** Eight servers that are paid day and night, and two instances that are paid by the second. */
export const hybrid = draw({
  name: { en: 'On-premises', ko: '온프레미스' },
  pieces: {
    clients: clients(60),
    balancer: {
      kind: 'loadBalancer',
      name: { en: 'Front door', ko: '정문' },
      at: [1, 0],
      settings: { algorithm: 'least_outstanding_requests' },
    },
    own: { kind: 'onPremises', name: { en: 'Own servers', ko: '자체 서버' }, at: [2, 0], settings: { ...work(0.1), servers: 8 } },
    cloud: {
      kind: 'autoScalingGroup',
      name: { en: 'Elastic group', ko: '탄력 그룹' },
      at: [2, 1],
      settings: { ...work(0.1), minSize: 1, desiredCapacity: 2, maxSize: 8, ...tracking(60) },
    },
  },
  wires: [
    ['clients', 'balancer', 'call'],
    ['balancer', 'own', 'call'],
    ['balancer', 'cloud', 'call'],
  ],
  scenario: SEED,
})
