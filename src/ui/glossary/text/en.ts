export const en = {
  title: 'Glossary',
  what: 'Each word four ways: what AWS or the field calls it and what the café calls it, in English and in Korean.',
  find: 'Find a word',
  none: 'No such word.',
  found: (count: number) => (count === 1 ? '1 word' : `${count} words`),
  word: 'AWS and the field',
  cafe: 'Café',
  meaning: 'Meaning',
  chapters: { queueing: 'Queueing', aws: 'AWS', reliability: 'Reliability' },
} as const
