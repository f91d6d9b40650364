/** Decisions in words: the kind's sentence with its values, in numbers of the language, and what they mean. */
import { describe, expect, it } from 'vitest'
import { kinds } from '../../kinds/index.ts'
import type { AnyKind, KindText } from '../../kinds/kind.ts'
import type { Notice } from '../../store/run.ts'
import { changeOf, markOf, reasonOf, thresholdOf, toldBy } from './notice.ts'

const style = { language: 'en', words: 'cafe', compact: true } as const
const notice = (code: string, values: Notice['values'] = {}, at = 0): Notice => ({ at, component: 'a', code, values })
const text = {
  notices: { above: '{hits} of {looked} above {threshold} %: {before} → {after}', by: '{metric} at {value}, {unknown}' },
  choices: { 'policies.metric=cpuPercent': 'average CPU' },
} as unknown as KindText

describe('a decision', () => {
  it('is told in its kind’s words, with its values', () => {
    const told = notice('above', { hits: 3, looked: 3, threshold: 62.5, before: 999, after: 12_345 })
    expect(reasonOf(told, text, style)).toBe('3 of 3 above 62.5 %: 999 → 12,345')
  })
  it('calls a choice by its name, and leaves what it does not know', () => {
    expect(reasonOf(notice('by', { metric: 'cpuPercent', value: 81.666 }), text, style)).toBe('average CPU at 81.7, {unknown}')
    expect(reasonOf(notice('unheardOf'), text, style)).toBe('unheardOf')
  })
  it('means more or less of something, or what its kind says', () => {
    const kind = { notices: { crashed: 'losing' } } as unknown as AnyKind
    const marks = [
      notice('x', { before: 2, after: 4 }),
      notice('x', { from: 4, to: 2 }),
      notice('x'),
      notice('crashed', { from: 1, to: 2 }),
    ]
    expect(marks.map((one) => markOf(one, kind))).toEqual(['booting', 'draining', 'idle', 'losing'])
    expect(changeOf(notice('x', { before: 2, after: 2 }))).toBeNull()
  })
  it('knows what its readings were held against', () => {
    expect(thresholdOf(notice('x', { target: 60 }))).toBe(60)
    expect(thresholdOf(notice('x', { value: 60 }))).toBeNaN()
  })
  it('is told from its moment on', () => {
    const all = [10, 20, 20, 30].map((at) => notice('x', {}, at))
    expect([5, 10, 25, 99].map((at) => toldBy(all, at))).toEqual([0, 1, 3, 4])
  })
})

it.each(kinds.map((kind) => [kind.type, kind] as const))(
  '%s has words in both languages for every decision that it gives a mark',
  async (_type, kind) => {
    const texts = [(await kind.text.en()).text, (await kind.text.ko()).text]
    for (const code of Object.keys(kind.notices ?? {})) for (const { notices } of texts) expect(notices?.[code], code).toMatch(/\S/)
  },
)
