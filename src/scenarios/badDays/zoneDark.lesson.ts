/** The lesson of scenario 19: those in the other zones must be able to carry all that comes, and more zones ask less of each. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  readonly rate: number
  readonly minutes: number
  readonly few: number
  readonly enough: number
  /** Shares of what those can do who are left: few in two zones, enough in two, and in three. */
  readonly fewInTwo: number
  readonly enoughInTwo: number
  readonly enoughInThree: number
  /** Seconds: p95 of a day without a dark zone. */
  readonly normal: number
  /** Dollars that are the limit of the second star. */
  readonly little: number
}

export const zoneDarkLesson = (figures: Figures): Lesson => {
  const { rate, minutes, few, enough, fewInTwo, enoughInTwo, enoughInThree, normal, little } = figures
  return {
    question: {
      kind: 'number',
      label: { en: 'What comes, as a share of what those can do who are left', ko: '남은 인스턴스가 할 수 있는 일에 견준 손님의 양' },
      unit: 'share',
      min: 0.5,
      max: 2.5,
      step: 0.05,
      answer: fewInTwo,
      why: {
        en: `All ${rate} requests a second still come, and half of the ${few} instances are gone: the same work on half of the hands is twice the utilization. It is more than they can do, so the line grows for all ${minutes} minutes.`,
        ko: `초당 ${rate}건은 그대로 오는데 인스턴스 ${few}개의 절반이 사라집니다. 같은 일을 절반이 하므로 사용률은 두 배입니다. 할 수 있는 일보다 많아서 ${minutes}분 내내 줄이 길어집니다.`,
      },
    },
    given: {
      customers: 'all',
      team: ['serviceTime', 'concurrency', 'instanceType', 'speedUp', 'repliesWhen', 'errorRate', 'bootTime', 'appStart', 'warmPool'],
    },
    frugal: [{ metric: 'cost', of: 'system', op: '<=', value: little }],
    bonus: [],
    wrong: ['twoOfThree', 'moreInTwo'],
    hint: {
      en: 'Count who is left while the zone is dark, and what each of them can do. Would one more in either zone be enough, and what would it be with the same instances in other places?',
      ko: '영역이 정전된 동안 몇 개가 남고 저마다 얼마나 할 수 있는지 세어 보세요. 영역마다 하나씩 더하면 충분할까요? 같은 인스턴스를 다른 곳에 두면 어떨까요?',
    },
    debrief: {
      en: (read, say) =>
        `${say(read('system', 'lost'), 'count')} requests were lost, and 95 of 100 took less than ${say(read('system', 'latency.p95'), 'seconds')}; on a day without a dark zone it is ${say(normal, 'seconds')}. Those who are left are used to ${say(fewInTwo, 'share')} with ${few} instances in two zones, to ${say(enoughInTwo, 'share')} with ${enough} in two, and to ${say(enoughInThree, 'share')} with the same ${enough} in three.`,
      ko: (read, say) =>
        `요청 ${say(read('system', 'lost'), 'count')}건이 사라졌고, 100건 가운데 95건은 ${say(read('system', 'latency.p95'), 'seconds')} 안에 끝났습니다. 정전이 없는 날에는 ${say(normal, 'seconds')}입니다. 남은 인스턴스의 사용률은 두 영역에 ${few}개를 두면 ${say(fewInTwo, 'share')}, 두 영역에 ${enough}개면 ${say(enoughInTwo, 'share')}, 같은 ${enough}개를 세 영역에 나누면 ${say(enoughInThree, 'share')}입니다.`,
    },
  }
}
