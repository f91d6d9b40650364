/** Words of the settings that every worker has, in Korean. */
import type { FieldText } from '../kind.ts'
import type { workFields } from './fields.ts'

export const workWords = {
  serviceTime: { label: '처리 시간', help: '서버 하나가 주문 하나를 처리하는 시간입니다. 들쭉날쭉할수록 줄이 길어집니다.' },
  concurrency: { label: '서버 수', help: '인스턴스 하나가 제 속도로 동시에 처리하는 주문 수입니다. 가격은 그대로입니다.' },
  instanceType: { label: '크기', help: '인스턴스 유형입니다. 한 단계 크면 시간당 두 배 비쌉니다.' },
  speedUp: {
    label: '크기가 줄이는 비율',
    help: '처리 시간 가운데 큰 인스턴스가 줄이는 비율입니다. 0이면 크기를 키워도 비용만 늘어납니다.',
  },
  backlog: {
    label: '줄의 자리',
    help: '자리가 없으면 바로 돌려보냅니다. 나눠 쓰면 줄이 없으므로, 서버 수보다 이만큼 더 와서 나눠 쓸 수 있습니다.',
  },
  repliesWhen: {
    label: '답하는 때',
    help: '일을 시작할 때 답하면, 부른 쪽은 그때까지 붙잡혀 있습니다. 놓아둘 선반이 없는 카운터와 같습니다.',
  },
  errorRate: { label: '오류율', help: '일을 마친 뒤 우연히 실패하는 비율입니다.' },
  discipline: { label: '처리 순서', help: '나눠 쓰기: 와 있는 일이 모두 함께, 대신 느리게 나아갑니다.' },
  calls: { label: '나가는 길이 여럿일 때', help: '제 일을 마친 뒤 길이 둘 이상이면 무엇을 부를지 정합니다.' },
} as const satisfies Record<keyof typeof workFields, FieldText>

export const workChoices = {
  'backlog=null': '제한 없음',
  'repliesWhen=done': '일을 마쳤을 때',
  'repliesWhen=started': '일을 시작할 때',
  'discipline=fifo': '먼저 온 순서',
  'discipline=processorSharing': '나눠 쓰기',
  'calls=sequence': '차례로 모두',
  'calls=parallel': '한꺼번에 모두',
  'calls=oneOf': '가중치에 따라 하나',
} as const
