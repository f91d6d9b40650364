/** Preferences as anyone may have written them: what is good is taken, what is not is as designed, and nothing ever throws. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepPreferences, preferences } from './preferences.ts'
import { createView } from './view.ts'

const defaults = createView().getState()
const KEY = 'cloud-cafe.view'
function storage(text: string | null): Storage {
  let kept = text
  return {
    length: 1,
    key: () => KEY,
    clear: () => undefined,
    removeItem: () => undefined,
    getItem: () => kept,
    setItem: (_, value) => {
      kept = value
    },
  }
}
const read = (value: unknown) => preferences(defaults, storage(JSON.stringify(value)), ['ko-KR'])

describe('preferences', () => {
  it('come back as they were kept', () => {
    const disk = storage(null)
    const view = createView()
    keepPreferences(view, disk)
    const liked = {
      language: 'ko',
      words: 'aws',
      theme: 'dark',
      size: 'projector',
      letters: false,
      student: '김 Jo',
      panels: { palette: false, inspector: true, dock: false, outline: true },
      sizes: { palette: 200, inspector: 0, dock: 240 },
    } as const
    view.setState(liked)
    expect(preferences(defaults, disk, ['en'])).toEqual({ view: liked, dropped: [] })
  })

  it('are as designed, one by one, where what was kept is strange', () => {
    const { view, dropped } = read({
      language: 'tlh',
      words: 'aws',
      theme: 7,
      size: 'huge',
      panels: { palette: 'yes', dock: false },
      sizes: { dock: -40, palette: 1e9, inspector: 320 },
    })
    expect([...dropped].sort()).toEqual(['language', 'panels.palette', 'size', 'sizes.dock', 'sizes.palette', 'theme'])
    expect(view).toMatchObject({
      language: 'ko',
      words: 'aws',
      theme: 'system',
      size: 'usual',
      panels: { palette: true, inspector: true, dock: false, outline: false },
      sizes: { palette: 0, inspector: 320, dock: 0 },
    })
  })

  it('are as designed where there are none, or no storage, and say that something was dropped only where something was', () => {
    expect(preferences(defaults, null, []).dropped).toEqual([])
    expect(preferences(defaults, storage(null), []).dropped).toEqual([])
    expect(preferences(defaults, storage('{oops'), []).dropped).toEqual([KEY])
    const getItem = () => {
      throw new Error('forbidden')
    }
    const forbidden = { ...storage(null), getItem }
    expect(preferences(defaults, forbidden, []).view.theme).toBe('system')
  })

  it('never throw, and never give a view that is none, whatever was written', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { view } = preferences(defaults, storage(text), [])
        expect(['en', 'ko']).toContain(view.language)
        expect(Object.keys(view.panels!).sort()).toEqual(Object.keys(defaults.panels).sort())
        for (const size of Object.values(view.sizes!)) expect(Number.isFinite(size)).toBe(true)
      }),
    )
  })
})
