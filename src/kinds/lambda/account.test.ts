/** What an account lets a function reserve (aws-facts 5.1): all but 100 of its executions. */
import { describe, expect, it } from 'vitest'
import { jointFaultAt } from '../../diagram/check/joints.ts'
import type { Change } from '../../diagram/diagram.ts'
import { copy, paste } from '../../diagram/edit/fragment.ts'
import { setSetting } from '../../diagram/edit.ts'
import { parseDiagram, parseRun, printDiagram, printRun } from '../../diagram/format.ts'
import { called, set } from './lambda.fake.ts'

const file = (reservedConcurrency: number, account?: number) =>
  parseDiagram(printDiagram(called([], { reservedConcurrency }, account === undefined ? {} : { account })))
const fault = (reserved: number, limit: number, most: number) => ({
  kind: 'lambda',
  code: 'reservedTooMuch',
  values: { reserved, limit, kept: 100, most },
})

describe('reserved concurrency', () => {
  it('leaves 100 executions of the account: a file that asks for more is refused', () => {
    expect(file(900)).toMatchObject({ ok: true })
    expect(file(901)).toMatchObject({
      ok: false,
      problems: [{ path: 'components[1].settings.reservedConcurrency', found: '901', fault: fault(901, 1000, 900) }],
    })
    expect(file(901, 1001)).toMatchObject({ ok: true })
  })
  it('of a new account is none, but a function can be switched off', () => {
    expect(file(0, 10)).toMatchObject({ ok: true })
    expect(file(1, 10)).toMatchObject({ ok: false, problems: [{ fault: fault(1, 10, 0) }] })
  })
  it('cannot be set to more', () => {
    const diagram = called([])
    expect(jointFaultAt(setSetting(diagram, 'helper', 'reservedConcurrency', 900), 'helper')).toBeNull()
    const { kind, code, values } = fault(901, 1000, 900)
    expect(jointFaultAt(setSetting(diagram, 'helper', 'reservedConcurrency', 901), 'helper')).toEqual({
      kind,
      fault: { path: 'reservedConcurrency', code, values },
    })
  })
  it('of a larger account is not pasted into a smaller one', () => {
    const large = called([], { reservedConcurrency: 3000 }, { account: 5000 })
    const [small, fragment] = [called([]), copy(large, ['helper'])]
    expect(paste(small, fragment)).toEqual({
      problems: [
        {
          path: 'components[0].settings.reservedConcurrency',
          code: 'fault',
          found: '3000',
          allowed: '–',
          fault: fault(3000, 1000, 900),
        },
      ],
    })
    expect(paste(large, fragment)).toMatchObject({ ids: ['helper-2'] })
  })
  it('is held by every edit of a run', () => {
    const diagram = called([], {}, { events: [set(5, 'reservedConcurrency', 5000)] })
    const helper = diagram.components[1]
    const edited = (edit: Change) => {
      const parsed = parseRun(printRun({ diagram, seed: 'cafe', journal: [{ at: 9, after: 0, edit }] }))
      return parsed.ok ? [] : parsed.problems
    }
    const edits = (reservedConcurrency: number): [string, Change][] => [
      ['settings.reservedConcurrency', { do: 'setComponent', id: 'helper', settings: { reservedConcurrency } }],
      [
        'component.settings.reservedConcurrency',
        { do: 'addComponent', component: { ...helper, id: 'new', settings: { reservedConcurrency } } },
      ],
      [
        'event.value',
        { do: 'event', event: { do: 'set', component: 'helper', setting: 'reservedConcurrency', value: reservedConcurrency } },
      ],
    ]
    for (const [path, edit] of edits(901))
      expect(edited(edit)).toMatchObject([{ path: `journal[0].edit.${path}`, fault: fault(901, 1000, 900) }])
    for (const [, edit] of edits(900)) expect(edited(edit)).toEqual([])
    // What the script did is no fault of who changes something else.
    expect(edited({ do: 'event', event: { do: 'set', component: 'helper', setting: 'timeout', value: 60 } })).toEqual([])
  })
})
