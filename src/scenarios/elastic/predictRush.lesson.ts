/** The lesson of scenario 10: a forecast is there before the rush it knows, and only a reaction answers what nobody knew. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Instances that the forecast orders. */
  readonly forecast: number
  /** Requests that pile up when the surprise is answered by nobody, and when it is answered a minute and a boot later. */
  readonly unhelped: number
  readonly helped: number
  /** Seconds with a backlog: of the ramp when only the reaction comes, and of the surprise when it is answered. */
  readonly rampAlone: number
  readonly surpriseAlone: number
  /** Instance-hours that are the limit of the second star. */
  readonly little: number
}

export const predictRushLesson = ({ forecast, unhelped, helped, rampAlone, surpriseAlone, little }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'dynamic', text: { en: 'The one that reacts', ko: '반응하는 정책' } },
      { id: 'predictive', text: { en: 'The one that forecasts', ko: '예측하는 정책' } },
      { id: 'both', text: { en: 'Both', ko: '둘 다' } },
      { id: 'neither', text: { en: 'Neither', ko: '둘 다 아님' } },
    ],
    answer: 'predictive',
    why: {
      en: `The forecast has its ${forecast} instances in time and orders not one more, for a surprise is in no plan. The reaction is late by a minute and a boot, but it comes.`,
      ko: `예측은 인스턴스 ${forecast}개를 제때 두지만 하나도 더 부르지 않습니다. 뜻밖의 일은 어떤 계획에도 없기 때문입니다. 반응은 일 분에 부팅 시간을 더한 만큼 늦지만 오기는 옵니다.`,
    },
  },
  given: { customers: 'all', team: ['serviceTime', 'bootTime', 'appStart', 'concurrency', 'backlog', 'instanceType'] },
  frugal: [{ metric: 'instanceHours', of: 'team', op: '<=', value: little }],
  bonus: [],
  wrong: ['predictive', 'always'],
  hint: {
    en: 'There are two lines in this run, one on the ramp and one after the bus. Which of them could somebody have known beforehand, and who answers the other one?',
    ko: '이번 실행에는 줄이 두 번 생깁니다. 한 번은 러시가 오를 때, 한 번은 버스가 온 뒤입니다. 어느 쪽을 미리 알 수 있었고, 다른 쪽에는 누가 답할까요?',
  },
  debrief: {
    en: (read, say) =>
      `There was a backlog for ${say(read('team', 'backlogSeconds'), 'seconds')} of this run, and ${say(read('team', 'instanceHours'), 'none')} instance-hours were paid; the reaction alone has ${say(rampAlone, 'seconds')} on the ramp and ${say(surpriseAlone, 'seconds')} after the surprise, and the forecast takes away the first. Of the surprise ${say(helped, 'count')} requests pile up before the reaction’s help is there, and ${say(unhelped, 'count')} where nobody reacts.`,
    ko: (read, say) =>
      `이번 실행에서 밀린 시간은 ${say(read('team', 'backlogSeconds'), 'seconds')}이고 인스턴스 시간은 ${say(read('team', 'instanceHours'), 'none')}시간을 냈습니다. 반응만 하면 러시가 오를 때 ${say(rampAlone, 'seconds')}, 뜻밖의 손님 뒤에 ${say(surpriseAlone, 'seconds')} 동안 밀리는데, 예측이 앞의 것을 없앱니다. 뜻밖의 손님은 반응한 도움이 닿을 때까지 ${say(helped, 'count')}건이 쌓이고, 아무도 반응하지 않으면 ${say(unhelped, 'count')}건이 쌓입니다.`,
  },
})
