/** What the simulated phone itself does: taps, messages, rings. */
import { bandPass, filter, filterLoop, highPass, lowPass } from './filters.ts';
import { noiseBurst, noteHertz, pluck, tone } from './instruments.ts';
import { layers, layersInLoop, type Layer } from './layers.ts';
import { reverb, reverbLoop } from './reverb.ts';
import { generate, SAMPLE_RATE, type Signal } from './signal.ts';

export function tap(): Signal {
  return layers(0.09, [
    [tone(740, 0.07, { glideTo: 620, fall: 9, wave: 'triangle' }), 0, 0.7],
    [filter(noiseBurst(0.02, 5, { attack: 0.001 }), highPass(3000)), 0, 0.15],
  ]);
}

/** Two rising notes: a decision has been taken, neither right nor wrong. */
export function choice(): Signal {
  const notes = layers(0.3, [
    [tone(523, 0.2, { fall: 6, shimmer: 0.4 }), 0, 0.6],
    [tone(784, 0.22, { fall: 6, shimmer: 0.4 }), 0.07, 0.6],
  ]);
  return reverb(notes, 0.2, { wet: 0.15 });
}

/** One key of the phone's keyboard; three of them differ by ear. */
export function keyPress(variant: number): Signal {
  const click = noiseBurst(0.03, 20 + variant, { attack: 0.001, fall: 9 });
  return layers(0.06, [
    [filter(click, bandPass(2600 + variant * 350, 2)), 0, 1.2],
    [tone(190 + variant * 14, 0.05, { fall: 12 }), 0, 0.5],
  ]);
}

export function messageIn(): Signal {
  const drop = layers(0.32, [
    [tone(622, 0.12, { glideTo: 880, fall: 7, shimmer: 0.6 }), 0, 0.8],
    [tone(1175, 0.2, { fall: 8, shimmer: 0.5, shimmerRatio: 3 }), 0.055, 0.55],
  ]);
  return reverb(drop, 0.2, { wet: 0.14 });
}

export function messageOut(): Signal {
  return layers(0.22, [
    [filter(noiseBurst(0.14, 3, { attack: 0.05, fall: 4 }), bandPass(1800, 1.2)), 0, 0.5],
    [tone(494, 0.12, { glideTo: 988, fall: 6 }), 0.03, 0.6],
  ]);
}

/** A notice on the lock screen: two soft zither notes a fourth apart. */
export function notify(): Signal {
  const strings = layers(0.75, [
    [pluck(81, 0.7, { seed: 90, brightness: 0.55, sustain: 0.993 }), 0, 0.6],
    [pluck(86, 0.6, { seed: 91, brightness: 0.55, sustain: 0.993 }), 0.11, 0.5],
    [tone(noteHertz(93), 0.3, { fall: 8, attack: 0.01 }), 0.11, 0.08],
  ]);
  return reverb(strings, 0.35, { wet: 0.2 });
}

/** Seconds after which the ringtone begins again. */
const RINGTONE_SECONDS = 3.2;
const RINGTONE_TUNE = [
  [0, 74], [0.16, 76], [0.32, 79], [0.48, 81], [0.8, 79], [0.96, 81], [1.12, 86], [1.44, 83], [1.6, 81],
] as const; // prettier-ignore
/** Seconds of rest before the tune, so that the seam lies in silence. */
const RINGTONE_REST = 0.04;
/** The highest note is pressed down by nearly a semitone. */
const RINGTONE_PRESSED_NOTE = 86;

/** A pentatonic figure on the zither, then a rest; a loop. */
export function ringtone(): Signal {
  const strings = RINGTONE_TUNE.map(([at, note], i): Layer => {
    const press = note === RINGTONE_PRESSED_NOTE ? -0.9 : 0;
    return [pluck(note, 1.1, { seed: i + 2, brightness: 0.75, press, sustain: 0.993 }), RINGTONE_REST + at, 0.6];
  });
  const bass: Layer[] = [
    [tone(noteHertz(62), 0.5, { fall: 4 }), RINGTONE_REST, 0.35],
    [tone(noteHertz(57), 0.5, { fall: 4 }), RINGTONE_REST + 0.8, 0.35],
  ];
  const figure = layersInLoop(RINGTONE_SECONDS, [...strings, ...bass]);
  return filterLoop(reverbLoop(figure, { wet: 0.18 }), highPass(90));
}

/** The motor of a phone on a table: two bursts, its speed rising in each. */
export function vibrate(): Signal {
  const burst = 0.36;
  let turn = 0;
  const motor = generate(burst, (time) => {
    turn += (150 + 28 * (1 - Math.exp(-time * 18))) / SAMPLE_RATE;
    const angle = 2 * Math.PI * turn;
    const sound = Math.tanh(3 * Math.sin(angle)) * 0.6 + 0.25 * Math.sin(2 * angle + 1) + 0.12 * Math.sin(7 * angle);
    return sound * Math.min(1, time / 0.03, (burst - time) / 0.05);
  });
  const bursts = layers(1.2, [
    [motor, 0, 0.7],
    [motor, 0.5, 0.7],
  ]);
  return filter(bursts, highPass(90), lowPass(2200));
}

/** The call is answered. */
export function connect(): Signal {
  return layers(0.4, [
    [tone(440, 0.12, { glideTo: 660, fall: 3 }), 0, 0.4],
    [tone(660, 0.2, { fall: 4 }), 0.12, 0.45],
  ]);
}

/** The line is dead: two even beeps. */
export function hangup(): Signal {
  const beep = tone(480, 0.2, { fall: 1.2 });
  const beeps = layers(0.55, [
    [beep, 0, 0.4],
    [beep, 0.3, 0.4],
  ]);
  return filter(beeps, bandPass(1000, 0.5));
}

/** “Ting ting”: money has moved. */
export function ting(): Signal {
  const bell = (at: number, gain: number): Layer[] => [
    [tone(2093, 0.7, { fall: 7, shimmer: 0.3, shimmerRatio: 2.76 }), at, 0.45 * gain],
    [tone(2093 * 2.01, 0.35, { fall: 9 }), at, 0.16 * gain],
  ];
  return reverb(layers(1, [...bell(0, 1), ...bell(0.16, 0.9)]), 0.3, { wet: 0.16 });
}
