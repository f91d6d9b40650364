/** Thins aligned series to what a plot can show, without losing a peak: two rows a bucket, each series its least and greatest. */

export interface Table {
  readonly at: readonly number[]
  readonly columns: Readonly<Record<string, readonly number[]>>
}

/** At most `2 * buckets` rows. The extremes of a bucket come in the order in which they happened; a bucket of gaps stays a gap. */
export function thin(table: Table, buckets: number): Table {
  const rows = table.at.length
  if (rows <= buckets * 2 || buckets < 1) return table
  const edge = (bucket: number) => Math.floor((bucket * rows) / buckets)
  const at: number[] = []
  for (let bucket = 0; bucket < buckets; bucket += 1) at.push(table.at[edge(bucket)]!, table.at[edge(bucket + 1) - 1]!)
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, values]) => {
      const out: number[] = []
      for (let bucket = 0; bucket < buckets; bucket += 1) out.push(...extremes(values, edge(bucket), edge(bucket + 1)))
      return [name, out]
    }),
  )
  return { at, columns }
}

function extremes(values: readonly number[], from: number, end: number): [number, number] {
  let low = -1
  let high = -1
  for (let index = from; index < end; index += 1) {
    const value = values[index]!
    if (Number.isNaN(value)) continue
    if (low < 0 || value < values[low]!) low = index
    if (high < 0 || value > values[high]!) high = index
  }
  if (low < 0) return [Number.NaN, Number.NaN]
  return low <= high ? [values[low]!, values[high]!] : [values[high]!, values[low]!]
}
