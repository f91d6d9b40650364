/** A page whose worker and clock the test drives. */
import type { Change, Diagram } from '../diagram/diagram.ts'
import type { Result } from '../diagram/result.ts'
import type { Order, Report } from '../run/protocol.ts'
import type { Thread } from '../run/runner.ts'
import { COLUMNS, HEADER, type Legend } from '../run/snapshot.ts'
import { createRun } from './run.ts'

export const shop = (rate: number, name = 'Shop'): Diagram => ({
  name,
  region: 'us-east-1',
  accountConcurrency: 1000,
  components: [{ id: 'a', kind: 'clients', name: 'Customers', x: 0, y: 0, settings: { rate } }],
  wires: [],
  scenario: { duration: 100, warmUp: 0, seed: 'cafe', coldStart: false, events: [] },
})
const legend: Legend = {
  components: [{ id: 'a', at: HEADER.length, gauges: [], cells: 0 }],
  wires: [{ id: 'w', at: HEADER.length + COLUMNS.length }],
  length: 200,
}
/** A snapshot at a moment, in which `arrived` stands out. */
function snapshot(time: number, arrived = time * 10) {
  const values = new Float64Array(legend.length)
  values[0] = time
  values[HEADER.length + COLUMNS.indexOf('arrived')] = arrived
  return values
}

/** A worker that answers when the test says so. */
class FakeThread implements Thread {
  readonly orders: Order[] = []
  ended = false
  silent = false
  onmessage: Thread['onmessage'] = null
  onerror: Thread['onerror'] = null
  onmessageerror: Thread['onmessageerror'] = null
  postMessage(order: Order) {
    this.orders.push(order)
  }
  terminate() {
    this.ended = true
  }
  get run() {
    return this.orders.findLast((order) => order.do === 'load')?.run ?? 0
  }
  say(report: Report) {
    if (!this.silent) this.onmessage?.({ data: report })
  }
  ready(from = 0) {
    this.say({ say: 'ready', run: this.run, legend, binSeconds: 10 })
    this.frame(from)
  }
  frame(time: number, riders: number[] = [], actual = 60) {
    this.say({
      say: 'frame',
      run: this.run,
      values: snapshot(time),
      riders: Int32Array.from(riders),
      ridersAt: new Float64Array(riders.length / 4).fill(time),
      actual,
    })
  }
  bins(...times: number[]) {
    this.say({ say: 'bins', run: this.run, values: times.map((time) => snapshot(time)) })
  }
  /** Says in the journal that all edits ordered so far happened at a moment. */
  journal(at: number, ...edits: readonly Change[]) {
    this.say({ say: 'journal', run: this.run, entries: edits.map((edit) => ({ at, after: 1, edit })) })
  }
  done(time = 100) {
    this.frame(time)
    this.say({ say: 'done', run: this.run, result: { simulated: time } as Result })
  }
  dos() {
    return this.orders.map((order) => order.do)
  }
}

export function page(diagram = shop(1)) {
  const threads: FakeThread[] = []
  let now = 0
  let tick: (() => void) | null = null
  const every = (_: number, task: () => void) => {
    tick = task
    return () => {
      tick = null
    }
  }
  const run = createRun({
    diagram,
    speed: 60,
    thread: () => threads[threads.push(new FakeThread()) - 1] as FakeThread,
    clock: { now: () => now, every },
  })
  const pass = (seconds: number) => {
    for (const end = now + seconds; now < end - 1e-9; ) {
      now += 0.25
      tick?.()
    }
  }
  return { run, threads, pass, thread: () => threads.at(-1) as FakeThread, state: () => run.getState() }
}
/** A run that has been played to a moment, with a bin every ten seconds. */
export function playedTo(at: number) {
  const all = page()
  all.run.play()
  all.thread().ready()
  for (let time = 10; time <= at; time += 10) all.thread().bins(time)
  all.thread().frame(at)
  return all
}
export const arrived = (run: ReturnType<typeof createRun>) => {
  const frame = run.shown()
  return frame ? run.recording()?.reader.read(frame, 'a', 'arrived') : null
}
