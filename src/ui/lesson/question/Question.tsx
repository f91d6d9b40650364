/** The question before play. Locked once play begins; afterwards it stands beside the answer. */
import { Suspense } from 'react'
import type { Question as Asks } from '../../../scenarios/lesson.ts'
import { later } from '../../page/later.ts'
import { useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { lessonsOf, useLesson } from '../lessons.ts'
import { Answered } from './Answered.tsx'
import { Options } from './Options.tsx'
import { Scale } from './Scale.tsx'

const Drawing = later(async () => (await import('./Drawing.tsx')).Drawing)
const Pairs = later(async () => (await import('./Pairs.tsx')).Pairs)

export function Question({ question }: { question: Asks }) {
  const stores = useStores()
  const { lesson } = useText()
  const { answer, locked, told } = useLesson((state) => state)
  if (told) return <Answered question={question} answer={answer} short />
  const legend = !locked ? lesson.predict : answer === null ? lesson.unasked : lesson.locked
  const asked = { answer, locked, legend, predict: lessonsOf(stores).lesson.predict }
  switch (question.kind) {
    case 'choice':
      return <Options question={question} {...asked} />
    case 'number':
      return <Scale question={question} {...asked} />
    case 'curve':
      return (
        <Suspense>
          <Drawing question={question} {...asked} />
        </Suspense>
      )
    case 'match':
      return (
        <Suspense>
          <Pairs question={question} {...asked} />
        </Suspense>
      )
  }
}
