/** The two beds that go round unnoticed: the festival round the lake, and the drone of pressure. */
import { LOOP_FILES } from '../loop-files.ts';
import { bandPass, filter, filterLoop, highPass, lowPass, type Biquad } from './filters.ts';
import { pluck, tone, whiteNoise } from './instruments.ts';
import { layersInLoop, type Layer } from './layers.ts';
import { createRandom } from '#scenario/random';
import { reverbLoop } from './reverb.ts';
import { generate, level, mixInto, SAMPLE_RATE, type Signal } from './signal.ts';

const DRONE_SECONDS = LOOP_FILES.drone.seconds;
const AMBIENCE_SECONDS = LOOP_FILES.ambience.seconds;

/** Filtered noise that goes round: what would follow its end is blended in over its first seconds. */
function noiseLoop(seconds: number, seed: number, blend: number, ...colour: readonly Biquad[]): Signal {
  const long = filter(whiteNoise(seconds + blend, seed), ...colour);
  const length = Math.round(seconds * SAMPLE_RATE);
  return generate(seconds, (time, i) => {
    const share = time / blend;
    return share < 1 ? long[i]! * Math.sqrt(share) + long[i + length]! * Math.sqrt(1 - share) : long[i]!;
  });
}

/** Hertz, loudness; each close pair beats slowly. The upper ones are for speakers without bass. */
const DRONE_VOICES = [
  [55, 0.5], [55.1667, 0.5], [82.5, 0.28], [110.5, 0.3], [116.6667, 0.28],
  [220.5, 0.14], [233.3333, 0.16], [349.6667, 0.06], [466.6667, 0.05],
] as const; // prettier-ignore

/** Overtones for small speakers, by overdriving the cluster. */
const DRONE_DRIVE = 0.9;

/**
 * Both beds grow quiet at their seam, like a breath or a lull: a codec does not keep a wave's exact shape, so the two
 * sides never quite meet, and a step would be heard as a click. The pure drone falls silent, the noisy crowd to a rest.
 */
function quietAtSeam(loop: Signal, seconds: number, rest: number): Signal {
  const length = loop.length / SAMPLE_RATE;
  return loop.map((sample, i) => {
    const time = i / SAMPLE_RATE;
    const rise = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, time / seconds, (length - time) / seconds));
    return sample * (rest + (1 - rest) * rise);
  });
}

/** A low cluster that swells and beats, with a breath of dark air once a round. */
export function drone(): Signal {
  const turn = (2 * Math.PI) / DRONE_SECONDS;
  const air = noiseLoop(DRONE_SECONDS, 4, 2, bandPass(520, 2.2), lowPass(900));
  const bed = generate(DRONE_SECONDS, (time, i) => {
    let sum = air[i]! * 0.5 * (0.5 - 0.5 * Math.cos(turn * time));
    DRONE_VOICES.forEach(([hertz, loudness], voice) => {
      const rounds = Math.round(hertz * DRONE_SECONDS);
      const swell = 0.5 + 0.5 * Math.sin(turn * time * (1 + (voice % 3)) + voice);
      sum += Math.sin(turn * rounds * time + voice) * swell * loudness;
    });
    return sum;
  });
  const driven = bed.map((sample) => Math.tanh(sample * DRONE_DRIVE));
  return level(quietAtSeam(driven, 0.9, 0), 0.24, 0.7);
}

function farVoices(): Layer[] {
  const random = createRandom(99);
  return Array.from({ length: 70 }, (): Layer => {
    const at = random() * AMBIENCE_SECONDS;
    const hertz = 110 + random() * 150;
    const glideTo = hertz * (0.8 + random() * 0.5);
    const syllable = tone(hertz, 0.09 + random() * 0.16, { glideTo, wave: 'round-square', attack: 0.02, fall: 2 });
    return [filter(syllable, bandPass(450 + random() * 900, 2.5)), at, 0.1 + 0.1 * random()];
  });
}

function farDrum(): Layer[] {
  const beat = filter(tone(92, 0.5, { glideTo: 62 }), lowPass(220));
  return [1, 1.75, 2.5, 3.25, 3.62, 6, 6.75, 7.5, 8.25, 8.6].map((at): Layer => [beat, at, 0.13]);
}

const FAR_TUNE = [[1.1, 69], [1.5, 71], [1.9, 74], [6.2, 76], [6.55, 74], [7.1, 71], [7.5, 69]] as const; // prettier-ignore

function farZither(): Layer[] {
  return FAR_TUNE.map(([at, note], i): Layer => {
    const string = pluck(note, 1.4, { seed: i + 60, brightness: 0.4 });
    return [filter(string, lowPass(2400)), at, 0.1];
  });
}

/** Crowd, water and crickets. Every rate times the loop's length is whole, so that all of it goes round. */
function night(): Signal {
  const crowd = noiseLoop(AMBIENCE_SECONDS, 1, 1.5, bandPass(480, 0.9), lowPass(1400));
  const water = noiseLoop(AMBIENCE_SECONDS, 7, 1.5, bandPass(900, 1.2), highPass(500));
  const wave = (rate: number, time: number, phase = 0): number => Math.sin(2 * Math.PI * rate * time + phase);
  return generate(AMBIENCE_SECONDS, (time, i) => {
    const surge = 0.75 + 0.25 * wave(0.3, time) * wave(0.2, time, 1);
    const lapping = Math.max(0, wave(0.4, time) + 0.6 * wave(0.7, time, 2));
    const chirp = Math.max(0, wave(26, time)) * Math.max(0, Math.min(1, 4 * (wave(1.3, time) + 0.2)));
    const crickets = wave(4300, time) * chirp * (0.5 + 0.5 * wave(0.2, time));
    return crowd[i]! * 0.42 * surge + water[i]! * 0.1 * lapping + crickets * 0.01;
  });
}

/** The festival from across the water. */
export function ambience(): Signal {
  const events = layersInLoop(AMBIENCE_SECONDS, [...farVoices(), ...farDrum(), ...farZither()]);
  mixInto(events, night(), { at: 0, gain: 1 });
  const room = filterLoop(reverbLoop(events, { wet: 0.3 }), highPass(80));
  return level(quietAtSeam(room, 1.2, 0.2), 0.16, 0.7);
}
