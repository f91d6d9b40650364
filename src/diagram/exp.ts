/** The exponential by the engine's own arithmetic: a formula beside a run is the same in every browser, as the run is. */
export { exp } from '../engine/chance/math.ts'
