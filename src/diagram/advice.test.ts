import { describe, expect, it } from 'vitest'
import { advise } from './advice.ts'
import type { Diagram } from './diagram.ts'
import { add, connect, newComponent, remove, setScenario, setSetting } from './edit.ts'
import { parseDiagram } from './format.ts'
import { rich } from './rich.fake.ts'
import { emptyDiagram, kindNamed } from './settings.ts'

/** Components of these types in a row, named as their types, with these wires between them. */
function shop(types: readonly string[], ...wires: readonly (readonly [string, string])[]): Diagram {
  const placed = types.reduce(
    (diagram, type, nth) => add(diagram, newComponent(diagram, kindNamed(type), type, { x: nth * 240, y: 0 })),
    emptyDiagram('Shop'),
  )
  return wires.reduce((diagram, [from, to]) => connect(diagram, from, to).diagram ?? diagram, placed)
}
const codes = (diagram: Diagram) => advise(diagram).map(({ component, code }) => `${component} ${code}`)
/** What the first fix adds: `from role to`. */
function fixed(diagram: Diagram): string {
  const { fix } = advise(diagram)[0]
  const wire = fix?.mended().wires.at(-1)
  return wire ? `${fix?.code} ${wire.from} ${wire.role} ${wire.to}` : `${fix?.code}`
}

describe('advice', () => {
  it('says nothing about what works', () => {
    const parsed = parseDiagram(JSON.stringify(rich()))
    expect(parsed.ok && advise(parsed.diagram)).toEqual([])
    expect(
      advise(
        shop(
          ['clients', 'loadBalancer', 'autoScalingGroup', 'queue', 'instance'],
          ['clients', 'loadBalancer'],
          ['loadBalancer', 'autoScalingGroup'],
          ['autoScalingGroup', 'queue'],
          ['queue', 'instance'],
        ),
      ),
    ).toEqual([])
    expect(advise(emptyDiagram('Nothing'))).toEqual([])
  })

  it.each<[string, Diagram, string[], string]>([
    [
      'customers without a wire',
      shop(['clients', 'instance']),
      ['clients goesNowhere', 'instance nothingArrives'],
      'connectTo clients call instance',
    ],
    [
      'customers beside a working shop go to its door',
      shop(['clients', 'loadBalancer', 'instance', 'clients'], ['clients', 'loadBalancer'], ['loadBalancer', 'instance']),
      ['clients-2 goesNowhere'],
      'connectTo clients-2 call instance',
    ],
    [
      'a queue that nobody polls',
      shop(['clients', 'queue', 'instance'], ['clients', 'queue']),
      ['queue nobodyFetches', 'instance nothingArrives'],
      'connectTo queue poll instance',
    ],
    [
      'a balancer without targets',
      shop(['clients', 'loadBalancer', 'instance'], ['clients', 'loadBalancer']),
      ['loadBalancer noTargets', 'instance nothingArrives'],
      'connectTo loadBalancer call instance',
    ],
    [
      'a worker that nothing reaches',
      shop(['clients', 'instance', 'instance'], ['clients', 'instance']),
      ['instance-2 nothingArrives'],
      'connectFrom instance call instance-2',
    ],
    ['a worker alone', shop(['instance']), ['instance nothingArrives'], 'undefined'],
    [
      'what stands behind a worker that nothing reaches',
      shop(['instance', 'queue', 'instance'], ['instance', 'queue'], ['queue', 'instance-2']),
      ['instance nothingArrives', 'queue notReached', 'instance-2 notReached'],
      'undefined',
    ],
    [
      'a tray for problem orders need not be emptied',
      shop(['clients', 'queue', 'instance', 'queue'], ['clients', 'queue'], ['queue', 'instance'], ['queue', 'queue-2']),
      [],
      '',
    ],
    [
      'a queue whose messages all go to the tray',
      shop(['clients', 'queue', 'queue'], ['clients', 'queue'], ['queue', 'queue-2']),
      ['queue nobodyFetches'],
      'undefined',
    ],
  ])('%s', (_, diagram, wanted, fix) => {
    expect(codes(diagram)).toEqual(wanted)
    if (wanted.length) expect(fixed(diagram)).toBe(fix)
  })

  it('every fix mends what it was offered for', () => {
    for (const diagram of [
      shop(['clients', 'instance']),
      shop(['clients', 'queue', 'instance'], ['clients', 'queue']),
      shop(['clients', 'loadBalancer', 'instance'], ['clients', 'loadBalancer']),
    ])
      for (const { component, code, fix } of advise(diagram)) if (fix) expect(codes(fix.mended())).not.toContain(`${component} ${code}`)
  })

  it('a group that may have nobody, or wants nobody, and what could change that', () => {
    const base = shop(['clients', 'autoScalingGroup'], ['clients', 'autoScalingGroup'])
    const none = ['minSize', 'desiredCapacity'].reduce((diagram, name) => setSetting(diagram, 'autoScalingGroup', name, 0), base)
    const closed = setSetting(none, 'autoScalingGroup', 'maxSize', 0)
    expect(codes(none)).toEqual(['autoScalingGroup noneWanted'])
    expect(codes(closed)).toEqual(['autoScalingGroup noPlaces'])
    expect(advise(closed)[0].fix?.mended().components[1].settings).toEqual({})
    expect(codes(setSetting(none, 'autoScalingGroup', 'policies', [{ type: 'scheduled', at: 60, desired: 2 }]))).toEqual([])
    expect(
      codes(setScenario(none, { events: [{ at: 60, do: 'set', component: 'autoScalingGroup', setting: 'desiredCapacity', value: 2 }] })),
    ).toEqual([])
  })

  it('customers who never come, while the run lasts', () => {
    const base = shop(['clients', 'instance'], ['clients', 'instance'])
    expect(codes(setSetting(base, 'clients', 'rate', 0))).toEqual(['clients noTraffic'])
    const late = setSetting(base, 'clients', 'profile', { kind: 'steps', start: 5000, bin: 60, factors: [1] })
    expect(codes(late)).toEqual(['clients noTraffic'])
    expect(codes(setScenario(late, { duration: 6000 }))).toEqual([])
  })

  it('calls that come back to themselves', () => {
    const line = shop(['clients', 'instance', 'instance'], ['clients', 'instance'], ['instance', 'instance-2'])
    const circle = {
      ...line,
      wires: [...line.wires, { id: 'back', from: 'instance-2', to: 'instance', role: 'call' as const, settings: {} }],
    }
    expect(codes(circle)).toEqual(['instance circle', 'instance-2 circle'])
    expect(codes(remove(circle, ['back']))).toEqual([])
  })
})
