/** The question of each scenario, in one sentence: apart from its entry, because the first picture has none of them. */
import type { Both } from './scenario.ts'

export const asks: Readonly<Record<string, Both>> = {
  'one-cashier': {
    en: 'The barista makes a drink a minute. How many customers an hour can the shop serve?',
    ko: '바리스타는 일 분에 한 잔을 만듭니다. 가게는 한 시간에 손님을 몇 명까지 맡을 수 있을까요?',
  },
  'order-board': {
    en: 'With a board, what gets faster: taking the order, or making the coffee?',
    ko: '주문판을 달면 주문받기와 커피 만들기 가운데 무엇이 빨라질까요?',
  },
  'machine-breaks': {
    en: 'The machine is mended after half an hour. How long until the board is normal again?',
    ko: '머신은 30분 만에 고쳐집니다. 주문판이 평소로 돌아오는 데 얼마나 걸릴까요?',
  },
  'morning-rush': { en: 'The rush ends at 11. When is the wait gone?', ko: '러시는 11시에 끝납니다. 기다림은 언제 사라질까요?' },
  'bigger-machine': {
    en: 'One customer, an empty shop, a machine twice as big: how long does the coffee take?',
    ko: '빈 가게에 손님 한 명, 머신은 두 배로 큽니다. 커피는 얼마나 걸릴까요?',
  },
  'buy-or-rent': {
    en: 'One day, its rush and its night: how many instances does each hour need?',
    ko: '러시도 있고 밤도 있는 하루입니다. 시간마다 인스턴스가 몇 개 필요할까요?',
  },
  'at-the-door': {
    en: 'Three cashiers: at random, one after the other, to the shortest line, or one line for all. How long does each take?',
    ko: '계산원이 셋입니다. 무작위, 차례대로, 가장 짧은 줄, 모두 한 줄은 저마다 얼마나 걸릴까요?',
  },
  'min-desired-max': {
    en: 'The line never ends. Which of the three numbers must change?',
    ko: '줄이 끝나지 않습니다. 세 숫자 가운데 무엇을 바꿔야 할까요?',
  },
  'scale-in': {
    en: 'Five baristas are sent home in the middle of their pours, one after the other. How many cups are spilled?',
    ko: '커피를 내리던 바리스타 다섯이 차례로 퇴근합니다. 모두 몇 잔이 쏟아질까요?',
  },
  'predict-rush': {
    en: 'One policy reacts, the other one forecasts. Which of them fails when a surprise comes on top of the rush?',
    ko: '한 정책은 반응하고 한 정책은 예측합니다. 러시 위에 뜻밖의 손님이 몰리면 어느 쪽이 실패할까요?',
  },
  newsletter: {
    en: 'Twenty thousand letters go out at once. Who stands in line a minute later?',
    ko: '편지 이만 통이 한꺼번에 나갑니다. 일 분 뒤 줄에 선 사람은 누구일까요?',
  },
  coupons: {
    en: 'The analytics stand still for ten minutes. What becomes of the coffee?',
    ko: '매출 분석이 십 분 동안 멈춥니다. 커피는 어떻게 될까요?',
  },
  'made-twice': {
    en: 'How long should a ticket stay hidden after somebody has taken it?',
    ko: '누가 집어 든 주문표를 얼마나 오래 숨겨 두어야 할까요?',
  },
  'poison-order': {
    en: 'An order that nobody can make comes back again and again. After how many tries should it be set aside?',
    ko: '아무도 만들 수 없는 주문이 자꾸 돌아옵니다. 몇 번 시도한 뒤에 치워 두어야 할까요?',
  },
  kiosk: {
    en: 'A kiosk, a campaign and a chain cook the same. Who should pay by the order, and who by the hour?',
    ko: '키오스크, 행사, 체인점이 같은 음식을 만듭니다. 누가 주문마다 내고, 누가 시간마다 내는 편이 쌀까요?',
  },
  film: {
    en: 'A film takes twenty minutes to make, and no function may run that long. Where should it be made?',
    ko: '영상 한 편을 만드는 데 20분이 걸리는데, 함수는 그렇게 오래 실행할 수 없습니다. 어디에서 만들어야 할까요?',
  },
  'food-trucks': {
    en: 'Forty trucks at noon, ten at night. On machines of your own, or on somebody else’s?',
    ko: '한낮에는 마흔 대, 밤에는 열 대입니다. 직접 둔 호스트와 남의 호스트 가운데 어디에 세울까요?',
  },
  'retry-storm': {
    en: 'The shop was slow for twenty seconds. The traffic is normal and the shop is whole: does it recover?',
    ko: '가게가 20초 동안 느렸습니다. 이제 손님 수도 가게도 평소와 같습니다. 가게는 회복할까요?',
  },
  'zone-dark': {
    en: 'One of two zones goes dark for ten minutes. Can the other one carry it all?',
    ko: '두 영역 가운데 하나가 10분 동안 정전됩니다. 나머지 하나가 모두 감당할 수 있을까요?',
  },
  'black-friday': {
    en: 'The peak needs fifteen instances. How many instance-hours does the day cost if their number follows the customers?',
    ko: '피크에는 인스턴스가 열다섯 개 필요합니다. 손님 수를 따라 늘리고 줄이면 하루에 인스턴스 시간이 얼마나 들까요?',
  },
  'bakery-day': {
    en: 'Two bakers are enough on average. When do most tickets hang on the board?',
    ko: '제빵사 두 명이면 평균으로는 충분합니다. 주문판에 주문표가 가장 많이 걸리는 때는 언제일까요?',
  },
}
