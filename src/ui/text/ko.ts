import { ko as canvas } from '../canvas/text/ko.ts'
import { ko as compare } from '../compare/text/ko.ts'
import { ko as dock } from '../dock/text/ko.ts'
import { ko as glossary } from '../glossary/text/ko.ts'
import { ko as inspector } from '../inspector/text/ko.ts'
import { ko as lesson } from '../lesson/text/ko.ts'
import { ko as link } from '../link/text/ko.ts'
import { ko as notices } from '../notices/text/ko.ts'
import { ko as sheet } from '../sheet/text/ko.ts'
import { ko as shell } from '../shell/text/ko.ts'
import { ko as students } from '../students/text/ko.ts'
import { ko as templates } from '../templates/text/ko.ts'

export const ko = { shell, inspector, canvas, dock, lesson, notices, templates, compare, link, sheet, students, glossary }
