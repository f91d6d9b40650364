/** Words of the storeroom, in Korean. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'S3 버킷',
  cafe: '창고',
  name: 'S3 버킷',
  cafeName: '창고',
  summary: 'Amazon S3 버킷은 넣은 것을 보관하고, 저장하면 답하고, 다른 곳에 알립니다.',
  fields: {
    objectSize: { label: '객체 크기', help: '넣을 때마다 저장하는 양입니다. 주문의 크기를 곱합니다.' },
    putTime: { label: '저장 시간', help: '넣은 뒤 버킷이 저장했다고 답할 때까지의 시간입니다.' },
    notificationDelay: { label: '이벤트 지연', help: '답한 뒤 새 객체를 다른 곳에 알릴 때까지의 시간입니다.' },
    expirationInDays: { label: '만료까지', help: '이 날수가 지난 뒤의 자정에 객체를 지웁니다. 실행을 시작할 때가 0일의 시작입니다.' },
    prefixes: { label: '접두사', help: '이름이 나뉘어 들어가는 폴더의 수입니다. 저마다 초당 넣기 한도가 있습니다.' },
  },
  nested: {},
  choices: { 'expirationInDays=null': '만료 없음' },
  gauges: {
    objects: '객체',
    bytes: '저장된 양',
    puts: '넣기',
    events: '알린 이벤트',
    pendingEvents: '알릴 이벤트',
    expired: '만료됨',
    byteHours: '바이트-시간',
  },
  foot: ['객체', '알릴 것'],
  faults: { fifoDestination: 'Amazon S3는 FIFO 대기열로 이벤트 알림을 보내지 않습니다. 표준 대기열이어야 합니다.' },
  lesson: {
    what: '버킷은 객체를 얼마든지 보관하고, 안전하게 저장하면 답합니다. 카페에서는 창고입니다. 상자를 선반에 올리면 기다리던 사람에게 종이 울립니다. 여기서는 넣을 때마다 새 객체가 생기고, 만료될 때까지 남습니다.',
    when: '파일, 사진, 백업을 보관할 때, 그리고 새것이 들어오면 일을 시작하게 할 때 씁니다. 사진이 들어오면 함수가 줄이고, 줄인 사진은 두 번째 버킷에 넣습니다.',
    watch:
      '이벤트는 답보다 조금 늦게 오고, 누군가 받을 때까지 거듭 알립니다. 결과를 자신을 부른 버킷에 다시 넣는 함수는 끝없이 자신을 부릅니다. 두 번째 버킷을 써야 합니다. 저장 요금은 아무도 보지 않아도 매시간 나갑니다.',
    limits: [
      {
        text: '이벤트는 최소 한 번 오고, 보통 몇 초 안에, 때로는 1분 넘게 걸려 옵니다. Amazon S3가 다시 보내는 방법은 공개되지 않았습니다. 여기서는 1초를 기다리고, 그 뒤로 두 배씩 5분까지 늘립니다.',
        source: 'Amazon S3 User Guide, Event Notifications',
      },
      {
        text: '접두사마다 초당 넣기 3,500건 이상을 받고, 넘으면 503 Slow Down으로 답합니다. Amazon S3는 바쁜 접두사를 한 시간 안에 스스로 나누지만 여기서는 나누지 않습니다.',
        source: 'Amazon S3 User Guide, Optimizing performance',
      },
      {
        text: '수명 주기 규칙은 날수가 지난 뒤의 자정(UTC)에 객체를 지웁니다. 이미 있던 객체에도 적용하고, 요금은 없습니다.',
        source: 'Amazon S3 User Guide, Lifecycle rules',
      },
      {
        text: '넣기 천 건에 0.005달러, 1GB를 한 달 보관하는 데 0.023달러입니다. 이벤트에는 요금이 없습니다.',
        source: 'Amazon S3 pricing, S3 Standard, us-east-1, 2026-11-23',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
