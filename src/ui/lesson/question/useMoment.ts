/** The moments at which the points of a curve lie, as a clock says them. */
import { dayStart, moment } from '../../dock/time.ts'
import { startOfDay } from '../../page/day.ts'
import { useDocument } from '../../stores.ts'

/** From the start of the run to its end, in so many points. */
export function useMoment(points: number): (nth: number) => string {
  const start = useDocument(({ diagram }) => startOfDay(diagram))
  const duration = useDocument(({ diagram }) => diagram.scenario.duration)
  return (nth) => moment((nth / (points - 1)) * duration, dayStart(start, duration))
}
