/** What the story does: pressure, the plaza, the lanterns, the debrief. */
import { bandPass, filter, highPass, lowPass } from './filters.ts';
import { noiseBurst, noteHertz, pluck, tone } from './instruments.ts';
import { layers, type Layer } from './layers.ts';
import { createRandom } from '#scenario/random';
import { reverb } from './reverb.ts';
import { createSignal, type Signal } from './signal.ts';

/**
 * One beat, two thumps. A phone's speaker gives nothing below some 200 Hz, so each thump has a knock above it, and both
 * are driven into overtones by which the beat is still felt there.
 */
export function heartbeat(): Signal {
  const thump = (at: number, gain: number): Layer[] => [
    [tone(58, 0.22, { glideTo: 40, fall: 5 }), at, 0.7 * gain],
    [tone(116, 0.14, { glideTo: 70, fall: 6 }), at, 0.5 * gain],
    [tone(230, 0.1, { glideTo: 150, fall: 6 }), at, 0.5 * gain],
  ];
  const driven = layers(0.6, [...thump(0, 1), ...thump(0.26, 0.7)]).map((sample) => Math.tanh(sample * 3));
  return filter(driven, highPass(45), lowPass(700));
}

/** The picture of a faked video breaks: short square tones, coarsely quantised. */
export function glitch(): Signal {
  const random = createRandom(12);
  const fragments = Array.from({ length: 16 }, (): Layer => {
    const at = random() * 0.4;
    const hertz = 300 + random() * 3200;
    return [tone(hertz, 0.02 + random() * 0.03, { wave: 'round-square', fall: 1 }), at, 0.28];
  });
  const steps = 9;
  const broken = layers(0.5, fragments).map((sample) => Math.round(sample * steps) / steps);
  return filter(broken, lowPass(5200));
}

/** Debrief only: a close, beating interval for something that was a warning sign. */
export function redFlag(): Signal {
  const interval = layers(1.2, [
    [tone(220, 0.9, { fall: 3, attack: 0.05 }), 0, 0.25],
    [tone(233, 0.9, { fall: 3, attack: 0.05 }), 0, 0.25],
    [tone(466, 0.6, { fall: 5, attack: 0.02, shimmer: 0.7 }), 0.02, 0.15],
  ]);
  return reverb(interval, 0.5, { wet: 0.3 });
}

/** Walking into the light of a booth: a breath of air whose colour rises, over a rising octave. */
export function enter(): Signal {
  const bands = 8;
  const air = noiseBurst(0.9, 77, { attack: 0.35, fall: 3 });
  const rising = createSignal(0.9);
  for (let band = 0; band < bands; band++) {
    const colour = filter(air, bandPass(300 * 1.42 ** band, 1.4));
    colour.forEach((sample, i) => {
      const place = (i / colour.length) * (bands - 1);
      rising[i]! += sample * Math.max(0, 1 - Math.abs(place - band));
    });
  }
  const walk = layers(0.9, [
    [rising, 0, 1.2],
    [tone(196, 0.8, { glideTo: 392, attack: 0.3, fall: 2 }), 0, 0.18],
  ]);
  return reverb(walk, 0.4, { wet: 0.25 });
}

/** A safe act lights a lantern: a rising chord of zither and glass, and a little air. */
export function lanternOn(): Signal {
  const chord = [62, 66, 69, 74, 78, 81].flatMap((note, i): Layer[] => [
    [pluck(note + 12, 1.3, { seed: 40 + i, brightness: 0.6 }), i * 0.075, 0.5],
    [tone(noteHertz(note + 24), 0.9, { fall: 5, attack: 0.02 }), i * 0.075 + 0.02, 0.12],
  ]);
  const air = filter(noiseBurst(1.2, 9, { attack: 0.5, fall: 3 }), bandPass(6500, 1.5));
  return reverb(layers(1.8, [...chord, [air, 0.2, 0.12]]), 0.9, { wet: 0.35 });
}

/** A loss, told gently: four falling notes behind a veil. */
export function lanternDim(): Signal {
  const notes = [69, 65, 62, 57].map((note, i): Layer => {
    const glideTo = noteHertz(note - 0.4);
    return [tone(noteHertz(note), 0.7, { glideTo, fall: 4, attack: 0.02, shimmer: 0.3 }), i * 0.17, 0.4];
  });
  return reverb(filter(layers(1.4, notes), lowPass(1600)), 0.6, { wet: 0.3 });
}
