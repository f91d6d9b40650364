/** The library, in its order: what the picker shows. What a scenario holds is loaded when it is opened. */
import type { Scenario } from './scenario.ts'

export type { Contents, Scenario } from './scenario.ts'

const MAVEN = {
  en: 'Maven Roasters (fictitious chain)',
  ko: 'Maven Roasters(가상 체인)',
}
const BREAD_BASKET = { en: 'The Bread Basket, Edinburgh', ko: 'The Bread Basket, 에든버러' }

export const scenarios: readonly Scenario[] = [
  {
    id: 'order-board',
    number: 2,
    level: 'counter',
    title: { en: 'Add an order board', ko: '주문판을 달자' },
    ask: {
      en: 'With a board, what gets faster: taking the order, or making the coffee?',
      ko: '주문판을 달면 주문받기와 커피 만들기 가운데 무엇이 빨라질까요?',
    },
    source: null,
    speed: 120,
    load: async () => (await import('./orderBoard.ts')).contents,
  },
  {
    id: 'machine-breaks',
    number: 3,
    level: 'counter',
    title: { en: 'The espresso machine breaks', ko: '에스프레소 머신이 고장 났다' },
    ask: {
      en: 'The machine is mended after half an hour. How long until the board is normal again?',
      ko: '머신은 30분 만에 고쳐집니다. 주문판이 평소로 돌아오는 데 얼마나 걸릴까요?',
    },
    source: null,
    speed: 600,
    load: async () => (await import('./machineBreaks.ts')).contents,
  },
  {
    id: 'morning-rush',
    number: 4,
    level: 'counter',
    title: { en: 'Morning rush', ko: '아침 러시' },
    ask: { en: 'The rush ends at 11. When is the wait gone?', ko: '러시는 11시에 끝납니다. 기다림은 언제 사라질까요?' },
    source: MAVEN,
    speed: 600,
    load: async () => (await import('./morningRush.ts')).contents,
  },
  {
    id: 'at-the-door',
    number: 7,
    level: 'elastic',
    title: { en: 'Somebody at the door', ko: '문 앞의 안내원' },
    ask: {
      en: 'Three cashiers: at random, one after the other, to the shortest line, or one line for all. Which is fastest?',
      ko: '계산원이 셋입니다. 무작위, 차례대로, 가장 짧은 줄, 모두 한 줄 가운데 무엇이 가장 빠를까요?',
    },
    source: null,
    speed: 2400,
    load: async () => (await import('./elastic/atTheDoor.ts')).contents,
  },
  {
    id: 'min-desired-max',
    number: 8,
    level: 'elastic',
    title: { en: 'Minimum 1, desired 2, maximum 4', ko: '최소 1, 희망 2, 최대 4' },
    ask: {
      en: 'The line never ends. Which of the three numbers must change?',
      ko: '줄이 끝나지 않습니다. 세 숫자 가운데 무엇을 바꿔야 할까요?',
    },
    source: null,
    speed: 60,
    load: async () => (await import('./minDesiredMax.ts')).contents,
  },
  {
    id: 'scale-in',
    number: 9,
    level: 'elastic',
    title: { en: 'Scale in without spilling a cup', ko: '한 잔도 쏟지 않고 줄이기' },
    ask: {
      en: 'A barista is sent home in the middle of a pour. What becomes of the cups in hand?',
      ko: '커피를 내리던 바리스타가 퇴근합니다. 손에 들고 있던 잔은 어떻게 될까요?',
    },
    source: null,
    speed: 3,
    load: async () => (await import('./elastic/scaleIn.ts')).contents,
  },
  {
    id: 'predict-rush',
    number: 10,
    level: 'elastic',
    title: { en: 'Predict the rush', ko: '러시를 예측하라' },
    ask: {
      en: 'One policy reacts, the other one forecasts. Which of them fails when a surprise comes on top of the rush?',
      ko: '한 정책은 반응하고 한 정책은 예측합니다. 러시 위에 뜻밖의 손님이 몰리면 어느 쪽이 실패할까요?',
    },
    source: null,
    speed: 40,
    load: async () => (await import('./elastic/predictRush.ts')).contents,
  },
  {
    id: 'made-twice',
    number: 13,
    level: 'messages',
    title: { en: 'Drinks made twice', ko: '두 번 만들어진 음료' },
    ask: {
      en: 'How long should a ticket stay hidden after somebody has taken it?',
      ko: '누가 집어 든 주문표를 얼마나 오래 숨겨 두어야 할까요?',
    },
    source: null,
    speed: 240,
    load: async () => (await import('./messages/madeTwice.ts')).contents,
  },
  {
    id: 'poison-order',
    number: 14,
    level: 'messages',
    title: { en: 'The poison order', ko: '만들 수 없는 주문' },
    ask: {
      en: 'An order that nobody can make comes back again and again. After how many tries should it be set aside?',
      ko: '아무도 만들 수 없는 주문이 자꾸 돌아옵니다. 몇 번 시도한 뒤에 치워 두어야 할까요?',
    },
    source: null,
    speed: 480,
    load: async () => (await import('./messages/poison.ts')).contents,
  },
  {
    id: 'film',
    number: 16,
    level: 'kitchens',
    title: { en: 'The latte-art film', ko: '라테 아트 영상과 15분의 벽' },
    ask: {
      en: 'A film takes twenty minutes to make, and no function may run that long. Where should it be made?',
      ko: '영상 한 편을 만드는 데 20분이 걸리는데, 함수는 그렇게 오래 실행할 수 없습니다. 어디에서 만들어야 할까요?',
    },
    source: null,
    speed: 40,
    load: async () => (await import('./kitchens/film.ts')).contents,
  },
  {
    id: 'food-trucks',
    number: 17,
    level: 'kitchens',
    title: { en: 'Food trucks', ko: '푸드트럭' },
    ask: {
      en: 'Forty trucks at noon, ten at night. On machines of your own, or on somebody else’s?',
      ko: '한낮에는 마흔 대, 밤에는 열 대입니다. 직접 둔 호스트와 남의 호스트 가운데 어디에 세울까요?',
    },
    source: null,
    speed: 900,
    load: async () => (await import('./kitchens/trucks.ts')).contents,
  },
  {
    id: 'retry-storm',
    number: 18,
    level: 'badDays',
    title: { en: 'Retry storm', ko: '재주문 폭풍' },
    ask: {
      en: 'The shop was slow for twenty seconds. The traffic is normal and the shop is whole: does it recover?',
      ko: '가게가 20초 동안 느렸습니다. 이제 손님 수도 가게도 평소와 같습니다. 가게는 회복할까요?',
    },
    source: null,
    speed: 6,
    load: async () => (await import('./badDays/retryStorm.ts')).contents,
  },
  {
    id: 'zone-dark',
    number: 19,
    level: 'badDays',
    title: { en: 'One building goes dark', ko: '한 건물이 정전되다' },
    ask: {
      en: 'One of two zones goes dark for ten minutes. Can the other one carry it all?',
      ko: '두 영역 가운데 하나가 10분 동안 정전됩니다. 나머지 하나가 모두 감당할 수 있을까요?',
    },
    source: null,
    speed: 10,
    load: async () => (await import('./badDays/zoneDark.ts')).contents,
  },
  {
    id: 'bakery-day',
    number: 21,
    level: 'counter',
    title: { en: 'A day at the bakery', ko: '빵집의 하루' },
    ask: {
      en: 'Two bakers are enough on average. Are they enough at noon?',
      ko: '제빵사 두 명이면 평균으로는 충분합니다. 한낮에도 충분할까요?',
    },
    source: BREAD_BASKET,
    speed: 600,
    load: async () => (await import('./bakeryDay.ts')).contents,
  },
]
