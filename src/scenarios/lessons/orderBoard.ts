/** The lesson of scenario 2: a board makes the taking faster, and the making not at all. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Customers and drinks an hour; hours of the day. */
  readonly customers: number
  readonly drinks: number
  readonly hours: number
  /** Seconds: the wait at the till in the long run, by hand and with a board; and what stays at the barista. */
  readonly byHand: number
  readonly withBoard: number
  readonly making: number
}

export const orderBoardLesson = ({ customers, drinks, hours, byHand, withBoard, making }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'taking', text: { en: 'Only the taking', ko: '주문받기만' } },
      { id: 'making', text: { en: 'Only the making', ko: '커피 만들기만' } },
      { id: 'both', text: { en: 'Both', ko: '둘 다' } },
      { id: 'neither', text: { en: 'Neither', ko: '둘 다 아님' } },
    ],
    answer: 'taking',
    why: {
      en: `With a board the cashier puts the ticket down and takes the next order at once. The barista still makes ${drinks} drinks an hour: a board stores work, it does none.`,
      ko: `주문판이 있으면 계산원은 주문표를 걸어 두고 바로 다음 주문을 받습니다. 바리스타는 여전히 시간당 ${drinks}잔을 만듭니다. 주문판은 일을 맡아 둘 뿐, 일을 하지는 않습니다.`,
    },
  },
  given: { customers: 'all', barista: ['serviceTime'] },
  // One cashier and one barista all day.
  frugal: [{ metric: 'serverHours', of: 'system', op: '<=', value: 2 * hours }],
  bonus: [],
  wrong: ['boardFirst', 'secondCashier', 'fasterCashier'],
  hint: {
    en: 'Look at the two bars on the cashier’s cup: the cashier is not slow, but held by a ticket that has nowhere to go. What could take the ticket out of the cashier’s hand?',
    ko: '계산원 잔의 세로줄 두 개를 보세요. 계산원은 느린 것이 아니라 둘 곳 없는 주문표에 붙잡혀 있습니다. 무엇이 계산원 손의 주문표를 받아 줄 수 있을까요?',
  },
  debrief: {
    en: (read, say) =>
      `At ${customers} customers an hour the mean wait at the till was ${say(read('till', 'wait.mean'), 'seconds')}; in the long run it is ${say(byHand, 'seconds')} by hand and ${say(withBoard, 'seconds')} with a board. From order to cup it took ${say(read('system', 'fulfilment.mean'), 'seconds')}, of which the barista’s line and drink are ${say(making, 'seconds')} in the long run: that part no board makes shorter.`,
    ko: (read, say) =>
      `시간당 손님 ${customers}명일 때 계산대에서 기다린 시간은 평균 ${say(read('till', 'wait.mean'), 'seconds')}였고, 오래 보면 손으로 넘길 때 ${say(byHand, 'seconds')}, 주문판이 있으면 ${say(withBoard, 'seconds')}입니다. 주문에서 잔까지는 ${say(read('system', 'fulfilment.mean'), 'seconds')} 걸렸고, 그 가운데 바리스타 줄과 음료 만들기가 오래 보아 ${say(making, 'seconds')}입니다. 이 부분은 어떤 주문판도 줄이지 못합니다.`,
  },
})
