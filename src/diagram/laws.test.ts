/** Laws that hold at every moment of every run: conservation, one reply a delivery, levels, shares; and that everything there is was run. */
import { expect, it } from 'vitest'
import { REASONS } from '../engine/columns.ts'
import { kinds } from '../kinds/index.ts'
import { ROLES } from '../kinds/kind.ts'
import { EVENT_VERBS } from './diagram.ts'
import { live, Tally } from './laws.fake.ts'

const DIAGRAMS = Number(process.env.LAWS ?? 700)

it('random diagrams', () => {
  const all = new Tally()
  const wrong: string[] = []
  for (let number = 0; number < DIAGRAMS; number++) {
    try {
      wrong.push(...live(number, all))
    } catch (e) {
      wrong.push(`diagram ${number}: ${(e as Error).stack?.split('\n').slice(0, 6).join(' | ')}`)
    }
  }
  console.log(
    [...all.counts]
      .sort()
      .map(([a, b]) => `${a}: ${b}`)
      .join('\n'),
    all.events,
  )
  expect(wrong.slice(0, 30)).toEqual([])
}, 200_000)
