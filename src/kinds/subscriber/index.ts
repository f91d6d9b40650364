/** A customer's inbox: takes what a newsletter pushes, by e-mail, text message, push or HTTP; one stands for as many people as it says. */
import { defineKind } from '../kind.ts'
import { fields } from './fields.ts'
import { SubscriberPart } from './part.ts'

export const subscriber = defineKind({
  type: 'subscriber',
  group: 'people',
  icon: 'M2.5 5h15v10.5h-15zM2.5 5.5l7.5 6 7.5-6',
  fields,
  gauges: {
    wanted: { unit: 'count', counter: true },
    unwanted: { unit: 'count', counter: true },
    inbox: { unit: 'count' },
    clicks: { unit: 'count', counter: true },
    turnedAway: { unit: 'count', counter: true },
  },
  wires: { out: ['call'], in: ['deliver'], needs: 'in' },
  events: [],
  picture: [{ mark: 'letters', wanted: 'wanted', unwanted: 'unwanted' }],
  foot: [
    { reading: 'inbox', format: 'count' },
    { reading: 'clicks', format: 'count', tells: ['losing'] },
  ],
  cells: 0,
  splits: true,
  preset: {},
  state: (read) => {
    if (read.rate('turnedAway') > 0) return 'losing'
    return read('arrived') > 0 ? 'ok' : 'idle'
  },
  // Whoever publishes pays for the delivery.
  cost: () => 0,
  start: (settings, world) => new SubscriberPart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
