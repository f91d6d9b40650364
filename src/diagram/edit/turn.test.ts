import { describe, expect, it } from 'vitest'
import { kinds } from '../../kinds/index.ts'
import type { AnyKind } from '../../kinds/kind.ts'
import { applyChange, changes } from '../changes.ts'
import type { Diagram } from '../diagram.ts'
import { add, connect, newComponent, setScenario, setSetting } from '../edit.ts'
import { parseDiagram, printDiagram } from '../format.ts'
import { plannedMean } from '../graph/planned.ts'
import { start } from '../live.ts'
import { emptyDiagram, kindNamed } from '../settings.ts'
import { relatives, turn } from './turn.ts'

const shop = (...types: string[]): Diagram =>
  types.reduce((diagram, type, nth) => {
    const next = add(diagram, newComponent(diagram, kindNamed(type), type, { x: nth * 240, y: 0 }))
    return nth === 0 ? next : (connect(next, next.components[nth - 1].id, next.components[nth].id).diagram ?? next)
  }, emptyDiagram('Shop'))
const withAll = (diagram: Diagram, id: string, values: Record<string, unknown>) =>
  Object.entries(values).reduce((next, [name, value]) => setSetting(next, id, name, value), diagram)
const settingsIn = (diagram: Diagram | null, id: string) => diagram?.components.find((each) => each.id === id)?.settings

const BOTH = { platform: 'ec2', taskCpu: 1024, taskMemory: 2048, desiredCount: 6, maxCapacity: 9, hostType: 'm6i.large', imageSize: 3e8 }
const base = withAll(shop('clients', 'loadBalancer', 'ecsService', 'queue'), 'ecsService', {
  ...BOTH,
  minimumHealthyPercent: 50,
  policies: [{ type: 'targetTracking', target: 50 }],
})

describe('a container moved from one orchestrator to the other', () => {
  it('keeps id, name, place, wires and every setting that both have, and loses the others', () => {
    const turned = turn(base, 'ecsService', 'eksDeployment')
    expect(turned?.wires).toEqual(base.wires)
    expect(turned?.components.map(({ id, kind }) => [id, kind])[2]).toEqual(['ecsService', 'eksDeployment'])
    expect(settingsIn(turned, 'ecsService')).toEqual(BOTH)
    const parsed = parseDiagram(printDiagram(turned!))
    expect(parsed.ok && printDiagram(parsed.diagram)).toBe(printDiagram(turned!))
  })

  it('and back, between all four combinations, the same container is the same', () => {
    const there = turn(base, 'ecsService', 'eksDeployment')!
    const onFargate = setSetting(there, 'ecsService', 'platform', 'fargate')
    const back = turn(onFargate, 'ecsService', 'ecsService')!
    const again = setSetting(back, 'ecsService', 'platform', 'ec2')
    expect(settingsIn(again, 'ecsService')).toEqual(BOTH)
    expect(again.wires).toEqual(base.wires)
  })

  it('drops scripted events that mean nothing any more, and keeps the rest', () => {
    const scripted = setScenario(base, {
      events: [
        { at: 10, do: 'deploy', component: 'ecsService' },
        { at: 20, do: 'set', component: 'ecsService', setting: 'minimumHealthyPercent', value: 0 },
        { at: 30, do: 'set', component: 'ecsService', setting: 'desiredCount', value: 3 },
        { at: 40, do: 'stop', component: 'clients' },
      ],
    })
    expect(turn(scripted, 'ecsService', 'eksDeployment')?.scenario.events.map(({ at }) => at)).toEqual([10, 30, 40])
  })

  it('goes on running, as a part that leaves and one that comes, with nothing lost from the books', () => {
    const turned = turn(base, 'ecsService', 'eksDeployment')!
    const live = start(base)
    live.run(300)
    const edits = changes(base, turned)
    for (const edit of edits) live.apply(edit)
    expect(edits.reduce(applyChange, base).components.find(({ id }) => id === 'ecsService')?.kind).toBe('eksDeployment')
    live.run(1200)
    const { system, components } = live.result(0)
    expect(system.conserved).toBe(true)
    expect(components.ecsService.completed).toBeGreaterThan(0)
  })

  it('is offered within a family alone, whose kinds take the same wires', () => {
    const families = kinds.filter(({ family }) => family !== undefined)
    expect(families.length).toBeGreaterThanOrEqual(2)
    for (const kind of kinds)
      for (const other of relatives(kind, kinds)) expect([other.family, other.wires]).toEqual([kind.family, kind.wires])
    expect(relatives(kindNamed('instance'), kinds)).toEqual([])
    expect(turn(base, 'nobody', 'eksDeployment')).toBeNull()
    expect(turn(base, 'queue', 'ecsService')).toBeNull()
  })
})

describe('ways to run work', () => {
  it('exist for instances, hosts, Fargate, functions and own servers', () => {
    const all = kinds.flatMap(({ ways }) => Object.keys(ways ?? {}))
    expect([...new Set(all)].sort()).toEqual(['fargate', 'functions', 'hosts', 'instances', 'own'])
  })

  it('use only what the kind counts', () => {
    for (const kind of kinds)
      for (const way of Object.values((kind as AnyKind).ways ?? {})) {
        const settings = {
          ...Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, (field as { default: unknown }).default])),
        }
        for (const name of Object.keys(way!(settings, 10).usage)) expect(Object.keys(kind.gauges), kind.type).toContain(name)
      }
  })
})

describe('the traffic that is planned to come', () => {
  const rate = (diagram: Diagram, perSecond: number) => setSetting(diagram, 'clients', 'rate', perSecond)
  it('follows wires, and is shared where one of several gets each job', () => {
    expect(plannedMean(rate(base, 12), 'ecsService')).toBe(12)
    expect(plannedMean(rate(base, 12), 'queue')).toBe(12)
    const two = connect(add(base, newComponent(base, kindNamed('instance'), 'B', { x: 0, y: 300 })), 'loadBalancer', 'instance').diagram!
    expect(plannedMean(rate(two, 12), 'instance')).toBe(6)
    expect(plannedMean(two, 'nobody')).toBeNaN()
    expect(plannedMean(shop('instance'), 'instance')).toBeNaN()
  })
})
