/** Student's t distribution, as far as the mean of a class needs it. */

/** Bisections of the angle: a right angle is halved until neighbouring doubles are left. */
const HALVINGS = 60;

/**
 * The t below which a share `p` of Student's distribution lies. `p` in 0..1, `df` the degrees of freedom, whole and
 * at least 1. Good to ten digits for p in .001...999; 0 and 1 give −∞ and +∞; anything else gives NaN.
 *
 * Source: formulas 26.7.3 and 26.7.4 (the distribution for odd and even degrees of freedom as a finite sum over the
 * angle θ = arctan(t/√df)), of Abramowitz, M., & Stegun, I. A. (1964). Handbook of mathematical functions. National
 * Bureau of Standards; solved for θ by bisection.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !Number.isSafeInteger(df) || df < 1) return NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  // From the middle outwards, so that it is odd about p = ½ to the last bit.
  const inner = Math.abs(2 * p - 1);
  let low = 0;
  let high = Math.PI / 2;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, df) < inner) low = middle;
    else high = middle;
  }
  const t = inner === 0 ? 0 : Math.sqrt(df) * Math.tan((low + high) / 2);
  return p < 0.5 ? -t : t;
}

/** P(|T| ≤ √df·tan θ), 0 ≤ θ ≤ π/2. */
function shareWithin(angle: number, df: number): number {
  const square = Math.cos(angle) ** 2;
  const odd = df % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < df; k += 2) {
    term *= ((k - 1) / k) * square;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
