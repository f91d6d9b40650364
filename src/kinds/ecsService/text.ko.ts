/** Words of a service on Amazon ECS, in Korean. */
import { containerChoices, containerFaults, containerGauges, containerNotices, containerWords } from '../containers/text/ko.ts'
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'Amazon ECS 서비스',
  cafe: '푸드트럭',
  name: 'ECS 서비스',
  cafeName: '푸드트럭',
  summary: '똑같은 컨테이너를 원하는 수만큼 AWS Fargate나 직접 관리하는 EC2 호스트에서 계속 실행합니다.',
  fields: {
    ...containerWords,
    policies: { label: '조정 정책', help: '정책끼리 다르면 태스크가 가장 많은 쪽을 따릅니다.' },
    minimumHealthyPercent: { label: '최소 정상 비율', help: '새 버전이 들어오는 동안 정상으로 남겨 둘 희망 수의 비율입니다. 올림합니다.' },
    maximumPercent: { label: '최대 비율', help: '새 버전이 들어오는 동안 새 태스크와 옛 태스크를 합친 수의 한도입니다. 내림합니다.' },
    healthCheckGracePeriodSeconds: {
      label: '상태 확인 유예 기간',
      help: '시작한 뒤 이 시간 동안은 로드 밸런서의 상태 확인으로 판단하지 않습니다.',
    },
    availabilityZoneRebalancing: {
      label: '가용 영역 균형',
      help: '가용 영역 사이에 태스크가 둘 이상 차이 나면 하나를 옮깁니다. 새 태스크를 먼저 시작합니다.',
    },
    targetCapacity: { label: '목표 용량', help: '호스트를 얼마나 채울지 정합니다. 100%보다 낮으면 다음 태스크를 위해 비워 둡니다.' },
  },
  nested: {
    'policies.metric': { label: '지표', help: '목표에 맞춰 유지할 값입니다.' },
    'policies.target': { label: '목표값', help: 'CPU는 퍼센트, 요청은 태스크당 분당 수, 백로그는 태스크당 메시지 수입니다.' },
    'policies.queue': { label: '대기열', help: '이 대기열에 보이는 메시지를 태스크 수로 나눕니다.' },
    'policies.scaleOutCooldown': { label: '확대 휴지 기간', help: '이 시간 동안 방금 늘린 태스크는 아직 없는 것으로 칩니다.' },
    'policies.scaleInCooldown': { label: '축소 휴지 기간', help: '줄인 뒤 이 시간 동안은 다시 줄이지 않습니다.' },
    'policies.disableScaleIn': { label: '축소 안 함', help: '켜면 이 정책은 태스크를 줄이지 않습니다.' },
    'policies.outPoints': {
      label: '늘리기 전 지켜보는 분',
      help: '목표를 연속으로 넘어야 하는 횟수입니다. AWS는 3번이며 바꿀 수 없습니다.',
    },
    'policies.inPoints': {
      label: '줄이기 전 지켜보는 분',
      help: '목표의 90%보다 연속으로 낮아야 하는 횟수입니다. AWS는 15번이며 바꿀 수 없습니다.',
    },
    'policies.at': { label: '시각', help: '실행을 시작한 때부터 잽니다.' },
    'policies.min': { label: '새 최소', help: '그때부터 적용됩니다. 태스크가 모자라면 더 시작합니다.' },
    'policies.max': { label: '새 최대', help: '그때부터 적용됩니다. 태스크가 많으면 멈춥니다.' },
  },
  choices: {
    ...containerChoices,
    'policies.type=targetTracking': '대상 추적',
    'policies.type=scheduled': '예약',
    'policies.metric=ECSServiceAverageCPUUtilization': '평균 CPU',
    'policies.metric=ALBRequestCountPerTarget': '대상당 요청 수',
    'policies.metric=backlogPerTask': '태스크당 백로그',
    'policies.queue=null': '없음',
    'policies.min=null': '그대로',
    'policies.max=null': '그대로',
  },
  gauges: containerGauges,
  foot: ['실행 중', '시작 중'],
  faults: {
    ...containerFaults,
    fargateCpu: 'Fargate에는 CPU {cpu}단위 크기가 없습니다. 제공하는 크기: {offered}.',
    fargateMemory: 'Fargate에는 CPU {cpu}단위에 {memory}MiB인 크기가 없습니다. 제공하는 메모리(MiB): {offered}.',
    stuckDeployment: '정상으로 {lower}개를 남겨야 하는데 {upper}개까지만 둘 수 있어 배포를 시작할 수 없습니다.',
  },
  notices: {
    ...containerNotices,
    rebalanced: '가용 영역 {from}보다 {to}에 태스크가 적어 하나를 옮깁니다.',
    scheduled: '예약: 태스크 {min}~{max}개, {from}개 → {to}개로 바꿉니다.',
  },
  lesson: {
    what: '태스크는 CPU와 메모리를 따로 가진 컨테이너이고, 서비스는 태스크를 정해진 수만큼 실행하면서 로드 밸런서에 등록합니다. Fargate에는 태스크만 있습니다. 패치할 서버도, 요금을 내는 빈자리도 없습니다. EC2에서는 호스트를 직접 두고 그 위에 태스크를 채웁니다. 카페에서는 푸드트럭입니다. Fargate는 바로 몰 수 있는 트럭을 빌리는 것이고, EC2는 내 주차장에 트럭을 세우는 것입니다.',
    when: '컨테이너 이미지로 배포하고 온종일 응답하는 애플리케이션에 씁니다. 서버를 돌보고 싶지 않으면 Fargate를, 특별한 서버가 필요하거나 호스트를 늘 채울 수 있으면 EC2를 고릅니다.',
    watch:
      'Fargate에서는 태스크 하나가 시작하는 데 30초쯤 걸리고 이미지를 매번 받습니다. EC2에서는 자리가 있으면 몇 초면 되지만, 자리가 없으면 새 호스트가 부팅할 때까지 기다립니다. 반만 찬 호스트도 요금은 그대로입니다.',
    limits: [
      {
        text: 'Fargate는 CPU 256~16,384단위를 제공하고, CPU마다 고를 수 있는 메모리가 다르며 최대 120GB입니다.',
        source: 'Amazon ECS Developer Guide, Task definition parameters',
      },
      {
        text: 'Fargate는 이미지를 받기 시작한 때부터 태스크가 끝날 때까지 초 단위로, 최소 1분을 과금합니다.',
        source: 'aws.amazon.com/fargate/pricing',
      },
      {
        text: 'Fargate는 계정과 리전마다 한 번에 100개, 그 뒤로는 초당 20개까지 태스크를 시작합니다. 여기서는 서비스마다 따로 셉니다.',
        source: 'Amazon ECS Developer Guide, AWS Fargate throttling quotas',
      },
      {
        text: '롤링 업데이트는 따로 정하지 않으면 희망 수의 100% 이상을 정상으로 두고 200%까지 실행합니다.',
        source: 'AWS API reference, ECS DeploymentConfiguration',
      },
      { text: '확대와 축소의 휴지 기간은 각각 300초입니다.', source: 'AWS CDK, Application Auto Scaling target tracking' },
      {
        text: '시작 시간은 일정하지 않습니다. Fargate는 약 35초, 새 EC2 호스트는 약 150초가 흔하며 보장된 값은 아닙니다.',
        source: 'Vlad Ionescu, Scaling containers on AWS in 2022',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
