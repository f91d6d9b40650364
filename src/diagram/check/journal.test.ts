import { describe, expect, it } from 'vitest'
import { parseDiagram, parseFile, parseRun, printRun } from '../format.ts'
import { rich, richText } from '../rich.fake.ts'

describe('a run', () => {
  const diagram = rich()
  const entry = (edit: unknown, at = 1, after_ = 5) => ({ at, after: after_, edit })
  const run = (...journal: unknown[]) => JSON.stringify({ format: 'cloud-cafe/run', version: 1, diagram, seed: 's', journal })
  const helper = { id: 'helper', kind: 'instance', name: 'Helper', x: 0, y: 0, settings: { concurrency: 3, errorRate: 0 } }
  const sound = [
    entry({ do: 'addComponent', component: helper }),
    entry({ do: 'addWire', wire: { id: 'n', from: 'board', to: 'helper', role: 'poll' } }),
    entry({ do: 'setComponent', id: 'helper', settings: { concurrency: 4, backlog: null } }, 2, 9),
    entry({ do: 'setWire', id: 'n', settings: { latency: 1, loss: 0 } }, 2, 9),
    entry({ do: 'event', event: { component: 'helper', do: 'stop' } }, 3, 10),
    entry({ do: 'removeWire', id: 'n' }, 3, 11),
    entry({ do: 'removeComponent', id: 'helper' }, 4, 12),
    entry({ do: 'addComponent', component: { ...helper, kind: 'queue', settings: { delaySeconds: 5 } } }, 5, 13),
    entry({ do: 'setComponent', id: 'helper', settings: { delaySeconds: 0 } }, 5, 13),
  ]

  it('reads, writes the same bytes, and is told from a diagram', () => {
    const parsed = parseRun(run(...sound))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const text = printRun(parsed.run)
    const again = parseRun(text)
    expect(again).toEqual(parsed)
    expect(JSON.parse(text).journal[2].edit).toEqual({ do: 'setComponent', id: 'helper', settings: { concurrency: 4 } })
    expect(parsed.run.journal.at(-1)?.edit).toEqual({ do: 'setComponent', id: 'helper', settings: {} })
    expect(parseFile(text)).toMatchObject({ ok: true, run: { seed: 's' } })
    expect(parseFile(richText())).toMatchObject({ ok: true, run: null })
    expect(parseDiagram(text)).toMatchObject({ ok: false, problems: [{ path: 'format', code: 'unknownFormat' }] })
  })

  it.each([
    [[entry({ do: 'removeComponent', id: 'x' })], 'journal[0].edit.id unknownId'],
    [[entry({ do: 'removeComponent', id: 'board' }), entry({ do: 'setWire', id: 'w4', settings: {} })], 'journal[1].edit.id unknownId'],
    [[entry({ do: 'addComponent', component: { ...helper, id: 'board' } })], 'journal[0].edit.component.id duplicateId'],
    [
      [entry({ do: 'setComponent', id: 'tills', settings: { minSize: 7, maxSize: 3, desiredCapacity: 3 } })],
      'journal[0].edit.settings.minSize fault',
    ],
    [[entry({ do: 'addWire', wire: { id: 'n', from: 'board', to: 'host', role: 'poll' } })], 'journal[0].edit.wire.role roleNotOffered'],
    [[entry({ do: 'event', event: { at: 3, do: 'cut', wire: 'w1' } })], 'journal[0].edit.event.at unknownField'],
    [
      [entry({ do: 'event', event: { do: 'cut', wire: 'w1' } }, 5), entry({ do: 'event', event: { do: 'heal', wire: 'w1' } }, 4)],
      'journal[1].at outOfRange',
    ],
    [
      [entry({ do: 'event', event: { do: 'cut', wire: 'w1' } }, 5, 7), entry({ do: 'event', event: { do: 'heal', wire: 'w1' } }, 6, 6)],
      'journal[1].after outOfRange',
    ],
    [[entry({ do: 'setComponent', id: 'board', settings: { fifo: true } })], 'journal[0].edit.settings fault'],
    [[entry({ do: 'event', event: { do: 'set', component: 'board', setting: 'fifo', value: true } })], 'journal[0].edit.event.value fault'],
    [[entry({ do: 'fly' })], 'journal[0].edit.do notAChoice'],
    [[5], 'journal[0] wrongType'],
    [[entry({ do: 'removeWire', id: 'w1', extra: 1 })], 'journal[0].edit.extra unknownField'],
  ])('%#: %j', (journal, wanted) => {
    const parsed = parseRun(run(...journal))
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([wanted])
  })

  it('takes the edits of one moment as one: both ends of a wire may become what neither could alone', () => {
    const standard = (id: string, ...when: number[]) => entry({ do: 'setComponent', id, settings: { fifo: false } }, ...when)
    const told = (...journal: unknown[]) => {
      const parsed = parseRun(run(...journal))
      return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)
    }
    expect(told(standard('ledger'), standard('returns'))).toEqual([])
    expect(told(standard('ledger'), standard('returns', 2))).toEqual(['journal[0].edit.settings fault', 'journal[1].edit.settings fault'])
  })

  it('tells problems of the diagram inside it with their whole path', () => {
    const broken = JSON.stringify({ ...JSON.parse(run()), diagram: { ...diagram, wires: [{}] } })
    const parsed = parseRun(broken)
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toContain('diagram.wires[0].id')
    expect(parseRun(run().replace('"seed":"s"', '"seed":7'))).toMatchObject({ ok: false, problems: [{ path: 'seed' }] })
  })
})
