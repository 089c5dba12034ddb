/** How sure a sampled figure is. Reports carry a standard error beside it where it is not exact. */
import { percent } from './statistics.ts';

/** The standard error under this name; 0 for a figure that is exact or says nothing of it. */
export function errorOf(figure: object, name: 'error' | 'meanError' | 'harmedError'): number {
  const value: unknown = Reflect.get(figure, name);
  return typeof value === 'number' ? value : 0;
}

/** A share with its error bar of two standard errors, if it has one. */
export const shareWithError = (share: number, error: number): string =>
  error > 0 ? `${percent(share)} ± ${percent(2 * error)}` : percent(share);

export const scoreWithError = (score: number, error: number): string =>
  error > 0 ? `${score.toFixed(2)} ± ${(2 * error).toFixed(2)}` : score.toFixed(2);
