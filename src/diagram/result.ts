/** The answer of a finished run, `cloud-cafe/result`: what `cafe run --json` prints and the page shows at the end. */
export interface Spread { count: number; mean: number; p50: number; p95: number; p99: number; max: number }
export interface ComponentResult {
  arrived: number; completed: number; failed: Record<string, number>; waiting: number; inService: number; carried: number
  latency: Spread; wait: Spread; fulfilment: Spread
  utilization: number; blocked: number; meanInSystem: number; meanWaiting: number
  gauges: Record<string, number>; cost: number
}
export interface Result {
  format: 'cloud-cafe/result'; version: 1; seed: string; simulated: number; warmUp: number; events: number; wallSeconds: number; fingerprint: string
  components: Record<string, ComponentResult>
  system: { offered: number; goodput: number; failed: Record<string, number>; lostLater: number; latency: Spread; fulfilment: Spread; cost: number; conserved: boolean }
}
