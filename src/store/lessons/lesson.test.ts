/** A run that is graded: for whose name a code of it holds. */
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ruled } from '../../diagram/edit/rules.fake.ts'
import { start } from '../../diagram/live.ts'
import { check, sumOf } from '../../scenarios/lessons/claim.ts'
import { asGraded } from '../../scenarios/lessons/grade.ts'
import { seedOf } from '../../scenarios/lessons/seed.ts'
import { contents } from '../../scenarios/orderBoard.ts'
import { createDocument } from '../document.ts'
import { IDLE, type Recording, type RunState, type RunStore } from '../playing.ts'
import { createView } from '../view.ts'
import { type Graded, LessonStore } from './lesson.ts'
import { createProgress } from './progress.ts'

const published = contents.diagram('en').scenario.seed

/** Plays the reference under these rules and this name to its end, as the page does. */
async function graded(publishedSeed: string | null, student: string) {
  const diagram = ruled(asGraded(contents.reference('en'), contents, publishedSeed === null ? undefined : seedOf(student, publishedSeed)), {
    publishedSeed,
    hideCharts: true,
  })
  const live = start(diagram, { recorded: false })
  live.run(live.duration)
  const state = createStore<RunState>()(() => ({ ...IDLE, speed: 1, run: 1 }))
  const recording = { diagram, journal: [] } as unknown as Recording
  const run = { ...state, recording: () => recording } as unknown as RunStore
  const view = createView({ scenario: 'order-board', student })
  const lesson = new LessonStore({
    document: createDocument(diagram),
    run,
    view,
    progress: createProgress(null),
    load: async () => contents,
  })
  const found = new Promise<Graded>((resolve) => lesson.subscribe((now) => now.graded && resolve(now.graded)))
  state.setState({ phase: 'done', result: live.result(0) })
  return found
}
const holdsFor = ({ grade, answer, recording, result }: Graded, student: string) =>
  check(
    {
      scenario: 'order-board',
      student,
      answer,
      stars: grade.stars,
      design: recording.diagram,
      sum: sumOf(contents, student, answer, grade, result),
    },
    contents,
  ).holds

describe('a graded run', () => {
  it('keeps the name that its seed came from, for which alone its code holds', async () => {
    const own = await graded(published, ' Mina ')
    expect([own.how, own.student]).toEqual(['watched', 'Mina'])
    expect(holdsFor(own, own.student!)).toBe(true)
    expect(holdsFor(own, 'Min')).toBe(false)
  })

  it.each([
    ['without a name', published, ''],
    ['without seeds by name', null, 'Mina'],
  ])('holds for any name %s', async (_, seed, student) => {
    const all = await graded(seed, student)
    expect([all.how, all.student]).toEqual(['watched', null])
    expect(holdsFor(all, 'Jo')).toBe(true)
  })
})
