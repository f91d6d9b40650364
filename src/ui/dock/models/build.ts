/** Which function makes which chart. */
import { cost } from './cost.ts'
import { demand } from './demand.ts'
import { failures } from './failures.ts'
import type { Input } from './input.ts'
import { instances } from './instances.ts'
import { latency } from './latency.ts'
import type { ChartName, Model } from './model.ts'
import { waiting } from './waiting.ts'

const MAKE: Readonly<Record<ChartName, (input: Input) => Model>> = { demand, latency, waiting, instances, failures, cost }
export const build = (name: ChartName, input: Input): Model => MAKE[name](input)
