/** The music of the plaza, composed for this game: eight bars in D for zither, electric piano and a brushed beat. */
import { LOOP_FILES } from '../loop-files.ts';
import { bandPass, filter, filterLoop, highPass, lowPass } from './filters.ts';
import { electricPiano, noiseBurst, pluck, tone } from './instruments.ts';
import { layersInLoop, type Layer } from './layers.ts';
import { createRandom } from '#scenario/random';
import { reverbLoop } from './reverb.ts';
import { peakOf, SAMPLE_RATE, scale, type Signal } from './signal.ts';

const SECONDS = LOOP_FILES.music.seconds;
const BEATS = 32;
/** 0.8 s: 75 beats a minute. */
const BEAT = SECONDS / BEATS;
/** A chord and a phrase last two bars. */
const PHRASE_BEATS = 8;

const CHORDS = [
  [50, 57, 62, 66, 69, 73],
  [47, 54, 62, 66, 69, 74],
  [43, 55, 62, 66, 71, 74],
  [45, 57, 64, 67, 71, 76],
] as const;

/** Beat within the phrase, note of the pentatonic D E G A B, press bend in semitones. */
type MelodyNote = readonly [beat: number, note: number, press?: number];
const MELODY: readonly (readonly MelodyNote[])[] = [
  [[0, 74], [1.5, 76], [2, 79], [3, 76], [4, 74], [5.5, 71, 0.9], [6.5, 69]],
  [[0, 69], [1, 71], [1.5, 74], [3, 76, 1], [4.5, 74], [5, 71], [6, 69]],
  [[0.5, 79], [1, 81], [2.5, 83, -1], [3.5, 81], [4, 79], [5, 76], [6.5, 74]],
  [[0, 76], [2, 74], [3, 71, 1], [4.5, 69], [6, 74]],
]; // prettier-ignore

/** How the piano plays each chord: beat within the phrase, length in beats, gain of a note. */
const PIANO_HITS = [
  [0, 4.2, 0.095],
  [2.58, 1.3, 0.05],
  [4, 3, 0.08],
  [6.58, 1.4, 0.05],
] as const;

/** Bass notes: beat, length in beats, gain. */
const BASS_HITS = [
  [0, 3.4, 0.22],
  [3.58, 0.5, 0.1],
  [4, 3, 0.18],
] as const;

/** Chords, each broken a little from below, over their lowest note. */
function piano(): Layer[] {
  return CHORDS.flatMap(([root, ...chord], phrase): Layer[] => {
    const place = (beat: number): number => (phrase * PHRASE_BEATS + beat) * BEAT;
    const bass = BASS_HITS.map(([beat, beats, gain]): Layer => {
      return [electricPiano(root, beats * BEAT), place(beat), gain];
    });
    const hits = PIANO_HITS.flatMap(([beat, beats, gain]) =>
      chord.map((note, i): Layer => [electricPiano(note, beats * BEAT), place(beat) + i * 0.022, gain]),
    );
    return [...bass, ...hits];
  });
}

/** The tune, a hand's unevenness in its time; every third note is doubled an octave below. */
function zither(): Layer[] {
  const random = createRandom(2026);
  return MELODY.flatMap((notes, phrase) =>
    notes.flatMap(([beat, note, press = 0], i): Layer[] => {
      const at = (phrase * PHRASE_BEATS + beat) * BEAT + (random() - 0.5) * 0.02;
      const seed = phrase * 10 + i;
      const string = pluck(note, 2.2, { seed, brightness: 0.7, press, sustain: 0.9985 });
      const melody: Layer = [filter(string, lowPass(6500)), at, 1.1];
      if (i % 3 !== 0) return [melody];
      const octave = pluck(note - 12, 2, { seed: seed + 500, brightness: 0.5 });
      return [melody, [filter(octave, lowPass(3600)), at + 0.02, 0.42]];
    }),
  );
}

/** Share of a beat at which the off-beat comes: a light swing. */
const SWING = 0.58;

function beat(): Layer[] {
  const random = createRandom(75);
  const kick = tone(140, 0.24, { glideTo: 52 });
  return Array.from({ length: BEATS }, (_, i) => i).flatMap((i): Layer[] => {
    const at = i * BEAT;
    const brushes = [0, SWING].map((share, half): Layer => {
      const brush = filter(noiseBurst(0.07, 700 + i * 2 + half, { attack: 0.002 }), highPass(5200));
      return [brush, at + share * BEAT, 0.1 + 0.05 * random()];
    });
    const snare = noiseBurst(0.22, 300 + i, { attack: 0.004, fall: 5 });
    return [
      ...brushes,
      ...(i % 4 === 0 || i % 8 === 6 ? [[kick, at, 0.24] as const] : []),
      ...(i % 4 === 2 ? [[filter(snare, bandPass(1900, 0.8), lowPass(5200)), at, 0.4] as const] : []),
    ];
  });
}

/** The hush and the odd crackle of an old record. */
function addRecordNoise(signal: Signal): Signal {
  const random = createRandom(5);
  return signal.map((sample) => {
    const crackle = random() < 1 / 26_000 ? (random() * 2 - 1) * 0.05 : 0;
    return sample + (random() * 2 - 1) * 0.0025 + crackle;
  });
}

/**
 * Seconds of the last bar that the file begins with. A codec does not keep a wave's exact shape, so the two sides of a
 * seam never quite meet; just before the first beat it is too quiet there to be heard.
 */
const SEAM_BEFORE_BEAT = 0.04;

function turned(loop: Signal, seconds: number): Signal {
  const shift = Math.round(seconds * SAMPLE_RATE);
  return loop.map((_, i) => loop[(i - shift + loop.length) % loop.length]!);
}

/** About −17.5 LUFS. */
export function music(): Signal {
  const band = filterLoop(layersInLoop(SECONDS, [...piano(), ...zither(), ...beat()]), lowPass(9000), highPass(70));
  const room = reverbLoop(addRecordNoise(band), { wet: 0.24, decay: 0.7 });
  const warm = room.map((sample) => Math.tanh(sample * 1.1));
  return turned(scale(warm, 0.82 / peakOf(warm)), SEAM_BEFORE_BEAT);
}
