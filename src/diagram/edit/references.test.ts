/** References that a wire holds: a subscription's dead-letter queue goes where its queue goes. */
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../diagram.ts'
import { reconnect, remove, setScenario } from '../edit.ts'
import { parseDiagram, printDiagram } from '../format.ts'
import { rich } from '../rich.fake.ts'
import { duplicate } from './duplicate.ts'

const parsed = parseDiagram(JSON.stringify(rich()))
if (!parsed.ok) throw new Error('the rich document must be sound')
const full = parsed.diagram

describe('a subscription', () => {
  it('remove takes a queue out of the subscriptions that put aside into it, and events that would have watched it', () => {
    const watch = { type: 'targetTracking', metric: 'backlogPerInstance', queue: 'tray' }
    const event = { at: 3, do: 'set', component: 'tills', setting: 'policies', value: [watch] } as const
    const left = remove(setScenario(full, { events: [event] }), ['tray'])
    expect(left.wires.find(({ id }) => id === 'w22')?.settings).toEqual({ filterPolicy: ['regular'] })
    expect(left.scenario.events).toEqual([])
    expect(parseDiagram(printDiagram(left))).toMatchObject({ ok: true })
  })

  it('a subscription that is led elsewhere keeps of its settings what a wire of its new role has', () => {
    const led = reconnect(full, 'w22', 'guests', 'kitchen')
    expect(led).toMatchObject({ wire: { role: 'call', settings: {} } })
    expect(led.diagram && parseDiagram(printDiagram(led.diagram))).toMatchObject({ ok: true })
  })

  it('copied with its queue refers to the copy, and to the queue itself without it', () => {
    const setAside = ({ wires }: Diagram) => wires.at(-1)?.settings.deadLetterQueue
    expect(setAside(duplicate(full, ['news', 'readers', 'tray']).diagram)).toBe('tray-2')
    expect(setAside(duplicate(full, ['news', 'readers']).diagram)).toBe('tray')
  })
})
