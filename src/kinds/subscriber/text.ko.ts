/** Words of the inbox, in Korean. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'SNS 구독자',
  cafe: '우편함',
  name: 'SNS 구독자',
  cafeName: '우편함',
  summary: '구독자는 Amazon SNS 주제가 보내는 것을 이메일, 문자, 푸시, HTTP로 받습니다. 원하든 원하지 않든 받습니다.',
  fields: {
    protocol: { label: '프로토콜', help: '사본이 오는 길입니다. 실패하면 몇 번 다시 보내는지와 한 통의 값이 여기에 달려 있습니다.' },
    count: { label: '사람 수', help: '우편함 하나가 이만큼의 사람을 대신합니다. 게시할 때마다 한 사람에 한 부씩 갑니다.' },
    wants: { label: '원하는 소식', help: '여기서 반기는 편지의 종류입니다. 비워 두면 모두 반깁니다. 나머지는 소음입니다.' },
    clickShare: { label: '찾아오는 비율', help: '원하던 편지를 받은 사람 가운데 이만큼이 링크를 열고 여기에 연결된 곳으로 옵니다.' },
    clickDelay: { label: '찾아오기까지', help: '편지를 받고 링크를 열 때까지의 시간입니다.' },
  },
  nested: {},
  choices: { 'protocol=email': '이메일', 'protocol=sms': '문자', 'protocol=push': '푸시', 'protocol=http': 'HTTP' },
  gauges: {
    wanted: '원한 편지',
    unwanted: '원하지 않은 편지',
    inbox: '우편함에 쌓인 편지',
    clicks: '열린 링크',
    turnedAway: '돌아간 독자',
  },
  foot: ['편지', '찾아옴'],
  lesson: {
    what: '구독자는 뉴스레터의 반대쪽 끝입니다. 우편함, 전화, 앱이 여기에 해당합니다. 보내는 것보다 적게 받을 수는 없습니다. 보낸 것은 도착합니다. 아무도 원하지 않은 편지를 세는 까닭은, 바로 그것 때문에 사람들이 구독을 끊기 때문입니다.',
    when: '뉴스레터가 독자에게 무엇을 하는지 볼 때 씁니다. 모두에게 같은 편지, 필터, 골라 보는 여러 뉴스레터를 견줄 수 있습니다.',
    watch:
      '링크가 있는 편지는 트래픽을 부르는 주문입니다. 독자 20,000명의 5퍼센트가 몇 분 안에 오면 스스로 러시를 만든 것입니다. 나누어 보내거나, 보내기 전에 규모를 늘려야 합니다. 찾아온 독자는 편지가 전한 주문과는 별개의 방문으로 셉니다.',
    limits: [
      { text: '표준 주제 하나에 구독이 12,500,000개까지 있을 수 있습니다.', source: 'Amazon SNS features' },
      {
        text: '이메일 백만 통에 20.00달러, 푸시 백만 건에 0.50달러, 문자는 미국에서 한 통에 0.00645달러입니다. 요금은 주제가 냅니다.',
        source: 'Amazon SNS pricing, us-east-1, 2026-11-23',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
