/** Who is subscribed: one entry for each wire that copies go out over, kept as long as the wire is there. */
import type { Line } from '../../engine/line.ts'
import type { World } from '../../engine/world.ts'

export interface Subscription {
  readonly route: number
  /** Copies sent so far, one for each person. */
  sent: number
  /** Copies that are being tried again, and those that the throttle holds back. */
  retrying: number
  readonly held: Line
  /** When the last delivery left that the throttle counts, and when the next one may. */
  sentAt: number
  nextAt: number
}

export class Subscriptions {
  all: readonly Subscription[] = []
  /** Copies sent to all, so far. */
  total = 0
  private readonly world: World
  private readonly byRoute = new Map<number, Subscription>()

  constructor(world: World) {
    this.world = world
  }

  of(route: number): Subscription | undefined {
    return this.byRoute.get(route)
  }

  /** Looks at the wires again; returns the subscriptions that are gone. */
  update(): readonly Subscription[] {
    const { world, byRoute } = this
    const gone = this.all.filter(({ route }) => !world.exits.includes(route))
    for (const { route } of gone) byRoute.delete(route)
    this.all = world.exits.map((route) => byRoute.get(route) ?? this.subscribe(route))
    return gone
  }
  private subscribe(route: number): Subscription {
    const subscription = {
      route,
      sent: 0,
      retrying: 0,
      held: this.world.line(),
      sentAt: Number.NEGATIVE_INFINITY,
      nextAt: Number.NEGATIVE_INFINITY,
    }
    this.byRoute.set(route, subscription)
    return subscription
  }

  /** Copies that the throttle holds back. */
  get held(): number {
    return this.all.reduce((sum, { held }) => sum + held.length, 0)
  }
  clear(): void {
    for (const each of this.all) {
      each.held.clear()
      each.retrying = 0
    }
  }
}
