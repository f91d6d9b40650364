/** The most that a document holds of a thing. */
export const MOST_COMPONENTS = 10_000
export const MOST_WIRES = 20_000
export const MOST_EVENTS = 10_000
