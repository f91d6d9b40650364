/** What the inbox's lesson claims, in both languages, is what is charged. */
import { describe, expect, it } from 'vitest'
import { prices } from '../prices.ts'
import { fields } from './fields.ts'
import { text as en } from './text.en.ts'
import { text as ko } from './text.ko.ts'

const claims = (lesson: { limits: readonly { text: string }[] }) => lesson.limits.map(({ text }) => text).join(' ')
const { emailMillionDeliveries, pushMillionDeliveries, textMessage } = prices['us-east-1']

describe.each([
  ['English', claims(en.lesson)],
  ['Korean', claims(ko.lesson)],
])('the lesson in %s', (_language, limits) => {
  it('has the prices of its copies, and how many there can be', () => {
    for (const each of [emailMillionDeliveries.toFixed(2), pushMillionDeliveries.toFixed(2), `${textMessage}`])
      expect(limits).toContain(each)
    expect(limits).toContain(new Intl.NumberFormat('en').format(fields.count.max))
  })
})
