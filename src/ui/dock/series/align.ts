/** Puts another run's values onto this run's moments, so that both can be drawn behind each other. */
import { indexAt } from './samples.ts'

/** The value at the sample nearest before each moment; a gap where the other run has no sample within `reach` seconds. */
export function alignTo(moments: readonly number[], at: readonly number[], value: readonly number[], reach: number): number[] {
  return moments.map((moment) => {
    const index = indexAt(at, moment + reach * 1e-6)
    return index >= 0 && moment - at[index]! < reach * 1.5 ? value[index]! : Number.NaN
  })
}
