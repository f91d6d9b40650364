/** Words of the order board, in Korean. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'SQS 대기열',
  cafe: '주문판',
  name: 'SQS 대기열',
  cafeName: '주문판',
  summary: 'Amazon SQS 대기열은 메시지를 저장하고 바로 답합니다. 일꾼은 한가해지면 하나를 가져갑니다.',
  fields: {
    visibilityTimeout: {
      label: '가시성 제한 시간',
      help: '가져간 메시지를 이 시간 동안 남에게 숨깁니다. 짧으면 두 번 만들고, 길면 쓰러진 일꾼의 주문이 묶입니다.',
    },
    maxReceiveCount: { label: '최대 수신 수', help: '이만큼 받고도 실패한 메시지는, 배달 못한 편지 대기열이 있으면 그리로 옮깁니다.' },
    capacity: { label: '자리', help: 'Amazon SQS에는 제한이 없지만 진짜 주문판에는 있습니다. 자리가 없으면 거절합니다.' },
    delaySeconds: { label: '전송 지연', help: '새 메시지를 처음 이 시간 동안 숨깁니다.' },
    messageRetentionPeriod: { label: '메시지 보존 기간', help: '이보다 오래된 메시지는 처리하지 못했어도 지웁니다.' },
    receiveMessageWaitTime: {
      label: '긴 폴링',
      help: '0보다 크면 메시지가 생기는 순간 한가한 일꾼이 받습니다. 0이면 거듭 묻고, 빈 답에도 요금을 냅니다.',
    },
    pollInterval: { label: '묻는 간격', help: '한가한 일꾼이 빈 답을 받은 뒤 다시 묻기까지의 시간입니다.' },
    maxNumberOfMessages: {
      label: '한 번에 받는 메시지',
      help: '손이 비어 있는 만큼, 한 번의 응답에 최대 이만큼 받습니다. 응답 하나가 요청 하나입니다.',
    },
    fifo: { label: 'FIFO', help: '메시지 그룹 안의 순서를 지킵니다. 초당 300번까지만 보낼 수 있고 더 비쌉니다.' },
    messageGroups: {
      label: '메시지 그룹 수',
      help: '주문을 이만큼의 그룹으로 나눕니다. 한 그룹의 메시지가 작업 중이면 그 그룹의 다음 메시지는 기다립니다.',
    },
    contentBasedDeduplication: { label: '중복 제거', help: '같은 주문을 5분 안에 다시 보내면, 받기는 하지만 다시 전달하지 않습니다.' },
    fifoThroughputLimit: { label: '처리량 제한', help: '초당 300번의 제한을 대기열 전체에 두거나 메시지 그룹마다 둡니다.' },
  },
  nested: {},
  choices: {
    'capacity=null': '제한 없음',
    'fifoThroughputLimit=perQueue': '대기열 전체',
    'fifoThroughputLimit=perMessageGroupId': '그룹마다',
  },
  gauges: {
    visible: '대기 중(visible)',
    notVisible: '작업 중(in flight)',
    delayed: '지연됨',
    ageOfOldest: '가장 오래된 메시지의 나이',
    received: '받음',
    deleted: '삭제됨',
    emptyReceives: '빈 수신',
    redelivered: '두 번 이상 받음',
    duplicated: '두 번 만듦',
    deadLettered: '따로 보관(배달 못한 편지)',
    expired: '기한 지남',
    requests: '메시지를 받은 수신 요청',
    deduplicated: '이미 받아 다시 저장하지 않음',
    redriven: '되돌려 보냄',
  },
  foot: ['가장 오래된', '작업 중'],
  faults: {
    deadLetterType: 'FIFO 대기열의 배달 못한 편지 대기열은 FIFO여야 하고, 그 밖의 것은 표준 대기열이어야 합니다.',
    fifoSubscription: '표준 주제는 FIFO 대기열로 전달할 수 없습니다.',
  },
  lesson: {
    what: '대기열은 누군가 일을 마칠 때까지 메시지를 보관합니다. 카페에서는 주문판입니다. 계산원은 주문표를 꽂고 바로 자유로워집니다. 바리스타는 가장 오래된 주문표를 가져가 들고 일하고, 음료가 나오면 떼어 냅니다. 꽂는 사람과 가져가는 사람은 서로 몰라도 됩니다. 이것이 느슨한 결합입니다.',
    when: '속도가 다른 두 쪽 사이에, 또는 함께 멈추면 안 되는 두 쪽 사이에 둡니다. 러시가 와도 계산대가 얼어붙는 대신 주문판이 길어집니다.',
    watch:
      '대기열이 커피를 더 빨리 만들지는 않습니다. 밀린 주문을 보관하고, 밀린 만큼을 나이로 보여 줄 뿐입니다. 메시지는 최소 한 번 전달됩니다. 일이 가시성 제한 시간보다 오래 걸리면 다른 일꾼이 또 가져갑니다.',
    limits: [
      { text: '가시성 제한 시간은 0초~12시간이고 기본값은 30초입니다.', source: 'Amazon SQS API Reference, CreateQueue' },
      {
        text: '보존 기간은 60초~14일이고 기본값은 4일입니다. 전송 지연은 최대 15분입니다.',
        source: 'Amazon SQS API Reference, CreateQueue',
      },
      {
        text: '저장할 수 있는 메시지 수에는 제한이 없습니다. 처리 중인(in flight) 메시지는 120,000개까지이고, 그 위로는 받을 것이 없습니다.',
        source: 'Amazon SQS Developer Guide, Message quotas',
      },
      {
        text: 'FIFO 대기열은 배치 없이 초당 300번까지 받고(높은 처리량 모드에서는 메시지 그룹마다 300번), 받은 메시지를 5분 동안 기억합니다.',
        source: 'Amazon SQS Developer Guide, FIFO queue quotas',
      },
      {
        text: '보내기, 받기, 삭제가 저마다 요청 하나이고 빈 수신도 셉니다. 백만 건에 0.40달러입니다. 매달 첫 백만 건은 무료이지만 여기서는 모두 셉니다.',
        source: 'Amazon SQS pricing, us-east-1, 2026-11-23',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
