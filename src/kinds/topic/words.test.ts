/** What the newsletter's lesson claims, in both languages, is what is charged and what happens. */
import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../diagram/settings.ts'
import { prices } from '../prices.ts'
import { fields } from './fields.ts'
import { LONGEST_POLICY } from './index.ts'
import { HTTP_TIMEOUT } from './part.ts'
import { GIVE_UP, retryDelay } from './retries.ts'
import { text as en } from './text.en.ts'
import { text as ko } from './text.ko.ts'

const claims = (lesson: { limits: readonly { text: string }[] }) => lesson.limits.map(({ text }) => text).join(' ')
const comma = new Intl.NumberFormat('en').format
const usual = settingsOf({ fields }, {}).healthyRetryPolicy

describe.each([
  ['English', claims(en.lesson)],
  ['Korean', claims(ko.lesson)],
])('the lesson in %s', (_language, limits) => {
  it('has the prices that are charged', () => {
    const { topicMillionPublishes, httpMillionDeliveries, emailMillionDeliveries, pushMillionDeliveries, textMessage } = prices['us-east-1']
    for (const each of [topicMillionPublishes, httpMillionDeliveries, emailMillionDeliveries, pushMillionDeliveries])
      expect(limits).toContain(each.toFixed(2))
    expect(limits).toContain(`${textMessage}`)
  })
  it('has the retries that are made', () => {
    let last = 0
    while (retryDelay('managed', last, usual) !== GIVE_UP) last++
    expect(limits).toContain(comma(last - 15))
    const { numRetries } = fields.healthyRetryPolicy.fields
    for (const number of [HTTP_TIMEOUT, usual.numRetries, usual.minDelayTarget, numRetries.max])
      expect(limits).toMatch(new RegExp(`\\b${number}(?=\\D)`))
    expect(limits).toContain(comma(LONGEST_POLICY))
  })
})
