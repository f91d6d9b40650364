import { Part } from '../../engine/part.ts'
export class GroupPart extends Part {
  constructor(_settings: unknown, _world: unknown) {
    super()
  }
}
