/** The lesson of scenario 16: no setting of a function moves its longest run; long work goes elsewhere, or is cut. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  readonly films: number
  /** Minutes: of a film, the longest that a function runs, and of a scene. */
  readonly render: number
  readonly most: number
  readonly scene: number
  readonly attempts: number
  /** Dollars a film: of all attempts that are ended, on a container, and in scenes. */
  readonly killed: number
  readonly onFargate: number
  readonly inScenes: number
  /** Dollars that are the limit of the second star. */
  readonly little: number
}

export const filmLesson = ({ films, render, most, scene, attempts, killed, onFargate, inScenes, little }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'longest', text: { en: 'On a function with the longest timeout', ko: '제한 시간을 최대로 늘린 함수' } },
      { id: 'memory', text: { en: 'On a function with more memory', ko: '메모리를 늘린 함수' } },
      { id: 'attempts', text: { en: 'On a function that is tried again more often', ko: '더 자주 다시 시도하는 함수' } },
      { id: 'elsewhere', text: { en: 'In a container, or scene by scene', ko: '컨테이너, 또는 장면별로 나눈 함수' } },
    ],
    answer: 'elsewhere',
    why: {
      en: `A function runs ${most} minutes at most, and a film on one core takes ${render}: whatever is started again is ended again, at the same minute. A container has no such end, and a scene of ${scene} minutes stays below it.`,
      ko: `함수는 길어야 ${most}분 동안 실행되는데, 코어 하나로 영상 한 편을 만드는 데 ${render}분이 걸립니다. 다시 시작해도 같은 자리에서 다시 끊깁니다. 컨테이너에는 그런 끝이 없고, ${scene}분짜리 장면은 그 안에 끝납니다.`,
    },
  },
  given: { orders: 'all', renderer: ['serviceTime', 'cpuBound', 'runtime', 'initDuration'] },
  frugal: [{ metric: 'cost', of: 'system', op: '<=', value: little }],
  bonus: [],
  wrong: ['longest', 'memory'],
  hint: {
    en: 'Look at when the attempts end, and at what was made by then. Does any setting of the function bring the end of a film before that minute, or must something else change?',
    ko: '시도가 언제 끊기는지, 그때까지 무엇이 만들어졌는지 보세요. 함수의 어떤 설정이 영상을 그 전에 끝내 줄까요, 아니면 다른 것을 바꿔야 할까요?',
  },
  debrief: {
    en: (read, say) =>
      `${say(read('system', 'fulfilment.count'), 'count')} of ${films} films were made, for ${say(read('system', 'cost'), 'dollars')} in all. A film that is ended at ${most} minutes is paid ${attempts} times, ${say(killed, 'dollars')}, and is not there; on a container it costs ${say(onFargate, 'dollars')}, in scenes ${say(inScenes, 'dollars')} and is ready after ${scene} minutes.`,
    ko: (read, say) =>
      `영상 ${films}편 가운데 ${say(read('system', 'fulfilment.count'), 'count')}편이 만들어졌고, 모두 ${say(read('system', 'cost'), 'dollars')} 들었습니다. ${most}분에 끊기는 영상은 ${attempts}번, 모두 ${say(killed, 'dollars')}를 내고도 나오지 않습니다. 컨테이너에서는 편당 ${say(onFargate, 'dollars')}, 장면으로 나누면 ${say(inScenes, 'dollars')}이고 ${scene}분 뒤에 나옵니다.`,
  },
})
