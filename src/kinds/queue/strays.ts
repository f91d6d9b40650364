/** Messages that stand behind younger ones: what is too old among them does not show at the front of the line. */
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'

export class Strays {
  private readonly messages = new Set<Handle>()
  /** None of them came earlier: as long as this is young nobody has to be looked at. */
  private earliest = Number.POSITIVE_INFINITY
  private readonly world: World
  constructor(world: World) {
    this.world = world
  }

  add(message: Handle): void {
    this.messages.add(message)
    this.earliest = Math.min(this.earliest, this.world.arrived(message))
  }
  remove(message: Handle): void {
    if (this.messages.size > 0) this.messages.delete(message)
  }
  /** Those that came so long ago. */
  since(isLongAgo: (arrived: number) => boolean): Handle[] {
    if (!isLongAgo(this.earliest)) return []
    this.earliest = Number.POSITIVE_INFINITY
    const found: Handle[] = []
    for (const message of this.messages) {
      const arrived = this.world.arrived(message)
      if (isLongAgo(arrived)) found.push(message)
      else this.earliest = Math.min(this.earliest, arrived)
    }
    return found
  }
}
