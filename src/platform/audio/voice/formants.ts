/** Resonances of the mouth in hertz, for a man's throat. */
export type Formants = readonly [first: number, second: number, third: number];

const VOWELS: Readonly<Record<string, Formants>> = {
  a: [830, 1350, 2550],
  ă: [800, 1450, 2500],
  â: [560, 1300, 2450],
  e: [640, 1950, 2600],
  ê: [440, 2150, 2750],
  i: [310, 2350, 3000],
  y: [310, 2350, 3000],
  o: [620, 980, 2450],
  ô: [450, 830, 2400],
  ơ: [520, 1250, 2450],
  u: [330, 760, 2300],
  ư: [360, 1280, 2350],
};

export const NASAL: Formants = [270, 1120, 2300];
export const LIQUID: Formants = [360, 1250, 2500];

/** Where the second resonance points while a consonant is held. */
const CONSONANT_LOCUS = 1600;

function vowelFormants(letter: string): Formants {
  return VOWELS[letter] ?? VOWELS['ơ']!;
}

/** On the way out of or into a consonant. */
export function nearConsonant([first, second, third]: Formants): Formants {
  return [first * 0.7, (second + CONSONANT_LOCUS) / 2, third];
}

/** Share of a syllable's vowels that the main one takes where there are several. */
const MAIN_SHARE = 0.6;

/** The vowel heard at a moment of the syllable's open part, `position` in 0..1. */
export function vowelAt(vowels: string, main: number, position: number): Formants {
  const letters = Array.from(vowels);
  const otherShare = letters.length > 1 ? (1 - MAIN_SHARE) / (letters.length - 1) : 0;
  let end = 0;
  for (const [i, letter] of letters.entries()) {
    end += i === main ? 1 - otherShare * (letters.length - 1) : otherShare;
    if (position < end) return vowelFormants(letter);
  }
  return vowelFormants(letters.at(-1) ?? 'ơ');
}
