import type { Shape } from '../../text/shape.ts'
import type { en } from './en.ts'

export const ko: Shape<typeof en> = {
}
