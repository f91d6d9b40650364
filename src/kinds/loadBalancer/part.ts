import { Part } from '../../engine/part.ts'
export class BalancerPart extends Part {
  constructor(_settings: unknown, _world: unknown) {
    super()
  }
}
