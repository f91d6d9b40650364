/** The lesson of scenario 3: a buffer carries the shop over a break, and what piled up takes its own time to go. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Customers and drinks an hour; hours of the day; places in line. */
  readonly customers: number
  readonly drinks: number
  readonly hours: number
  readonly places: number
  /** Tickets that pile up, as fluid, and seconds until the barista has worked them off. */
  readonly piled: number
  readonly recovery: number
}
const MINUTE = 60

export const machineBreaksLesson = ({ customers, drinks, hours, places, piled, recovery }: Figures): Lesson => ({
  question: {
    kind: 'number',
    label: { en: 'Minutes after the repair', ko: '고친 뒤 걸리는 시간' },
    unit: 'seconds',
    min: 0,
    max: 90 * MINUTE,
    step: MINUTE,
    answer: recovery,
    why: {
      en: `While the machine stands still ${piled} tickets pile up. Afterwards ${customers} new ones an hour come and ${drinks} an hour are made: only the surplus of ${drinks - customers} an hour works the pile off.`,
      ko: `머신이 멈춘 동안 주문표 ${piled}장이 쌓입니다. 그 뒤에도 시간당 ${customers}장이 새로 오고 ${drinks}잔이 만들어지므로, 남는 시간당 ${drinks - customers}잔만큼만 밀린 주문이 줄어듭니다.`,
    },
  },
  given: { customers: 'all', till: ['backlog'], barista: ['serviceTime'] },
  // Cashier and barista all day, and a helper for a while: not for the whole day.
  frugal: [{ metric: 'serverHours', of: 'system', op: '<=', value: 2 * hours + 2 }],
  // With help right after the repair; the board of the design may have any name, so the whole shop is asked.
  bonus: [{ metric: 'fulfilment.mean', of: 'system', op: '<', value: 5.5 * MINUTE }],
  wrong: ['secondCashier', 'secondBarista', 'helperByHand'],
  best: 'helper',
  hint: {
    en: `Nobody can make coffee while the machine stands still, however many stand there. But why can orders not be taken? Only ${places} fit in the line, and the cashier holds a ticket.`,
    ko: `머신이 멈추면 사람이 아무리 많아도 커피를 만들 수 없습니다. 그런데 주문은 왜 받지 못할까요? 줄에는 ${places}명만 설 수 있고, 계산원은 주문표 한 장을 들고 있습니다.`,
  },
  debrief: {
    en: (read, say) =>
      `${say(read('system', 'lost'), 'count')} of ${say(read('system', 'offered'), 'count')} customers left. By the formula ${piled} tickets pile up in the break and ${say(recovery, 'seconds')} go by before they are worked off; the coffee is late with a board and without, here ${say(read('system', 'fulfilment.p95'), 'seconds')} or more for one drink in twenty.`,
    ko: (read, say) =>
      `손님 ${say(read('system', 'offered'), 'count')}명 가운데 ${say(read('system', 'lost'), 'count')}명이 떠났습니다. 공식으로는 멈춘 동안 주문표 ${piled}장이 쌓이고 모두 처리하는 데 ${say(recovery, 'seconds')}이 걸립니다. 커피는 주문판이 있든 없든 늦어서, 이번에는 스무 잔 가운데 한 잔이 ${say(read('system', 'fulfilment.p95'), 'seconds')} 이상 걸렸습니다.`,
  },
})
