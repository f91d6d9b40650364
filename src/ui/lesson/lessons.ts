/** The lesson and the progress of this page: made when the first of it is drawn, one set for each set of stores. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Contents } from '../../scenarios/scenario.ts'
import { type LessonState, LessonStore } from '../../store/lessons/lesson.ts'
import { createProgress, type Progress, type ProgressStore } from '../../store/lessons/progress.ts'
import { scenarioNamed } from '../page/library.ts'
import { type Stores, useStores } from '../stores.ts'

interface Lessons {
  readonly lesson: LessonStore
  readonly progress: ProgressStore
}
const made = new WeakMap<Stores, Lessons>()

/** Storage of the browser, or null where it is forbidden. */
function allowed(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

function make(stores: Stores): Lessons {
  const progress = createProgress(allowed())
  const load = async (id: string): Promise<Contents | null> => (await scenarioNamed(id)?.load()) ?? null
  const lesson = new LessonStore({ ...stores, progress, load })
  lesson.subscribe(({ graded }, before) => {
    if (graded && graded !== before.graded)
      stores.view.setState({ said: { code: 'graded', values: { stars: graded.grade.stars }, at: Date.now() } })
  })
  return { lesson, progress }
}

export function lessonsOf(stores: Stores): Lessons {
  const known = made.get(stores) ?? make(stores)
  made.set(stores, known)
  return known
}
export const useLesson = <T>(select: (state: LessonState) => T): T => useStore(lessonsOf(useStores()).lesson, select)
export const useProgress = (): Progress => useStore(lessonsOf(useStores()).progress)

/** How wide an element is on the page, in CSS px; `usual` until that is known. */
export function useWidth(element: { readonly current: Element | null }, usual: number): number {
  const [width, setWidth] = useState(usual)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width || usual))
    if (element.current) observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, usual])
  return width
}
