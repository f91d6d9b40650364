/** Links: what goes in comes out to the byte, and whatever is done to a link, it is refused with reasons or opens a sound document. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../diagram/diagram.ts'
import { someDiagram } from '../../diagram/diagrams.fake.ts'
import { ruled } from '../../diagram/edit/rules.fake.ts'
import { MOST_BYTES, parseDiagram, printDiagram } from '../../diagram/format.ts'
import { randomDiagram } from '../../diagram/random.fake.ts'
import { richText } from '../../diagram/rich.fake.ts'
import { scenarios } from '../../scenarios/index.ts'
import { isLink, readLink, writeLink } from './link.ts'
import { MOST_LETTERS, pack, unpack } from './packing.ts'

const rich = (): Diagram => {
  const parsed = parseDiagram(richText())
  if (!parsed.ok) throw new Error('The rich document is not sound.')
  return parsed.diagram
}
const opened = async (link: string) => {
  const read = await readLink(link, 'en')
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read
}
const told = async (link: string) => {
  const read = await readLink(link, 'en')
  return read.ok ? 'opened' : read.problems.map(({ path, code, found }) => `${path} ${code} ${found}`)
}

describe('a diagram', () => {
  it('comes out of its link to the byte, and gives the same link again', async () => {
    let longest = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(someDiagram, fc.nat(5000).map(randomDiagram)), async (diagram) => {
        const link = await writeLink(diagram, null)
        longest = Math.max(longest, diagram.components.length)
        expect(isLink(link)).toBe(true)
        const { diagram: back, touched } = await opened(link)
        expect(printDiagram(back)).toBe(printDiagram(diagram))
        expect(await writeLink(back, null)).toBe(link)
        expect(touched).toBe(true)
      }),
      { seed: 4, numRuns: 60 },
    )
    expect(longest).toBeGreaterThan(8)
  })

  it('is the same link whatever order its settings were written in', async () => {
    const diagram = rich()
    const turned = JSON.parse(richText(), (name, value) =>
      value && typeof value === 'object' && !Array.isArray(value) && name !== 'value'
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    const parsed = parseDiagram(JSON.stringify(turned))
    expect(parsed.ok && (await writeLink(parsed.diagram, null))).toBe(await writeLink(diagram, null))
  })

  it('keeps the scenario that it came from, and a language', async () => {
    const link = await writeLink(rich(), scenarios[0]!.id, 'ko')
    expect(link).toMatch(new RegExp(`^#d=[\\w-]+&s=${scenarios[0]!.id}&lang=ko$`))
    expect(await opened(link)).toMatchObject({ scenario: scenarios[0]!.id, language: 'ko', touched: true })
    expect(await writeLink(rich(), 'no-such-scenario')).toBe(await writeLink(rich(), null))
  })
})

describe('a scenario of the library', () => {
  it.each(scenarios.map(({ id }) => id))('%s is named, in either language, and opens as it is', async (id) => {
    const { diagram: draw } = await scenarios.find((one) => one.id === id)!.load()
    for (const language of ['en', 'ko'] as const) {
      const link = await writeLink(draw(language), id)
      expect(link).toBe(`#s=${id}`)
      const read = await readLink(link, language)
      expect(read).toMatchObject({ ok: true, scenario: id, language: null, touched: false })
      expect(read.ok && printDiagram(read.diagram)).toBe(printDiagram(draw(language)))
      const asked = await readLink(`${link}&lang=ko`, language)
      expect(asked.ok && printDiagram(asked.diagram)).toBe(printDiagram(draw('ko')))
    }
  })

  it('on another day is named with its seed', async () => {
    const { diagram: draw } = await scenarios[0]!.load()
    const other = { ...draw('en'), scenario: { ...draw('en').scenario, seed: '비 & 눈=#1' } }
    const link = await writeLink(other, scenarios[0]!.id)
    expect(link.length).toBeLessThan(80)
    const read = await opened(link)
    expect(printDiagram(read.diagram)).toBe(printDiagram(other))
    expect(read.touched).toBe(true)
  })

  it('with rules for students is packed, under its name', async () => {
    const { id, load } = scenarios[0]!
    const { diagram: draw } = await load()
    const locks = [{ of: draw('en').components[0]!.id }]
    const fixed = ruled(draw('en'), { locks, hideCharts: true, publishedSeed: draw('en').scenario.seed })
    const link = await writeLink(fixed, id)
    expect(link).toMatch(new RegExp(`^#d=[\\w-]+&s=${id}$`))
    const read = await opened(link)
    expect([printDiagram(read.diagram), read.scenario]).toEqual([printDiagram(fixed), id])
    expect(read.diagram.scenario.rules).toEqual({ locks, parts: null, hideCharts: true, publishedSeed: draw('en').scenario.seed })
  })

  it('is packed once a part was moved', async () => {
    const { diagram: draw } = await scenarios[0]!.load()
    const [first, ...rest] = draw('en').components
    const moved = { ...draw('en'), components: [{ ...first!, x: first!.x + 8 }, ...rest] }
    expect(await writeLink(moved, scenarios[0]!.id)).toMatch(/^#d=/)
  })
})

describe('a wrong link', () => {
  it('is told in words of its own', async () => {
    const good = await writeLink(rich(), null)
    const { id } = scenarios[0]!
    expect(await told(good)).toBe('opened')
    for (const [link, says] of [
      ['#d=', 'd linkCut 0'],
      ['#d=hello+world', 'd linkLetters "+"'],
      [`${good}.`, 'd linkLetters "."'],
      ['#d=AAAAA', 'd linkCut 5'],
      [good.slice(0, good.length / 2), /^d linkCut \d+$/],
      [good.slice(0, -1), /^d linkCut \d+$/],
      ['#d=%zz', 'd linkCut "%zz"'],
      [`${good}&seed=x`, 'seed linkSeed "x"'],
      [`${good}&locks=all`, ' linkUnknown "locks"'],
      [`${good}&lang=fr`, 'lang linkLanguage "fr"'],
      [`${good}&d=AA`, 'd linkTwice "d"'],
      ['#s=teapot', 's linkScenario "teapot"'],
      ['#s=', 's linkScenario ""'],
      ['#d', ' linkUnknown "d"'],
      ['#', ' linkUnknown ""'],
      [`#s=${id}&seed=${'x'.repeat(5000)}`, /^scenario\.seed tooLong /],
      ['#s=order-board&seed=%ED%A0%80', `seed linkCut "%ED%A0%80"`],
      [`#d=${await pack('{"tea": true}')}`, /^format missing/],
      [`#d=${await pack('hello, café')}`, /notJson/],
      [`#d=${await pack(printDiagram(rich()).replace('"version": 1', '"version": 2'))}`, 'version newerVersion 2'],
      [`#d=${'A'.repeat(MOST_LETTERS)}`, ` linkTooLarge ${MOST_LETTERS + 3}`],
    ] as const) {
      const problems = await told(link)
      expect(problems, link.slice(0, 80)).not.toBe('opened')
      expect(problems[0], link.slice(0, 80)).toMatch(typeof says === 'string' ? new RegExp(`^${says.replace(/[.+]/g, '\\$&')}$`) : says)
    }
  })

  it('that is none of ours is left alone', () => {
    for (const fragment of ['', '#', '#canvas', '#:~:text=queue', '#data=1', '#section-2', '#d']) expect(isLink(fragment)).toBe(false)
  })

  it('however it was changed, is refused or opens a sound document', async () => {
    const good = await writeLink(randomDiagram(7), 'order-board', 'en')
    const letters = 'ABCxyz019-_=&#%+ .한'
    const change = fc.tuple(fc.nat(good.length), fc.nat(8), fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 }))
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const link = changes.reduce((text, [at, gone, come]) => text.slice(0, at) + come + text.slice(at + gone), good)
        const read = await readLink(link, 'en')
        if (read.ok) expect(parseDiagram(printDiagram(read.diagram))).toMatchObject({ ok: true, diagram: read.diagram })
        else {
          refused++
          expect(read.problems.length).toBeGreaterThan(0)
        }
      }),
      { seed: 21, numRuns: 400 },
    )
    expect(refused).toBeGreaterThan(200)
  })
})

describe('a bomb', () => {
  it('is left as soon as it is over the cap', async () => {
    const bomb = deflateRawSync(Buffer.alloc(300_000_000, ' ')).toString('base64url')
    expect(bomb.length).toBeLessThan(MOST_LETTERS)
    const before = process.memoryUsage().arrayBuffers
    const start = performance.now()
    expect(await told(`#d=${bomb}`)).toEqual([`d linkTooLarge > ${MOST_BYTES}`])
    expect(performance.now() - start).toBeLessThan(2000)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64_000_000)
  })

  it('and the cap is to the byte', async () => {
    const letters = await pack('x'.repeat(5000))
    expect(await unpack(letters, 4999)).toEqual({ is: 'tooLarge', found: '> 4999' })
    expect(await unpack(letters, 5000)).toMatchObject({ is: 'bytes', bytes: { length: 5000 } })
  })
})
