import { en as canvas } from '../canvas/text/en.ts'
import { en as dock } from '../dock/text/en.ts'
import { en as inspector } from '../inspector/text/en.ts'
import { en as shell } from '../shell/text/en.ts'

export const en = { shell, inspector, canvas, dock } as const
