/** Templates: small architectures that work as they are, to start from. What one holds is loaded when it is put down. */
import type { Both, Drawing } from '../scenario.ts'

export interface Template {
  readonly id: string
  readonly title: Both
  /** What it is, in one sentence. */
  readonly say: Both
  readonly load: () => Promise<Drawing>
}

export const templates: readonly Template[] = [
  {
    id: 'web-group',
    title: { en: 'Web + group', ko: '웹 + 그룹' },
    say: {
      en: 'A load balancer in front of a group that follows the load.',
      ko: '부하를 따라 늘고 주는 그룹 앞에 로드 밸런서를 둡니다.',
    },
    load: async () => (await import('./web.ts')).webGroup,
  },
  {
    id: 'web-queue-workers',
    title: { en: 'Web + queue + workers', ko: '웹 + 대기열 + 작업자' },
    say: {
      en: 'The web tier answers at once; workers take the slow work from a queue.',
      ko: '웹 계층은 바로 응답하고, 느린 작업은 작업자가 대기열에서 가져갑니다.',
    },
    load: async () => (await import('./web.ts')).webQueueWorkers,
  },
  {
    id: 'three-tiers',
    title: { en: 'Three tiers', ko: '3계층' },
    say: {
      en: 'Web, application and database, with an internal balancer between the tiers.',
      ko: '웹, 애플리케이션, 데이터베이스 사이에 내부 로드 밸런서를 둡니다.',
    },
    load: async () => (await import('./web.ts')).threeTiers,
  },
  {
    id: 'on-premises',
    title: { en: 'On-premises', ko: '온프레미스' },
    say: {
      en: 'Servers of your own carry the usual load; an elastic group stands beside them.',
      ko: '평소 부하는 자체 서버가 맡고, 탄력적인 그룹이 곁에서 돕습니다.',
    },
    load: async () => (await import('./web.ts')).hybrid,
  },
  {
    id: 'fan-out',
    title: { en: 'Fan-out', ko: '팬아웃' },
    say: {
      en: 'One event goes to a queue, a function and inboxes at the same time.',
      ko: '이벤트 하나가 대기열, 함수, 우편함으로 동시에 갑니다.',
    },
    load: async () => (await import('./events.ts')).fanOut,
  },
  {
    id: 'image-resize',
    title: { en: 'Image resize', ko: '이미지 크기 조정' },
    say: {
      en: 'A picture that is stored starts a function, which stores a smaller one.',
      ko: '사진이 저장되면 함수가 실행되어 작은 사진을 저장합니다.',
    },
    load: async () => (await import('./events.ts')).imageResize,
  },
  {
    id: 'container-shop',
    title: { en: 'Container shop', ko: '컨테이너 상점' },
    say: {
      en: 'Web tasks on Fargate, and workers that share EC2 hosts.',
      ko: '웹 태스크는 Fargate에서, 작업자는 EC2 호스트를 나누어 씁니다.',
    },
    load: async () => (await import('./events.ts')).containerShop,
  },
  {
    id: 'serverless-api',
    title: { en: 'Serverless API', ko: '서버리스 API' },
    say: {
      en: 'A function answers, another works the queue off, and what fails is kept.',
      ko: '함수 하나가 응답하고 다른 함수가 대기열을 처리하며, 실패한 작업은 따로 모읍니다.',
    },
    load: async () => (await import('./events.ts')).serverlessApi,
  },
]
