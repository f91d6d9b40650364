/** Scenario 3: what half an hour without the machine costs a shop that hands over by hand, and one with a board. */
import { changed, draw, type Sketch } from './draw.ts'
import { machineBreaksLesson } from './lessons/machineBreaks.ts'
import type { Contents, Run } from './scenario.ts'

const MINUTE = 60
const HOUR = 3600
const ORDER = 30
const DRINK = 60
const CUSTOMERS = 30
const PLACES = 6
const HOURS = 3
const BREAKS = 60 * MINUTE
const MENDED = 90 * MINUTE

/** Fluid arithmetic: what comes while nothing is made, and how long the surplus of the barista needs for it. */
const piled = (CUSTOMERS * (MENDED - BREAKS)) / HOUR
const recovery = piled / (HOUR / DRINK - CUSTOMERS)
const customers = CUSTOMERS * HOURS

const before: Sketch = {
  name: { en: 'The machine breaks', ko: '머신 고장' },
  pieces: {
    customers: { kind: 'clients', name: { en: 'Customers', ko: '손님' }, at: [0, 0], settings: { rate: CUSTOMERS / HOUR } },
    till: {
      kind: 'instance',
      name: { en: 'Cashier', ko: '계산원' },
      at: [1, 0],
      settings: { serviceTime: { kind: 'exponential', mean: ORDER }, backlog: PLACES },
    },
    barista: {
      kind: 'instance',
      name: { en: 'Barista', ko: '바리스타' },
      at: [2, 0],
      settings: { serviceTime: { kind: 'exponential', mean: DRINK }, repliesWhen: 'started' },
    },
  },
  wires: [
    ['customers', 'till', 'call'],
    ['till', 'barista', 'call'],
  ],
  scenario: {
    duration: HOURS * HOUR,
    seed: 'muffin',
    events: [
      { at: BREAKS, do: 'stop', component: 'barista' },
      { at: MENDED, do: 'start', component: 'barista' },
    ],
  },
}
const board: Sketch = {
  ...before,
  pieces: {
    ...before.pieces,
    board: { kind: 'queue', name: { en: 'Order board', ko: '주문판' }, at: [1, 1], settings: { visibilityTimeout: HOUR } },
    barista: { ...before.pieces.barista, at: [2, 1], settings: { serviceTime: { kind: 'exponential', mean: DRINK } } },
  },
  wires: [
    ['customers', 'till', 'call'],
    ['till', 'board', 'send'],
    ['board', 'barista', 'poll'],
  ],
}
/** A second barista comes when the machine is mended: the surplus is 90 an hour instead of 30. */
const helper: Sketch = {
  ...board,
  scenario: {
    ...board.scenario,
    events: [...(board.scenario.events ?? []), { at: MENDED, do: 'set', component: 'barista', setting: 'concurrency', value: 2 }],
  },
}
const played = (of: Run['of'], minutes = HOURS * 60): Run => ({ of, duration: minutes * MINUTE, days: 400 })

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(board),
  variants: {
    helper: draw(helper),
    secondCashier: draw(changed(before, 'till', { concurrency: 2 })),
    helperByHand: draw({ ...before, scenario: helper.scenario }),
    secondBarista: draw(changed(before, 'barista', { concurrency: 2 })),
  },
  // Less than one of a hundred: of so few, nobody.
  goals: [{ metric: 'lost', of: 'system', op: '<', value: 1 }],
  lesson: machineBreaksLesson({
    customers: CUSTOMERS,
    drinks: HOUR / DRINK,
    hours: HOURS,
    places: PLACES,
    piled,
    recovery: recovery * HOUR,
  }),
  knobs: [
    { component: 'till', setting: 'concurrency', label: { en: 'Cashiers', ko: '계산원' }, min: 1, max: 3, step: 1 },
    { component: 'barista', setting: 'concurrency', label: { en: 'Baristas', ko: '바리스타' }, min: 1, max: 3, step: 1 },
  ],
  story: {
    en: {
      see: `${CUSTOMERS} customers an hour, and room for ${PLACES} in line at the till; one more leaves. After an hour the espresso machine breaks, for ${(MENDED - BREAKS) / MINUTE} minutes. The cashier holds one ticket and can do nothing else.`,
      tries: [
        'Put an order board between cashier and barista, and play the same day again.',
        'Bring a second barista when the machine works again.',
      ],
      notice: `Without a board ten of ${customers} customers leave. With it nobody does: ${piled} tickets pile up while the machine stands still, and the barista, who makes ${HOUR / DRINK} an hour, works them off at ${HOUR / DRINK - CUSTOMERS} an hour: ${(recovery * HOUR) / MINUTE} minutes. The coffee is late either way.`,
    },
    ko: {
      see: `손님은 시간당 ${CUSTOMERS}명이고 계산대 줄에는 ${PLACES}명까지 섭니다. 자리가 없으면 떠납니다. 한 시간 뒤 에스프레소 머신이 고장 나 ${(MENDED - BREAKS) / MINUTE}분 동안 멈춥니다. 계산원은 주문표 한 장을 든 채 아무것도 하지 못합니다.`,
      tries: ['계산원과 바리스타 사이에 주문판을 놓고 같은 날을 다시 실행합니다.', '머신이 고쳐질 때 바리스타를 한 명 더 부릅니다.'],
      notice: `주문판이 없으면 손님 ${customers}명 가운데 열 명이 떠나고, 있으면 아무도 떠나지 않습니다. 머신이 멈춘 동안 주문표 ${piled}장이 쌓입니다. 바리스타는 시간당 ${HOUR / DRINK}잔을 만들므로 밀린 주문은 시간당 ${HOUR / DRINK - CUSTOMERS}장씩 줄어 ${(recovery * HOUR) / MINUTE}분이 걸립니다. 커피는 어느 쪽이든 늦습니다.`,
    },
  },
  expect: [
    { what: 'customers lost by hand', run: played('diagram'), at: 'system.failed.lineFull', value: 10, tolerance: 0.05 },
    { what: 'customers, a day', run: played('diagram'), at: 'system.offered', value: customers, tolerance: 0.02 },
    { what: 'customers lost, board', run: played('reference'), at: 'system.failed.lineFull', value: 0, tolerance: 0.1, absolute: true },
    {
      what: 'tickets piled up',
      run: played('reference', MENDED / MINUTE - 1),
      at: 'components.board.waiting',
      value: piled,
      tolerance: 0.05,
    },
    {
      what: 'tickets half an hour after, by chance',
      run: played('reference', (MENDED + recovery * HOUR) / MINUTE),
      at: 'components.board.waiting',
      value: 3.1,
      tolerance: 0.2,
    },
    {
      what: 'tickets ten minutes after, with help',
      run: played('helper', MENDED / MINUTE + 10),
      at: 'components.board.waiting',
      value: 1.9,
      tolerance: 0.25,
    },
    {
      what: 'days that pass, board',
      run: played('reference'),
      at: 'system.failed.lineFull',
      holds: { op: '<', value: customers / 100 },
      value: 0.997,
      tolerance: 0.01,
      absolute: true,
    },
    {
      what: 'days that pass, by hand',
      run: played('diagram'),
      at: 'system.failed.lineFull',
      holds: { op: '<', value: customers / 100 },
      value: 0.007,
      tolerance: 0.01,
      absolute: true,
    },
  ],
}
