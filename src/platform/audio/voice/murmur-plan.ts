import type { SpeechPlan, SpokenLine } from '#ports';
import { createRandom } from '#scenario/random';
import { splitLine, type Piece } from './spoken-text.ts';
import { TONE_SHAPES, type Syllable } from './syllable.ts';
import { VOICE_CHARACTERS, type VoiceCharacter } from './voices.ts';

export interface TimedSyllable extends Syllable {
  /** From the start of its phrase. */
  readonly startSeconds: number;
  readonly seconds: number;
}

/** What is said in one breath: the murmur is made and sent phrase by phrase, so that the first is heard at once. */
export interface Phrase {
  /** From the start of the line. */
  readonly startSeconds: number;
  readonly seconds: number;
  readonly isQuestion: boolean;
  readonly syllables: readonly TimedSyllable[];
}

export interface MurmurScore {
  readonly plan: SpeechPlan;
  readonly phrases: readonly Phrase[];
}

/** A pause from this length on ends a phrase. Seconds. */
const PHRASE_END = 0.1;
/** What rings on after the last syllable, and the least a line takes. Milliseconds. */
const TAIL_MS = 150;
/** A stop at the end cuts the vowel short. */
const CHECKED_LENGTH = 0.82;

/** A number that differs from line to line and voice to voice, the same every time (FNV-1a). */
export function seedOf({ text, voice }: SpokenLine): number {
  let hash = 0x811c9dc5;
  for (const character of `${voice}|${text.normalize('NFC')}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return hash | 0;
}

function secondsOf({ tone, coda }: Syllable, { rate }: VoiceCharacter, random: () => number): number {
  const checked = coda === 'stop' ? CHECKED_LENGTH : 1;
  return (TONE_SHAPES[tone].length / rate) * checked * (0.92 + 0.16 * random());
}

/** Collects syllables into phrases while time goes on. */
class PhraseWriter {
  readonly phrases: Phrase[] = [];
  time = 0;
  #start = 0;
  #syllables: TimedSyllable[] = [];

  say(syllable: Syllable, seconds: number): void {
    if (this.#syllables.length === 0) this.#start = this.time;
    this.#syllables.push({ ...syllable, startSeconds: this.time - this.#start, seconds });
    this.time += seconds;
  }

  pause({ pause, isQuestion }: Pick<Piece, 'pause' | 'isQuestion'>): void {
    if (pause >= PHRASE_END) this.end(isQuestion);
    this.time += pause;
  }

  end(isQuestion: boolean): void {
    if (this.#syllables.length === 0) return;
    const seconds = this.time - this.#start;
    this.phrases.push({ startSeconds: this.#start, seconds, isQuestion, syllables: this.#syllables });
    this.#syllables = [];
  }
}

/** Everything the synthesis needs, and the plan that the subtitle follows. */
export function scoreMurmur(line: SpokenLine): MurmurScore {
  const random = createRandom(seedOf(line));
  const character = VOICE_CHARACTERS[line.voice];
  const writer = new PhraseWriter();
  let spokenUntil = 0;
  const syllables = splitLine(line.text, line.language).map((piece) => {
    const startMs = Math.round(writer.time * 1000);
    for (const syllable of piece.syllables) writer.say(syllable, secondsOf(syllable, character, random));
    if (piece.syllables.length > 0) spokenUntil = writer.time;
    writer.pause(piece);
    return { text: piece.text, startMs };
  });
  writer.end(false);
  const lastStart = syllables.at(-1)?.startMs ?? 0;
  const totalMs = Math.max(Math.round(spokenUntil * 1000), lastStart) + TAIL_MS;
  return { plan: { totalMs, syllables }, phrases: writer.phrases };
}

/** When each piece of a line is heard. Pure: the same line has the same plan everywhere. */
export function planMurmur(line: SpokenLine): SpeechPlan {
  return scoreMurmur(line).plan;
}
