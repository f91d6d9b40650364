/** Rules for students are nothing to a grade: the same run comes of it, on the morning of the name where one is given. */
import { expect, it } from 'vitest'
import { ruled } from '../../diagram/edit/rules.fake.ts'
import { start } from '../../diagram/live.ts'
import { contents as kiosk } from '../kitchens/kiosk.ts'
import { contents } from '../orderBoard.ts'
import { asGraded } from './grade.ts'
import { seedOf } from './seed.ts'

const design = contents.reference('en')
const published = contents.diagram('en').scenario.seed
const fixed = ruled(design, { locks: [{ of: design.components[0]!.id }], parts: ['queue'], hideCharts: true, publishedSeed: published })

function played(diagram: typeof design) {
  const live = start(diagram, { recorded: false })
  while (!live.finished()) live.run(live.duration)
  return live.result(0).fingerprint
}

it('a design is graded alike with rules and without, and shows whether they were lifted', () => {
  expect(asGraded(fixed, contents).scenario.rules).toEqual(fixed.scenario.rules)
  expect(asGraded(design, contents).scenario.rules).toBeUndefined()
  expect(played(asGraded(fixed, contents))).toBe(played(asGraded(design, contents)))
})

it('a name has a morning of its own, however it is written', () => {
  const [mina, jo] = ['  Mina', 'Jo'].map((name) => asGraded(fixed, contents, seedOf(name, published)))
  expect(mina!.scenario.seed).toBe(seedOf('MINA ', published))
  expect(played(mina!)).not.toBe(played(jo!))
  expect(played(mina!)).not.toBe(played(asGraded(fixed, contents)))
})

it('who is added does the work that there is, and chooses everything else', () => {
  const opens = kiosk.diagram('en')
  const machine = opens.components.find(({ kind }) => kind === 'instance')!
  const added = { ...machine, id: 'wonder', settings: { ...machine.settings, concurrency: 64, serviceTime: 0.001, zone: 'b' } }
  const { components } = asGraded({ ...opens, components: [...opens.components, added] }, kiosk)
  expect(components.at(-1)!.settings).toEqual({ ...machine.settings, zone: 'b' })
})

it('what the morning gives is changed by no event, however its path is written', () => {
  const own = contents.reference('en').components.find(({ id }) => contents.lesson!.given[id]?.includes('serviceTime'))!
  const paths = ['serviceTime', 'serviceTime.', '.serviceTime', 'serviceTime[]', '[serviceTime]', 'serviceTime.mean']
  const events = paths.map((setting) => ({ at: 1, do: 'set', component: own.id, setting, value: 0.01 }) as const)
  expect(asGraded({ ...design, scenario: { ...design.scenario, events } }, contents).scenario.events).toEqual(design.scenario.events)
})
