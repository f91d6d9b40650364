/** Words of the storeroom, in English. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'S3 bucket',
  cafe: 'Storeroom',
  name: 'S3 bucket',
  cafeName: 'Storeroom',
  summary: 'An Amazon S3 bucket keeps whatever is put into it, answers when it is stored, and tells others of it.',
  fields: {
    objectSize: { label: 'Size of an object', help: 'What each put stores, times the size of the order.' },
    putTime: { label: 'Time to store', help: 'From the put until the bucket answers that it has the object.' },
    notificationDelay: { label: 'Delay of events', help: 'From the answer until others are told of the new object.' },
    expirationInDays: {
      label: 'Expires after',
      help: 'Days after which an object is deleted, at the midnight that follows; day 0 begins with the run.',
    },
    prefixes: { label: 'Prefixes', help: 'Folders that the names spread over. Each takes its own share of puts a second.' },
  },
  nested: {},
  choices: { 'expirationInDays=null': 'never' },
  gauges: {
    objects: 'Objects',
    bytes: 'Stored',
    puts: 'Puts',
    events: 'Events told',
    pendingEvents: 'Events to tell',
    expired: 'Expired',
    byteHours: 'Byte-hours stored',
  },
  foot: ['objects', 'to tell'],
  faults: { fifoDestination: 'Amazon S3 does not send event notifications to a FIFO queue. The queue has to be a standard one.' },
  lesson: {
    what: 'A bucket stores objects of any number and answers when they are safe. In the café it is the storeroom: you put a crate on the shelf, and a bell tells whoever waits for it. Here every put is a new object, which stays until it expires.',
    when: 'To keep files, pictures, backups, and to start work when something new arrives: photo in, function makes it small, small photo into a second bucket.',
    watch:
      'Events come a little after the answer, and each is told until somebody took it. A function that puts its result into the bucket that called it starts itself again, for ever: use a second bucket. Storage is paid every hour, whether anybody looks at it or not.',
    limits: [
      {
        text: 'Events come at least once, typically within seconds, sometimes after a minute or longer. How Amazon S3 tries again is not published; here it waits 1 s, then twice as long each time, up to 5 minutes.',
        source: 'Amazon S3 User Guide, Event Notifications',
      },
      {
        text: 'At least 3,500 puts a second for each prefix, then 503 Slow Down. Amazon S3 splits a busy prefix by itself within an hour; here it never does.',
        source: 'Amazon S3 User Guide, Optimizing performance',
      },
      {
        text: 'A lifecycle rule deletes an object at the midnight (UTC) after its days are over. It holds for objects that are there already, and costs nothing.',
        source: 'Amazon S3 User Guide, Lifecycle rules',
      },
      {
        text: 'A thousand puts cost $0.005, a GB kept for a month $0.023. Events cost nothing.',
        source: 'Amazon S3 pricing, S3 Standard, us-east-1, 23 November 2026',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
