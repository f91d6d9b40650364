/** The lesson of scenario 17: which workload stands on whose machines, and who has to fill them and to wait for them. */
import type { Lesson, Question } from '../lesson.ts'

const question: Question = {
  kind: 'match',
  items: [
    {
      id: 'windows',
      text: { en: 'An old Windows program that is not in a container', ko: '컨테이너에 넣지 않은 오래된 Windows 프로그램' },
    },
    { id: 'images', text: { en: 'Make each uploaded image smaller', ko: '올라온 이미지마다 크기 줄이기' } },
    { id: 'plain', text: { en: 'Containers, and nobody who looks after hosts', ko: '컨테이너이고, 호스트를 돌볼 사람이 없음' } },
    { id: 'special', text: { en: 'Containers that need a special host', ko: '특별한 호스트가 필요한 컨테이너' } },
  ],
  options: [
    { id: 'ec2', text: { en: 'Amazon EC2', ko: 'Amazon EC2' } },
    { id: 'lambda', text: { en: 'AWS Lambda', ko: 'AWS Lambda' } },
    { id: 'fargate', text: { en: 'AWS Fargate', ko: 'AWS Fargate' } },
    { id: 'ownHosts', text: { en: 'Amazon ECS or EKS on EC2 hosts', ko: 'EC2 호스트 위의 Amazon ECS나 EKS' } },
  ],
  answer: { windows: 'ec2', images: 'lambda', plain: 'fargate', special: 'ownHosts' },
  why: {
    en: 'The more of the machine is yours, the more you can choose and the more you look after: all of it on EC2, the hosts of your containers on ECS or EKS, the containers alone on Fargate, and the code alone on Lambda. Take the one with the least to look after that still fits.',
    ko: '기계를 많이 맡을수록 고를 것도 돌볼 것도 많아집니다. EC2에서는 기계 전부, ECS나 EKS에서는 컨테이너의 호스트, Fargate에서는 컨테이너만, Lambda에서는 코드만 맡습니다. 맞는 것 가운데 돌볼 일이 가장 적은 것을 고릅니다.',
  },
}

export interface Figures {
  readonly night: number
  readonly noon: number
  /** Seconds until a host has booted, and until a task on Fargate has started. */
  readonly boots: number
  readonly starts: number
  /** Dollars a day: on Fargate, on hosts for the most of the day, and on hosts that are ordered ahead. */
  readonly onFargate: number
  readonly onHosts: number
  readonly onFewer: number
  /** Dollars that are the limits of the second and of the third star. */
  readonly little: number
  readonly least: number
}

export const trucksLesson = ({ night, noon, boots, starts, onFargate, onHosts, onFewer, little, least }: Figures): Lesson => ({
  question,
  given: {
    customers: 'all',
    trucks: [
      'serviceTime',
      'concurrency',
      'taskCpu',
      'taskMemory',
      'minCapacity',
      'desiredCount',
      'maxCapacity',
      'policies',
      'hostType',
      'fargateStart',
      'hostBoot',
      'imageSize',
    ],
  },
  frugal: [{ metric: 'cost', of: 'trucks', op: '<=', value: little }],
  bonus: [{ metric: 'cost', of: 'trucks', op: '<=', value: least }],
  wrong: ['fiveHosts', 'eks'],
  best: 'ahead',
  hint: {
    en: 'Look at the trucks that are pending when the noon shift begins: what do they wait for? Then look at how full the hosts are at night if they are there already.',
    ko: '한낮 교대가 시작될 때 대기하는 트럭을 보세요. 무엇을 기다릴까요? 그리고 호스트가 미리 있을 때 밤에 얼마나 차 있는지 보세요.',
  },
  debrief: {
    en: (read, say) =>
      `The trucks of this day cost ${say(read('trucks', 'cost'), 'dollars')}, and one of them was pending for ${say(read('trucks', 'pendingMost'), 'seconds')} at most: on Fargate a start takes ${say(starts, 'seconds')}, and a new host ${say(boots, 'seconds')}. From ${night} trucks to ${noon} and back costs ${say(onFargate, 'dollars')} on Fargate, ${say(onHosts, 'dollars')} on hosts that stand there all day, and ${say(onFewer, 'dollars')} on hosts that somebody orders and sends away in time.`,
    ko: (read, say) =>
      `이날 트럭에 ${say(read('trucks', 'cost'), 'dollars')} 들었고, 가장 오래 대기한 트럭은 ${say(read('trucks', 'pendingMost'), 'seconds')} 동안 대기했습니다. Fargate에서는 시작에 ${say(starts, 'seconds')}, 새 호스트에는 ${say(boots, 'seconds')} 걸립니다. 트럭 ${night}대와 ${noon}대 사이를 오가는 하루는 Fargate에서 ${say(onFargate, 'dollars')}, 하루 내내 둔 호스트에서 ${say(onHosts, 'dollars')}, 누군가 제때 늘리고 줄이는 호스트에서 ${say(onFewer, 'dollars')}입니다.`,
  },
})
