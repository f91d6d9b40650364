/** The letters of scenario 12: who wants which, one list for all of them or a wire with a filter each, and a day's letters by themselves. */
import type { Piece, Sketch } from '../draw.ts'

const MINUTE = 60
/** Of a thousand people this many want coupons, trivia, new drinks; who wants trivia wants coupons too, so that all are in three groups. */
export const LIST = 1000
export const WANT = { coupon: 600, trivia: 250, drink: 400 } as const
const [COUPONS, BOTH, DRINKS] = [WANT.coupon - WANT.trivia, WANT.trivia, WANT.drink]
/** A day's letters. */
export const DAY = { coupon: 1, trivia: 2, drink: 1 } as const
type Sort = keyof typeof DAY
export const SORTS = Object.keys(DAY) as Sort[]
const total = (of: (sort: Sort) => number) => SORTS.reduce((sum, sort) => sum + of(sort), 0)
export const letters = total((sort) => DAY[sort])
export const toAll = letters * LIST
export const copies = total((sort) => DAY[sort] * WANT[sort])
export const noise = 1 - copies / toAll
/** Four columns: cards are 192 wide. */
export const column = (nth: number) => (nth * 240) / 304
export const clients = (name: Piece['name'], at: Piece['at'], settings: Piece['settings']): Piece => ({
  kind: 'clients',
  name,
  at,
  settings,
})
export const plain = (kind: string, en: string, ko: string, at: Piece['at']): Piece => ({ kind, name: { en, ko }, at, settings: {} })
const inbox = (en: string, ko: string, at: Piece['at'], count: number, wants: readonly Sort[]): Piece => ({
  kind: 'subscriber',
  name: { en, ko },
  at,
  settings: { count, wants },
})

/** Letters of all sorts at these times, by chance as many of each as in a day. */
export const office = (times: readonly number[]): Piece =>
  clients({ en: 'Office', ko: '사무실' }, [0, 1], {
    profile: { kind: 'trace', times },
    classes: SORTS.map((name) => ({ name, share: DAY[name], poison: false })),
  })
export const people = {
  newsletter: plain('topic', 'Newsletter', '뉴스레터', [column(1), 1]),
  coupons: inbox('Coupons', '쿠폰', [0, 2], COUPONS, ['coupon']),
  both: inbox('Coupons, trivia', '쿠폰과 상식', [column(1), 2], BOTH, ['coupon', 'trivia']),
  drinks: inbox('New drinks', '신메뉴', [column(2), 2], DRINKS, ['drink']),
}
type Wires = Sketch['wires']
/** Each inbox is sent what it wants, or everything. */
export const post = (filtered: boolean): Wires => [
  ['office', 'newsletter', 'send'],
  ...(['coupons', 'both', 'drinks'] as const).map(
    (to) => ['newsletter', to, 'deliver', filtered ? { filterPolicy: people[to].settings.wants } : {}] as const,
  ),
]

/** A day's letters alone, from three who write: to one topic for all, or to three to choose from. */
const writers = Object.fromEntries(
  SORTS.map((name, row) => [
    name,
    clients({ en: 'Writer', ko: '글쓴이' }, [0, row], {
      profile: { kind: 'trace', times: Array.from({ length: DAY[name] }, (_, nth) => MINUTE * (1 + nth)) },
      classes: [{ name, share: 1, poison: false }],
    }),
  ]),
)
const inboxes = {
  coupons: { ...people.coupons, at: [column(2), 0] as const },
  both: { ...people.both, at: [column(2), 1] as const },
  drinks: { ...people.drinks, at: [column(2), 2] as const },
}
const aDay = (topics: Readonly<Record<string, Piece>>, wires: Wires): Sketch => ({
  name: { en: 'A day of letters', ko: '하루의 편지' },
  pieces: { ...writers, ...topics, ...inboxes },
  wires,
  scenario: { duration: 10 * MINUTE },
})
export const oneList = aDay({ newsletter: people.newsletter }, [
  ...SORTS.map((sort) => [sort, 'newsletter', 'send'] as const),
  ...(['coupons', 'both', 'drinks'] as const).map((to) => ['newsletter', to, 'deliver'] as const),
])
export const topicOf = (sort: Sort) => `${sort}News`
export const threeTopics = aDay(
  Object.fromEntries(SORTS.map((sort, row) => [topicOf(sort), plain('topic', 'Newsletter', '뉴스레터', [column(1), row])])),
  [
    ...SORTS.map((sort) => [sort, topicOf(sort), 'send'] as const),
    [topicOf('coupon'), 'coupons', 'deliver'],
    [topicOf('coupon'), 'both', 'deliver'],
    [topicOf('trivia'), 'both', 'deliver'],
    [topicOf('drink'), 'drinks', 'deliver'],
  ],
)
