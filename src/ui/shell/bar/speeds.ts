/** The speed ruler's scale: logarithmic from 0.1 to 600, then "as fast as it goes". */
import { SPEEDS } from '../../commands/run.ts'

/** Decades from 0.1 to the end of the ruled part. */
const DECADES = 4.1
const START = 8

export interface Ruler {
  readonly width: number
  readonly x: (speed: number) => number
  readonly speedAt: (x: number) => number
  readonly ticks: readonly { x: number; tall: boolean }[]
}

/** `length` in CSS px is the ruled part as drawn (168 wide, 120 narrow). */
export function ruler(length: number): Ruler {
  const max = length + 12
  const x = (speed: number) => (speed === Number.POSITIVE_INFINITY ? max : START + ((Math.log10(speed) + 1) / DECADES) * (length - 22))
  const ticks = [-1, 0, 1, 2]
    .flatMap((power) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({ speed: digit * 10 ** power, tall: digit === 1 })))
    .filter(({ speed }) => speed <= 600.5)
  return {
    width: length + 32,
    x,
    speedAt: (at) => SPEEDS.reduce((best, speed) => (Math.abs(x(speed) - at) < Math.abs(x(best) - at) ? speed : best)),
    ticks: ticks.map(({ speed, tall }) => ({ x: x(speed), tall })),
  }
}

/** `60×` as a number alone: two digits that count below ten, whole above, thousands grouped. */
export const speedNumber = (speed: number, language: string): string =>
  new Intl.NumberFormat(
    language,
    speed < 10 ? { maximumSignificantDigits: 2 } : speed < 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  ).format(speed)

/** Below this share of the asked speed the page says that it cannot hold it. */
const HELD = 0.9
export const isBehind = (asked: number, actual: number): boolean => Number.isFinite(asked) && actual > 0 && actual < asked * HELD
