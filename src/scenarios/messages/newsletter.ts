/** Scenario 11: a newsletter to everyone is noise for most, and the rush that follows is home-made. */
import { exp } from '../../diagram/exact.ts'
import { changed, draw, type Piece, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { newsletterLesson } from './newsletter.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const BASE = 2
const MAILS = 20_000
const CLICKS = 0.05
const DECAY = 240
const SENT_AT = 300
const SERVICE = 0.2
const PARTS = 5
const APART = 10 * MINUTE
const GOAL = 1
const rate = 1 / SERVICE

/** Visits a second right after the letter, on top of those who come anyway. */
const clicks = MAILS * CLICKS
const peak = clicks / DECAY
const times = (BASE + peak) / BASE
/** One list for all of a thousand: a day's letters, and what a fan of coupons makes of them. */
const LIST = 1000
const [COUPONS, TRIVIA, DRINKS] = [1, 2, 1]
const letters = COUPONS + TRIVIA + DRINKS
const noise = (letters - COUPONS) / letters

const trace = (count: number, apart = APART) => ({ kind: 'trace', times: Array.from({ length: count }, (_, nth) => SENT_AT + nth * apart) })
const topic = { kind: 'topic', name: { en: 'Newsletter', ko: '뉴스레터' }, at: [1, 0] as const, settings: {} }
const inbox = (settings: Piece['settings']): Piece => ({ kind: 'subscriber', name: { en: 'Inbox', ko: '우편함' }, at: [2, 0], settings })

const before: Sketch = {
  name: { en: 'Newsletter to everyone', ko: '모두에게 보내는 뉴스레터' },
  pieces: {
    office: { kind: 'clients', name: { en: 'Office', ko: '사무실' }, at: [0, 0], settings: { profile: trace(1) } },
    letter: topic,
    inbox: inbox({ count: MAILS, clickShare: CLICKS, clickDelay: { kind: 'exponential', mean: DECAY } }),
    customers: { kind: 'clients', name: { en: 'Customers', ko: '손님' }, at: [0, 1], settings: { rate: BASE } },
    shop: { kind: 'instance', name: { en: 'Web shop', ko: '온라인 상점' }, at: [1, 1], settings: { serviceTime: SERVICE } },
  },
  wires: [
    ['office', 'letter', 'send'],
    ['letter', 'inbox', 'deliver'],
    ['inbox', 'shop', 'call'],
    ['customers', 'shop', 'call'],
  ],
  scenario: { duration: HOUR, seed: 'mocha' },
}
/** The same people in parts, one after the other. */
const inParts = (parts: number, apart = APART) =>
  changed(changed(before, 'office', { profile: trace(parts, apart) }), 'inbox', { count: MAILS / parts })
const staggered = inParts(PARTS)
const prepared = changed(before, 'shop', { concurrency: 2 })
/** In parts, and all of them while the first is still read. */
const TOO_CLOSE = 10
/** Help is called when everybody sees the line. */
const SEEN = 2 * MINUTE
const whenSeen: Sketch = {
  ...before,
  scenario: {
    ...before.scenario,
    events: [{ at: SENT_AT + SEEN, do: 'set', component: 'shop', setting: 'concurrency', value: 2 }],
  },
}
const writer = (name: Piece['name'], at: Piece['at'], sort: string, count: number): Piece => ({
  kind: 'clients',
  name,
  at,
  settings: { profile: trace(count), classes: [{ name: sort, share: 1, poison: false }] },
})
const oneList: Sketch = {
  ...before,
  pieces: {
    coupons: writer({ en: 'Coupons', ko: '쿠폰' }, [0, 0], 'coupon', COUPONS),
    trivia: writer({ en: 'Trivia', ko: '커피 상식' }, [0, 1], 'trivia', TRIVIA),
    drinks: writer({ en: 'New drinks', ko: '신메뉴' }, [0, 2], 'drink', DRINKS),
    letter: topic,
    inbox: inbox({ count: LIST, wants: ['coupon'] }),
  },
  wires: [
    ['coupons', 'letter', 'send'],
    ['trivia', 'letter', 'send'],
    ['drinks', 'letter', 'send'],
    ['letter', 'inbox', 'deliver'],
  ],
}
const at = (of: Run['of'], seconds = HOUR, days = 40): Run => ({ of, duration: seconds, days })
/** Soon after the letter: so long that some have clicked, so short that the wave is still high. */
const SOON = 24
const P95 = 'components.shop.latency.p95'
const passes = { at: P95, holds: { op: '<', value: GOAL } } as const

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(staggered),
  variants: {
    prepared: draw(prepared),
    oneList: draw(oneList),
    fewer: draw(changed(before, 'inbox', { count: MAILS / PARTS })),
    atOnceAgain: draw(inParts(PARTS, TOO_CLOSE)),
    whenSeen: draw(whenSeen),
  },
  goals: [
    { metric: 'latency.p95', of: 'shop', op: '<', value: GOAL },
    { metric: 'clicks', of: 'inbox', op: '>=', value: 0.8 * clicks },
  ],
  lesson: newsletterLesson({ base: BASE, rate, mails: MAILS, clicks, peak, times, hours: 1 }),
  knobs: [
    { component: 'inbox', setting: 'count', label: { en: 'People', ko: '받는 사람' }, min: 1000, max: MAILS, step: 1000 },
    { component: 'shop', setting: 'concurrency', label: { en: 'Servers', ko: '서버' }, min: 1, max: 4, step: 1 },
  ],
  story: {
    en: {
      see: `A web shop with ${BASE} customers a second, good for ${rate}. After ${SENT_AT / MINUTE} minutes the office sends a newsletter to ${MAILS.toLocaleString('en')} people. ${100 * CLICKS} of a hundred open the link, most of them soon: half within three minutes.`,
      tries: [
        'Watch the line at the shop in the minutes after the letter.',
        `Send it in ${PARTS} parts, ${APART / MINUTE} minutes apart: ${PARTS} moments at the office, a fifth of the people in the inbox.`,
        'Or give the shop a second server before the letter goes out.',
      ],
      notice: `You made your own rush: ${clicks.toLocaleString('en')} clicks begin with ${peak.toFixed(1)} a second on top of ${BASE}, ${times.toFixed(1)} times what comes on a plain day. Everyone gets a copy the moment a topic publishes, so spread the letters, or scale before them. And most of a common list is noise: with ${COUPONS} coupon, ${TRIVIA} trivia and ${DRINKS} new drink a day, ${LIST.toLocaleString('en')} people get ${(letters * LIST).toLocaleString('en')} letters, and who wants coupons throws away ${100 * noise} %.`,
    },
    ko: {
      see: `온라인 상점에 손님이 초당 ${BASE}명 오고, 초당 ${rate}명까지 맡을 수 있습니다. ${SENT_AT / MINUTE}분 뒤 사무실이 ${MAILS.toLocaleString('en')}명에게 뉴스레터를 보냅니다. 백 명 가운데 ${100 * CLICKS}명이 링크를 열고, 그 절반은 삼 분 안에 엽니다.`,
      tries: [
        '편지가 나간 뒤 몇 분 동안 상점의 줄을 봅니다.',
        `${APART / MINUTE}분 간격으로 ${PARTS}번에 나누어 보냅니다. 사무실의 시각을 ${PARTS}개로, 우편함의 사람을 ${PARTS}분의 일로 둡니다.`,
        '또는 편지가 나가기 전에 상점의 서버를 둘로 늘립니다.',
      ],
      notice: `러시를 스스로 만들었습니다. 클릭 ${clicks.toLocaleString('en')}번이 초당 ${peak.toFixed(1)}번으로 시작해 평소의 ${BASE}명에 더해지니 평소의 ${times.toFixed(1)}배입니다. 주제는 게시하는 순간 모두에게 사본을 보내므로, 편지를 나누어 보내거나 미리 늘려 둡니다. 그리고 모두를 한 명단에 두면 대부분은 소음입니다. 하루에 쿠폰 ${COUPONS}통, 커피 상식 ${TRIVIA}통, 신메뉴 ${DRINKS}통이면 ${LIST.toLocaleString('en')}명에게 ${(letters * LIST).toLocaleString('en')}통이 가고, 쿠폰만 바라는 사람은 ${100 * noise} %를 버립니다.`,
    },
  },
  expect: [
    { what: 'clicks in all', run: at('diagram'), at: 'components.inbox.gauges.clicks', value: clicks, tolerance: 0.02 },
    {
      what: 'clicks soon after the letter',
      run: at('diagram', SENT_AT + SOON, 100),
      at: 'components.inbox.gauges.clicks',
      value: clicks * (1 - exp(-SOON / DECAY)),
      tolerance: 0.05,
    },
    { what: 'copies of one list', run: at('oneList', HOUR, 1), at: 'components.letter.gauges.copies', value: letters * LIST, tolerance: 0 },
    {
      what: 'letters that a fan of coupons throws away',
      run: at('oneList', HOUR, 1),
      at: 'components.inbox.gauges.unwanted',
      value: noise * letters * LIST,
      tolerance: 0,
    },
    { what: 'runs that pass, all at once', run: at('diagram'), ...passes, value: 0, tolerance: 0.05, absolute: true },
    { what: 'runs that pass, in five parts', run: at('reference'), ...passes, value: 1, tolerance: 0, absolute: true },
    { what: 'runs that pass, a second server', run: at('prepared'), ...passes, value: 1, tolerance: 0, absolute: true },
    { what: 'clicks in five parts', run: at('reference'), at: 'components.inbox.gauges.clicks', value: clicks, tolerance: 0.05 },
  ],
}
