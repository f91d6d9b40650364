/** The lesson of scenario 20: what is known beforehand is scheduled, what is not is tracked, and no zone may hold too much of it. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Instances that the peak needs; hours of the day. */
  readonly peak: number
  readonly day: number
  /** Of a group that follows so many minutes late: its instance-hours, and the minutes in which it is above its target. */
  readonly hours: number
  readonly lag: number
  readonly above: number
  /** Instance-hours that are the limit of the second star, and the share that is served by who survives the dark. */
  readonly little: number
  readonly survived: number
  /** On the clock. */
  readonly dark: string
}

export const blackFridayLesson = ({ peak, day, hours, lag, above, little, survived, dark }: Figures): Lesson => ({
  question: {
    kind: 'number',
    label: { en: 'Instance-hours of a team that follows', ko: '따라가는 팀의 인스턴스 시간' },
    unit: 'count',
    min: 0,
    max: peak * day,
    step: 4,
    answer: hours,
    why: {
      en: `The peak is short: most of the day needs two instances of ${peak}. Following costs about ${Math.round(hours)} instance-hours, a lag of ${lag} minutes and a quarter of an hour of patience before shrinking included, and the peak all day ${peak * day}.`,
      ko: `피크는 짧습니다. 하루 대부분은 ${peak}개 가운데 두 개면 됩니다. 따라가면 ${lag}분의 지연과 줄이기 전 십오 분의 여유까지 넣어도 인스턴스 시간이 ${Math.round(hours)}시간쯤이고, 하루 내내 피크만큼 두면 ${peak * day}시간입니다.`,
    },
  },
  given: { customers: 'all', team: ['serviceTime', 'bootTime', 'appStart', 'concurrency', 'backlog', 'instanceType'] },
  frugal: [{ metric: 'instanceHours', of: 'team', op: '<=', value: little }],
  bonus: [{ metric: 'servedShare', of: 'system', op: '>=', value: survived }],
  wrong: ['zonesAlone', 'forThePeak'],
  best: 'survives',
  hint: {
    en: `Two things go wrong on this day. In the afternoon the line grows while help is on its way: what did you know before it began? And at ${dark} a part of the team is gone at once: how large may that part be?`,
    ko: `이날에는 두 가지가 잘못됩니다. 오후에는 도움이 오는 동안 줄이 길어집니다. 시작되기 전에 무엇을 알고 있었을까요? 그리고 ${dark}에는 팀의 일부가 한꺼번에 사라집니다. 그 일부는 얼마까지 괜찮을까요?`,
  },
  debrief: {
    en: (read, say) =>
      `${say(read('system', 'servedShare'), 'share')} were served, with a backlog for ${say(read('team', 'backlogSeconds'), 'seconds')} of the day and ${say(read('team', 'instanceHours'), 'none')} instance-hours; the peak all day costs ${say(peak * day, 'count')}. Whoever only follows, ${lag} minutes late, is above the target for ${above} minutes by the curve of the day, and a dark zone takes half of a team in two zones, a third of one in three.`,
    ko: (read, say) =>
      `인스턴스 시간 ${say(read('team', 'instanceHours'), 'none')}시간으로 ${say(read('system', 'servedShare'), 'share')}를 처리했고, 하루 가운데 밀린 시간은 ${say(read('team', 'backlogSeconds'), 'seconds')}입니다. 하루 내내 피크만큼 두면 ${say(peak * day, 'count')}시간입니다. ${lag}분 늦게 따라가기만 하면 하루의 곡선으로 보아 ${above}분 동안 목표를 넘고, 정전은 영역이 둘이면 팀의 절반을, 셋이면 삼분의 일을 가져갑니다.`,
  },
})
