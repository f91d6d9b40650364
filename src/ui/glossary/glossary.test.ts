/** The glossary of the page says what docs/glossary.md says, and has each word in both languages. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../kinds/index.ts'
import { allEntries, type Entry, found } from './entries.ts'

const CHAPTERS = { Queueing: 'queueing', AWS: 'aws', Reliability: 'reliability' } as const
const text = readFileSync(`${process.cwd()}/docs/glossary.md`, 'utf8').replaceAll("'", '’')
const rows = (chapter: string) =>
  [...(text.split(`## ${chapter}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+) \| ([^|]+) \|([^|]*)\|$/gm)]
    .map(([, word, meaning, cafe]) => ({ word: word!, meaning: meaning!, cafe: cafe!.trim() }))
    .filter(({ word }) => word !== 'word' && !word.startsWith('---'))
const english = ({ word, meaning, cafe }: Entry) => ({ word: word.en, meaning: meaning.en, cafe: cafe?.en ?? '' })
const byWord = (a: { word: string }, b: { word: string }) => (a.word < b.word ? -1 : 1)

describe('the glossary', () => {
  it.each(Object.entries(CHAPTERS))('has the words of docs/glossary.md, %s', async (heading, chapter) => {
    const entries = (await allEntries())[chapter]
    expect(rows(heading).length).toBeGreaterThan(5)
    const own = new Set(entries.flatMap(({ kind, word }) => (kind ? [word.en.toLowerCase()] : [])))
    // What a kind is, its own summary says.
    expect(
      entries
        .filter(({ kind }) => !kind)
        .map(english)
        .sort(byWord),
    ).toEqual(
      rows(heading)
        .filter(({ word }) => !own.has(word.toLowerCase()))
        .sort(byWord),
    )
  })

  it('has the words of each kind as the document has them', async () => {
    const { aws } = await allEntries()
    const own = aws.filter(({ kind }) => kind).map(english)
    expect(own).toHaveLength(kinds.length)
    const told = rows('AWS').map(({ word, cafe }) => `${word} ${cafe}`.toLowerCase())
    for (const { word, cafe } of own) expect(told).toContain(`${word} ${cafe}`.toLowerCase())
  })

  it('has every word in both languages, each once', async () => {
    const all = Object.values(await allEntries()).flat()
    for (const language of ['en', 'ko'] as const) {
      const named = all.map(({ word }) => word[language].toLowerCase())
      expect(new Set(named).size, language).toBe(named.length)
      for (const { word, meaning, cafe } of all)
        for (const both of [word, meaning, ...(cafe ? [cafe] : [])]) expect(both[language].trim()).not.toBe('')
    }
    for (const { meaning, cafe } of all) {
      expect(meaning.ko).toMatch(/[가-힣]/)
      expect(meaning.en).not.toMatch(/[가-힣]/)
      if (cafe) expect(cafe.ko).toMatch(/[가-힣]/)
    }
  })

  it('finds a word by any of its four names, and by its meaning', async () => {
    const { aws } = await allEntries()
    for (const query of ['SQS queue', 'ORDER BOARD', 'sqs 대기열', '주문판', 'stores messages', '메시지를 저장'])
      expect(found(aws, query, 'en').map(({ word }) => word.en)).toContain('SQS queue')
    expect(found(aws, 'barista', 'en').map(({ word }) => word.en)).toContain('EC2 instance')
    expect(found(aws, 'teapot', 'en')).toEqual([])
    expect(found(aws, '  ', 'ko')).toHaveLength(aws.length)
  })

  it('stands in the order of the reader’s alphabet', async () => {
    const { queueing } = await allEntries()
    for (const language of ['en', 'ko'] as const) {
      const shown = found(queueing, '', language).map(({ word }) => word[language])
      expect(shown).toEqual([...shown].sort(new Intl.Collator(language).compare))
    }
  })
})
