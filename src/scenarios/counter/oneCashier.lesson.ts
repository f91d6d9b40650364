/** The lesson of scenario 1: who must meet to hand over waits for the slower one, each time anew. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Seconds for an order, for a drink, and from one hand-over to the next. */
  readonly order: number
  readonly drink: number
  readonly cycle: number
  /** An hour: what the pair passes on, what the barista alone makes, what two cashiers and the barista pass on. */
  readonly ceiling: number
  readonly drinks: number
  readonly two: number
  readonly hours: number
}

/** As answers are offered. */
const anHour = (customers: number) => ({ en: `${Math.floor(customers)} an hour`, ko: `시간당 ${Math.floor(customers)}명` })
/** One cashier and one barista, all the time. */
const PAIR = 2

export const oneCashierLesson = ({ order, drink, cycle, ceiling, drinks, two, hours }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'barista', text: anHour(drinks) },
      { id: 'slower', text: anHour(ceiling) },
      { id: 'inTurn', text: anHour((drinks * drink) / (order + drink)) },
      { id: 'half', text: anHour(drinks / 2) },
    ],
    answer: 'slower',
    why: {
      en: `At each hand-over the cashier begins an order and the barista a drink, and the next one waits for whoever takes longer: ${cycle} seconds on average, not ${drink}. Sometimes the cashier stands with a ticket, sometimes the barista with empty hands.`,
      ko: `한 번 넘기고 나면 계산원은 다음 주문을, 바리스타는 음료를 시작하고, 다음에 넘길 때는 더 오래 걸리는 쪽을 기다립니다. 그래서 평균 ${drink}초가 아니라 ${cycle}초가 걸립니다. 어떤 때는 계산원이 주문표를 들고 서 있고, 어떤 때는 바리스타가 빈손으로 서 있습니다.`,
    },
  },
  // How many are let in is what is designed here; how they come is not.
  given: {
    customers: ['arrivals', 'process', 'profile', 'dayFactorCv', 'classes', 'size', 'timeout', 'retry'],
    till: ['serviceTime', 'repliesWhen', 'instanceType', 'speedUp'],
    barista: ['serviceTime', 'repliesWhen', 'instanceType', 'speedUp'],
  },
  frugal: [{ metric: 'serverHours', of: 'system', op: '<=', value: PAIR * hours }],
  bonus: [],
  wrong: ['busy', 'allThatTheBaristaMakes', 'secondCashier'],
  hint: {
    en: 'Look at both cups at the moment of a hand-over: who waits for whom? Then see whether the line at the till is longer at the end of a day than at the end of the day before.',
    ko: '주문표를 넘기는 순간 두 사람의 잔을 보세요. 누가 누구를 기다릴까요? 그리고 하루가 끝날 때 계산대 줄이 전날보다 길어졌는지 보세요.',
  },
  debrief: {
    en: (read, say) =>
      `The shop served ${say(read('system', 'fulfilment.count') / hours, 'none')} customers an hour, and ${say(read('till', 'backlogEnd'), 'count')} stood in line at the end; by the formula the two pass on ${say(ceiling, 'none')} an hour at the most, and with a second cashier ${say(two, 'none')}. The barista held the cashier for ${say(read('till', 'blockedShare'), 'share')} of the time, and was at work for ${say(read('barista', 'utilization'), 'share')}: neither is too slow, they have to meet.`,
    ko: (read, say) =>
      `가게는 시간당 ${say(read('system', 'fulfilment.count') / hours, 'none')}명에게 음료를 내주었고, 끝날 때 줄에는 ${say(read('till', 'backlogEnd'), 'count')}명이 있었습니다. 공식으로 두 사람은 시간당 ${say(ceiling, 'none')}명까지, 계산원이 한 명 더 있으면 ${say(two, 'none')}명까지 맡을 수 있습니다. 계산원은 시간의 ${say(read('till', 'blockedShare'), 'share')} 동안 바리스타에게 붙잡혀 있었고 바리스타는 시간의 ${say(read('barista', 'utilization'), 'share')} 동안 일했습니다. 둘 다 느린 것이 아니라, 만나야만 넘길 수 있는 것이 문제입니다.`,
  },
})
