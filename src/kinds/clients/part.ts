import { Part } from '../../engine/part.ts'
export class ClientsPart extends Part {
  constructor(_settings: unknown, _world: unknown) {
    super()
  }
}
