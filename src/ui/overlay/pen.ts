/**
 * What a mark may draw with: shapes in flow pixels, colours by token name. The canvas is one pen; a test is another,
 * which writes down what was asked of it.
 */
export const COLOURS = [
  'paper',
  'card',
  'well',
  'hair',
  'hair-2',
  'line',
  'ink',
  'ink-2',
  'ink-3',
  'on-ink',
  'caramel',
  'ok',
  'amber',
  'amber-ink',
  'amber-wash',
  'red',
  'red-wash',
  'idle',
  'coffee',
  'coffee-2',
  'g-people',
  'g-net',
  'g-compute',
  'g-msg',
  'g-store',
] as const
export type Colour = (typeof COLOURS)[number]

/** Sizes of look.md: captions 11, numerals 11.5, names 13, figures 20 px; no size is ever smaller than 11 px on screen. */
export type Lettering = 'caption' | 'label' | 'number' | 'key' | 'name' | 'figure'
export type Align = 'left' | 'centre' | 'right'

export interface Stroke {
  readonly dash?: readonly number[]
  /** Keeps its width on the screen at every zoom. */
  readonly fixed?: boolean
  readonly round?: boolean
  /** 0–1. */
  readonly alpha?: number
}
/** Coffee to the left for what drains, red to the right for a zone that is down, bars for what is held, line for what is not wanted. */
export type Hatch = 'draining' | 'zoneDown' | 'held' | 'unwanted'
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** What many things look like: drawn around the origin, not farther from it than a stamp reaches. Equal names look equal. */
export interface Look {
  readonly name: string
  draw(pen: Pen): void
}
/** A look and where it is, in flow pixels. */
export interface Placed {
  readonly look: Look
  readonly x: number
  readonly y: number
}

export interface Pen {
  /** False below zoom 0.75: a picture then goes without numerals and captions. */
  readonly numerals: boolean
  /** `path` is SVG path data. Paths that stay the same should be the same string: they are kept. */
  fill(path: string, colour: Colour, alpha?: number): void
  stroke(path: string, colour: Colour, width: number, how?: Stroke): void
  /** An open line through points: x, y, x, y … */
  line(points: readonly number[], colour: Colour, width: number, how?: Stroke): void
  rect(box: Box, colour: Colour, alpha?: number): void
  disc(x: number, y: number, r: number, colour: Colour, alpha?: number): void
  ring(x: number, y: number, r: number, colour: Colour, width: number, dash?: readonly number[]): void
  /** Hatches the part of `path` inside `box`. */
  hatch(path: string, box: Box, kind: Hatch, alpha?: number): void
  text(x: number, y: number, words: string, how: Lettering, align?: Align, colour?: Colour): void
  /** Centred text with an edge of paper, so that it can stand on a wire. */
  haloed(x: number, y: number, words: string, how: Lettering, colour?: Colour): void
  /** Width in flow pixels of what `text` would write. */
  width(words: string, how: Lettering): number
  /** What `draw` draws is cut off outside of `path`. */
  inside(path: string, draw: () => void): void
  /** Takes away what was drawn inside the box: a card covers what lies under it. */
  clear(box: Box): void
  /** Draws many small things at screen size at every zoom: each look is drawn once and kept. */
  scatter(placed: readonly Placed[]): void
  /** Moves the origin to (x, y), then scales, then turns by degrees, while `draw` draws. */
  at(x: number, y: number, draw: () => void, scale?: number, turn?: number): void
}
