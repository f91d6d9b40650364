import type { LinkCode } from '../../../store/link/link.ts'
import type { Shape } from '../../text/shape.ts'
import type { en } from './en.ts'

export const ko: Shape<typeof en> = {
  said: {
    linkLater: '지금은 링크를 열 수 없습니다. 페이지를 다시 불러오세요.',
  },
  share: '공유',
  open: '링크로 공유',
  what: '도면 전체가 링크 안에 들어 있습니다. 아무것도 올리지 않으며 어떤 서버에도 남지 않습니다. 링크를 여는 사람은 자기만의 도면을 받습니다.',
  link: '링크',
  making: '링크 만드는 중',
  copy: '링크 복사',
  copied: '링크를 복사했습니다.',
  byHand: '브라우저가 복사를 허용하지 않았습니다. 선택된 링크를 직접 복사하세요.',
  send: '링크 보내기',
  inside: '링크에 담긴 것',
  length: '길이',
  letters: (_count: number, shown: string) => `${shown}자`,
  parts: (count: number) => `부품 ${count}개`,
  wires: (count: number) => `선 ${count}개`,
  events: (count: number) => `예정된 사건 ${count}개`,
  seed: (seed: string) => `시드 ${seed}`,
  scenario: (nth: number, title: string) => `시나리오 ${nth}, ${title}`,
  library: '시나리오의 이름만 담습니다. 여는 사람의 언어로 열립니다.',
  language: (name: string) => `이 언어로 페이지 열기: ${name}`,
  long: (most: string) => `메신저는 약 ${most}자보다 긴 링크를 자릅니다. 파일이 더 안전합니다.`,
  never: '도면이 너무 커서 링크로 만들 수 없습니다. 파일로 보내세요.',
  file: 'JSON 내보내기',
  refused: {
    name: '링크',
    title: '열 수 없는 링크',
    kept: '이 링크를 열지 않았습니다. 화면의 도면은 그대로입니다.',
    whole: '링크 전체',
    /** What is wrong, by code. */
    code: {
      linkLetters: '링크에 쓸 수 없는 글자입니다. 무엇인가 덧붙었거나 도중에 바뀌었습니다.',
      linkCut: '링크가 도중에 잘렸거나 바뀌었습니다. 링크나 파일을 다시 받으세요.',
      linkTooLarge: '링크에 든 것이 어떤 도면에 필요한 것보다도 큽니다.',
      linkTwice: '링크의 이 부분이 두 번 나옵니다.',
      linkUnknown: '이 페이지가 모르는 부분입니다. 더 새로운 Cloud Café가 만든 링크일 수 있습니다.',
      linkScenario: '그런 시나리오가 없습니다. 더 새로운 Cloud Café가 만든 링크일 수 있습니다.',
      linkLanguage: '이 페이지가 지원하지 않는 언어입니다.',
      linkSeed: '링크 속 도면에 이미 시드가 있습니다.',
    } satisfies Record<LinkCode, string>,
    /** What is said otherwise of a file. */
    inside: {
      notUtf8: '링크에 든 것이 UTF-8 텍스트가 아닙니다.',
      newerVersion: '더 새로운 Cloud Café가 만든 링크입니다. 페이지를 업데이트하세요.',
      unknownId: '링크 안에 이 id를 가진 것이 없습니다.',
    },
  },
}
