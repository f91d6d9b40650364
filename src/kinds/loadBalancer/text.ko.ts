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
    type: { label: '유형', help: 'Application은 요청마다 봅니다. Network는 연결을 해시로 나누며 요청은 보지 않습니다.' },
    scheme: { label: '체계', help: '인터넷 연결은 공인 주소를 가지며 비용이 듭니다. 내부는 안쪽에서만 닿습니다.' },
    algorithm: {
      label: '라우팅 알고리즘',
      help: '다음 대상을 고르는 방식입니다. AWS의 기본은 차례대로이고, 카페의 안내원은 가장 짧은 줄을 찾습니다.',
    },
    deregistrationDelay: { label: '등록 취소 지연', help: '빠지는 대상이 맡은 일을 마칠 수 있는 시간입니다. 그때까지 남은 일은 잘립니다.' },
    idleTimeout: {
      label: '유휴 제한 시간',
      help: '이 시간 동안 답이 없는 요청은 504로 실패합니다. 대상은 일을 계속합니다. AWS의 Network Load Balancer는 504 대신 연결을 끊고, 기본값은 350초입니다.',
    },
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
    slowStart: { label: '느린 시작', help: '새로 들어온 대상이 이 시간에 걸쳐 제 몫을 조금씩 늘려 받습니다.' },
    stickiness: { label: '고정 세션', help: '방문자가 전에 맡았던 대상으로 돌아갑니다. 새 대상에는 처음 온 사람만 갑니다.' },
    crossZone: { label: '교차 영역', help: '끄면 영역마다 있는 노드가, 적더라도 제 영역의 대상에만 보냅니다.' },
  },
  nested: {
    'stickiness.enabled': { label: '대상에 고정', help: '로드 밸런서의 쿠키로 고정합니다.' },
    'stickiness.duration': { label: '쿠키 유지 시간', help: '방문할 때마다 새로 시작합니다.' },
    'stickiness.visitors': { label: '방문자 수', help: '주문을 보내는 서로 다른 사람의 수입니다.' },
  },
  choices: {
    'type=application': 'Application Load Balancer',
    'type=network': 'Network Load Balancer',
    'scheme=internet-facing': '인터넷 연결',
    'scheme=internal': '내부',
    'algorithm=weighted_random': '가중치에 따라(가중 무작위)',
    'crossZone=default': '유형에 따라 AWS처럼',
    'crossZone=on': '켬',
    'crossZone=off': '끔',
    'algorithm=round_robin': '차례대로(라운드 로빈)',
    'algorithm=least_outstanding_requests': '가장 짧은 줄(최소 미해결 요청)',
    'algorithm=random': '무작위',
    'healthCheck=shallow': '켜져 있는지(얕은 확인)',
    'healthCheck=deep': '답하는지(깊은 확인)',
    'healthCheckTimeout=null': 'AWS처럼 5초, Network는 10초',
  },
  gauges: { targets: '대상', healthy: '정상 대상', unhealthy: '비정상 대상', addressHours: '주소 시간' },
  foot: ['대상', '정상'],
  faults: {
    belowInterval: '상태 확인 제한 시간({timeout}초)은 간격({interval}초)보다 짧아야 합니다.',
    upToInterval: '상태 확인 제한 시간({timeout}초)은 간격({interval}초)보다 길 수 없습니다.',
    aboveTimeout:
      'AWS의 기본 상태 확인 제한 시간 {timeout}초에 비해 간격 {interval}초는 너무 짧습니다. 간격을 늘리거나 제한 시간부터 줄여야 합니다.',
    slowStartShort: '느린 시작은 끄거나 {least}초 이상이어야 합니다. {slowStart}초는 너무 짧습니다.',
    slowStartAlgorithm: '느린 시작은 차례대로(라운드 로빈)일 때만 됩니다.',
    stickyZones: '고정 세션을 쓰려면 교차 영역 로드 밸런싱을 켜야 합니다.',
    internal: '내부 로드 밸런서에는 공인 주소가 없어 손님이 닿을 수 없습니다.',
  },
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
      {
        text: 'Network Load Balancer의 TCP 유휴 제한 시간은 60~6,000초이고 기본값은 350초입니다. 여기서는 Application Load Balancer처럼 60초에서 시작합니다.',
        source: 'Elastic Load Balancing API Reference, 2015-12-01; Cloud Café, docs/model.md',
      },
      {
        text: 'Network Load Balancer는 흐름의 해시로 연결마다 대상 하나를 유지하고, 따로 정하지 않으면 제 영역만 씁니다. 용량 단위는 초당 새 흐름 800개 또는 활성 흐름 100,000개입니다.',
        source: 'Network Load Balancers User Guide; Elastic Load Balancing pricing',
      },
      { text: '느린 시작은 30~900초이고 기본은 꺼져 있습니다.', source: 'Elastic Load Balancing API Reference, 2015-12-01' },
    ],
  },
} as const satisfies KindText<typeof fields>
