/** What the library promises besides figures: diagrams that can be opened, in both languages, with knobs that turn something. */

import { describe, expect, it } from 'vitest'
import { CARD, GRID } from '../diagram/edit.ts'
import { parseDiagram, printDiagram } from '../diagram/format.ts'
import { start } from '../diagram/live.ts'
import { kindNamed, settingAt, settingsOf } from '../diagram/settings.ts'
import { profiles } from '../kinds/clients/profiles.ts'
import { asks } from './asks.data.ts'
import { scenarios } from './index.ts'

const KOREAN = /[가-힣]/

it('has an order of its own', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(5)
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
  const numbers = scenarios.map(({ number }) => number)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
})

it('has a question for each scenario, and for no other', () => {
  expect(Object.keys(asks)).toEqual(scenarios.map(({ id }) => id))
})

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', async (_id, scenario) => {
  const contents = await scenario.load()
  const drawings = [contents.diagram, contents.reference, ...Object.values(contents.variants)]
  const [en, ko] = [contents.diagram('en'), contents.diagram('ko')]

  it('draws diagrams that a file could hold', () => {
    for (const drawing of drawings)
      for (const diagram of [drawing('en'), drawing('ko')]) {
        const parsed = parseDiagram(printDiagram(diagram))
        expect(parsed.ok ? printDiagram(parsed.diagram) : parsed.problems).toBe(printDiagram(diagram))
      }
  })

  it('differs between the languages in names alone', () => {
    const nameless = (diagram: typeof en) => ({
      ...diagram,
      name: '',
      components: diagram.components.map((each) => ({ ...each, name: '' })),
    })
    expect(nameless(ko)).toEqual(nameless(en))
    for (const { name } of [ko, ...ko.components]) expect(name).toMatch(KOREAN)
    for (const { name } of [en, ...en.components]) expect(name).not.toMatch(KOREAN)
  })

  it('stands on the grid, no card over another, on a canvas of 960 × 560', () => {
    for (const { components } of drawings.map((drawing) => drawing('en'))) {
      for (const { x, y } of components)
        expect([x % GRID, y % GRID, x + CARD.width <= 960, y + CARD.height <= 560]).toEqual([0, 0, true, true])
      for (const a of components)
        for (const b of components)
          if (a !== b) expect(Math.abs(a.x - b.x) >= CARD.width + 48 || Math.abs(a.y - b.y) >= CARD.height + 48).toBe(true)
    }
  })

  it('tells its story in both languages', () => {
    const { en: english, ko: korean } = contents.story
    expect(korean.tries).toHaveLength(english.tries.length)
    for (const text of [english.see, ...english.tries, english.notice, scenario.title.en, asks[scenario.id]!.en])
      expect(text).not.toMatch(KOREAN)
    for (const text of [korean.see, ...korean.tries, korean.notice]) expect(text).toMatch(/다\.$/)
    expect([english.see, ...english.tries, english.notice].every((text) => text.endsWith('.'))).toBe(true)
    expect(Object.values(asks[scenario.id]!).every((text) => text.endsWith('?'))).toBe(true)
    // A figure in one language is in the other one too.
    const figures = (text: string) => (text.match(/\d[\d,.]*\d|\d/g) ?? []).sort()
    expect(figures(korean.see + korean.notice)).toEqual(figures(english.see + english.notice))
  })

  it('has knobs that turn a number of the diagram, within its bounds', () => {
    expect(contents.knobs.length).toBeGreaterThan(0)
    for (const { component, setting, min, max, step } of contents.knobs) {
      const part = en.components.find(({ id }) => id === component)
      const found = part && settingAt(kindNamed(part.kind), part.settings, setting)
      expect(found?.field.type).toBe('number')
      const field = found?.field as { min: number; max: number }
      expect(min).toBeGreaterThanOrEqual(field.min)
      expect(max).toBeLessThanOrEqual(field.max)
      expect(found?.value).toBeGreaterThanOrEqual(min)
      expect(found?.value).toBeLessThanOrEqual(max)
      const places = (max - min) / step
      expect(places).toBeCloseTo(Math.round(places))
    }
  })

  it('asks goals of components that are there', () => {
    for (const { of } of contents.goals) expect(['system', ...en.components.map(({ id }) => id)]).toContain(of)
    for (const { run } of contents.expect) expect(['diagram', 'reference', ...Object.keys(contents.variants)]).toContain(run.of)
    for (const variant of Object.keys(contents.variants))
      expect(contents.expect.some(({ run }) => run.of === variant) || contents.lesson?.wrong.includes(variant), variant).toBe(true)
  })

  it('shows something within ten seconds', () => {
    const live = start(en, { recorded: false })
    live.run(Math.min(10 * scenario.speed, live.duration))
    expect(live.result(0).system.offered).toBeGreaterThan(1)
    // Either something happens by then, or another number of customers comes than at first.
    const plans = en.components.flatMap(({ kind, settings }) => kindNamed(kind).traffic?.(settingsOf(kindNamed(kind), settings)) ?? [])
    const moved = plans.some((rate) => Math.abs(rate(10 * scenario.speed) / rate(0) - 1) > 0.2)
    if (!moved) for (const { at } of en.scenario.events.slice(0, 1)) expect(at).toBeLessThanOrEqual(10 * scenario.speed)
  })

  it('names the source of its traffic', () => {
    const sources = en.components.flatMap(({ kind, settings }) => kindNamed(kind).day?.(settingsOf(kindNamed(kind), settings)).source ?? [])
    expect(scenario.source === null).toBe(sources.length === 0)
  })
})

describe('the arithmetic of the morning rush', () => {
  const { bin, factors, opens } = profiles.cafeDay
  /** Backlog of the one barista, as a fluid, at an hour of the day. */
  const fluid = (hour: number) => {
    let backlog = 0
    for (let at = opens; at < hour * 3600; at += 60)
      backlog = Math.max(0, backlog + (40 * factors[Math.floor((at - opens) / bin)] - 60) / 60)
    return backlog
  }
  it('says 11, 22.5, 37, 16, and nothing an hour and forty minutes after the rush', () => {
    expect(fluid(9)).toBeCloseTo(11, 0)
    expect(fluid(10)).toBeCloseTo(22.5, 0)
    expect(fluid(11)).toBeCloseTo(37, 0)
    expect(fluid(12)).toBeCloseTo(16.4, 0)
    expect(fluid(12 + 35 / 60)).toBeGreaterThan(0)
    expect(fluid(12 + 40 / 60)).toBe(0)
  })
})
