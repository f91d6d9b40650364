/** Words of one worker, in Korean. */
import type { KindText } from '../kind.ts'
import { workChoices, workWords } from '../work/words.ko.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'EC2 인스턴스',
  cafe: '일꾼 한 명',
  name: 'EC2 인스턴스',
  cafeName: '바리스타',
  summary: '한 가지 일을 하는 Amazon EC2 인스턴스 한 대와 그 앞의 줄입니다.',
  fields: {
    ...workWords,
    zone: { label: '가용 영역', help: '인스턴스가 있는 건물입니다. 가용 영역이 중단되면 인스턴스도 멈춥니다.' },
    cpuCredits: {
      label: 'CPU 크레딧',
      help: '표준: 기준 성능 아래에서는 크레딧을 쌓고 위에서는 쓰며, 다 쓰면 기준 성능으로 느려집니다.',
    },
  },
  nested: {},
  choices: { ...workChoices, 'cpuCredits=unlimited': '무제한', 'cpuCredits=standard': '표준' },
  gauges: {
    cpu: 'CPU',
    line: '줄',
    bootLeft: '시작까지 남은 시간',
    instanceHours: '과금된 인스턴스 시간',
    creditBalance: '남은 CPU 크레딧',
  },
  foot: ['대기', '가동'],
  lesson: {
    what: 'EC2 인스턴스는 빌려 쓰는 서버입니다. 카페에서는 일꾼 한 명입니다. 주문을 받아 처리하고, 답하고, 다음 주문을 받습니다. 일하는 동안 온 주문은 줄을 섭니다.',
    when: '양이 꾸준하거나 한 대만 할 수 있는 일에 씁니다. 시간을 잡아먹는 것이 기계라면 더 큰 인스턴스가 도움이 되고, 손님이라면 도움이 되지 않습니다.',
    watch:
      '하나뿐인 것은 단일 장애 지점입니다. 90% 바쁜 일꾼 곁에는 평균 아홉 건이 머무르고, 100%면 줄이 끝나지 않습니다. 일하든 기다리든 시간당 요금을 냅니다.',
    limits: [
      {
        text: 'Linux는 초 단위로 과금하며, 한 번 시작할 때마다 최소 60초입니다.',
        source: 'Amazon EC2 User Guide, Billing and purchasing options',
      },
      {
        text: '표준 모드의 t3.micro는 시간당 CPU 크레딧 12개를 벌고 288개까지 쌓으며, 다 쓰면 10%로 일합니다. 무제한 모드는 늘 제 속도로 일하며, AWS가 그 대가로 받는 요금은 뺐습니다.',
        source: 'Amazon EC2 User Guide, Burstable performance instances',
      },
      { text: '여기의 CPU는 일하는 서버의 비율이라서 100%를 넘지 않습니다.', source: 'Cloud Café, docs/model.md' },
    ],
  },
} as const satisfies KindText<typeof fields>
