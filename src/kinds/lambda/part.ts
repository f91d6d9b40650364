/** A function while it runs: what is set, what happens to it, what it shows. */
import type { Incident } from '../../engine/part.ts'
import { BATCH } from './execution.ts'
import type { LambdaSettings } from './fields.ts'
import { GAUGE } from './gauges.ts'
import { Invoker } from './invoker.ts'
import * as T from './timers.ts'

/** From the order to the start of the environments: provisioning takes a minute or two before it begins (aws-facts 5.1). */
const PROVISIONING = 90
/** Changing one of these makes a new version: environments of the old one are not used again. */
const DEPLOYED = ['memorySize', 'timeout', 'runtime', 'architecture'] as const

export class LambdaPart extends Invoker {
  override start(): void {
    const { world, environments, settings } = this
    environments.configure(settings)
    this.bill.provision(settings)
    if (world.coldStart || world.now > 0) this.provision()
    else this.allocate()
    this.poller.fetch()
  }
  /** Environments are ordered, or given back. */
  private provision(): void {
    const more = (this.settings.provisionedConcurrency ?? 0) > this.environments.allocated
    this.world.clock(more ? PROVISIONING + this.init : Number.POSITIVE_INFINITY, T.ALLOCATED)
    if (!more) this.allocate()
  }
  private allocate(): void {
    this.environments.allocate(this.settings.provisionedConcurrency ?? 0)
  }

  override reconfigure(settings: LambdaSettings): void {
    const before = this.settings
    super.reconfigure(settings)
    const { environments } = this
    if (DEPLOYED.some((name) => before[name] !== settings[name])) environments.replace()
    environments.configure(settings)
    this.bill.provision(settings)
    if (before.provisionedConcurrency !== settings.provisionedConcurrency) this.provision()
    environments.expired()
    this.poller.fetch()
  }

  override due(timer: number, subject: number): void {
    switch (timer) {
      case T.RETRY:
        return this.events.attempt(subject)
      case T.WINDOW_OVER:
        return this.poller.windowOver(this.executions.all[this.world.placeOf(subject)])
      case T.RESTARTED:
        return this.environments.restarted()
      case T.POLL_AGAIN:
        return this.poller.again(subject)
      case T.EXPIRED:
        return this.environments.expired()
      case T.ALLOCATED:
        return this.allocate()
      case T.POLLERS_GROW:
        return this.poller.grown(subject)
    }
    super.due(timer, subject)
  }
  override wake(): void {
    this.poller.fetch(true)
  }
  override rewired(): void {
    this.poller.fetch()
  }
  override incident(name: Incident, factor: number): void {
    if (name === 'start') this.poller.fetch()
    else if (name === 'deploy') this.environments.replace()
    else if (name === 'slow') {
      this.world.stretch(T.SERVED, factor / this.slowness)
      this.slowness = factor
    }
  }
  override cleared(): void {
    let carried = 0
    for (const run of this.executions.all) if (run.begun && run.source === BATCH) carried += run.jobs.length - 1
    // Each was answered as if it had stood for a server of its own.
    if (carried > 0) this.world.share(carried)
    this.environments.clear()
    this.executions.clear()
    this.events.clear()
    this.poller.clear()
  }

  override read(gauges: Float64Array, at: number): void {
    const { environments, events } = this
    gauges[at + GAUGE.concurrentExecutions] = environments.running + environments.starting
    gauges[at + GAUGE.running] = environments.running
    gauges[at + GAUGE.starting] = environments.starting
    gauges[at + GAUGE.warm] = environments.idle + environments.provisionedIdle
    gauges[at + GAUGE.provisioned] = environments.provisionedIdle
    gauges[at + GAUGE.environments] = environments.total
    gauges[at + GAUGE.limit] = environments.limit
    gauges[at + GAUGE.pollers] = this.poller.most
    gauges[at + GAUGE.asyncEventsQueued] = events.queued
    gauges[at + GAUGE.asyncEventAge] = events.age
    gauges[at + GAUGE.provisionedGbSeconds] = this.bill.provisioned
  }
}
