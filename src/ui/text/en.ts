import { en as canvas } from '../canvas/text/en.ts'
import { en as compare } from '../compare/text/en.ts'
import { en as dock } from '../dock/text/en.ts'
import { en as glossary } from '../glossary/text/en.ts'
import { en as inspector } from '../inspector/text/en.ts'
import { en as lesson } from '../lesson/text/en.ts'
import { en as link } from '../link/text/en.ts'
import { en as notices } from '../notices/text/en.ts'
import { en as sheet } from '../sheet/text/en.ts'
import { en as shell } from '../shell/text/en.ts'
import { en as students } from '../students/text/en.ts'
import { en as templates } from '../templates/text/en.ts'

export const en = { shell, inspector, canvas, dock, lesson, notices, templates, compare, link, sheet, students, glossary } as const
