/** The storeroom: an S3 bucket. It answers when an object is stored, keeps it, and tells queues, newsletters and functions of it. */
import { defineKind } from '../kind.ts'
import { fields } from './fields.ts'
import { BucketPart } from './part.ts'

const GB = 1_073_741_824
/** Hours of a month that Amazon bills by: 8,760 a year. */
const MONTH_HOURS = 730

export const bucket = defineKind({
  type: 'bucket',
  group: 'store',
  icon: 'M3.5 5a6.5 2 0 1 0 13 0a6.5 2 0 1 0-13 0M3.5 5l1.7 10.6c.2 1.1 2.3 1.9 4.8 1.9s4.6-.8 4.8-1.9L16.5 5',
  fields,
  gauges: {
    objects: { unit: 'count', aws: 'NumberOfObjects' },
    bytes: { unit: 'bytes', aws: 'BucketSizeBytes' },
    puts: { unit: 'count', aws: 'PutRequests', counter: true },
    events: { unit: 'count', counter: true },
    pendingEvents: { unit: 'count' },
    expired: { unit: 'count', counter: true },
    byteHours: { unit: 'none', counter: true },
  },
  wires: { out: ['send'], in: ['send'], needs: 'in' },
  events: [],
  picture: [{ mark: 'level', of: 'bytes' }],
  foot: [
    { reading: 'objects', format: 'count' },
    { reading: 'pendingEvents', format: 'count', tells: ['full'] },
  ],
  cells: 0,
  preset: {},
  state: (read) => {
    if (read.rate('failed.throttled') > 0) return 'throttled'
    if (!(read('arrived') > 0) && read('objects') === 0) return 'idle'
    // Amber: events that pile up.
    const told = read.rate('events')
    return read('pendingEvents') > 60 * Math.max(1, told) ? 'full' : 'ok'
  },
  // Event notifications reach standard queues only (Amazon S3 User Guide, Event Notifications).
  joint: ({ role, end }, _settings, other) =>
    role === 'send' && end === 'from' && other.fifo === true ? { path: '', code: 'fifoDestination', values: {} } : null,
  cost: (usage, _seconds, _settings, prices) =>
    (usage('puts') * prices.thousandPuts) / 1000 + (usage('byteHours') / GB / MONTH_HOURS) * prices.storedGBMonth,
  start: (settings, world) => new BucketPart(settings, world),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
