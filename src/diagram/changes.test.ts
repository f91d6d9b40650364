/** Differences of two diagrams as a list of changes. */
import { expect, it } from 'vitest'
import { applyChange, changes } from './changes.ts'
import { add, connect, newComponent } from './edit.ts'
import { emptyDiagram, kindNamed } from './settings.ts'

it('a component of another kind under the same id is a removal and an addition, its wires with it', () => {
  const small = ['guests', 'till'].reduce(
    (diagram, id) => add(diagram, { ...newComponent(diagram, kindNamed(id === 'till' ? 'instance' : 'clients'), id, { x: 0, y: 0 }), id }),
    emptyDiagram('Small'),
  )
  const before = connect(small, 'guests', 'till').diagram ?? small
  const after = {
    ...before,
    components: before.components.map((component) => (component.id === 'till' ? { ...component, kind: 'loadBalancer' } : component)),
  }
  expect(changes(before, after).map((each) => each.do)).toEqual(['removeWire', 'removeComponent', 'addComponent', 'addWire'])
  const made = changes(before, after).reduce(applyChange, before)
  expect(made.wires).toEqual(after.wires)
  expect(new Map(made.components.map(({ id, kind }) => [id, kind]))).toEqual(new Map(after.components.map(({ id, kind }) => [id, kind])))
})
