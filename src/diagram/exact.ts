/** The engine's own arithmetic for those who state figures beside a run: the same in every browser, as the run is. */
export { exp } from '../engine/chance/math.ts'
/** A 32-bit number that stands for a text. No secret: it finds slips, not forgers. */
export { hashText } from '../engine/chance/random.ts'
