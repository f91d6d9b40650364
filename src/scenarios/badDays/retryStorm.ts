/** Scenario 18: the shop was slow for twenty seconds, and those who ask again keep it slow for ever. */

import type { SettingValues } from '../../diagram/diagram.ts'
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { retryStormLesson } from './retryStorm.lesson.ts'

const RATE = 80
const WORKERS = 10
const SERVICE = 0.1
const PATIENCE = 1
const [SLOW_AT, SLOW_FOR] = [60, 20]
/** It works at 40 % of its pace. */
const SLOWER = 2.5
const LENGTH = 600
const RETRIES = 3
const CAP = 50
/** Hours that a sum of many spells may be off. */
const CLOSE = 0.001
const SHARE = 0.1

const once = { maxAttempts: 1, backoff: 'exponential', baseDelay: 0.1, maxDelay: 20, jitter: 'full', budget: null }
const atOnce = { ...once, maxAttempts: 1 + RETRIES, backoff: 'none' }
const politely = { ...once, maxAttempts: 1 + RETRIES, baseDelay: 0.5 }
const budgeted = { ...politely, budget: SHARE }

const before: Sketch = {
  name: { en: 'Retry storm', ko: '재주문 폭풍' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: { rate: RATE, timeout: PATIENCE, retry: atOnce },
    },
    shop: {
      kind: 'instance',
      name: { en: 'Ten baristas', ko: '바리스타 열' },
      at: [1, 0],
      settings: { serviceTime: { kind: 'exponential', mean: SERVICE }, concurrency: WORKERS },
    },
  },
  wires: [['customers', 'shop', 'call']],
  scenario: {
    duration: LENGTH,
    events: [{ at: SLOW_AT, do: 'slow', component: 'shop', factor: SLOWER, duration: SLOW_FOR }],
  },
}
const asking = (retry: SettingValues, sketch = before) => changed(sketch, 'customers', { retry })
const capped = changed(before, 'shop', { backlog: CAP })
const capacity = WORKERS / SERVICE
const slowed = capacity / SLOWER
/** Requests a second when nobody gets an answer in time and all ask as often as they may. */
const stormy = RATE * (1 + RETRIES)
const GOAL = 0.88
/** A minute in which it should be as before, so many seconds after the shop is whole again. */
const WINDOW = 60
const after = (of: Run['of'], seconds: number): Run => ({
  of,
  warmUp: SLOW_AT + SLOW_FOR + seconds,
  duration: SLOW_AT + SLOW_FOR + seconds + WINDOW,
  days: 8,
})
/** Simulated: with a budget the last of the storm is over by then. */
const BUDGET_AFTER = 160
const SERVED = 'system.goodput'
const recovers = (of: string, what: string, seconds = 60) => ({
  what: `served in a minute, ${what}`,
  run: after(of, seconds),
  at: SERVED,
  value: RATE * WINDOW,
  tolerance: 0.05,
})
const stays = (of: string, what: string) => ({
  what: `served in a minute, ${what}`,
  run: after(of, 300),
  at: SERVED,
  value: 0,
  tolerance: RATE,
  absolute: true,
})

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(capped),
  variants: {
    never: draw(asking(once)),
    backoff: draw(asking(politely)),
    more: draw(asking({ ...atOnce, maxAttempts: 8 })),
    budget: draw(asking(budgeted)),
    neverCapped: draw(asking(once, capped)),
    backoffCapped: draw(asking(politely, capped)),
    budgetCapped: draw(asking(budgeted, capped)),
  },
  goals: [{ metric: 'servedShare', of: 'system', op: '>', value: GOAL }],
  lesson: retryStormLesson({
    rate: RATE,
    capacity,
    slowed,
    stormy,
    attempts: 1 + RETRIES,
    slowFor: SLOW_FOR,
    patience: PATIENCE,
    places: CAP,
    hours: (WORKERS * LENGTH) / 3600 + CLOSE,
  }),
  knobs: [
    { component: 'customers', setting: 'retry.maxAttempts', label: { en: 'Attempts', ko: '시도 횟수' }, min: 1, max: 8, step: 1 },
    { component: 'customers', setting: 'rate', label: { en: 'Customers', ko: '손님' }, min: 20, max: 100, step: 10 },
  ],
  story: {
    en: {
      see: `${RATE} requests a second, ${WORKERS} baristas who do ${capacity}. Who has no answer after ${PATIENCE} s asks again at once, up to ${RETRIES} times. At second ${SLOW_AT} the shop is slow for ${SLOW_FOR} seconds, at ${100 / SLOWER} %. Then it is whole again, and the traffic was the same all along.`,
      tries: [
        'Let the customers wait longer and longer between their tries: exponential backoff with full jitter.',
        `Give them a retry budget of ${100 * SHARE} %, or take the retries away.`,
        `Now leave them as they are and give the line an end: a backlog of ${CAP}.`,
      ],
      notice: `In those seconds the line grows, for ${RATE} come and ${slowed} are done. From then on the baristas work for people who have left, everybody asks ${1 + RETRIES} times, and ${stormy} a second come to a shop that does ${capacity}: the storm feeds itself. Backoff delays it and does not end it. A budget ends it in a minute or two, and a short line at once: who waits behind ${CAP} others is still there when the turn comes.`,
    },
    ko: {
      see: `초당 ${RATE}건이 오고, 바리스타 ${WORKERS}명이 초당 ${capacity}건을 처리합니다. ${PATIENCE}초 안에 답을 듣지 못하면 곧바로 ${RETRIES}번까지 다시 주문합니다. ${SLOW_AT}초에 가게가 ${SLOW_FOR}초 동안 ${100 / SLOWER} %로 느려집니다. 그다음에는 다시 멀쩡하고, 손님 수는 내내 같았습니다.`,
      tries: [
        '손님이 다시 시도할 때마다 점점 더 오래 기다리게 합니다. 지터를 모두 적용한 지수 백오프입니다.',
        `재시도 예산을 ${100 * SHARE} %로 두거나, 재시도를 없앱니다.`,
        `이번에는 손님을 그대로 두고 줄에 끝을 만듭니다. 줄의 자리를 ${CAP}으로 둡니다.`,
      ],
      notice: `그동안 ${RATE}건이 오고 ${slowed}건만 처리되어 줄이 길어집니다. 그때부터 바리스타는 이미 떠난 손님의 음료를 만들고, 모두가 ${1 + RETRIES}번씩 주문해서 초당 ${capacity}건을 처리하는 가게에 ${stormy}건이 옵니다. 폭풍은 스스로 커집니다. 백오프는 폭풍을 늦출 뿐 끝내지 못합니다. 예산은 한두 분 만에, 짧은 줄은 곧바로 끝냅니다. ${CAP}명 뒤에 선 손님은 차례가 올 때까지 그 자리에 있기 때문입니다.`,
    },
  },
  expect: [
    stays('diagram', 'three retries at once'),
    stays('backoff', 'backoff with jitter'),
    stays('more', 'seven retries'),
    recovers('never', 'no retries'),
    recovers('budget', 'a budget', BUDGET_AFTER),
    recovers('reference', 'a short line, retries at once', 10),
    recovers('neverCapped', 'a short line, no retries', 10),
    recovers('backoffCapped', 'a short line, backoff', 10),
    recovers('budgetCapped', 'a short line, a budget', 10),
    ...(
      [
        ['reference', 'a short line', 1],
        ['never', 'no retries', 1],
        ['budget', 'a budget', 0],
        ['diagram', 'retries at once', 0],
        ['backoff', 'backoff', 0],
      ] as const
    ).map(([of, what, value]) => ({
      what: `runs that pass, ${what}`,
      run: { of, days: 8 },
      at: SERVED,
      holds: { op: '>' as const, value: GOAL * RATE * LENGTH },
      value,
      tolerance: 0.05,
      absolute: true,
    })),
  ],
}
