/** What is remembered of lessons: kept from one visit to the next, and never trusted. */
import { describe, expect, it } from 'vitest'
import { createProgress } from './progress.ts'

function shelf(text?: string): Storage {
  const kept = new Map(text === undefined ? [] : [['cloud-cafe.lessons', text]])
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } as Storage
}

describe('progress', () => {
  it('is there again after a reload, with the most stars and the last answer', () => {
    const storage = shelf()
    const first = createProgress(storage)
    first.note('order-board', 0, 'both', false)
    first.note('order-board', 2, 'both', false)
    first.note('order-board', 0, null, null)
    const kept = { 'order-board': { stars: 2, tries: 3, answer: 'both', right: false } }
    expect(first.getState()).toEqual(kept)
    expect(createProgress(storage).getState()).toEqual(kept)
  })

  it('keeps what another window learned meanwhile', () => {
    const storage = shelf()
    const [one, other] = [createProgress(storage), createProgress(storage)]
    one.note('a', 3, 5, true)
    other.note('b', 1, null, null)
    expect(Object.keys(createProgress(storage).getState())).toEqual(['a', 'b'])
  })

  it('loses no star of its own where storage is full, and none that another window stored', () => {
    const storage = shelf()
    createProgress(storage).note('a', 1, 'both', false)
    const own = createProgress(storage)
    const { setItem } = storage
    storage.setItem = () => {
      throw new Error('full')
    }
    own.note('a', 3, 'taking', true)
    own.note('a', 2, null, null)
    expect(own.getState().a).toEqual({ stars: 3, tries: 3, answer: 'taking', right: true })
    storage.setItem = setItem
    const other = createProgress(storage)
    for (const stars of [2, 0, 0] as const) other.note('a', stars, 'both', false)
    own.note('b', 1, null, null)
    expect(own.getState().a).toEqual({ stars: 3, tries: 4, answer: 'both', right: false })
  })

  it.each([
    ['no JSON', '{', {}],
    ['a list', '[1]', {}],
    ['a word', '"x"', {}],
    [
      'one broken record among others',
      '{"a":{"stars":4,"tries":1,"answer":null,"right":null},"b":{"stars":1,"tries":2,"answer":7,"right":true},"c":5}',
      { b: { stars: 1, tries: 2, answer: 7, right: true } },
    ],
    ['an answer of no kind', '{"a":{"stars":1,"tries":1,"answer":{"x":1},"right":null}}', {}],
  ])('drops %s', (_, text, kept) => {
    expect(createProgress(shelf(text)).getState()).toEqual(kept)
  })

  it('works where nothing can be kept', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full')
      },
    } as unknown as Storage
    for (const storage of [null, full]) {
      const progress = createProgress(storage)
      progress.note('a', 1, null, null)
      expect(progress.getState().a?.stars).toBe(1)
    }
  })
})
