/** Whether a customer tries again, and after how long: attempts, backoff, jitter, and a budget that all share. */
import { uniform } from '../../engine/chance/random.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import type { ClientsSettings } from './fields.ts'

/** The bucket of the retry budget: full at first, each first attempt adds the share, each retry takes one. */
const BUCKET = 100

export class Backoff {
  private readonly world: World
  private readonly salt: number
  private retry: ClientsSettings['retry'] | null = null
  private tokens = BUCKET

  constructor(world: World) {
    this.world = world
    this.salt = world.salt('backoff')
  }
  adopt(retry: ClientsSettings['retry']): void {
    this.retry = retry
  }
  /** A first attempt was made. */
  earn(): void {
    if (this.retry?.budget != null) this.tokens = Math.min(BUCKET, this.tokens + this.retry.budget)
  }
  /** Seconds until the next attempt; -1 when there is none. */
  after(customer: Handle): number {
    const { retry, world } = this
    const attempt = world.attempt(customer)
    if (retry === null || attempt >= retry.maxAttempts) return -1
    if (retry.budget !== null) {
      if (this.tokens < 1) return -1
      this.tokens--
    }
    if (retry.backoff === 'none') return 0
    const grown = retry.backoff === 'fixed' ? retry.baseDelay : retry.baseDelay * 2 ** (attempt - 1)
    const delay = Math.min(retry.maxDelay, grown)
    return retry.jitter === 'full' ? delay * uniform(world.word(customer, this.salt)) : delay
  }
}
