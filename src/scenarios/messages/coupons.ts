/** Scenario 12: a topic gives each subscriber a copy of its own, of nothing but what it asked for; and none of them waits for another. */
import { changed, draw, type Piece, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { couponsLesson } from './coupons.lesson.ts'
import {
  clients,
  column,
  copies,
  DAY,
  LIST,
  letters,
  noise,
  office,
  oneList,
  people,
  plain,
  post,
  SORTS,
  threeTopics,
  toAll,
  topicOf,
  WANT,
} from './letters.ts'

const MINUTE = 60
const HOUR = 3600
const ORDERS = 2
const [DRINK, HANDS] = [1, 8]
const COUNT = 0.25
const [STOPS, DARK] = [5 * MINUTE, 10 * MINUTE]
const OPEN = 40 * MINUTE
/** So many days' letters while the shop is open. */
const DAYS = 10
const sent = Array.from({ length: DAYS * letters }, (_, nth) => 30 + (nth * OPEN) / (DAYS * letters))

/** What comes while the count stands still, and the seconds until its surplus has worked it off. */
const piled = ORDERS * DARK
const gone = piled / (1 / COUNT - ORDERS)
/** At any other time two or more wait behind the one that is counted so often. */
const busy = ORDERS * COUNT
const backlog = DARK + gone + (OPEN - DARK - gone) * busy * busy * busy
/** With so many hands a drink hardly ever waits, and 95 of 100 are made within −ln 0.05 of the mean. */
const p95 = 2.9957 * DRINK
const NEAR = 0.05
/** Who has a share of all letters and orders: less is a wire that was cut. */
const MOST = { letters: 0.8, orders: 0.95 }

const orders = {
  customers: clients({ en: 'Customers', ko: '손님' }, [0, 0], { rate: ORDERS, classes: [{ name: 'order', share: 1, poison: false }] }),
  kitchen: {
    kind: 'instance',
    name: { en: 'Kitchen', ko: '주방' },
    at: [column(1), 0],
    settings: { serviceTime: { kind: 'exponential', mean: DRINK }, concurrency: HANDS },
  },
  analytics: {
    kind: 'instance',
    name: { en: 'Analytics', ko: '매출 분석' },
    at: [column(2), 0],
    settings: { serviceTime: { kind: 'exponential', mean: COUNT } },
  },
} satisfies Record<string, Piece>
const chain: Sketch['wires'] = [
  ['customers', 'kitchen', 'call'],
  ['kitchen', 'analytics', 'call'],
]
const before: Sketch = {
  name: { en: 'Coupons only for subscribers', ko: '쿠폰은 구독자에게만' },
  pieces: { ...orders, office: office(sent), ...people },
  wires: [...chain, ...post(false)],
  scenario: {
    duration: OPEN,
    // Ten days' letters, by chance as many of each sort as planned.
    seed: 'sugar',
    events: [
      { at: STOPS, do: 'stop', component: 'analytics' },
      { at: STOPS + DARK, do: 'start', component: 'analytics' },
    ],
  },
}
const boards = {
  kitchen: { ...orders.kitchen, at: [column(3), 0] as const },
  analytics: { ...orders.analytics, at: [column(3), 1] as const },
  kitchenBoard: plain('queue', 'Order board', '주문판', [column(2), 0]),
  analyticsBoard: plain('queue', 'Analytics board', '분석 대기열', [column(2), 1]),
}
/** Orders are published, and each of the two has a board of its own. */
const fanOut = (filtered: boolean): Sketch => ({
  ...before,
  pieces: { ...before.pieces, ...boards, orders: plain('topic', 'Orders', '주문 알림', [column(1), 0]) },
  wires: [
    ['customers', 'orders', 'send'],
    ['orders', 'kitchenBoard', 'deliver'],
    ['orders', 'analyticsBoard', 'deliver'],
    ['kitchenBoard', 'kitchen', 'poll'],
    ['analyticsBoard', 'analytics', 'poll'],
    ...post(filtered),
  ],
})
/** The newsletter takes the orders as well, and everybody gets everything. */
const oneTopic: Sketch = {
  ...before,
  pieces: { ...before.pieces, ...boards },
  wires: [
    ['customers', 'newsletter', 'send'],
    ['newsletter', 'kitchenBoard', 'deliver'],
    ['newsletter', 'analyticsBoard', 'deliver'],
    ['kitchenBoard', 'kitchen', 'poll'],
    ['analyticsBoard', 'analytics', 'poll'],
    ...post(false),
  ],
}
const chained: Sketch = { ...before, wires: [...chain, ...post(true)] }
const played = (of: Run['of'], days = 10): Run => ({ of, days })
const day = (of: Run['of']): Run => ({ of, days: 1 })
/** A second before the count begins again. */
const dark = (of: Run['of']): Run => ({ of, duration: STOPS + DARK - 1, days: 10 })
const copiesOf = (of: Run['of'], topics: readonly string[]) =>
  topics.map((topic) => ({ run: day(of), at: `components.${topic}.gauges.copies` }))

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(fanOut(true)),
  variants: {
    unfiltered: draw(fanOut(false)),
    oneTopic: draw(oneTopic),
    chained: draw(chained),
    moreHands: draw(changed(chained, 'kitchen', { concurrency: 10 * HANDS })),
    oneList: draw(oneList),
    threeTopics: draw(threeTopics),
  },
  goals: [
    ...(['coupons', 'both', 'drinks'] as const).map((of) => ({ metric: 'unwanted', of, op: '=', value: 0 }) as const),
    { metric: 'delivered', of: 'newsletter', op: '>=', value: MOST.letters * DAYS * copies },
    { metric: 'fulfilment.p95', of: 'kitchen', op: '<', value: Number(((1 + NEAR) * p95).toFixed(2)) },
    { metric: 'fulfilment.count', of: 'analytics', op: '>=', value: MOST.orders * ORDERS * OPEN },
  ],
  lesson: couponsLesson({
    orders: ORDERS,
    hands: HANDS,
    held: HANDS / ORDERS,
    dark: DARK,
    piled,
    gone,
    p95,
    toAll,
    copies,
    noise,
    hours: ((HANDS + 1) * OPEN) / HOUR,
  }),
  knobs: [
    { component: 'kitchen', setting: 'concurrency', label: { en: 'Hands in the kitchen', ko: '주방 일손' }, min: 2, max: 80, step: 1 },
    { component: 'analytics', setting: 'concurrency', label: { en: 'Analysts', ko: '분석 일손' }, min: 1, max: 4, step: 1 },
  ],
  story: {
    en: {
      see: `Two things at once. Above, ${ORDERS} orders a second: the kitchen has ${HANDS} hands, and calls the analytics for each order before it takes the next. After ${STOPS / MINUTE} minutes the analytics stand still for ${DARK / MINUTE}. Below, the office writes coupons, trivia and new drinks to one list of ${LIST.toLocaleString('en')} people, and each of them gets every letter.`,
      tries: [
        'Watch the kitchen when the analytics stop, and read how many letters in each inbox are unwanted.',
        'Choose a wire from the newsletter to an inbox, and give it a filter policy: the sorts that these people want.',
        'Let customers send their orders to a topic. Give the kitchen and the analytics a board each, and have the topic deliver to both.',
        'Then send orders and letters through one topic, and look into the inboxes.',
      ],
      notice: `The same ${piled.toLocaleString('en')} orders wait in both shops while the analytics stand still. In a chain they are customers in front of the kitchen, without a coffee; behind a topic they are tickets on the board of the analytics, and the kitchen does not notice. And a copy goes only to who asked for it: ${copies.toLocaleString('en')} instead of ${toAll.toLocaleString('en')} letters for a day, ${(100 * noise).toFixed(1)} % less, and none is unwanted.`,
    },
    ko: {
      see: `두 가지가 함께 움직입니다. 위에서는 주문이 초당 ${ORDERS}건 들어옵니다. 주방 일손은 ${HANDS}명이고, 주문마다 매출 분석을 호출해 답을 받은 뒤에야 다음 주문을 잡습니다. ${STOPS / MINUTE}분 뒤 매출 분석이 ${DARK / MINUTE}분 동안 멈춥니다. 아래에서는 사무실이 ${LIST.toLocaleString('en')}명의 명단 하나에 쿠폰, 커피 상식, 신메뉴 소식을 보내고, 모두가 모든 편지를 받습니다.`,
      tries: [
        '매출 분석이 멈출 때 주방을 보고, 우편함마다 원하지 않은 편지가 몇 통인지 읽습니다.',
        '뉴스레터에서 우편함으로 가는 선을 골라 필터 정책을 넣습니다. 그 사람들이 바라는 종류만 적습니다.',
        '손님이 주문을 주제로 보내게 합니다. 주방과 매출 분석에 대기열을 하나씩 두고, 주제가 양쪽에 전달하게 합니다.',
        '그런 다음 주문과 편지를 주제 하나로 보내고 우편함을 들여다봅니다.',
      ],
      notice: `매출 분석이 멈춘 동안 기다리는 주문은 어느 쪽이든 똑같이 ${piled.toLocaleString('en')}건입니다. 차례로 호출하면 커피를 받지 못한 손님이 되어 주방 앞에 서고, 주제를 두면 주문표가 되어 분석 대기열에 걸릴 뿐 주방은 알아차리지 못합니다. 또 사본은 바란 사람에게만 갑니다. 하루 편지가 ${toAll.toLocaleString('en')}통에서 ${copies.toLocaleString('en')}통으로 ${(100 * noise).toFixed(1)} % 줄고, 원하지 않은 편지는 없습니다.`,
    },
  },
  expect: [
    { what: 'copies of a day, one list', ...copiesOf('oneList', ['newsletter'])[0], value: toAll, tolerance: 0 },
    ...copiesOf('threeTopics', SORTS.map(topicOf)).map((each, nth) => ({
      what: `copies of a day, ${SORTS[nth]}`,
      ...each,
      value: DAY[SORTS[nth]] * WANT[SORTS[nth]],
      tolerance: 0,
    })),
    ...(['coupons', 'both', 'drinks'] as const).map((name) => ({
      what: `unwanted of a day, three topics, ${name}`,
      run: day('threeTopics'),
      at: `components.${name}.gauges.unwanted`,
      value: 0,
      tolerance: 0,
      absolute: true,
    })),
    {
      what: 'copies, filtered',
      run: played('reference'),
      at: 'components.newsletter.gauges.copies',
      value: DAYS * copies,
      tolerance: 0.06,
    },
    {
      what: 'copies, unfiltered',
      run: { of: 'unfiltered', days: 2 },
      at: 'components.newsletter.gauges.copies',
      value: DAYS * toAll,
      tolerance: 0,
    },
    {
      what: 'on the board of the analytics',
      run: dark('reference'),
      at: 'components.analyticsBoard.gauges.visible',
      value: piled,
      tolerance: 0.02,
    },
    {
      what: 'in front of the kitchen, in a chain',
      run: dark('diagram'),
      at: 'components.kitchen.waiting',
      value: piled - HANDS,
      tolerance: 0.02,
    },
    {
      what: 'p95 of the kitchen, beside the outage',
      run: played('reference'),
      at: 'components.kitchen.fulfilment.p95',
      value: p95,
      tolerance: 0.02,
    },
    {
      what: 'seconds with a backlog of the analytics',
      run: played('reference'),
      at: 'components.analyticsBoard.backlogSeconds',
      value: backlog,
      tolerance: 0.07,
    },
  ],
}
