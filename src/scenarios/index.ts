/** The library, in its order: what the picker shows. What a scenario holds is loaded when it is opened. */
export { scenarios } from './library.data.ts'
export type { Contents, Scenario } from './scenario.ts'
