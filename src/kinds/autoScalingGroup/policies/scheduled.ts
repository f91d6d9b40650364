/** Scheduled actions: new bounds and sizes at moments that are known beforehand. */
import type { World } from '../../../engine/world.ts'
import type { Policies, Scheduled } from './policy.ts'

/** More than a group can have policies. */
const EDITION = 64

export class Schedule {
  private readonly world: World
  private readonly timer: number
  /** Alarms of older settings are void. */
  private edition = 0
  private policies: Policies = []

  constructor(world: World, timer: number) {
    this.world = world
    this.timer = timer
  }
  arm(policies: Policies): void {
    this.edition++
    this.policies = policies
    policies.forEach((policy, nth) => {
      if (policy.type === 'scheduled' && policy.at >= this.world.now)
        this.world.alarm(policy.at - this.world.now, this.timer, this.edition * EDITION + nth)
    })
  }
  /** The action whose alarm has this number; null when it was edited away. */
  due(number: number): Scheduled | null {
    const policy = this.policies[number % EDITION]
    return Math.floor(number / EDITION) === this.edition && policy?.type === 'scheduled' ? policy : null
  }
}
