/** Templates of events, functions and containers. */
import { draw, type Piece } from '../draw.ts'

const SEED = { seed: 'template' }
const clients = (rate: number, en = 'Clients', ko = '클라이언트'): Piece => ({
  kind: 'clients',
  name: { en, ko },
  at: [0, 0],
  settings: { rate, timeout: 10 },
})
const work = (mean: number) => ({ serviceTime: { kind: 'exponential', mean } })
/** A function with this much memory (MiB) and time (seconds). */
const helper = (mean: number, memorySize = 512, timeout = 10) => ({ ...work(mean), memorySize, timeout })

export const fanOut = draw({
  name: { en: 'Fan-out', ko: '팬아웃' },
  pieces: {
    clients: clients(10),
    orders: { kind: 'lambda', name: { en: 'Order API', ko: '주문 API' }, at: [1, 0], settings: helper(0.1) },
    topic: { kind: 'topic', name: { en: 'Order placed', ko: '주문 완료 알림' }, at: [2, 0], settings: {} },
    kitchen: { kind: 'queue', name: { en: 'Kitchen', ko: '주방 대기열' }, at: [0, 1], settings: {} },
    cooks: {
      kind: 'instance',
      name: { en: 'Cooks', ko: '요리사' },
      at: [0, 2],
      settings: { ...work(0.5), concurrency: 8 },
    },
    points: { kind: 'lambda', name: { en: 'Loyalty points', ko: '적립 함수' }, at: [1, 1], settings: helper(0.2) },
    receipts: { kind: 'subscriber', name: { en: 'Receipts', ko: '영수증 우편함' }, at: [2, 1], settings: { protocol: 'email' } },
  },
  wires: [
    ['clients', 'orders', 'call'],
    ['orders', 'topic', 'send'],
    ['topic', 'kitchen', 'deliver'],
    ['topic', 'points', 'deliver'],
    ['topic', 'receipts', 'deliver'],
    ['kitchen', 'cooks', 'poll'],
  ],
  scenario: SEED,
})

/** What a function could not do in three tries is kept. */
export const imageResize = draw({
  name: { en: 'Image resize', ko: '이미지 크기 조정' },
  pieces: {
    clients: clients(4, 'Uploaders', '업로드하는 사람'),
    originals: { kind: 'bucket', name: { en: 'Originals', ko: '원본 버킷' }, at: [1, 0], settings: { objectSize: 4_000_000 } },
    resize: {
      kind: 'lambda',
      name: { en: 'Resize', ko: '크기 조정 함수' },
      at: [2, 0],
      settings: { ...helper(1.5, 1769, 60), cpuBound: 0.9 },
    },
    thumbnails: { kind: 'bucket', name: { en: 'Thumbnails', ko: '섬네일 버킷' }, at: [2, 1], settings: { objectSize: 40_000 } },
    failed: { kind: 'queue', name: { en: 'Failed pictures', ko: '실패한 사진' }, at: [1, 1], settings: {} },
  },
  wires: [
    ['clients', 'originals', 'send'],
    ['originals', 'resize', 'send'],
    ['resize', 'thumbnails', 'send'],
    ['resize', 'failed', 'failure'],
  ],
  scenario: SEED,
})

/** 20 requests a second of 150 ms keep three tasks busy, and their jobs six workers. */
export const containerShop = draw({
  name: { en: 'Container shop', ko: '컨테이너 상점' },
  pieces: {
    clients: clients(20),
    balancer: {
      kind: 'loadBalancer',
      name: { en: 'Front door', ko: '정문' },
      at: [1, 0],
      settings: { algorithm: 'least_outstanding_requests' },
    },
    web: {
      kind: 'ecsService',
      name: { en: 'Web tasks', ko: '웹 태스크' },
      at: [2, 0],
      settings: {
        ...work(0.15),
        minCapacity: 2,
        desiredCount: 5,
        maxCapacity: 12,
        policies: [{ type: 'targetTracking', target: 60 }],
      },
    },
    jobs: { kind: 'queue', name: { en: 'Jobs', ko: '작업 대기열' }, at: [1, 1], settings: { visibilityTimeout: 60 } },
    workers: {
      kind: 'eksDeployment',
      name: { en: 'Worker pods', ko: '작업자 파드' },
      at: [2, 1],
      settings: {
        ...work(0.3),
        platform: 'ec2',
        minCapacity: 2,
        desiredCount: 10,
        maxCapacity: 16,
        minHosts: 2,
        maxHosts: 6,
        metrics: [{ metric: 'cpu', target: 60 }],
      },
    },
  },
  wires: [
    ['clients', 'balancer', 'call'],
    ['balancer', 'web', 'call'],
    ['web', 'jobs', 'send'],
    ['jobs', 'workers', 'poll'],
  ],
  scenario: SEED,
})

/** The queue hides a message for six times as long as the function may run, as AWS advises. */
export const serverlessApi = draw({
  name: { en: 'Serverless API', ko: '서버리스 API' },
  pieces: {
    clients: clients(30),
    api: { kind: 'lambda', name: { en: 'API', ko: 'API 함수' }, at: [1, 0], settings: helper(0.08) },
    jobs: {
      kind: 'queue',
      name: { en: 'Jobs', ko: '작업 대기열' },
      at: [2, 0],
      settings: { visibilityTimeout: 180, maxReceiveCount: 5 },
    },
    work: {
      kind: 'lambda',
      name: { en: 'Work', ko: '작업 함수' },
      at: [2, 1],
      settings: { ...helper(0.4, 1024, 30), reportBatchItemFailures: true },
    },
    problems: { kind: 'queue', name: { en: 'Dead letters', ko: '배달 못 한 작업' }, at: [1, 1], settings: {} },
  },
  wires: [
    ['clients', 'api', 'call'],
    ['api', 'jobs', 'send'],
    ['jobs', 'work', 'poll'],
    ['jobs', 'problems', 'deadLetter'],
  ],
  scenario: SEED,
})
