/** Receive calls: what is handed out in one answer, and those that come back empty. Each is a request that is paid. */
import type { World } from '../../engine/world.ts'
import type { QueueSettings } from './fields.ts'

export class Receives {
  /** Polls that found nothing. */
  private emptyPolls = 0
  /** Idle seconds of takers at the last change of settings: what was waited before has been counted. */
  private idleBefore = 0
  /** The call that is being answered: to whom, when, and how many messages it has already. */
  private taker = -1
  private at = -1
  private messages = 0
  private most = 0
  /** The taker that last said for how many it asks, and how many. */
  private caller = -1
  private wanted = 0
  private readonly world: World
  private settings: QueueSettings

  constructor(world: World, settings: QueueSettings) {
    this.world = world
    this.settings = settings
  }
  adopt(settings: QueueSettings): void {
    this.emptyPolls = this.empty()
    this.idleBefore = this.world.idleSeconds()
    this.settings = settings
  }

  foundNothing(): void {
    this.emptyPolls++
  }
  /** A long poll that finds nothing comes back empty after its wait, and the taker asks again: each is paid. */
  empty(): number {
    const { receiveMessageWaitTime } = this.settings
    const waited = receiveMessageWaitTime > 0 ? Math.floor((this.world.idleSeconds() - this.idleBefore) / receiveMessageWaitTime) : 0
    return this.emptyPolls + waited
  }

  /** May a message come in the answer to the call before: to the same taker, at the same instant, and there is room? */
  isSameCall(taker: number): boolean {
    return this.taker === taker && this.at === this.world.now && this.messages < this.most
  }
  /** A taker that says itself when it calls, and for how many: the answer to its call before is whole. */
  begin(taker: number, most: number): void {
    this.caller = taker
    this.wanted = most
    if (this.taker === taker) this.taker = -1
  }
  /** A message is handed out; true when that is a call of its own. */
  hands(taker: number): boolean {
    if (this.isSameCall(taker)) {
      this.messages++
      return false
    }
    this.taker = taker
    this.at = this.world.now
    this.messages = 1
    this.most = this.caller === taker ? this.wanted : this.settings.maxNumberOfMessages
    return true
  }
}
