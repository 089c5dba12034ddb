/** The standard normal distribution, as far as signal detection needs it. */

/** Coefficients of PPND16, constant term first. */
const CENTRAL_UP = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
] as const; // prettier-ignore
const CENTRAL_DOWN = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852854561,
] as const; // prettier-ignore
const TAIL_UP = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
] as const; // prettier-ignore
const TAIL_DOWN = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
] as const; // prettier-ignore
const FAR_UP = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
] as const; // prettier-ignore
const FAR_DOWN = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
] as const; // prettier-ignore

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
