/** What the language of a function costs at a cold start: mean INIT of a hello-world zip, in seconds (aws-facts 5.4). */
const INIT = {
  'nodejs24.x': 0.136,
  'nodejs22.x': 0.14,
  'python3.13': 0.084,
  java25: 0.187,
  java21: 0.235,
  dotnet8: 0.238,
  'ruby3.4': 0.224,
  go: 0.05,
  rust: 0.015,
} as const
export type Runtime = keyof typeof INIT
export const RUNTIMES = Object.keys(INIT) as Runtime[]
export const initOf = (runtime: Runtime): number => INIT[runtime]
