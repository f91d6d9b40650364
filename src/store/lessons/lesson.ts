/** The lesson that is open: what was predicted, whether play has begun, and the grade of the last whole run. */
import { createStore } from 'zustand/vanilla'
import type { Thread } from '../../run/runner.ts'
import type { Answer } from '../../scenarios/lesson.ts'
import { asGraded, type Grade, gradeOf } from '../../scenarios/lessons/grade.ts'
import { seedOf } from '../../scenarios/lessons/seed.ts'
import type { Contents } from '../../scenarios/scenario.ts'
import type { DocumentStore } from '../document.ts'
import type { Phase, RunStore } from '../playing.ts'
import type { Language, ViewStore } from '../view.ts'
import type { ProgressStore } from './progress.ts'
import { type Played, playWhole, runsAlike } from './whole.ts'

export interface Graded extends Played {
  readonly grade: Grade
  readonly answer: Answer | null
  /** The name that the seed came from: a code holds for it alone. Null on the published seed, where it holds for any. */
  readonly student: string | null
  /** Whether it is the run that was watched, or the same design played anew: it was changed on the way, or its morning was another. */
  readonly how: 'watched' | 'changed' | 'otherMorning'
}
export interface LessonState {
  readonly answer: Answer | null
  /** Play has begun: what is predicted now is no prediction. */
  readonly locked: boolean
  /** The answer was shown. */
  readonly told: boolean
  readonly grading: boolean
  readonly graded: Graded | null
  /** Whether the result lies open. */
  readonly open: boolean
}
const FRESH: LessonState = { answer: null, locked: false, told: false, grading: false, graded: null, open: false }

interface Stores {
  readonly document: DocumentStore
  readonly run: RunStore
  readonly view: ViewStore
}
export interface LessonOptions extends Stores {
  readonly progress: ProgressStore
  /** Finds what a scenario holds. */
  readonly load: (id: string) => Promise<Contents | null>
  readonly thread?: () => Thread
}

/** Judges every whole run of the open scenario, and keeps what came of it. */
export class LessonStore {
  readonly #options: LessonOptions
  readonly #state = createStore<LessonState>()(() => FRESH)
  readonly #stops: readonly (() => void)[]
  #giveUp = new AbortController()
  #language: Language

  readonly getState = this.#state.getState
  readonly getInitialState = this.#state.getInitialState
  readonly subscribe = this.#state.subscribe

  constructor(options: LessonOptions) {
    this.#options = options
    const { document, run, view } = options
    this.#language = view.getState().language
    if (run.getState().phase !== 'idle') this.#state.setState({ locked: true })
    this.#stops = [
      run.subscribe(({ phase }, before) => phase !== before.phase && this.#phase(phase, before.phase)),
      document.subscribe(({ diagram, past, future, open }, before) => {
        if (diagram !== before.diagram && past.length === 0 && future.length === 0 && !open) this.#replaced()
      }),
      view.subscribe((now, before) => now.scenario !== before.scenario && this.#begin()),
    ]
  }

  /** Says what one expects; does nothing once play has begun. */
  readonly predict = (answer: Answer | null) => {
    if (!this.getState().locked) this.#state.setState({ answer })
  }
  /** Folds the result away, or shows it again. */
  readonly show = (open: boolean) => this.#state.setState({ open })
  readonly dispose = () => {
    this.#drop()
    for (const stop of this.#stops) stop()
  }

  #drop() {
    this.#giveUp.abort()
    this.#giveUp = new AbortController()
  }
  #begin() {
    this.#drop()
    this.#state.setState(FRESH)
  }
  /** Another document was opened, or the same one in another language. */
  #replaced() {
    const { language } = this.#options.view.getState()
    if (language === this.#language) this.#begin()
    this.#language = language
  }
  #phase(phase: Phase, before: Phase) {
    const { scenario } = this.#options.view.getState()
    if (phase === 'done' && scenario) void this.#grade(scenario)
    else if (phase === 'idle') {
      this.#drop()
      const { told, answer } = this.getState()
      this.#state.setState({ locked: told || answer !== null, grading: false, graded: null, open: false })
    } else if (before === 'idle') this.#state.setState({ locked: true })
  }

  async #played(contents: Contents, signal: AbortSignal): Promise<(Played & Pick<Graded, 'how' | 'student'>) | null> {
    const { run, document, view, thread } = this.#options
    const { result } = run.getState()
    const recording = run.recording()
    if (!result || !recording) return null
    const design = document.getState().diagram
    const byName = (design.scenario.rules?.publishedSeed ?? null) !== null
    const name = byName ? view.getState().student.trim() : ''
    const student = name === '' ? null : name
    const wanted = asGraded(design, contents, seedOf(name, contents.diagram('en').scenario.seed))
    if (recording.journal.length === 0 && runsAlike(recording.diagram, wanted)) return { recording, result, student, how: 'watched' }
    const anew = await playWhole(wanted, signal, thread)
    return anew && { ...anew, student, how: runsAlike(design, wanted) ? 'changed' : 'otherMorning' }
  }

  async #grade(id: string) {
    this.#drop()
    const { signal } = this.#giveUp
    const contents = await this.#options.load(id)
    if (!contents?.lesson || signal.aborted) return
    this.#state.setState({ grading: true })
    const whole = await this.#played(contents, signal)
    if (signal.aborted) return
    this.#state.setState({ grading: false })
    if (!whole) return
    const { answer } = this.getState()
    const grade = gradeOf(contents, whole.result, answer)
    this.#options.progress.note(id, grade.stars, answer, grade.predicted)
    this.#state.setState({ graded: { ...whole, grade, answer }, told: true, open: true })
  }
}
