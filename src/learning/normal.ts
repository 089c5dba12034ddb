/** The standard normal distribution, as far as signal detection and class statistics need it. */

/** Coefficients of PPND16, constant term first, in the shortest form that gives the same double. */
const CENTRAL_UP: readonly number[] = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const CENTRAL_DOWN: readonly number[] = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const TAIL_UP: readonly number[] = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const TAIL_DOWN: readonly number[] = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_UP: readonly number[] = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
];
const FAR_DOWN: readonly number[] = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * Inverse of the standard normal distribution function: the x with Φ(x) = p, to about 16 digits.
 * `p` in 0..1; 0 and 1 give −∞ and +∞, anything outside gives NaN.
 *
 * Source: algorithm AS 241, PPND16. Wichura, M. J. (1988). The percentage points of the normal distribution.
 * Applied Statistics 37(3), 477–484.
 */
export function z(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRAL_UP, CENTRAL_DOWN, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const x = r <= 5 ? ratio(TAIL_UP, TAIL_DOWN, r - 1.6) : ratio(FAR_UP, FAR_DOWN, r - 5);
  return q < 0 ? -x : x;
}

const ratio = (up: readonly number[], down: readonly number[], x: number): number =>
  polynomial(up, x) / polynomial(down, x);

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/** Beyond this many standard deviations Φ is 0 or 1 to the precision that is stated. */
const FARTHEST = 8.3;

/**
 * The standard normal distribution function Φ(x), 0..1, with an absolute error below 10⁻¹⁵. NaN for NaN.
 *
 * Source: the series of Marsaglia, G. (2004). Evaluating the normal distribution. Journal of Statistical Software
 * 11(4), 1–11; it is 26.2.11 of Abramowitz & Stegun.
 */
export function normalCdf(x: number): number {
  if (Math.abs(x) > FARTHEST) return x < 0 ? 0 : 1;
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(sum + term) > Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
