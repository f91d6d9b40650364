/** The lesson of scenario 6: what is rented by the hour is sized for the hour, and not for the peak or the average of the day. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Instances that each hour needs, from opening to opening. */
  readonly plan: readonly number[]
  readonly peak: number
  readonly average: number
  /** Instance-hours of the plan. */
  readonly elastic: number
  /** Shares: used of what is bought for the peak, and saved of it by the plan. */
  readonly used: number
  readonly saved: number
  /** Hours in which the average is not enough; hours of the day. */
  readonly overloaded: number
  readonly day: number
  /** Instance-hours that are the limit of the second star. */
  readonly little: number
}
/** Room above the highest point of the right curve. */
const ROOM = 4

export const buyOrRentLesson = ({ plan, peak, average, elastic, used, saved, overloaded, day, little }: Figures): Lesson => ({
  question: {
    kind: 'curve',
    label: { en: 'Instances that the day needs', ko: '하루에 필요한 인스턴스 수' },
    of: 'team',
    metric: 'servers',
    unit: 'count',
    max: peak + ROOM,
    answer: plan,
    wrong: [plan.map(() => peak), plan.map(() => average)],
    why: {
      en: `The rush needs ${peak} for ${overloaded} hours, the rest of the day about ${average}, and the night hardly any. A flat line at ${peak} buys idle machines, a flat line at ${average} turns customers away and is idle at night all the same.`,
      ko: `러시에는 ${overloaded}시간 동안 ${peak}개, 나머지 낮에는 ${average}개쯤이 필요하고 밤에는 거의 필요하지 않습니다. ${peak}개로 평평하게 두면 노는 기계를 사는 셈이고, ${average}개로 평평하게 두면 손님을 돌려보내면서도 밤에는 놀립니다.`,
    },
  },
  given: { customers: 'all', team: ['serviceTime', 'bootTime', 'appStart', 'concurrency', 'backlog', 'instanceType'] },
  frugal: [{ metric: 'instanceHours', of: 'team', op: '<=', value: little }],
  bonus: [],
  wrong: ['peak', 'closedAtNight'],
  hint: {
    en: 'Look at the ruler of the team beside the customers’ curve: one of them is flat. At which hours do lines grow, and at which hours does nobody come at all?',
    ko: '손님의 곡선과 팀의 눈금자를 나란히 보세요. 하나는 평평합니다. 어느 시각에 줄이 길어지고, 어느 시각에는 아무도 오지 않을까요?',
  },
  debrief: {
    en: (read, say) =>
      `${say(read('system', 'servedShare'), 'share')} of the requests were served with ${say(read('team', 'instanceHours'), 'none')} instance-hours. Bought for the peak it is ${say(peak * day, 'count')}, of which ${say(used, 'share')} are used; bought for the average ${say(average * day, 'count')}, and too few for ${overloaded} hours; by the hour ${say(elastic, 'count')}, which is ${say(saved, 'share')} less than for the peak.`,
    ko: (read, say) =>
      `인스턴스 시간 ${say(read('team', 'instanceHours'), 'none')}시간으로 요청의 ${say(read('system', 'servedShare'), 'share')}를 처리했습니다. 피크에 맞춰 사면 ${say(peak * day, 'count')}시간에 쓰이는 것은 ${say(used, 'share')}뿐이고, 평균에 맞춰 사면 ${say(average * day, 'count')}시간인데도 하루 ${overloaded}시간은 모자랍니다. 시간마다 맞추면 ${say(elastic, 'count')}시간으로, 피크에 맞출 때보다 ${say(saved, 'share')} 적습니다.`,
  },
})
