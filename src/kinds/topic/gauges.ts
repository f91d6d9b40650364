/** The readings of a newsletter, with CloudWatch's names, and where each stands in the list. */
import type { Protocol } from '../../engine/part.ts'
import type { Gauge } from '../kind.ts'

export const gauges = {
  published: { unit: 'count', aws: 'NumberOfMessagesPublished', counter: true },
  copies: { unit: 'count', counter: true },
  delivered: { unit: 'count', aws: 'NumberOfNotificationsDelivered', counter: true },
  undelivered: { unit: 'count', aws: 'NumberOfNotificationsFailed', counter: true },
  filteredOut: { unit: 'count', aws: 'NumberOfNotificationsFilteredOut', counter: true },
  deadLettered: { unit: 'count', aws: 'NumberOfNotificationsRedrivenToDlq', counter: true },
  retrying: { unit: 'count' },
  heldBack: { unit: 'count' },
  overHttp: { unit: 'count', counter: true },
  emails: { unit: 'count', counter: true },
  textMessages: { unit: 'count', counter: true },
  pushes: { unit: 'count', counter: true },
} as const satisfies Record<string, Gauge>

type Name = keyof typeof gauges
export const GAUGE = Object.fromEntries(Object.keys(gauges).map((name, place) => [name, place])) as Readonly<Record<Name, number>>
/** The counter of deliveries that are paid by protocol; -1 where none is. */
export const BY_PROTOCOL: Readonly<Record<Protocol, number>> = {
  managed: -1,
  http: GAUGE.overHttp,
  email: GAUGE.emails,
  sms: GAUGE.textMessages,
  push: GAUGE.pushes,
}
