/** What happens to a diagram that runs: events of its script, and the same done by hand. */
import type { Simulation } from '../engine/simulation.ts'
import type { Change, Diagram, ScenarioEvent } from './diagram.ts'
import { kindNamed, RESIZED, WIRE, withSetting } from './settings.ts'

type Happening = Omit<ScenarioEvent, 'at'>

/** What undoes an event that has a duration. A spike ends by itself. */
const UNDOES: Partial<Record<ScenarioEvent['do'], ScenarioEvent['do']>> = {
  stop: 'start',
  crash: 'restore',
  zoneDown: 'zoneUp',
  cut: 'heal',
  slow: 'slow',
}

export class Stage {
  private readonly simulation: Simulation
  private readonly diagram: () => Diagram
  private readonly change: (change: Change) => void

  /** `change` makes a change of the document as it runs. */
  constructor(simulation: Simulation, diagram: () => Diagram, change: (change: Change) => void) {
    this.simulation = simulation
    this.diagram = diagram
    this.change = change
  }

  script(event: ScenarioEvent): void {
    this.simulation.at({ at: event.at, apply: () => this.happen(event) })
  }

  happen(event: Happening): void {
    const { simulation } = this
    const undo = UNDOES[event.do]
    if (undo && event.duration) this.script({ ...event, do: undo, factor: 1, duration: undefined, at: simulation.now + event.duration })
    switch (event.do) {
      case 'zoneDown':
        return simulation.incidents.zoneDown(event.zone ?? '')
      case 'zoneUp':
        return simulation.incidents.zoneUp(event.zone ?? '')
      case 'cut':
      case 'heal':
        return simulation.cut(event.wire ?? '', event.do === 'cut')
      case 'set':
        return this.set(event)
      case 'resize':
        return this.resize(event)
      default: {
        const index = simulation.doors.topology.find(event.component ?? '')
        if (index >= 0) simulation.incidents.strike(index, event.do, event.factor ?? 1, event.duration ?? 0)
      }
    }
  }

  /** A size is changed while the machine stands: it stops, changes and boots (aws-facts, EC2: changing the instance type). */
  private resize({ component, value }: Happening): void {
    this.happen({ do: 'crash', component })
    this.set({ do: 'set', component, setting: RESIZED, value })
    this.happen({ do: 'restore', component })
  }

  private set({ component, wire: wireId, setting, value }: Happening): void {
    if (setting === undefined) return
    const { components, wires } = this.diagram()
    const part = components.find(({ id }) => id === component)
    const wire = wires.find(({ id }) => id === wireId)
    if (part) this.change({ do: 'setComponent', id: part.id, settings: withSetting(kindNamed(part.kind), part.settings, setting, value) })
    else if (wire) this.change({ do: 'setWire', id: wire.id, settings: withSetting(WIRE, wire.settings, setting, value) })
  }
}
