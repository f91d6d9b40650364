/** The lesson of scenario 11: a letter to everyone is a rush that one orders for oneself, and can order in parts. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Customers a second on a plain day, and what the shop can do. */
  readonly base: number
  readonly rate: number
  /** Letters, and those who open the link. */
  readonly mails: number
  readonly clicks: number
  /** Visits a second right after the letter, and how many times a plain day that is with those who come anyway. */
  readonly peak: number
  readonly times: number
  /** Server-hours of the shop as it opens. */
  readonly hours: number
}

export const newsletterLesson = ({ base, rate, mails, clicks, peak, times, hours }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'nobody', text: { en: 'Nobody', ko: '아무도 없다' } },
      { id: 'letters', text: { en: 'Letters that are still to be sent', ko: '아직 보내지 못한 편지' } },
      { id: 'readers', text: { en: 'Readers alone', ko: '편지를 연 사람만' } },
      { id: 'both', text: { en: 'Readers, and the usual customers among them', ko: '편지를 연 사람과 평소의 손님 모두' } },
    ],
    answer: 'both',
    why: {
      en: `A topic publishes to all ${mails.toLocaleString('en')} at once, and nothing waits there. Those who open the link come soon, ${peak.toFixed(1)} a second at first, on top of the ${base} who come anyway: the shop can serve ${rate}, and a line does not ask who read a letter.`,
      ko: `주제는 ${mails.toLocaleString('en')}명 모두에게 한꺼번에 게시하므로 편지는 기다리지 않습니다. 링크를 연 사람이 처음에는 초당 ${peak.toFixed(1)}명씩, 평소에 오는 ${base}명에 더해 몰려옵니다. 상점은 초당 ${rate}명까지 맡을 수 있고, 줄은 누가 편지를 읽었는지 가리지 않습니다.`,
    },
  },
  given: { customers: 'all', inbox: ['protocol', 'wants', 'clickShare', 'clickDelay'], shop: ['serviceTime', 'instanceType', 'speedUp'] },
  // One server all the time.
  frugal: [{ metric: 'serverHours', of: 'system', op: '<=', value: hours }],
  bonus: [],
  wrong: ['fewer', 'atOnceAgain', 'whenSeen'],
  hint: {
    en: 'The shop can serve everybody who opens the link, though not all in the same minutes. Who decides when they come? Look at the moments of the office, and at how many people one letter goes to.',
    ko: '상점은 링크를 여는 사람을 모두 맡을 수 있지만 같은 몇 분 안에는 맡을 수 없습니다. 그들이 언제 올지는 누가 정할까요? 사무실이 보내는 시각과, 편지 한 통이 몇 사람에게 가는지 보세요.',
  },
  debrief: {
    en: (read, say) =>
      `${say(read('inbox', 'clicks'), 'count')} readers came, and nineteen of twenty visits took at most ${say(read('shop', 'latency.p95'), 'seconds')}. Sent at once, ${clicks.toLocaleString('en')} clicks begin with ${peak.toFixed(1)} a second on top of ${base}: ${times.toFixed(1)} times a plain day, where the shop can do ${(rate / base).toFixed(1)} times.`,
    ko: (read, say) =>
      `편지를 열고 온 방문은 ${say(read('inbox', 'clicks'), 'count')}번이고, 방문 스무 번 가운데 열아홉 번은 ${say(read('shop', 'latency.p95'), 'seconds')} 안에 끝났습니다. 한꺼번에 보내면 클릭 ${clicks.toLocaleString('en')}번이 초당 ${peak.toFixed(1)}번으로 시작해 평소의 ${base}명에 더해집니다. 평소의 ${times.toFixed(1)}배인데, 상점은 ${(rate / base).toFixed(1)}배까지 맡을 수 있습니다.`,
  },
})
