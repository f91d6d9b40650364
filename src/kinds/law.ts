/** Laws that times of work follow, for whoever reads documents and not runs. */
export { type Law, meanOf } from '../engine/law.ts'
