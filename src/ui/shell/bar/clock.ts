/** Simulated time as a clock shows it. */

const two = (value: number) => String(value).padStart(2, '0')
const DAY = 86_400

/**
 * `10:12:40` where the scenario has a start of day (seconds after midnight), else `0:12:40` since the start. With
 * `tenths` one more digit, for runs slower than life.
 */
export function clockTime(seconds: number, startOfDay: number | null, tenths = false): string {
  const unit = tenths ? 10 : 1
  const ticks = Math.floor(seconds * unit + 1e-6) + (startOfDay ?? 0) * unit
  const whole = Math.floor(ticks / unit)
  const day = startOfDay === null ? whole : whole % DAY
  const hours = Math.floor(day / 3600)
  const clock = `${startOfDay === null ? hours : two(hours)}:${two(Math.floor(day / 60) % 60)}:${two(day % 60)}`
  return tenths ? `${clock}.${ticks % 10}` : clock
}
