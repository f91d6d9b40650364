/** Random diagrams are sound, so that what they show of a run is the run's own doing. */
import { expect, it } from 'vitest'
import { applyChange } from './changes.ts'
import { parseDiagram, printDiagram } from './format.ts'
import { Dice, randomDiagram, randomEdit } from './random.fake.ts'

it('random diagrams pass the check, the same every time, also after edits', () => {
  for (let number = 0; number < 200; number++) {
    let diagram = randomDiagram(number)
    expect(printDiagram(randomDiagram(number))).toBe(printDiagram(diagram))
    expect(parseDiagram(printDiagram(diagram))).toMatchObject({ ok: true })
    const dice = new Dice(number)
    for (let nth = 0; nth < 10; nth++) {
      const edit = randomEdit(dice, diagram, nth)
      if (edit) diagram = applyChange(diagram, edit)
    }
    // A scenario's events may name what an edit took away.
    const parsed = parseDiagram(printDiagram({ ...diagram, scenario: { ...diagram.scenario, events: [] } }))
    expect(parsed.ok ? [] : parsed.problems).toEqual([])
  }
})
