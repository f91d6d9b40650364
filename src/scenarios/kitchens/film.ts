/** Scenario 16: a function ends after fifteen minutes, and a film takes twenty. */
import { prices } from '../../kinds/prices.ts'
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { filmLesson } from './film.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const FILMS = 10
const APART = 30
const RENDER = 20 * MINUTE
const SCENES = 4
const MEMORY = 2048
/** What it has at first, and the most that AWS Lambda gives (aws-facts 5.2). */
const [TIMEOUT, MOST] = [5 * MINUTE, 15 * MINUTE]
/** A function that fails on an event is tried twice more. */
const ATTEMPTS = 3
const TASKS = 5
const VCPU = 1024
const LIMIT = 0.45
/** Dollars: five tasks for an hour, and no more. */
const LITTLE = 0.25

const { functionGbSecond, fargateVcpuHour, fargateGbHour } = prices['us-east-1']
const onFunction = (seconds: number, memory = MEMORY) => (seconds * memory * functionGbSecond.x86_64) / 1024
const taskHour = (VCPU / 1024) * fargateVcpuHour + (MEMORY / 1024) * fargateGbHour
const onFargate = (RENDER * taskHour) / HOUR
const killed = ATTEMPTS * onFunction(MOST)

const money = (dollars: number, digits = 2) => `$${dollars.toFixed(digits)}`
const films = (count: number) => ({ kind: 'trace', times: Array.from({ length: count }, (_, nth) => nth * APART) })

const before: Sketch = {
  name: { en: 'Latte-art film', ko: '라테 아트 영상' },
  pieces: {
    orders: { kind: 'clients', name: { en: 'Film orders', ko: '영상 주문' }, at: [0, 0], settings: { profile: films(FILMS) } },
    renderer: {
      kind: 'lambda',
      name: { en: 'On-call renderer', ko: '호출 편집자' },
      at: [1, 0],
      settings: { serviceTime: RENDER, memorySize: MEMORY, timeout: TIMEOUT },
    },
  },
  wires: [['orders', 'renderer', 'send']],
  scenario: { duration: HOUR },
}
const reference: Sketch = {
  ...before,
  pieces: {
    orders: before.pieces.orders,
    list: { kind: 'queue', name: { en: 'Order board', ko: '주문판' }, at: [1, 0], settings: { visibilityTimeout: HOUR } },
    studio: {
      kind: 'ecsService',
      name: { en: 'Food trucks', ko: '푸드트럭' },
      at: [2, 0],
      settings: {
        minCapacity: 0,
        desiredCount: TASKS,
        maxCapacity: FILMS,
        taskCpu: VCPU,
        taskMemory: MEMORY,
        serviceTime: RENDER,
      },
    },
  },
  wires: [
    ['orders', 'list', 'send'],
    ['list', 'studio', 'poll'],
  ],
}
/** One film, one truck, for as long as that takes. */
const oneFilm = changed(changed(reference, 'orders', { profile: films(1) }), 'studio', { desiredCount: 1 })
const scene = (nth: number, at: readonly [number, number]) => ({
  kind: 'lambda',
  name: { en: `Scene ${nth}`, ko: `장면 ${nth}` },
  at,
  settings: { serviceTime: RENDER / SCENES, memorySize: MEMORY, timeout: MOST },
})
const scenes: Sketch = {
  ...before,
  pieces: {
    orders: before.pieces.orders,
    script: { kind: 'topic', name: { en: 'Script', ko: '대본' }, at: [1, 0], settings: {} },
    scene1: scene(1, [2, 0]),
    scene2: scene(2, [2, 1]),
    scene3: scene(3, [2, 2]),
    scene4: scene(4, [1, 2]),
  },
  wires: [
    ['orders', 'script', 'send'],
    ['script', 'scene1', 'deliver'],
    ['script', 'scene2', 'deliver'],
    ['script', 'scene3', 'deliver'],
    ['script', 'scene4', 'deliver'],
  ],
}
const run = (of: Run['of'], duration = HOUR): Run => ({ of, duration, days: 1 })
const DONE = 'system.fulfilment.count'
const COST = 'system.cost'

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(reference),
  variants: {
    longest: draw(changed(before, 'renderer', { timeout: MOST })),
    memory: draw(changed(before, 'renderer', { timeout: MOST, memorySize: 2 * MEMORY })),
    oneFilm: draw(oneFilm),
    scenes: draw(scenes),
  },
  goals: [
    { metric: 'fulfilment.count', of: 'system', op: '>=', value: FILMS },
    { metric: 'cost', of: 'system', op: '<=', value: LIMIT },
  ],
  lesson: filmLesson({
    films: FILMS,
    render: RENDER / MINUTE,
    most: MOST / MINUTE,
    scene: RENDER / SCENES / MINUTE,
    attempts: ATTEMPTS,
    killed,
    onFargate,
    inScenes: SCENES * onFunction(RENDER / SCENES),
    little: LITTLE,
  }),
  knobs: [
    { component: 'renderer', setting: 'timeout', label: { en: 'Timeout', ko: '제한 시간' }, min: MINUTE, max: MOST, step: MINUTE },
    { component: 'renderer', setting: 'memorySize', label: { en: 'Memory', ko: '메모리' }, min: 1024, max: 8192, step: 1024 },
  ],
  story: {
    en: {
      see: `${FILMS} films are ordered, one every ${APART} seconds. Each takes ${RENDER / MINUTE} minutes on one core. The function that makes them is ended after ${TIMEOUT / MINUTE} minutes, tried twice more, and paid every time.`,
      tries: [
        'Raise the timeout as far as AWS Lambda lets you, then the memory, and look at what was made and what was paid.',
        'Hang the orders on a board, and let food trucks (containers on AWS Fargate) of the same size take them from there.',
        `Or cut each film into ${SCENES} scenes: a topic that delivers to ${SCENES} functions, each with a quarter of the work.`,
      ],
      notice: `No setting moves the wall of ${MOST / MINUTE} minutes: ${ATTEMPTS} attempts cost ${money(killed)} a film, and there is none. More memory only makes the failure dearer. On Fargate a film costs ${money(onFargate, 4)}, ${RENDER / MINUTE} minutes of one task; in scenes ${money(SCENES * onFunction(RENDER / SCENES))}, and all are there after ${RENDER / SCENES / MINUTE} minutes. Long work goes to a container, or is cut into short work.`,
    },
    ko: {
      see: `영상 ${FILMS}편이 ${APART}초마다 한 편씩 주문됩니다. 한 편을 코어 하나로 만드는 데 ${RENDER / MINUTE}분이 걸립니다. 만드는 함수는 ${TIMEOUT / MINUTE}분 만에 끊기고, 두 번 더 시도하며, 그때마다 요금을 냅니다.`,
      tries: [
        '제한 시간을 AWS Lambda가 허용하는 만큼, 그다음 메모리를 늘리고, 만들어진 편수와 낸 요금을 봅니다.',
        '주문을 주문판에 걸고, 같은 크기의 푸드트럭(AWS Fargate의 컨테이너)이 가져가게 합니다.',
        `또는 영상을 장면 ${SCENES}개로 나눕니다. 주제 하나가 함수 ${SCENES}개에 전하고, 함수들이 일을 똑같이 나누어 맡습니다.`,
      ],
      notice: `어떤 설정도 ${MOST / MINUTE}분의 벽을 옮기지 못합니다. ${ATTEMPTS}번의 시도에 편당 ${money(killed)}를 내고 영상은 없습니다. 메모리를 늘리면 실패가 비싸질 뿐입니다. Fargate에서는 태스크 하나로 ${RENDER / MINUTE}분, 편당 ${money(onFargate, 4)}입니다. 장면으로 나누면 ${money(SCENES * onFunction(RENDER / SCENES))}이고 ${RENDER / SCENES / MINUTE}분 뒤에 모두 나옵니다. 긴 일은 컨테이너로 보내거나 짧은 일로 나눕니다.`,
    },
  },
  expect: [
    { what: 'films, as it opens', run: run('diagram'), at: DONE, value: 0, tolerance: 0, absolute: true },
    { what: 'attempts ended', run: run('diagram'), at: 'components.renderer.gauges.killed', value: FILMS * ATTEMPTS, tolerance: 0 },
    { what: 'dollars, as it opens', run: run('diagram'), at: COST, value: FILMS * ATTEMPTS * onFunction(TIMEOUT), tolerance: 0.01 },
    { what: 'films, longest timeout', run: run('longest'), at: DONE, value: 0, tolerance: 0, absolute: true },
    { what: 'dollars, longest timeout', run: run('longest'), at: COST, value: FILMS * killed, tolerance: 0.01 },
    { what: 'films, twice the memory', run: run('memory'), at: DONE, value: 0, tolerance: 0, absolute: true },
    { what: 'dollars, twice the memory', run: run('memory'), at: COST, value: 2 * FILMS * killed, tolerance: 0.01 },
    { what: 'films, containers', run: run('reference'), at: DONE, value: FILMS, tolerance: 0 },
    { what: 'dollars, five tasks for an hour', run: run('reference'), at: COST, value: TASKS * taskHour, tolerance: 0.01 },
    { what: 'dollars of one film', run: run('oneFilm', RENDER), at: 'components.studio.cost', value: onFargate, tolerance: 0.01 },
    { what: 'films, one task', run: run('oneFilm', RENDER + 1), at: DONE, value: 1, tolerance: 0 },
    { what: 'films in scenes', run: run('scenes'), at: DONE, value: FILMS, tolerance: 0 },
    { what: 'dollars, scenes', run: run('scenes'), at: COST, value: FILMS * SCENES * onFunction(RENDER / SCENES), tolerance: 0.01 },
    { what: 'longest time to a film, scenes', run: run('scenes'), at: 'system.fulfilment.max', value: RENDER / SCENES, tolerance: 0.01 },
  ],
}
