/** Words of the own shop, in Korean. */
import type { KindText } from '../kind.ts'
import { workChoices, workWords } from '../work/words.ko.ts'
import type { fields } from './fields.ts'

const { instanceType: _size, speedUp: _speedUp, ...ownWords } = workWords

export const text = {
  aws: '온프레미스 서버',
  cafe: '직영 매장',
  name: '온프레미스 서버',
  cafeName: '직영 매장',
  summary: '직접 사서 우리 건물에 둔 서버입니다. 일하든 쉬든 비용이 같습니다.',
  fields: {
    ...ownWords,
    concurrency: { label: '동시 처리 수', help: '서버 한 대가 제 속도로 동시에 처리하는 주문 수입니다.' },
    servers: { label: '서버 수', help: '보유한 서버 수입니다. 늘리려면 주문하고 배송을 기다려야 하고, 줄이면 바로 없어집니다.' },
    monthlyCost: {
      label: '서버 한 대의 월 비용',
      help: '구입비 상각, 전기, 공간, 인건비입니다. 가정한 값이니 자신의 값으로 바꾸면 됩니다.',
    },
    deliveryTime: { label: '배송 기간', help: '사기로 정한 때부터 새 서버가 일할 때까지의 시간입니다.' },
    bootTime: { label: '시작 시간', help: '고장 뒤에 서버가 다시 켜지는 데 걸리는 시간입니다.' },
  },
  nested: {},
  choices: workChoices,
  gauges: {
    owned: '보유한 서버',
    ordered: '배송 중인 서버',
    cpu: '가동률',
    bootLeft: '시작까지 남은 시간',
    serverHours: '비용을 낸 서버 시간',
  },
  foot: ['보유', '가동'],
  notices: {
    ordered: '서버 {servers}대 추가 주문, {days}일 뒤 도착',
    delivered: '서버 {servers}대 도착: 보유 {owned}대',
  },
  lesson: {
    what: '온프레미스는 기계를 직접 소유한다는 뜻입니다. 카페에서는 우리 건물의 직영 매장입니다. 가장 바쁜 시간에 맞춰 지었고, 새벽 세 시에도 그대로 있습니다.',
    when: '몇 해 동안 거의 변하지 않을 것을 아는 부하, 또는 밖으로 내보낼 수 없는 데이터에 맞습니다.',
    watch:
      '필요한 용량을 훨씬 전에 짐작해야 합니다. 적게 잡으면 손님이 떠나고, 많이 잡으면 대부분이 돈을 내며 쉽니다. 보유한 것과 바쁜 것의 차이가 탄력성이 아껴 주는 돈입니다.',
    limits: [
      { text: '서버는 밤낮으로 월 비용이 들고, 요청마다 내는 돈은 없습니다.', source: 'Cloud Café, docs/model.md' },
      { text: '월 비용과 배송 기간은 이 그림의 가정이며 누군가의 가격이 아닙니다.', source: 'Cloud Café, docs/model.md' },
    ],
  },
} as const satisfies KindText<typeof fields>
