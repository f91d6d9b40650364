/** In every tab, of every subject, in both languages axe finds nothing. Contrast is measured in a real browser. */
import axe from 'axe-core'
import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { kinds } from '../../kinds/index.ts'
import { Inspector } from './Inspector.tsx'
import { draw, everyKind, fakePage, recordingOf, SHOP } from './page.fake.tsx'

const { clients, balancer, instance, group, queue } = SHOP
const diagram = everyKind([
  [clients, balancer, 'call'],
  [balancer, group, 'call'],
  [group, queue, 'send'],
  [queue, instance, 'poll'],
])
let drawn: Awaited<ReturnType<typeof draw>>
afterEach(() => drawn.close())

describe('axe finds nothing', () => {
  it.each(
    (['en', 'ko'] as const).flatMap((language) =>
      (['settings', 'live', 'learn'] as const).flatMap((tab) =>
        [...kinds.map(({ type }) => [type]), ['w3'], [], [queue, group]].map((selected) => [language, tab, selected] as const),
      ),
    ),
  )('%s %s %s', async (language, tab, selected) => {
    const page = await fakePage(diagram, language, { tab, selected })
    page.stores.run.show(
      recordingOf(diagram, 600, (_, __, time) => time),
      null,
      'paused',
    )
    drawn = await draw(page, <Inspector />)
    const panel = drawn.host.querySelector('[role=tabpanel]')
    for (let turn = 0; turn < 20 && panel?.childElementCount === 0; turn++) await act(() => new Promise((done) => setTimeout(done, 20)))
    expect(panel?.childElementCount).toBeGreaterThan(0)
    const { violations } = await axe.run(drawn.host, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
  })
})
