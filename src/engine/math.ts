/**
 * Logarithm, exponential and the normal quantile from + − × ÷ and sqrt, the same to the last bit in every JavaScript
 * engine. Natural log and exp follow the argument reduction and minimax polynomials published with fdlibm (error < 1 ulp); the
 * quantile is Wichura's algorithm AS 241.
 */
const LN2_HI = 6.93147180369123816490e-1
const LN2_LO = 1.90821492927058770002e-10
const SQRT2 = 1.4142135623730951

const bits = new DataView(new ArrayBuffer(8))

/** Powers of two 2^(n - 31) for scaling an integer word into [1, 2). */
const SCALE = Float64Array.from({ length: 34 }, (_, n) => 2 ** (n - 31))

/** ln(m × 2^k) for m in [1, 2). */
function logOf(m: number, k: number): number {
  if (m > SQRT2) {
    m *= 0.5
    k++
  }
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332))
  const odd = z * (0.6666666666666735130 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)))
  const half = 0.5 * f * f
  return k * LN2_HI - (half - (s * (half + even + odd) + k * LN2_LO) - f)
}

/** Natural logarithm. Zero gives -Infinity, a negative number NaN. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  let shift = 0
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984
    shift = -54
  }
  bits.setFloat64(0, x)
  const high = bits.getUint32(0)
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000)
  return logOf(bits.getFloat64(0), (high >>> 20) - 1023 + shift)
}

/** ln((word + ½) / 2³²): the log of a uniform number, from an unsigned 32-bit word. Never 0 and never -Infinity. */
export function logWord(word: number): number {
  const zeros = Math.clz32(word)
  return logOf(((word >>> 0) + 0.5) * SCALE[zeros], -1 - zeros)
}

/** e to the x. */
export function exp(x: number): number {
  if (x !== x) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  const k = Math.floor(x * 1.4426950408889634 + 0.5)
  const hi = x - k * LN2_HI
  const lo = k * LN2_LO
  const r = hi - lo
  const t = r * r
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t * (-2.77777777770155933842e-3 + t * (6.61375632143793436117e-5 + t * (-1.65339022054652515390e-6 + t * 4.13813679705723846039e-8))))
  return scale(1 - (lo - (r * c) / (2 - c) - hi), k)
}

/** y × 2^k, also where 2^k itself cannot be written. */
function scale(y: number, k: number): number {
  if (k > 1023) return y * 2 * power(k - 1)
  if (k < -1022) return y * power(k + 600) * power(-600)
  return y * power(k)
}
function power(k: number): number {
  bits.setUint32(0, (k + 1023) << 20)
  bits.setUint32(4, 0)
  return bits.getFloat64(0)
}

const ratio = (p: Float64Array, q: Float64Array, r: number) => {
  let top = p[7]
  let bottom = q[7]
  for (let n = 6; n >= 0; n--) {
    top = top * r + p[n]
    bottom = bottom * r + q[n]
  }
  return top / bottom
}
const CENTRE = [
  Float64Array.of(3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727),
  Float64Array.of(1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852854561),
] as const
const SHOULDER = [
  Float64Array.of(1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4),
  Float64Array.of(1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9),
] as const
const TAIL = [
  Float64Array.of(6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7),
  Float64Array.of(1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15),
] as const

/** The standard normal quantile of p in (0, 1). */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (q > -0.425 && q < 0.425) return q * ratio(CENTRE[0], CENTRE[1], 0.180625 - q * q)
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p))
  const size = r <= 5 ? ratio(SHOULDER[0], SHOULDER[1], r - 1.6) : ratio(TAIL[0], TAIL[1], r - 5)
  return q < 0 ? -size : size
}
