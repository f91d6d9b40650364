import type { Shape } from '../../text/shape.ts'
import type { en } from './en.ts'

type Values = Readonly<Record<string, string | number>>

export const ko: Shape<typeof en> = {
  said: {
    lockedPart: ({ name }: Values) => `선생님이 잠근 부품입니다: ${name}. 연결된 선도 잠겨 있습니다.`,
    lockedSetting: ({ name, setting }: Values) => `선생님이 잠근 설정입니다: ${name}, ${setting}.`,
    lockedStays: ({ name }: Values) => `선생님이 설정을 잠가서 지우거나 다른 종류로 바꿀 수 없는 부품입니다: ${name}.`,
    lockedKind: ({ allowed }: Values) =>
      allowed === '' ? '선생님이 새 부품을 허용하지 않았습니다.' : `선생님이 허용한 부품만 더할 수 있습니다: ${allowed}.`,
    lockedSeed: '여기서는 이름이 시드를 정합니다.',
    lockedRules: '잠금은 한꺼번에만 풀 수 있습니다.',
    lifted: '수업 규칙을 풀었습니다. 이제 모두 바꿀 수 있습니다.',
    seeded: ({ name, seed }: Values) => `${name} 학생의 시드: ${seed}.`,
  },
  steps: {
    rules: '수업 규칙',
    liftRules: '수업 규칙 풀기',
    seedByName: ({ name }: Values) => `${name} 학생의 시드`,
  },
  setUp: '수업용으로 준비',
  lift: '수업 규칙 풀기',
  rename: '다른 이름으로 하기',
  partName: (part: string) => `${part}, 잠김`,
  lockedPart: '선생님이 이 부품을 잠갔습니다. 설정, 이름, 위치, 선을 바꿀 수 없습니다.',
  lockedWire: '선생님이 이 선에 이어진 부품을 잠갔습니다. 선도 바꿀 수 없습니다.',
  lockedSetting: '선생님이 잠갔습니다.',
  allowed: '선생님이 고른 부품입니다.',
  charts: '먼저 예측해 보세요. 예측하면 차트가 열립니다.',
  askName: '이름을 쓰면 나만의 손님이 옵니다. 같은 이름에는 늘 같은 손님이 옵니다.',
  name: '이름',
  begin: '시작',
}
