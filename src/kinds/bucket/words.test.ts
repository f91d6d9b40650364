/** What the storeroom's lesson claims, in both languages, is what is charged and what happens. */
import { describe, expect, it } from 'vitest'
import { prices } from '../prices.ts'
import { LONGEST_PAUSE, PUTS_PER_PREFIX } from './part.ts'
import { text as en } from './text.en.ts'
import { text as ko } from './text.ko.ts'

const claims = (lesson: { limits: readonly { text: string }[] }) => lesson.limits.map(({ text }) => text).join(' ')
const comma = new Intl.NumberFormat('en').format
const virginia = prices['us-east-1']

describe.each([
  ['English', claims(en.lesson)],
  ['Korean', claims(ko.lesson)],
])('the lesson in %s', (_language, limits) => {
  it('has the prices and the limits that hold', () => {
    for (const each of [`${virginia.thousandPuts}`, `${virginia.storedGBMonth}`, comma(PUTS_PER_PREFIX)]) expect(limits).toContain(each)
    expect(limits).toMatch(new RegExp(`\\b${LONGEST_PAUSE / 60}( minutes|분)`))
  })
})
