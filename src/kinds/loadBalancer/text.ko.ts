/** Words of the host at the door, in Korean. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'Application Load Balancer',
  cafe: '문 앞의 안내원',
  name: '로드 밸런서',
  cafeName: '안내원',
  summary: '여러 대상 앞에 있는 주소 하나입니다. 요청마다 상태 확인에 답하는 대상 하나를 골라 보냅니다.',
  fields: {
    algorithm: {
      label: '라우팅 알고리즘',
      help: '다음 대상을 고르는 방식입니다. AWS의 기본은 차례대로이고, 카페의 안내원은 가장 짧은 줄을 찾습니다.',
    },
    deregistrationDelay: { label: '등록 취소 지연', help: '빠지는 대상이 맡은 일을 마칠 수 있는 시간입니다. 그때까지 남은 일은 잘립니다.' },
    idleTimeout: { label: '유휴 제한 시간', help: '이 시간 동안 답이 없는 요청은 504로 실패합니다. 대상은 일을 계속합니다.' },
    healthCheck: {
      label: '상태 확인',
      help: '얕은 확인은 켜져 있는지만 묻습니다. 깊은 확인은 줄을 서므로 바쁜 대상은 실패할 수 있습니다.',
    },
    healthCheckInterval: { label: '상태 확인 간격', help: '같은 대상을 다시 확인하기까지의 시간입니다.' },
    healthCheckTimeout: { label: '상태 확인 제한 시간', help: '깊은 확인이 이보다 오래 기다리면 실패입니다.' },
    healthyThreshold: {
      label: '정상 임계값',
      help: '비정상 대상이 돌아오려면 연속으로 통과해야 하는 횟수입니다. 새 대상은 한 번이면 됩니다.',
    },
    unhealthyThreshold: { label: '비정상 임계값', help: '연속으로 이만큼 실패하면 빠집니다. 적을수록 빨리 알아차리고, 더 자주 속습니다.' },
  },
  nested: {},
  choices: {
    'algorithm=round_robin': '차례대로(라운드 로빈)',
    'algorithm=least_outstanding_requests': '가장 짧은 줄(최소 미해결 요청)',
    'algorithm=random': '무작위',
    'healthCheck=shallow': '켜져 있는지(얕은 확인)',
    'healthCheck=deep': '답하는지(깊은 확인)',
    'healthCheckTimeout=null': 'AWS처럼 5초',
  },
  gauges: { targets: '대상', healthy: '정상 대상', unhealthy: '비정상 대상' },
  foot: ['대상', '정상'],
  faults: { belowInterval: '상태 확인 제한 시간({timeout}초)은 간격({interval}초)보다 짧아야 합니다.' },
  lesson: {
    what: 'Application Load Balancer는 주소 하나로 요청을 받아 대상 하나에 넘깁니다. 카페에서는 문 앞의 안내원입니다. 계산대마다 몇 명이 기다리는지 알고, 닫힌 계산대로는 아무도 보내지 않습니다. 대상은 인스턴스 하나하나이며, 그룹 안의 인스턴스도 대상입니다.',
    when: '손님이 부르는 것이 둘 이상이면 바로 필요합니다. 두 계층 사이에 두면 한쪽이 늘어나도 다른 쪽은 알 필요가 없습니다.',
    watch:
      '안내원이 일을 대신하지는 않습니다. 계산대가 모두 바쁘면 어느 줄에 설지만 고릅니다. 차례대로 보내면 느린 대상도 빠른 대상만큼 받습니다. 시간당 요금과 통과한 양만큼의 요금이 듭니다.',
    limits: [
      {
        text: '등록 취소 지연은 0~3,600초이고 기본값은 300초입니다. 유휴 제한 시간은 1~4,000초이고 기본값은 60초입니다.',
        source: 'Elastic Load Balancing API Reference, 2015-12-01',
      },
      {
        text: '모든 대상이 비정상이면 모두에게 보냅니다(fail open). 대상이 하나도 없으면 503으로 답합니다.',
        source: 'Application Load Balancers User Guide, Target group health',
      },
      {
        text: '용량 단위(LCU) 하나는 초당 새 연결 25개 또는 분당 활성 연결 3,000개이며, 더 큰 쪽을 셉니다.',
        source: 'Elastic Load Balancing pricing, us-east-1, 2026-11-23',
      },
      { text: '자기 줄이 없고, 여기서는 용량이 바닥나지 않습니다.', source: 'Cloud Café, docs/model.md' },
    ],
  },
} as const satisfies KindText<typeof fields>
