/**
 * Logarithm, exponential and the normal quantile from + − × ÷ and sqrt, the same to the last bit in every JavaScript
 * engine. Natural log and exp follow the argument reduction and minimax polynomials published with fdlibm (error < 1 ulp); the
 * quantile is Wichura's algorithm AS 241.
 */
const LN2_HI = 0.6931471803691238
const LN2_LO = 1.9082149292705877e-10

const bits = new DataView(new ArrayBuffer(8))

/** Powers of two 2^(n - 31) for scaling an integer word into [1, 2). */
const SCALE = Float64Array.from({ length: 34 }, (_, n) => 2 ** (n - 31))

/** ln(m × 2^k) for m in [1, 2). */
function logOf(m: number, k: number): number {
  if (m > Math.SQRT2) {
    m *= 0.5
    k++
  }
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
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

/** ln of a uniform number of 53 bits, from two words: the second refines the first, for tails that 32 bits would cut. */
export function logPair(pair: Int32Array): number {
  const high = pair[0]
  const low = pair[1]
  if (high === 0) return logWord(low) - 32 * Math.LN2
  const zeros = Math.clz32(high)
  return logOf(((high >>> 0) + ((low >>> 11) + 0.5) * 4.76837158203125e-7) * SCALE[zeros], -1 - zeros)
}

/** e to the x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  const k = Math.floor(x * Math.LOG2E + 0.5)
  const hi = x - k * LN2_HI
  const lo = k * LN2_LO
  const r = hi - lo
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
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
  Float64Array.of(
    3.3871328727963665,
    133.14166789178438,
    1971.5909503065513,
    13731.69376550946,
    45921.95393154987,
    67265.7709270087,
    33430.57558358813,
    2509.0809287301227,
  ),
  Float64Array.of(
    1,
    42.31333070160091,
    687.1870074920579,
    5394.196021424751,
    21213.794301586597,
    39307.89580009271,
    28729.085735721943,
    5226.495278852854,
  ),
] as const
const SHOULDER = [
  Float64Array.of(
    1.4234371107496835,
    4.630337846156546,
    5.769497221460691,
    3.6478483247632045,
    1.2704582524523684,
    0.2417807251774506,
    0.022723844989269184,
    0.0007745450142783414,
  ),
  Float64Array.of(
    1,
    2.053191626637759,
    1.6763848301838038,
    0.6897673349851,
    0.14810397642748008,
    0.015198666563616457,
    0.0005475938084995345,
    1.0507500716444169e-9,
  ),
] as const
const TAIL = [
  Float64Array.of(
    6.657904643501103,
    5.463784911164114,
    1.7848265399172913,
    0.29656057182850487,
    0.026532189526576124,
    0.0012426609473880784,
    0.000027115555687434876,
    2.0103343992922881e-7,
  ),
  Float64Array.of(
    1,
    0.599832206555888,
    0.1369298809227358,
    0.014875361290850615,
    0.0007868691311456133,
    0.000018463183175100548,
    1.421511758316446e-7,
    2.0442631033899397e-15,
  ),
] as const

/** The standard normal quantile of p in (0, 1). */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (q > -0.425 && q < 0.425) return q * ratio(CENTRE[0], CENTRE[1], 0.180625 - q * q)
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p))
  const size = r <= 5 ? ratio(SHOULDER[0], SHOULDER[1], r - 1.6) : ratio(TAIL[0], TAIL[1], r - 5)
  return q < 0 ? -size : size
}
