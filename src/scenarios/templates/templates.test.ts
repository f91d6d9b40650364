/** What templates promise: they can be put down anywhere, work as they are, and differ between languages in names alone. */
import { describe, expect, it } from 'vitest'
import { advise } from '../../diagram/advice.ts'
import { CARD, GRID } from '../../diagram/edit.ts'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { start } from '../../diagram/live.ts'
import { kinds } from '../../kinds/index.ts'
import { templates } from './templates.ts'

const KOREAN = /[가-힣]/
const MINUTES = 10

describe.each(templates.map((template) => [template.id, template] as const))('%s', async (_id, template) => {
  const drawing = await template.load()
  const [en, ko] = [drawing('en'), drawing('ko')]

  it('is a document without faults, and nothing in it wants advice', () => {
    for (const diagram of [en, ko]) {
      const parsed = parseDiagram(printDiagram(diagram))
      expect(parsed.ok ? printDiagram(parsed.diagram) : parsed.problems).toBe(printDiagram(diagram))
      expect(advise(diagram)).toEqual([])
    }
  })

  it('has words in both languages, and the same settings', () => {
    const bare = (diagram: typeof en) => ({ ...diagram, name: '', components: diagram.components.map((each) => ({ ...each, name: '' })) })
    expect(bare(ko)).toEqual(bare(en))
    for (const word of [template.title.en, template.say.en, en.name, ...en.components.map(({ name }) => name)])
      expect(word).not.toMatch(KOREAN)
    for (const word of [template.title.ko, template.say.ko, ko.name, ...ko.components.map(({ name }) => name)]) expect(word).toMatch(KOREAN)
    expect([en.name, ko.name]).toEqual([template.title.en, template.title.ko])
    expect(template.say.en).toMatch(/\.$/)
    expect(template.say.ko).toMatch(/니다\.$/)
  })

  it('stands on the grid, no card over another', () => {
    for (const { x, y } of en.components) expect([x % GRID, y % GRID]).toEqual([0, 0])
    for (const a of en.components)
      for (const b of en.components)
        if (a !== b) expect(Math.abs(a.x - b.x) >= CARD.width + 48 || Math.abs(a.y - b.y) >= CARD.height + 48).toBe(true)
  })

  it(`serves its customers for ${MINUTES} minutes, and loses no job`, () => {
    const live = start({ ...en, scenario: { ...en.scenario, duration: MINUTES * 60 } }, { replication: 0, recorded: false })
    while (!live.finished()) live.run(live.duration)
    const { system, components } = live.result(0)
    expect(system.conserved).toBe(true)
    const lost = Object.values(system.failed).reduce((sum, count) => sum + count, 0)
    expect(system.goodput).toBeGreaterThan(0.97 * system.offered)
    expect(lost).toBeLessThan(0.01 * system.offered)
    // Everything that can work has worked.
    for (const { id, kind } of en.components)
      if (kinds.some(({ type, rate }) => type === kind && rate)) expect(components[id].completed, id).toBeGreaterThan(0)
  })
})

it('there is a template for each architecture that the course draws', () => {
  expect(templates.map(({ id }) => id)).toEqual([
    'web-group',
    'web-queue-workers',
    'three-tiers',
    'on-premises',
    'fan-out',
    'image-resize',
    'container-shop',
    'serverless-api',
  ])
})
