/** The lesson of scenario 8: minimum and desired are how a group begins, the maximum is where it stops. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Requests a second after the step, and those that one instance does. */
  readonly arrivals: number
  readonly rate: number
  readonly max: number
  /** A maximum that is enough. */
  readonly enough: number
  /** Requests: what waits in the end with the old maximum, and at most before help arrives. */
  readonly atEnd: number
  readonly piled: number
  /** Seconds from the step until a team that is large enough has worked it off. */
  readonly gone: number
  /** Instance-hours that are the limit. */
  readonly paid: number
}

export const minDesiredMaxLesson = ({ arrivals, rate, max, enough, atEnd, piled, gone, paid }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'min', text: { en: 'Minimum', ko: '최소' } },
      { id: 'desired', text: { en: 'Desired', ko: '희망' } },
      { id: 'max', text: { en: 'Maximum', ko: '최대' } },
    ],
    answer: 'max',
    why: {
      en: `${arrivals} a second need more than ${Math.floor(arrivals / rate)} instances, and the group may have ${max}. Minimum and desired say how it begins; how large it may become the maximum says.`,
      ko: `초당 ${arrivals}건에는 인스턴스가 ${Math.floor(arrivals / rate)}개보다 많이 필요한데, 이 그룹은 ${max}개까지만 가질 수 있습니다. 최소와 희망은 어떻게 시작할지를, 최대는 얼마나 커질 수 있을지를 정합니다.`,
    },
  },
  given: { customers: 'all', team: ['serviceTime', 'bootTime', 'appStart', 'concurrency'] },
  frugal: [{ metric: 'instanceHours', of: 'team', op: '<=', value: paid }],
  bonus: [],
  wrong: ['raiseMin', 'raiseDesired', 'bothButMax', 'barely'],
  hint: {
    en: 'Read the ruler of the team at the end of the run: which of the three marks does it stand at? A policy may ask for as many as it likes. And whoever can do just what comes works off nothing of what has piled up.',
    ko: '실행이 끝났을 때 팀의 눈금자를 보세요. 세 표시 가운데 어디에 서 있을까요? 정책은 얼마든지 더 달라고 할 수 있습니다. 또 오는 만큼만 겨우 처리하는 팀은 이미 쌓인 것을 줄이지 못합니다.',
  },
  debrief: {
    en: (read, say) =>
      `${say(read('team', 'backlogEnd'), 'count')} requests waited at the end of this run, and there was a backlog for ${say(read('team', 'backlogSeconds'), 'seconds')}; by the formula ${say(atEnd, 'count')} are left with a maximum of ${max}, for ${arrivals} a second come and ${max * rate} are done, and with ${enough} the backlog is gone after ${say(gone, 'seconds')}. The ${say(piled, 'count')} that pile up before help arrives are the price of the boot, and ${say(read('team', 'instanceHours'), 'none')} instance-hours were paid.`,
    ko: (read, say) =>
      `이번 실행이 끝날 때 ${say(read('team', 'backlogEnd'), 'count')}건이 기다렸고, 밀린 일이 있던 시간은 ${say(read('team', 'backlogSeconds'), 'seconds')}입니다. 최대가 ${max}이면 초당 ${arrivals}건이 오고 ${max * rate}건이 처리되므로 공식으로는 ${say(atEnd, 'count')}건이 남고, ${enough}이면 밀린 일이 ${say(gone, 'seconds')} 만에 사라집니다. 도움이 오기 전에 쌓이는 ${say(piled, 'count')}건은 부팅의 값이고, 인스턴스 시간은 ${say(read('team', 'instanceHours'), 'none')}시간을 냈습니다.`,
  },
})
