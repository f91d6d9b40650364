/** Words of a Deployment on Amazon EKS, in Korean. */
import { containerChoices, containerFaults, containerGauges, containerNotices, containerWords } from '../containers/text/ko.ts'
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'Amazon EKS 디플로이먼트',
  cafe: '큰 규칙서를 따르는 푸드트럭',
  name: 'EKS 디플로이먼트',
  cafeName: '푸드트럭(Kubernetes)',
  summary: 'Kubernetes로 똑같은 파드를 원하는 수만큼 AWS Fargate나 직접 관리하는 EC2 호스트에서 계속 실행합니다.',
  fields: {
    ...containerWords,
    metrics: { label: '파드 오토스케일러', help: '15초마다 살펴봅니다. 지표끼리 다르면 파드가 가장 많은 쪽을 따릅니다.' },
    stabilizationWindowSeconds: { label: '축소 안정화 시간', help: '이 시간 안에 권장한 수 가운데 가장 큰 수까지만 줄입니다.' },
    maxSurge: { label: '최대 초과 비율', help: '새 버전이 들어오는 동안 더 둘 수 있는 파드의 비율입니다. 올림합니다.' },
    maxUnavailable: { label: '최대 부족 비율', help: '새 버전이 들어오는 동안 모자라도 되는 파드의 비율입니다. 내림합니다.' },
    scaleDownUnneededTime: { label: '호스트 제거 대기', help: '호스트가 이 시간 동안 필요 없으면 클러스터 오토스케일러가 제거합니다.' },
    scaleDownUtilizationThreshold: {
      label: '필요 없는 호스트 기준',
      help: '호스트에 예약된 CPU와 메모리 비율 가운데 큰 값이 이보다 낮을 때입니다.',
    },
  },
  nested: {
    'metrics.metric': { label: '지표', help: '목표에 맞춰 유지할 값입니다.' },
    'metrics.target': { label: '목표값', help: 'CPU는 퍼센트, 요청은 파드당 분당 수, 백로그는 파드당 메시지 수입니다.' },
    'metrics.queue': { label: '대기열', help: '이 대기열에 보이는 메시지를 파드 수로 나눕니다.' },
  },
  choices: {
    ...containerChoices,
    'metrics.metric=cpu': '평균 CPU',
    'metrics.metric=requestsPerPod': '파드당 요청 수',
    'metrics.metric=backlogPerPod': '파드당 백로그',
    'metrics.queue=null': '없음',
  },
  gauges: containerGauges,
  foot: ['실행 중', '시작 중'],
  faults: {
    ...containerFaults,
    stuckDeployment: '최대 초과 비율과 최대 부족 비율이 모두 0이면 배포를 시작할 수 없습니다.',
    podTooBig: 'Amazon EKS는 Fargate의 파드마다 256MiB를 더합니다. CPU {cpu}단위에 {memory}MiB가 들어가는 크기가 없습니다.',
  },
  notices: containerNotices,
  lesson: {
    what: 'Amazon EKS는 Kubernetes를 실행합니다. 디플로이먼트가 파드를 정해진 수만큼 실행하고, 오토스케일러가 15초마다 파드를 살펴보며, 파드가 들어갈 자리가 없으면 또 다른 오토스케일러가 호스트를 늘립니다. 클러스터의 제어 영역은 AWS가 맡고 시간당 요금을 받습니다. 카페에서는 똑같은 푸드트럭을 어느 도시에서나 통하는 규칙서로 운영하는 것입니다.',
    when: 'Kubernetes를 이미 쓰거나 같은 구성을 다른 곳에서도 쓰려는 팀에 맞습니다. 컨테이너가 몇 개뿐이라면 클러스터 요금이 없는 Amazon ECS로도 충분합니다.',
    watch:
      '제어 영역은 파드가 하나도 없어도 시간당 $0.10입니다. 늘리는 데는 몇 초면 되지만 줄이는 것은 5분 뒤입니다. 나가는 파드에는 로드 밸런서의 지연 시간과 관계없이 30초만 있습니다.',
    limits: [
      {
        text: '파드 오토스케일러는 파드 수 × 지표 ÷ 목표를 올림한 수를 원하고, 목표의 10% 안에서는 움직이지 않습니다.',
        source: 'Kubernetes documentation, Horizontal Pod Autoscaling',
      },
      {
        text: '15초 동안 두 배까지, 또는 그보다 많으면 4개까지 늘립니다.',
        source: 'Kubernetes documentation, Horizontal Pod Autoscaling',
      },
      {
        text: 'Fargate의 파드는 256MB를 더한 뒤 다음 크기로 올려 과금합니다.',
        source: 'Amazon EKS User Guide, Fargate pod configuration',
      },
      {
        text: '호스트 하나의 파드 수는 정해져 있고 t3.medium은 17개입니다. 시스템 파드는 세지 않습니다.',
        source: 'Karpenter, Instance types',
      },
      {
        text: '클러스터 오토스케일러는 10초마다 살펴보고, 10분 동안 필요 없던 호스트를 제거합니다.',
        source: 'Cluster Autoscaler FAQ',
      },
      {
        text: '시작 시간은 일정하지 않습니다. Fargate는 약 60초, 새 EC2 호스트는 약 150초가 흔하며 보장된 값은 아닙니다.',
        source: 'Vlad Ionescu, Scaling containers on AWS in 2022',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
