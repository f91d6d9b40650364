/** Words of containers that both kinds share, in Korean. */
import type { FieldText } from '../../kind.ts'
import { workChoices, workWords } from '../../work/words.ko.ts'
import type { containerFields } from '../fields.ts'
import type { ContainerGauge } from '../gauges.ts'

const { instanceType: _instance, ...taskWords } = workWords

export const containerWords = {
  minCapacity: { label: '최소', help: '조정이 이보다 적게 줄이지 않습니다. 한가한 밤에도 요금을 냅니다.' },
  desiredCount: { label: '희망', help: '시작할 때 원하는 태스크 수입니다. 조정이 움직입니다.' },
  maxCapacity: { label: '최대', help: '줄이 아무리 길어도 조정이 이보다 늘리지 않습니다.' },
  platform: {
    label: '실행하는 곳',
    help: 'Fargate에서는 AWS가 서버를 맡습니다. EC2에서는 호스트 요금을 내고, 태스크가 들어갈 자리가 있어야 합니다.',
  },
  taskCpu: { label: 'CPU 단위', help: '1,024단위가 vCPU 하나입니다. Fargate는 정해진 크기만 제공합니다.' },
  taskMemory: { label: '메모리', help: '태스크마다 예약합니다. Fargate는 CPU마다 정해진 크기만 제공합니다.' },
  ...taskWords,
  concurrency: { label: '서버 수', help: '태스크 하나가 제 속도로 동시에 처리하는 주문 수입니다. 가격은 그대로입니다.' },
  speedUp: {
    label: 'vCPU가 줄이는 비율',
    help: '처리 시간 가운데 CPU가 많을수록 줄어드는 비율입니다. 처리 시간은 256단위일 때의 값입니다.',
  },
  hostType: { label: '호스트', help: '태스크를 올리는 EC2 인스턴스 유형입니다. 하나에 몇 개가 들어가는지 정합니다.' },
  minHosts: { label: '호스트 최소', help: '비어 있어도 호스트가 이보다 적어지지 않습니다.' },
  maxHosts: { label: '호스트 최대', help: '자리가 없는 태스크는 기다립니다.' },
  placement: { label: '배치', help: '다음 태스크를 둘 곳입니다. 나눠 두면 장애에 강하고, 모아 두면 비용이 적게 듭니다.' },
  fargateStart: { label: 'Fargate 시작 시간', help: '이미지를 받기 시작해서 태스크가 실행될 때까지입니다. 캐시가 없습니다.' },
  ec2Start: { label: '호스트에서 시작 시간', help: '켜져 있고 이미지가 있는 호스트에서 태스크가 실행될 때까지입니다.' },
  hostBoot: { label: '호스트 부팅 시간', help: '호스트를 시작해서 태스크를 올릴 수 있을 때까지입니다.' },
  imageSize: { label: '이미지 크기', help: '100MB를 받는 데 1초가 걸립니다. Fargate에서는 매번, EC2에서는 호스트마다 한 번 받습니다.' },
  stopTimeout: { label: '마무리 시간', help: '멈추라는 말을 들은 뒤의 시간입니다. 그때까지 마치지 못한 일은 실패합니다.' },
  zones: { label: '가용 영역', help: '태스크와 호스트를 고르게 나눠 둡니다.' },
} as const satisfies Record<keyof typeof containerFields, FieldText>

export const containerChoices = {
  ...workChoices,
  'platform=fargate': 'AWS Fargate',
  'platform=ec2': 'EC2 호스트',
  'placement=spread': '가용 영역과 호스트에 나누기',
  'placement=binpack': '적은 호스트에 모으기',
  'placement=random': '무작위',
} as const

export const containerGauges = {
  desired: '희망',
  minimum: '최소',
  maximum: '최대',
  running: '실행 중',
  pending: '아직 시작 전',
  unplaced: '자리 없음',
  pendingFor: '가장 오래 기다리는 시간',
  pendingMost: '지금까지 가장 오래 걸린 시작',
  draining: '비우는 중',
  crashed: '고장',
  obsolete: '교체할 것',
  started: '시작한 수',
  stopped: '멈춘 수',
  hosts: '호스트',
  hostsBooting: '부팅 중인 호스트',
  cpuReserved: '예약한 CPU',
  memoryReserved: '예약한 메모리',
  metric: '조정 지표',
  cpu: '평균 CPU',
  vcpuHours: '과금된 Fargate vCPU 시간',
  gbHours: '과금된 Fargate GB 시간',
  hostHours: '과금된 호스트 시간',
} as const satisfies Record<ContainerGauge, string>

export const containerFaults = {
  minAboveMax: '최소({min})가 최대({max})보다 큽니다.',
  desiredOutside: '희망({desired})이 최소 {min}, 최대 {max} 사이에 있지 않습니다.',
  cpuAboveHost: '{host}의 CPU는 {most}단위입니다. {cpu}단위 태스크는 들어갈 수 없습니다.',
  memoryAboveHost: '{host}의 메모리는 {most}MiB입니다. {memory}MiB 태스크는 들어갈 수 없습니다.',
  hostsAboveMax: '호스트 최소({min})가 최대({max})보다 큽니다.',
  noQueue: '백로그에는 살펴볼 대기열이 필요합니다.',
} as const

export const containerNotices = {
  noRoom: '자리가 있는 호스트가 없어 태스크 {tasks}개가 기다립니다.',
  deployStarted: '새 버전을 배포합니다. 태스크 {tasks}개입니다.',
  deployDone: '{seconds}초 만에 태스크 {tasks}개가 모두 새 버전입니다.',
  unhealthy: '로드 밸런서가 비정상이라고 한 태스크를 교체합니다.',
  crashed: '갑자기 멈춘 {tasks}개를 바로 교체합니다.',
  zoneLost: '가용 영역 {zone}이 꺼져 태스크 {tasks}개와 호스트 {hosts}개를 잃었습니다.',
  scaledOut: '{metric} {value}, 목표 {target}: 태스크 {from}개 → {to}개로 늘립니다.',
  scaledIn: '{metric} {value}, 목표 {target}: 태스크 {from}개 → {to}개로 줄입니다.',
  hostsOut: '태스크 {pending}개의 자리가 없어 호스트 {from}개 → {to}개로 늘립니다.',
  hostsIn: '호스트가 태스크에 필요한 것보다 많아 {from}개 → {to}개로 줄입니다.',
} as const
