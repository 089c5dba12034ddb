/** Small letters without their marks: what is left of a Vietnamese word where only a to z are known. */
export const plainLetters = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('\u0111', 'd');
