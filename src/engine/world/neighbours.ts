/** What a part sees of what is around it: ways out and who is behind them, what is planned to come, what the account has left. */

import * as M from '../measure/meters.ts'
import type { Notice } from '../measure/notices.ts'
import type { Part, Protocol } from '../part.ts'
import type { Handle } from '../rows.ts'
import * as R from '../rows.ts'
import { ALL_CLASSES } from '../topology/classes.ts'
import { plannedAt } from '../topology/planned.ts'
import type { Quota } from '../topology/quota.ts'
import { type Side, STOPPED, UP } from '../topology/topology.ts'
import { Levels } from './levels.ts'

export abstract class Neighbours extends Levels {
  /** Ways out for jobs: calls, sends and deliveries. */
  get exits(): readonly number[] {
    return this.doors.topology.components[this.component].exits
  }
  /** Routes over which this part fetches its work. */
  get sources(): readonly number[] {
    return this.doors.topology.components[this.component].takes
  }
  /** Routes for what comes of a job. */
  side(role: Side): readonly number[] {
    return this.doors.topology.components[this.component].sides[role]
  }
  roleOf(route: number): string {
    return this.doors.topology.routes[route].role
  }
  /** How a job came to this part: the role of the wire that it came over. */
  cameBy(job: Handle): string {
    return this.roleOf(this.doors.rows.words[job + R.ROUTE_KIDS] >>> 16)
  }
  /** The id of the component that sent a job here, and the part there. */
  cameFrom(job: Handle): { id: string; part: Part } {
    const { topology, rows } = this.doors
    const { plan, seat } = topology.components[topology.routes[rows.words[job + R.ROUTE_KIDS] >>> 16].from]
    return { id: plan.id, part: topology.parts[seat] }
  }
  /** The route over which a job was sent. */
  routeOf(job: Handle): number {
    return this.doors.rows.words[job + R.ROUTE_KIDS] >>> 16
  }
  /** How what is published reaches the component behind a route, and how many people one delivery there stands for. */
  protocolOf(route: number): Protocol {
    return this.receiver(route).protocol
  }
  audienceOf(route: number): number {
    return this.receiver(route).audience
  }
  private receiver(route: number): Part {
    const { components, routes, parts } = this.doors.topology
    return parts[components[routes[route].to].seat]
  }
  /** What is at a seat is run on demand: see `Part`. */
  isOnDemand(seat: number): boolean {
    return this.doors.topology.parts[seat].onDemand
  }
  weight(route: number): number {
    return this.doors.topology.routes[route].weight
  }
  /** Does the filter policy of a route let this job's class through? */
  lets(route: number, job: Handle): boolean {
    return ((this.doors.topology.routes[route].filter >> (this.kind(job) & R.MAX_CLASSES)) & 1) === 1
  }
  /** Does a route have a filter policy? */
  filters(route: number): boolean {
    return this.doors.topology.routes[route].filter !== ALL_CLASSES
  }
  /** The dead-letter queue of a subscription, by id. */
  deadLetterQueueOf(route: number): string | null {
    return this.doors.topology.routes[route].deadLetterQueue
  }
  /** The name of a job's class; '' when it has none. */
  classOf(job: Handle): string {
    return this.doors.topology.classes.name(this.kind(job) & R.MAX_CLASSES)
  }
  /** The number of a class of jobs, by name. */
  classNumber(name: string): number {
    return this.doors.topology.classes.number(name)
  }
  /** Seats behind a route, oldest first. */
  addresses(route: number): readonly number[] {
    const { topology } = this.doors
    return topology.components[topology.routes[route].to].addresses
  }
  /** The id of the component behind a route. */
  behind(route: number): string {
    const { topology } = this.doors
    return topology.components[topology.routes[route].to].plan.id
  }
  /** Jobs that ever came to this component, the warm-up not subtracted. */
  arrivals(): number {
    return this.doors.meters.everArrived(this.component)
  }
  /** Jobs waiting at another component now (a policy's metric); 0 when there is none of that id. */
  waitingAt(id: string): number {
    const component = this.doors.topology.find(id)
    return component < 0 ? 0 : this.doors.meters.raw[component * M.ROW + M.WAITING]
  }
  /** Jobs per second that the plans of the sources in front of this part foresee for a moment; NaN when none has a plan. */
  plannedAt(at: number): number {
    return plannedAt(this.doors.topology, this.component, at)
  }
  /** What the account may run at once. */
  get quota(): Quota {
    return this.doors.quota
  }
  /** Tells what was decided and why, for whoever watches: `code` finds the words of the kind, `points` are the readings behind it. */
  tell(code: string, values: Notice['values'], points?: readonly number[]): void {
    const { notices, topology, now } = this.doors
    notices.add({ at: now, component: topology.components[this.component].plan.id, code, values, points })
  }
  /** A machine that answers a connection over this wire: up, even if it takes no new work. */
  reaches(route: number, seat: number): boolean {
    const condition = this.doors.topology.condition[seat]
    return (condition === UP || condition === STOPPED) && !this.doors.topology.routes[route].down
  }
  zoneOf(seat: number): string | null {
    return this.doors.topology.zone[seat]
  }
  zoneIsDown(seat: number): boolean {
    return this.doors.topology.downZones.has(this.doors.topology.zone[seat] ?? '')
  }
  /** What this balancer thinks of a target, for the group that it belongs to. */
  report(seat: number, unhealthy: boolean): void {
    this.doors.topology.unhealthy[seat] = unhealthy
  }
  /** What a delisted address behind this part's exits may still take to finish. */
  grace(seconds: number): void {
    for (const route of this.exits) this.doors.topology.routes[route].grace = seconds
  }
}
