/** The lesson of scenario 9: whoever leaves finishes what is in hand, if the host at the door waits as long as the longest pour. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Customers a second; seconds of a pour and of a pot. */
  readonly rate: number
  readonly pour: number
  readonly pot: number
  /** How many leave; cups in hand of the first and of the last one of them, and of all together. */
  readonly leaving: number
  readonly first: number
  readonly last: number
  readonly spilled: number
  /** Seconds in which each must be gone, and the instance-hours that are paid if all are. */
  readonly within: number
  readonly paid: number
}

export const scaleInLesson = ({ rate, pour, pot, leaving, first, last, spilled, within, paid }: Figures): Lesson => ({
  question: {
    kind: 'number',
    label: { en: 'Cups spilled by the upper team', ko: '위 팀이 쏟은 잔' },
    unit: 'count',
    min: 0,
    max: 60,
    step: 1,
    answer: spilled,
    why: {
      en: `In hand is what comes in one pour: ${rate} a second for ${pour} seconds are ${rate * pour} cups, shared by those who are there. The first who leaves holds ${first} of them, the last ${last}, and ${leaving} leave.`,
      ko: `손에는 한 잔을 내리는 동안 온 만큼이 있습니다. 초당 ${rate}명이 ${pour}초 동안 오면 ${rate * pour}잔이고, 있는 사람이 나누어 듭니다. 처음 떠나는 사람은 ${first}잔, 마지막에 떠나는 사람은 ${last}잔을 들고 있고, 모두 ${leaving}명이 떠납니다.`,
    },
  },
  given: {
    customers: 'all',
    potCustomers: 'all',
    team: ['serviceTime', 'concurrency'],
    potTeam: ['serviceTime', 'concurrency'],
  },
  // Each gone in time, on average.
  frugal: [{ metric: 'instanceHours', of: 'team', op: '<=', value: paid }],
  bonus: [
    { metric: 'drainedAway', of: 'potTeam', op: '=', value: 0 },
    { metric: 'terminated', of: 'potTeam', op: '>=', value: leaving },
  ],
  wrong: ['half', 'nobodyLeaves'],
  best: 'potsInTime',
  hint: {
    en: 'Whoever leaves gets no new cups, but needs time for those in hand. How long does a cup take that was begun in the last moment, and who at the door decides how long is waited for it?',
    ko: '떠나는 사람은 새 잔을 받지 않지만, 손에 든 잔을 마칠 시간이 필요합니다. 마지막 순간에 시작한 잔은 얼마나 걸리고, 그것을 얼마나 기다려 줄지는 문 앞의 누가 정할까요?',
  },
  debrief: {
    en: (read, say) =>
      `The upper team spilled ${say(read('team', 'drainedAway'), 'count')} cups and the lower one ${say(read('potTeam', 'drainedAway'), 'count')}; sent home at once, the upper one spills ${say(spilled, 'count')} by Little’s law. A delay of a whole pour, ${say(pour, 'seconds')}, spills none and lets everybody go within ${say(within, 'seconds')}; where a pot takes ${say(pot, 'seconds')}, the delay must be as long as that.`,
    ko: (read, say) =>
      `위 팀은 ${say(read('team', 'drainedAway'), 'count')}잔, 아래 팀은 ${say(read('potTeam', 'drainedAway'), 'count')}잔을 쏟았고, 곧바로 보내면 리틀의 법칙으로 위 팀이 ${say(spilled, 'count')}잔을 쏟습니다. 한 잔 시간인 ${say(pour, 'seconds')}만 기다려 주면 한 잔도 쏟지 않고 모두 ${say(within, 'seconds')} 안에 퇴근합니다. 주전자에 ${say(pot, 'seconds')}가 걸리는 곳에서는 지연도 그만큼 길어야 합니다.`,
  },
})
