/** The worker thread: joins the loop to this thread's clock, its messages and the simulation. */
import { start } from '../diagram/live.ts'
import { Loop } from './loop.ts'
import type { Order } from './protocol.ts'

/** A message to itself comes after those that wait, and costs no delay; a timeout of 0 costs four milliseconds. */
const channel = new MessageChannel()
const tasks: (() => void)[] = []
channel.port1.onmessage = () => tasks.shift()?.()

const loop = new Loop({
  now: () => performance.now() / 1000,
  soon(task) {
    tasks.push(task)
    channel.port2.postMessage(null)
  },
  later: (seconds, task) => void setTimeout(task, seconds * 1000),
  say: (report, transfer) => postMessage(report, { transfer }),
  start,
})
addEventListener('message', (event: MessageEvent<Order>) => loop.obey(event.data))
