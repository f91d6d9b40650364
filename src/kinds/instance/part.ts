import { Part } from '../../engine/part.ts'
export class InstancePart extends Part {
  constructor(_settings: unknown, _world: unknown) {
    super()
  }
}
