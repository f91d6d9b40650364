/** Plans followed along ways: shares add up, a circle adds nothing wherever one begins, and a mesh is walked once. */
import { describe, expect, it } from 'vitest'
import { planned, shareOf, type Way, type Ways } from './planned.ts'

/** `door` sends 10 a second; `[from, to, share]`. */
function waysOf(all: readonly (readonly [string, string, number?])[]) {
  let looked = 0
  const ways: Ways<string> = {
    own: (place) => (place === 'door' ? 10 : null),
    into(place) {
      looked++
      return all.flatMap(([from, to, share = 1]): Way<string>[] => (to === place ? [{ from, share }] : []))
    },
  }
  return { at: (place: string) => planned(ways, place), looked: () => looked }
}

describe('what is planned to come', () => {
  it('is a share of what splits, and all of what does not', () => {
    const { at } = waysOf([
      ['door', 'left', 0.25],
      ['door', 'right', 0.75],
      ['left', 'end'],
      ['right', 'end'],
      ['right', 'other'],
    ])
    expect(['left', 'right', 'end', 'other'].map(at)).toEqual([2.5, 7.5, 10, 7.5])
  })

  it('is unknown where nothing that has a plan leads', () => {
    const { at } = waysOf([['nobody', 'end']])
    expect(at('end')).toBeNaN()
  })

  it('is not more for a circle, in whatever order its wires were drawn', () => {
    const wires = [
      ['door', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'c'],
      ['a', 'c'],
    ] as const
    for (const order of [wires, [...wires].reverse()]) {
      const { at } = waysOf(order)
      expect(['a', 'b', 'c'].map(at)).toEqual([10, 10, 20])
    }
  })

  it('is not foreseen behind a tangle', () => {
    const tangle = Array.from({ length: 14 }, (_, nth) => `${nth}`)
    const { at } = waysOf([['door', '0'], ...tangle.flatMap((from) => tangle.map((to) => [from, to] as const)), ['3', 'end']])
    expect(at('end')).toBeNaN()
  })

  it('is found in one walk through layers that all lead to all', () => {
    const layers = Array.from({ length: 12 }, (_, layer) => Array.from({ length: 4 }, (_each, nth) => `${layer}/${nth}`))
    const between = layers.slice(1).flatMap((layer, nth) => layers[nth]!.flatMap((from) => layer.map((to) => [from, to, 0.25] as const)))
    const { at, looked } = waysOf([...layers[0]!.map((to) => ['door', to, 0.25] as const), ...between])
    expect(at('11/0')).toBeCloseTo(2.5, 9)
    expect(looked()).toBeLessThanOrEqual(12 * 4)
  })
})

it('shares by weight, and equally where nothing weighs', () => {
  expect(shareOf(1, [1, 3])).toBe(0.25)
  expect(shareOf(0, [0, 0])).toBe(0.5)
})
