/** Where little ends, most bins say nothing: what the last bin said is kept for a while before it is a gap. */

/** Gaps shorter than `seconds` are filled with the value before them. */
export function hold(at: readonly number[], values: readonly number[], seconds: number): number[] {
  let last = -1
  return values.map((value, index) => {
    if (!Number.isNaN(value)) {
      last = index
      return value
    }
    return last >= 0 && at[index]! - at[last]! < seconds ? values[last]! : Number.NaN
  })
}
