/** A morning of one's own: from a name comes a seed, so that neighbours in a class meet other customers and can compare. */
import { hashText } from '../../diagram/exact.ts'

/** Spaces, capitals and how a keyboard composes letters make no other name. */
export const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** The seed of a student's morning: the same for the same name and scenario, on every machine. Without a name, the published one. */
export const seedOf = (name: string, published: string): string =>
  tidy(name) === '' ? published : `${published}-${(hashText(`${published}/${tidy(name)}`) >>> 0).toString(36)}`
