import type { LinkCode } from '../../../store/link/link.ts'

export const en = {
  said: {
    linkLater: 'The link could not be opened now. Reload the page to try again.',
  },
  share: 'Share',
  open: 'Share a link',
  what: 'The whole diagram is in the link: nothing is uploaded, and no server keeps it. Whoever opens it gets a diagram of their own.',
  link: 'Link',
  making: 'Making the link',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  byHand: 'The browser did not let the page copy. The link is selected: copy it by hand.',
  send: 'Send the link',
  inside: 'In the link',
  length: 'Length',
  letters: (count: number, shown: string) => (count === 1 ? `${shown} character` : `${shown} characters`),
  parts: (count: number) => (count === 1 ? '1 part' : `${count} parts`),
  wires: (count: number) => (count === 1 ? '1 wire' : `${count} wires`),
  events: (count: number) => (count === 1 ? '1 planned event' : `${count} planned events`),
  seed: (seed: string) => `seed ${seed}`,
  scenario: (nth: number, title: string) => `scenario ${nth}, ${title}`,
  library: 'It names the scenario of the library, which opens in the reader’s language.',
  language: (name: string) => `Open the page in this language: ${name}`,
  long: (most: string) => `Chat programs cut links that are longer than about ${most} characters. A file is safer.`,
  never: 'The diagram is too large for a link. Send it as a file.',
  file: 'Export JSON',
  refused: {
    name: 'The link',
    title: 'The link cannot be opened',
    kept: 'This link was not opened. The diagram on the page is as it was.',
    whole: 'the whole link',
    /** What is wrong, by code. */
    code: {
      linkLetters: 'This character does not belong in a link. Something was added to it, or it was changed on the way.',
      linkCut: 'The link was cut or changed on the way. Ask for it again, or for the file.',
      linkTooLarge: 'There is more in the link than any diagram needs.',
      linkTwice: 'This part of the link stands in it twice.',
      linkUnknown: 'This page does not know this part of the link. A newer Cloud Café may have made it.',
      linkScenario: 'The library has no such scenario. A newer Cloud Café may have made the link.',
      linkLanguage: 'The page does not speak this language.',
      linkSeed: 'The diagram in the link has a seed of its own.',
    } satisfies Record<LinkCode, string>,
    /** What is said otherwise of a file. */
    inside: {
      notUtf8: 'What the link holds is not text in UTF-8.',
      newerVersion: 'A newer Cloud Café made this link. Update the page.',
      unknownId: 'Nothing in this link has this id.',
    },
  },
} as const
