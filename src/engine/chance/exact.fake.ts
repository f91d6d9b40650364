/** Logarithm, exponential and normal distribution in whole numbers of 2^-320: what the quick ones are measured against. */

export const BITS = 320n
export const ONE = 1n << BITS
const multiply = (a: bigint, b: bigint) => (a * b) >> BITS
const divide = (a: bigint, b: bigint) => (a << BITS) / b

const view = new DataView(new ArrayBuffer(8))
/** A finite double, exactly: mantissa × 2^exponent. */
export function parts(x: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, x)
  const bits = view.getBigUint64(0)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n)
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 }
}
const shift = (value: bigint, by: number) => (by >= 0 ? value << BigInt(by) : value >> BigInt(-by))
/** A double of moderate size, exactly. */
export const fixed = (x: number): bigint => {
  const { mantissa, exponent } = parts(x)
  return shift(mantissa, exponent + Number(BITS))
}

/** ln((1 + z) / (1 − z)) for |z| ≤ 1/3. */
function twiceArtanh(z: bigint): bigint {
  const square = multiply(z, z)
  let power = z
  let sum = 0n
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n
    power = multiply(power, square)
  }
  return 2n * sum
}
export const LN2 = twiceArtanh(ONE / 3n)

/** ln of mantissa × 2^exponent. */
export function exactLog(mantissa: bigint, exponent: number): bigint {
  const length = mantissa.toString(2).length
  let m = shift(mantissa, Number(BITS) - length + 1)
  let k = exponent + length - 1
  if (m > (3n * ONE) / 2n) {
    m >>= 1n
    k++
  }
  return BigInt(k) * LN2 + twiceArtanh(divide(m - ONE, m + ONE))
}

/** e^x as fraction × 2^exponent, the fraction between 1 and 2. */
export function exactExp(x: bigint): { fraction: bigint; exponent: number } {
  let k = x / LN2
  if (x < 0n) k -= 1n
  const r = (x - k * LN2) >> 8n
  let term = ONE
  let sum = ONE
  for (let n = 1n; term !== 0n; n++) {
    term = multiply(term, r) / n
    sum += term
  }
  for (let n = 0; n < 8; n++) sum = multiply(sum, sum)
  return { fraction: sum, exponent: Number(k) }
}

/** Distance in units of the last place of `seen`'s size from `exact` × 2^(scale − BITS). */
export function ulps(seen: number, exact: bigint, scale = 0): number {
  const { mantissa, exponent } = parts(seen)
  const difference = shift(mantissa, exponent + Number(BITS) - scale) - exact
  const unit = exponent + Number(BITS) - scale
  return Math.abs(Number((difference * 1000n) / shift(1n, unit))) / 1000
}

/** 1 / sqrt(2 π), by Machin's formula and Newton's root. */
const PI = (() => {
  const arctan = (inverse: bigint) => {
    let power = ONE / inverse
    let sum = 0n
    for (let n = 1n; power !== 0n; n += 2n) {
      sum += n % 4n === 1n ? power / n : -power / n
      power /= inverse * inverse
    }
    return sum
  }
  return 4n * (4n * arctan(5n) - arctan(239n))
})()
const HEIGHT = (() => {
  const square = divide(ONE, 2n * PI) << BITS
  let root = ONE
  for (let n = 0; n < 400; n++) root = (root + square / root) >> 1n
  return root
})()

/** How far the standard normal quantile `x` of `p` is from the true one, relative to it. */
export function quantileError(x: number, p: bigint): number {
  const at = fixed(x)
  const square = multiply(at, at)
  const { fraction, exponent } = exactExp(-square / 2n)
  const density = multiply(HEIGHT, shift(fraction, exponent))
  let term = at
  let sum = at
  for (let n = 3n; term !== 0n && term !== -1n; n += 2n) {
    term = multiply(term, square) / n
    sum += term
  }
  const below = ONE / 2n + multiply(density, sum)
  const error = divide(below - p, density)
  return x === 0 ? Number(divide(error, ONE)) : Math.abs(Number(divide(error, at) >> (BITS - 90n)) / 2 ** 90)
}
