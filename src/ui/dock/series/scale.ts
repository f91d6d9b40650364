/** Round ticks for quantities: zero always in, three to five ticks, the top tick not below the greatest value. */

export interface Scale {
  readonly top: number
  readonly ticks: readonly number[]
}

const STEPS = [1, 2, 2.5, 5, 10]

/** `whole` keeps ticks integer (counts of things) and the top at 4 or more, so that one job does not fill the picture. */
export function scaleFor(greatest: number, whole = false): Scale {
  const least = whole ? 4 : 0
  const reach = Math.max(Number.isFinite(greatest) ? greatest : 0, least)
  if (reach <= 0) return { top: 1, ticks: [0] }
  const rough = reach / 4
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9)
  const step = STEPS.map((factor) => factor * power).find(
    (candidate) => candidate * 4 >= reach * (1 - 1e-9) && (!whole || Number.isInteger(candidate)),
  )
  const size = step ?? Math.max(1, 10 * power)
  const parts = Math.ceil(reach / size - 1e-9)
  return { top: parts * size, ticks: Array.from({ length: parts + 1 }, (_, nth) => nth * size) }
}

/** Greatest of several series; gaps do not count. */
export function greatest(...series: readonly (readonly number[])[]): number {
  let most = 0
  for (const values of series) for (const value of values) if (value > most) most = value
  return most
}
