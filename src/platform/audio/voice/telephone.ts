import { filter, highPass, lowPass } from '../synthesis/filters.ts';
import { fadeEdges, loudestRms, scale, type Signal } from '../synthesis/signal.ts';

/** The band that a telephone passes, in hertz. */
const TELEPHONE_BAND = { low: 300, high: 3400 } as const;

/** RMS to which the loudest quarter second is brought before the line squeezes it. */
const LINE_LEVEL = 0.32;
const SQUEEZE = 1.5;
const CEILING = 0.44;

/** Narrow, levelled and a little squeezed, as a call is. */
export function throughTelephone(voice: Signal, rate: number): Signal {
  const low = highPass(TELEPHONE_BAND.low, Math.SQRT1_2, rate);
  const high = lowPass(TELEPHONE_BAND.high, Math.SQRT1_2, rate);
  const narrow = filter(voice, low, low, high, high);
  const even = scale(narrow, LINE_LEVEL / (loudestRms(narrow, 0.25, rate) || 1));
  const squeezed = even.map((sample) => (CEILING * Math.tanh(sample * SQUEEZE)) / Math.tanh(SQUEEZE));
  return fadeEdges(filter(squeezed, low, high), 0.005, 0.02, rate);
}
