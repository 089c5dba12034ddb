/** From syllables to what throat and mouth do, moment by moment. */
import { LIQUID, NASAL, nearConsonant, vowelAt, type Formants } from './formants.ts';
import type { Phrase, TimedSyllable } from './murmur-plan.ts';
import { TONE_SHAPES, type Manner } from './syllable.ts';

/** Moments a second. */
export const GESTURE_RATE = 500;

/** What is held at one moment. Everything but the pitch is smoothed before it sounds. */
export interface Gesture {
  /** Semitones from the voice's own pitch. */
  pitch: number;
  creaks: boolean;
  /** Loudness of the voice and of the hiss of consonants, 0..1. */
  voiced: number;
  hiss: number;
  formants: Formants;
}

const SILENCE: Gesture = { pitch: 0, creaks: false, voiced: 0, hiss: 0, formants: [500, 1400, 2500] };

/** Seconds. */
const ONSET_SECONDS: Readonly<Record<Manner, number>> = {
  none: 0.02,
  stop: 0.055,
  nasal: 0.065,
  fricative: 0.08,
  liquid: 0.055,
};
const CODA_SECONDS: Readonly<Record<Manner, number>> = {
  none: 0.04,
  stop: 0.035,
  nasal: 0.085,
  fricative: 0.07,
  liquid: 0.05,
};
/** The most of a short syllable that a consonant may take. */
const CONSONANT_SHARE = 0.32;
/** Semitones by which a phrase sinks to its end, and a question's last syllable rises. */
const DECLINATION = 2.2;
const QUESTION_RISE = 2.5;
/** Share of an opening stop in which the mouth is shut; then it bursts. */
const STOP_CLOSURE = 0.72;

/** Semitones of the tone at `position` 0..1, eased from point to point. */
function tonePitch({ tone }: TimedSyllable, position: number): number {
  const { contour } = TONE_SHAPES[tone];
  const place = Math.min(2.999, Math.max(0, position) * 3);
  const from = Math.floor(place);
  const share = place - from;
  return contour[from]! + (contour[from + 1]! - contour[from]!) * share * share * (3 - 2 * share);
}

function creaksAt({ tone }: TimedSyllable, position: number): boolean {
  const creak = TONE_SHAPES[tone].creak;
  return creak !== undefined && position > creak[0] && position < creak[1];
}

function consonant(manner: Manner, position: number, vowel: Formants): Partial<Gesture> {
  if (manner === 'nasal') return { voiced: 0.5, formants: NASAL };
  if (manner === 'liquid') return { voiced: 0.55, formants: LIQUID };
  if (manner === 'fricative')
    return { voiced: 0.12, hiss: 0.5 * Math.sin(Math.PI * position), formants: nearConsonant(vowel) };
  if (manner === 'stop')
    return { voiced: 0.02, hiss: position > STOP_CLOSURE ? 0.6 : 0, formants: nearConsonant(vowel) };
  return { voiced: 0.5 };
}

/** One syllable at `time` seconds after its start. */
function gestureIn(syllable: TimedSyllable, time: number): Gesture {
  const { seconds, onset, coda, vowels, main, tone } = syllable;
  const onsetEnd = Math.min(ONSET_SECONDS[onset], seconds * CONSONANT_SHARE);
  const codaStart = seconds - Math.min(CODA_SECONDS[coda], seconds * CONSONANT_SHARE);
  const position = time / seconds;
  const open = Math.min(1, Math.max(0, (time - onsetEnd) / (codaStart - onsetEnd)));
  const formants = vowelAt(vowels, main, open);
  const creaks = creaksAt(syllable, position);
  /* A heavy tone is choked off, a broken one dips where it breaks. */
  const choke = tone === 'nang' ? Math.min(1, Math.max(0.1, (0.95 - position) / 0.3)) : creaks ? 0.35 : 1;
  const vowel: Gesture = {
    pitch: tonePitch(syllable, (time - onsetEnd / 2) / seconds),
    creaks,
    voiced: choke,
    hiss: 0,
    formants,
  };
  if (time < onsetEnd) return { ...vowel, ...consonant(onset, time / onsetEnd, formants) };
  if (time < codaStart) return vowel;
  const fading = 1 - (time - codaStart) / (seconds - codaStart);
  if (coda === 'stop') return { ...vowel, voiced: 0.03, formants: nearConsonant(formants) };
  const held = { ...vowel, ...consonant(coda, 1 - fading, formants) };
  return { ...held, voiced: held.voiced * (0.4 + 0.6 * fading) };
}

/** The whole phrase, `GESTURE_RATE` moments a second, ending in silence. */
export function gesturesOf(phrase: Phrase, tailSeconds: number): Gesture[] {
  const { syllables, seconds, isQuestion } = phrase;
  let current = 0;
  return Array.from({ length: Math.ceil((seconds + tailSeconds) * GESTURE_RATE) }, (_, i) => {
    const time = i / GESTURE_RATE;
    while (current < syllables.length && time >= syllables[current]!.startSeconds + syllables[current]!.seconds)
      current++;
    const syllable = syllables[current];
    if (!syllable) return SILENCE;
    const gesture = gestureIn(syllable, time - syllable.startSeconds);
    const isLast = current === syllables.length - 1;
    const rise = isQuestion && isLast ? (QUESTION_RISE * (time - syllable.startSeconds)) / syllable.seconds : 0;
    return { ...gesture, pitch: gesture.pitch - (DECLINATION * time) / seconds + rise };
  });
}
