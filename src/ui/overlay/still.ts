/** What a card is before anything moves: its size, how much of it a zoom shows, and its two names. Loaded with the first picture, where the rest of the overlay is not. */
import type { Component } from '../../diagram/diagram.ts'
import type { Words as Vocabulary } from '../../store/view.ts'
import type { Words } from '../text/index.ts'

export const CARD = { w: 192, h: 136 } as const
export type Detail = 'full' | 'mid' | 'far'
/** Below 0.75 words would be too small to read, below 0.35 pictures too. */
export const detailAt = (zoom: number): Detail => (zoom >= 0.75 ? 'full' : zoom >= 0.35 ? 'mid' : 'far')

/** How the page speaks at the moment. */
export interface Voice {
  readonly words: Words
  readonly vocabulary: Vocabulary
}

/** The component's own name in café words, its kind's name in AWS words; the other of the two stands below it. */
export function namesOf({ words, vocabulary }: Voice, component: Component): { readonly name: string; readonly other: string } {
  const aws = words.kinds[component.kind]?.aws ?? component.kind
  return vocabulary === 'cafe' ? { name: component.name, other: aws } : { name: aws, other: component.name }
}
