/** Plays a lesson's designs on many mornings and counts which pass: a lesson that can be won without learning is none. */
import type { Diagram } from '../../diagram/diagram.ts'
import { start } from '../../diagram/live.ts'
import type { Contents } from '../scenario.ts'
import { asGraded, type Grade, gradeOf } from './grade.ts'

type Role = 'reference' | 'nothing' | 'without' | 'wrong' | 'bonus'
export interface Tried {
  readonly role: Role
  readonly name: string
  /** Whether it must pass on at least 95 % of the mornings, or on at most 5 %. */
  readonly passes: boolean
  readonly design: Diagram
}

/** Everything that a lesson says passes or fails. */
export function tried({ diagram, reference, variants, lesson }: Contents): Tried[] {
  const of = (role: Role, name: string, design: Diagram): Tried => ({
    role,
    name,
    passes: role === 'reference' || role === 'bonus',
    design,
  })
  return [
    of('reference', 'reference', reference('en')),
    of('nothing', 'nothing done', diagram('en')),
    ...(lesson?.without ? [of('without', lesson.without, variants[lesson.without]('en'))] : []),
    ...(lesson?.wrong ?? []).map((name) => of('wrong', name, variants[name]('en'))),
    ...(lesson?.best ? [of('bonus', lesson.best, variants[lesson.best]('en'))] : []),
  ]
}

/** The grade of a design on the `nth` morning, with an answer that is not right; morning 0 is the published one. */
export function gradeOn(design: Diagram, contents: Contents, nth: number): Grade {
  const live = start(asGraded(design, contents), { replication: nth, recorded: false })
  while (!live.finished()) live.run(live.duration)
  return gradeOf(contents, live.result(0), null)
}
