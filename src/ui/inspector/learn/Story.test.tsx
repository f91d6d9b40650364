/** The open scenario's story stands in the Learn tab of the diagram, in the page's language; what to notice is told when asked for. */
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { scenarios } from '../../../scenarios/index.ts'
import { draw, everyKind, fakePage } from '../page.fake.tsx'
import Learn from './Learn.tsx'

const [first] = scenarios
let drawn: Awaited<ReturnType<typeof draw>> | null = null
afterEach(() => {
  drawn?.close()
  drawn = null
})

async function show(language: 'en' | 'ko', scenario: string | null) {
  const page = await fakePage(everyKind(), language, { scenario })
  drawn = await draw(page, <Learn subject={{ is: 'diagram' }} />)
  const { host } = drawn
  if (scenario !== null) await act(() => vi.waitFor(() => expect(host.querySelector('ol')).not.toBeNull()))
  return host
}

describe('the story', () => {
  it.each(['en', 'ko'] as const)('says in %s what to see, to try and to notice', async (language) => {
    const { story } = await first.load()
    const host = await show(language, first.id)
    const { see, tries, notice } = story[language]
    expect(host.querySelector('section')?.getAttribute('aria-label')).toBe(first.title[language])
    expect(host.textContent).toContain(see)
    expect([...host.querySelectorAll('li')].map((item) => item.textContent)).toEqual(tries)
    expect(host.querySelector('details')?.open).toBe(false)
    expect(host.querySelector('details p')?.textContent).toBe(notice)
  })
  it('is left out where no scenario is open', async () => {
    expect((await show('en', null)).querySelector('section')).toBeNull()
  })
})
