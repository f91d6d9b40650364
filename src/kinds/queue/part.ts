import { Part } from '../../engine/part.ts'
export class QueuePart extends Part {
  constructor(_settings: unknown, _world: unknown) {
    super()
  }
}
