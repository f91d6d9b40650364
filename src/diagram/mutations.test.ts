import { describe, expect, it } from 'vitest'
import type { Problem } from './diagram.ts'
import { parseDiagram, printDiagram } from './format.ts'
import { start } from './live.ts'
import { rich } from './rich.fake.ts'

type Node = Record<string, unknown> | unknown[]
type Random = (below: number) => number

/** mulberry32, for a test that is the same every day. */
function seeded(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return Math.floor((((word ^ (word >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

interface Place {
  readonly parent: Node
  readonly key: string
  readonly path: string
  readonly value: unknown
}

function placesIn(node: Node, path = ''): Place[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const here = Array.isArray(node) ? `${path}[${key}]` : path ? `${path}.${key}` : key
    return [{ parent: node, key, path: here, value }, ...(typeof value === 'object' && value !== null ? placesIn(value as Node, here) : [])]
  })
}

const STRANGE = [null, true, 'zzz', '', -1, 1e12, 0.5, [], {}, [[]], '\ud800', -1e300, 'x'.repeat(300)]

type Mutate = (place: Place, random: Random) => string | null
/** Each changes the document at a place and returns the path it changed, or null when it does not fit there. */
const mutations: Readonly<Record<string, Mutate>> = {
  strange: ({ parent, key, path }, random) => {
    ;(parent as Record<string, unknown>)[key] = STRANGE[random(STRANGE.length)]
    return path
  },
  remove: ({ parent, key, path }) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else delete parent[key]
    return path
  },
  unknown: ({ value, path }) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    ;(value as Record<string, unknown>).surprise = 1
    return `${path}.surprise`
  },
  twice: ({ parent, key, path }) => {
    if (!Array.isArray(parent)) return null
    parent.push(structuredClone(parent[Number(key)]))
    return path.replace(/\[\d+\]$/, `[${parent.length - 1}]`)
  },
  scale: ({ parent, key, value, path }, random) => {
    if (typeof value !== 'number') return null
    ;(parent as Record<string, unknown>)[key] = [value * 1e9, -value, value + 0.5, value + 1, value * 0.9][random(5)]
    return path
  },
  twist: ({ parent, key, value, path }) => {
    if (typeof value !== 'string') return null
    ;(parent as Record<string, unknown>)[key] = `${value}x`
    return path
  },
}
const names = Object.keys(mutations)

/** Where else a mutation shows: whatever names the component or wire that was changed, and settings that are compared with the one. */
function related(problem: Problem, changed: string, original: ReturnType<typeof rich>, document: unknown): boolean {
  const touches = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)
  if (touches(problem.path, changed)) return true
  const up = (path: string) => path.replace(/(\.[^.[]+|\[\d+\])$/, '')
  if (['fault', 'warmUpTooLong', 'lengthDiffers', 'allZero'].includes(problem.code) && touches(problem.path, up(up(changed)))) return true
  // A wire's settings are those of its role, a component's those of its kind.
  const [, owned] = /^((?:components|wires)\[\d+\])\.(?:role|kind)$/.exec(changed) ?? []
  if (owned && touches(problem.path, owned)) return true
  const [, list, nth] = /^(components|wires|scenario\.(?:events|goals|rules\.(?:locks|parts)))\[?(\d+)?/.exec(changed) ?? []
  if (!list) return false
  if (nth === undefined || list.startsWith('scenario')) return true
  // The mutated document refers to what is no longer what it was: by the old id, or beside it.
  const { id } = (list === 'components' ? original.components : original.wires)[Number(nth)] ?? { id: '' }
  const at = problem.path.split(/[.[\]]+/).filter(Boolean)
  const owner = at.slice(0, -1).reduce<unknown>((node, step) => (node as Record<string, unknown> | null)?.[step], document)
  const mentions = JSON.stringify(owner ?? null).includes(`"${id}"`)
  return mentions || problem.found === JSON.stringify(id)
}

describe('a mutated document', () => {
  it('is refused where it was mutated, or accepted and then written the same way for ever', () => {
    const random = seeded(2024)
    const before = parseDiagram(JSON.stringify(rich()))
    if (!before.ok) throw new Error(JSON.stringify(before.problems, null, 1))
    const bytes = printDiagram(before.diagram)
    const tally: Record<string, { refused: number; accepted: number }> = {}
    let done = 0
    let happened = 0
    while (done < 2500) {
      const original = rich()
      const document = rich()
      const places = placesIn(document)
      const name = names[random(names.length)]
      const changed = mutations[name](places[random(places.length)], random)
      if (changed === null) continue
      done++
      tally[name] ??= { refused: 0, accepted: 0 }
      const parsed = parseDiagram(JSON.stringify(document))
      if (parsed.ok) {
        tally[name].accepted++
        const printed = printDiagram(parsed.diagram)
        const again = parseDiagram(printed)
        expect(again.ok && printDiagram(again.diagram), `${name} ${changed}`).toBe(printed)
        const live = start(parsed.diagram)
        happened += live.run(10, 20_000)
        expect(live.result(0).system.conserved, `${name} ${changed}`).toBe(true)
      } else {
        tally[name].refused++
        expect(parsed.problems.length).toBeGreaterThan(0)
        const strays = parsed.problems.filter((problem) => !related(problem, changed, original, document))
        expect(strays, `${name} at ${changed}`).toEqual([])
        expect(printDiagram(before.diagram)).toBe(bytes)
      }
    }
    console.table(tally)
    const refused = Object.values(tally).reduce((sum, each) => sum + each.refused, 0)
    console.log(`${happened} events in the runs of those that were accepted`)
    expect(happened).toBeGreaterThan(100_000)
    expect(refused / done).toBeGreaterThan(0.6)
    expect(refused / done).toBeLessThan(0.99)
  }, 60_000)
})
