/** Words of a row of workers, in Korean. */
import type { KindText } from '../kind.ts'
import { workChoices, workWords } from '../work/words.ko.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'Auto Scaling 그룹',
  cafe: '일꾼 여럿',
  name: 'Auto Scaling 그룹',
  cafeName: '바리스타 팀',
  summary: '똑같은 Amazon EC2 인스턴스를 최소와 최대 사이에서 그때그때 원하는 수만큼 유지합니다.',
  fields: {
    minSize: { label: '최소', help: '이보다 적어지지 않습니다. 한가한 밤에도 요금을 냅니다.' },
    desiredCapacity: { label: '희망', help: '시작할 때 원하는 수입니다. 정책이 움직입니다.' },
    maxSize: { label: '최대', help: '줄이 아무리 길어도 이보다 많아지지 않습니다.' },
    ...workWords,
    bootTime: { label: '부팅 시간', help: '인스턴스를 주문하고 시스템이 켜질 때까지입니다. 일은 못 하면서 요금은 냅니다.' },
    appStart: { label: '애플리케이션 시작', help: '부팅 뒤 일을 받을 수 있을 때까지입니다.' },
    defaultInstanceWarmup: { label: '인스턴스 워밍업', help: '이 시간 동안 새 인스턴스는 지표에서 빠지고, 그룹은 줄어들지 않습니다.' },
    policies: { label: '조정 정책', help: '정책끼리 다르면 가장 큰 수를 따릅니다.' },
    monitoring: { label: '모니터링', help: '인스턴스 지표가 들어오는 간격입니다. 뜸할수록 늦게 늘어납니다.' },
    zones: { label: '가용 영역', help: '인스턴스를 고르게 나눠 둡니다.' },
    healthCheckType: { label: '교체 기준', help: '누구의 판단으로 비정상 인스턴스를 교체할지 정합니다.' },
    healthCheckGracePeriod: {
      label: '상태 확인 유예 기간',
      help: '시작한 뒤 이 시간 동안은 로드 밸런서의 상태 확인으로 판단하지 않습니다.',
    },
    terminationPolicy: { label: '종료 정책', help: '인스턴스가 가장 많은 가용 영역에서 누가 먼저 나갈지 정합니다.' },
    heartbeatTimeout: {
      label: '마무리 시간',
      help: '수명 주기 후크: 나가는 인스턴스가 종료되기 전에 일을 마칠 수 있는 시간입니다. 그때까지 요금을 냅니다.',
    },
  },
  nested: {
    'policies.metric': { label: '지표', help: '목표에 맞춰 유지할 값입니다.' },
    'policies.target': {
      label: '목표값',
      help: 'CPU는 퍼센트, 요청은 대상당 분당 수, 백로그는 인스턴스당 메시지 수입니다. 낮을수록 빠르고 비쌉니다.',
    },
    'policies.queue': { label: '대기열', help: '이 대기열에 보이는 메시지를 인스턴스 수로 나눕니다.' },
    'policies.disableScaleIn': { label: '축소 안 함', help: '켜면 이 정책은 인스턴스를 줄이지 않습니다.' },
    'policies.outPoints': {
      label: '늘리기 전 지켜보는 분',
      help: '목표를 연속으로 넘어야 하는 횟수입니다. AWS는 3번이며 바꿀 수 없습니다.',
    },
    'policies.inPoints': {
      label: '줄이기 전 지켜보는 분',
      help: '목표의 90%보다 연속으로 낮아야 하는 횟수입니다. AWS는 15번이며 바꿀 수 없습니다.',
    },
    'policies.at': { label: '시각', help: '실행을 시작한 때부터 잽니다.' },
    'policies.min': { label: '새 최소', help: '그때부터 적용됩니다.' },
    'policies.max': { label: '새 최대', help: '그때부터 적용됩니다.' },
    'policies.desired': { label: '새 희망', help: '그때 이 수로 갑니다. 다른 정책이 다시 움직일 수 있습니다.' },
  },
  choices: {
    ...workChoices,
    'policies.type=targetTracking': '대상 추적',
    'policies.type=scheduled': '예약',
    'policies.metric=ASGAverageCPUUtilization': '평균 CPU',
    'policies.metric=ALBRequestCountPerTarget': '대상당 요청 수',
    'policies.metric=backlogPerInstance': '인스턴스당 백로그',
    'policies.queue=null': '없음',
    'policies.min=null': '그대로',
    'policies.max=null': '그대로',
    'policies.desired=null': '그대로',
    'monitoring=detailed': '1분마다(세부)',
    'monitoring=basic': '5분마다(기본)',
    'healthCheckType=EC2': '고장 난 인스턴스(EC2)',
    'healthCheckType=ELB': '로드 밸런서가 비정상이라 한 것까지(ELB)',
    'terminationPolicy=Default': 'AWS 기본',
    'terminationPolicy=OldestInstance': '가장 오래된 것부터',
    'terminationPolicy=NewestInstance': '가장 새것부터',
  },
  gauges: {
    desired: '희망',
    minimum: '최소',
    maximum: '최대',
    pending: '시작 중',
    inServiceInstances: '서비스 중',
    draining: '비우는 중',
    crashedInstances: '고장',
    launched: '시작한 수',
    terminated: '종료한 수',
    metric: '정책의 지표',
    cpu: '평균 CPU',
    instanceHours: '과금된 인스턴스 시간',
  },
  foot: ['서비스 중', '가동'],
  faults: {
    minAboveMax: '최소({min})가 최대({max})보다 큽니다.',
    desiredOutside: '희망({desired})이 최소 {min}, 최대 {max} 사이에 있지 않습니다.',
    noQueue: '인스턴스당 백로그에는 살펴볼 대기열이 필요합니다.',
  },
  lesson: {
    what: 'Auto Scaling 그룹은 똑같은 인스턴스를 정해진 수만큼 유지합니다. 숫자 세 개를 줍니다. 최소보다 적지 않게, 최대보다 많지 않게, 그 사이의 희망 수는 정책이 움직입니다. 카페에서는 근무 중인 팀입니다. 바닥이 있고, 계획이 있고, 천장이 있습니다.',
    when: '부하가 오르내리고 누가 해도 되는 일에 씁니다. 대상 추적은 부하를 따라가고, 예약 조정은 미리 알고 움직입니다.',
    watch:
      '늘어나는 데 몇 분이 걸립니다. AWS는 3분을 지켜본 뒤에야 인스턴스를 주문하고, 인스턴스는 그때부터 부팅합니다. 그동안 줄은 길어집니다. 최대는 지갑과 한 약속이라서 그 위로는 아무도 도우러 오지 않습니다. 나가는 인스턴스에는 일을 마칠 시간을 주어야 합니다.',
    limits: [
      {
        text: '대상 추적은 1분 지표가 목표를 3번 연속 넘으면 늘리고, 15번 연속 낮으면 줄입니다. 널리 관찰된 값이며 사용 설명서에는 없습니다.',
        source: 'github.com/aws/containers-roadmap, issue 1208',
      },
      {
        text: '인스턴스 워밍업은 0~3,600초입니다. 정하지 않으면 AWS는 기본 휴지 기간인 300초를 쓰고, 여기서는 0초입니다.',
        source: 'Amazon EC2 Auto Scaling User Guide, Default instance warmup',
      },
      {
        text: '수명 주기 후크는 30~7,200초를 기다리고 기본값은 3,600초입니다. 여기서 0은 후크가 없다는 뜻입니다.',
        source: 'Amazon EC2 Auto Scaling User Guide, Lifecycle hooks',
      },
      { text: '그룹 하나에 조정 정책은 최대 50개, 예약 작업은 최대 125개입니다.', source: 'Amazon EC2 Auto Scaling User Guide, Quotas' },
      {
        text: '부팅 시간은 일정하지 않습니다. 여기의 기본값인 평균 49초는 기본 Linux 이미지에서 흔한 값입니다.',
        source: 'Depot, Faster EC2 boot time, May 2024',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
