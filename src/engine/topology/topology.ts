/**
 * Who is where: components, the seats their parts sit on (a group has one for itself and one for each member), routes between
 * components, the addresses that a route leads to, and who waits at which source for work.
 */

import type { Part } from '../part.ts'
import { Classes } from './classes.ts'
import type { ComponentFacts, RoutePlan } from './facts.ts'

/** Roles of wires that carry what comes of a job, not the job itself. */
export const SIDES = ['deadLetter', 'success', 'failure'] as const
export type Side = (typeof SIDES)[number]

export const UP = 0
export const STOPPED = 1
export const CRASHED = 2
export const ZONE_DOWN = 3
export const BOOTING = 4
export type Condition = 0 | 1 | 2 | 3 | 4

/** A worker's place at a source of work (a poll route, and who polls). Idle ones stand in the source's row, longest idle first. */
export interface Poller {
  readonly route: number
  readonly source: number
  readonly taker: number
  idle: boolean
  /** A short poll is on its way. */
  polling: boolean
  next: Poller | null
  previous: Poller | null
}

/** The idle takers of one source, and how many of its offers are under way. */
export interface Row {
  first: Poller | null
  last: Poller | null
  idle: number
  offered: number
  /** Seconds that takers stood idle here, up to `touched`. */
  idleSeconds: number
  touched: number
}

export interface Route {
  readonly plan: RoutePlan
  readonly from: number
  readonly to: number
  readonly role: string
  weight: number
  loss: number
  latency: number
  /** The agenda's lane for this latency, or -1. */
  lane: number
  down: boolean
  /** Taken out of the diagram; jobs under way on it still arrive. */
  gone: boolean
  /** No wire shows it. */
  readonly hidden: boolean
  /** Seconds that a delisted address keeps what it owes over this route. */
  grace: number
  readonly lossSalt: number
  /** One bit a class of jobs that is let through. */
  filter: number
  deadLetterQueue: string | null
}

export interface ComponentState {
  readonly plan: ComponentFacts
  readonly seat: number
  /** Seats that routes to this component lead to, oldest first. */
  addresses: number[]
  /** Routes by what they are for: forth (call, send, deliver), what comes of a job, work taken here, work taken from here. */
  exits: number[]
  readonly sides: Readonly<Record<Side, number[]>>
  takes: number[]
  gives: number[]
  removed: boolean
}

export class Topology {
  readonly components: ComponentState[] = []
  readonly routes: Route[] = []
  readonly rows: Row[] = []
  // One entry a seat.
  readonly parts: Part[] = []
  readonly component: number[] = []
  /** The group's seat, or -1. */
  readonly owner: number[] = []
  readonly zone: (string | null)[] = []
  readonly condition: Condition[] = []
  /** A retired seat is never reused. */
  readonly alive: boolean[] = []
  /** Rows on their way to a seat or in its hand. */
  readonly owed: number[] = []
  readonly delisted: boolean[] = []
  /** What a balancer in front thinks of it; null before there is an opinion. */
  readonly unhealthy: (boolean | null)[] = []
  /** What the seat's part says of itself: it works; its jobs share its servers. */
  readonly works: boolean[] = []
  readonly shares: boolean[] = []
  readonly pollers: Poller[][] = []
  readonly downZones = new Set<string>()
  readonly classes = new Classes()

  private readonly indexOf = new Map<string, number>()
  private readonly routeOf = new Map<string, number>()

  addSeat(component: number, owner: number, zone: string | null): number {
    const seat = this.component.push(component) - 1
    this.owner.push(owner)
    this.zone.push(zone)
    this.condition.push(UP)
    this.alive.push(true)
    this.owed.push(0)
    this.delisted.push(false)
    this.unhealthy.push(null)
    this.works.push(false)
    this.shares.push(false)
    this.pollers.push([])
    this.rows.push({ first: null, last: null, idle: 0, offered: 0, idleSeconds: 0, touched: 0 })
    return seat
  }

  /** Sits down: from here on the seat has its part. */
  sit(seat: number, part: Part): void {
    this.parts[seat] = part
    this.works[seat] = part.works
    this.shares[seat] = part.shares
  }

  addComponent(plan: ComponentFacts): number {
    const index = this.components.length
    const seat = this.addSeat(index, -1, plan.zone)
    this.components.push({
      plan,
      seat,
      addresses: [seat],
      exits: [],
      sides: { deadLetter: [], success: [], failure: [] },
      takes: [],
      gives: [],
      removed: false,
    })
    this.indexOf.set(plan.id, index)
    return index
  }

  /** The index of a component that is there, or -1. */
  find(id: string): number {
    const index = this.indexOf.get(id)
    return index === undefined || this.components[index].removed ? -1 : index
  }
  findRoute(id: string): number {
    return this.routeOf.get(id) ?? -1
  }

  addRoute(plan: RoutePlan, lane: number, lossSalt: number): number {
    const route = this.route(plan, lane, lossSalt)
    const index = this.routes.push(route) - 1
    this.routeOf.set(plan.id, index)
    this.hook(route, index, (list, item) => list.push(item))
    return index
  }
  private route(plan: RoutePlan, lane: number, lossSalt: number): Route {
    const { role, weight, loss, latency, filterPolicy, deadLetterQueue } = plan
    return {
      plan,
      from: this.find(plan.from),
      to: this.find(plan.to),
      role,
      weight,
      loss,
      latency,
      lane,
      down: false,
      gone: false,
      hidden: false,
      grace: 0,
      lossSalt,
      filter: this.classes.filter(filterPolicy),
      deadLetterQueue,
    }
  }
  /** A route that no wire shows, or -1. */
  sideDoor(from: number, to: number): number {
    return this.routes.findIndex((route) => route.hidden && route.from === from && route.to === to)
  }
  addSideDoor(from: number, to: number, lane: number): number {
    const [start, end] = [from, to].map((index) => this.components[index].plan.id)
    const plan = {
      id: '',
      from: start,
      to: end,
      role: 'deadLetter',
      latency: 0,
      weight: 1,
      loss: 0,
      filterPolicy: [],
      deadLetterQueue: null,
    }
    return this.routes.push({ ...this.route(plan, lane, 0), hidden: true }) - 1
  }
  removeRoute(id: string): number {
    const index = this.findRoute(id)
    if (index < 0) return -1
    this.routeOf.delete(id)
    this.routes[index].gone = true
    this.hook(this.routes[index], index, (list, item) => list.splice(list.indexOf(item), 1))
    return index
  }
  private hook(route: Route, index: number, change: (list: number[], item: number) => unknown): void {
    const from = this.components[route.from]
    if (route.role === 'poll') {
      change(from.gives, index)
      change(this.components[route.to].takes, index)
    } else change(from.sides[route.role as Side] ?? from.exits, index)
  }

  removeComponent(index: number): void {
    this.components[index].removed = true
    this.components[index].addresses = []
    this.indexOf.delete(this.components[index].plan.id)
  }
}
