import type { Shape } from '../../text/shape.ts'
import type { en } from './en.ts'

export const ko: Shape<typeof en> = {
  title: '용어집',
  what: '낱말마다 네 가지로 보여 줍니다. AWS나 이 분야에서 쓰는 말과 카페에서 쓰는 말을 영어와 한국어로 나란히 놓았습니다.',
  find: '낱말 찾기',
  none: '그런 낱말이 없습니다.',
  found: (count: number) => `낱말 ${count}개`,
  word: 'AWS와 이 분야의 말',
  cafe: '카페',
  meaning: '뜻',
  chapters: { queueing: '대기 행렬', aws: 'AWS', reliability: '안정성' },
}
