/** The lesson of scenario 4: the queue remembers the rush, so that help must come before it. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Drinks an hour of one barista; paid barista-hours that are the limit. */
  readonly drinks: number
  readonly paid: number
  /** Hours on the clock: the end of the rush. */
  readonly rushEnds: number
  /** As fluid: tickets when the rush ends, and seconds until they are gone. */
  readonly backlog: number
  readonly gone: number
}
const MINUTE = 60

export const morningRushLesson = ({ drinks, paid, rushEnds, backlog, gone }: Figures): Lesson => ({
  question: {
    kind: 'number',
    label: { en: `Time after ${rushEnds} o’clock`, ko: `${rushEnds}시부터 걸리는 시간` },
    unit: 'seconds',
    min: 0,
    max: 240 * MINUTE,
    step: 5 * MINUTE,
    answer: gone,
    why: {
      en: `At ${rushEnds} about ${Math.round(backlog)} tickets still hang there. New ones keep coming, and one barista makes only ${drinks} an hour: the surplus is small, so the pile goes slowly.`,
      ko: `${rushEnds}시에는 아직 주문표 ${Math.round(backlog)}장쯤이 걸려 있습니다. 새 주문은 계속 오는데 바리스타 한 명은 시간당 ${drinks}잔만 만들므로, 남는 힘이 작아서 천천히 줄어듭니다.`,
    },
  },
  given: { customers: 'all', till: ['serviceTime'], baristas: ['serviceTime'] },
  frugal: [{ metric: 'instanceHours', of: 'baristas', op: '<=', value: paid }],
  bonus: [],
  wrong: ['thirdCashier', 'afterTheRush', 'whenSeen', 'roomAlone'],
  hint: {
    en: 'When the line is seen by everybody, it is too late: find the hour at which more is ordered than one barista makes. Whose hands are missing there, and from when on?',
    ko: '모두의 눈에 줄이 보일 때는 이미 늦습니다. 주문이 바리스타 한 명의 몫을 넘는 시각을 찾으세요. 누구의 손이, 언제부터 모자랄까요?',
  },
  debrief: {
    en: (read, say) =>
      `With ${say(read('baristas', 'instanceHours'), 'none')} paid barista-hours nineteen of twenty drinks were begun within ${say(read('board', 'wait.p95'), 'seconds')}. One barista alone would have ${Math.round(backlog)} tickets at ${rushEnds} and need ${say(gone, 'seconds')} more for them: a line is as old as the rush that made it.`,
    ko: (read, say) =>
      `바리스타 근무 ${say(read('baristas', 'instanceHours'), 'none')}시간으로 음료 스무 잔 가운데 열아홉 잔이 ${say(read('board', 'wait.p95'), 'seconds')} 안에 시작되었습니다. 바리스타 한 명이었다면 ${rushEnds}시에 주문표가 ${Math.round(backlog)}장 걸려 있고, 없어지기까지 ${say(gone, 'seconds')}이 더 걸립니다.`,
  },
})
