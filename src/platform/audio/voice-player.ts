import type { SpokenLine } from '#ports';
import type { MurmurPhrase, MurmurRequest } from './murmur-messages.ts';
import { MURMUR_RATE } from './voice/murmur.ts';

/** Seconds between being asked and the first sound: what the worker takes for a phrase, hardly seen in the subtitle. */
const LEAD = 0.06;
/** Seconds by which a slow device may fall behind the subtitle before something is left out. */
const MOST_BEHIND = 0.5;
/** Seconds in which a voice that is cut off fades. */
const CUT = 0.012;

interface CurrentLine {
  /** In the context's time. */
  startsAt: number;
  readonly gain: GainNode;
}

/** Plays the murmur, phrase by phrase, each at its time. */
export class VoicePlayer {
  #id = 0;
  #line: CurrentLine | undefined;
  #worker: Worker | undefined;
  readonly #context: AudioContext;
  readonly #bus: GainNode;

  constructor(context: AudioContext, output: AudioNode) {
    this.#context = context;
    this.#bus = context.createGain();
    this.#bus.connect(output);
  }

  setGain(gain: number): void {
    this.#bus.gain.setTargetAtTime(gain, this.#context.currentTime, 0.03);
  }

  /** Starts the worker, so that the first line does not wait for it. */
  prepare(): void {
    this.#post({ id: this.#id, line: null });
  }

  speak(line: SpokenLine): void {
    this.stop();
    const gain = this.#context.createGain();
    gain.connect(this.#bus);
    this.#line = { startsAt: this.#context.currentTime + LEAD, gain };
    this.#post({ id: this.#id, line });
  }

  stop(): void {
    this.#id++;
    if (!this.#line) return;
    const { gain } = this.#line;
    this.#line = undefined;
    gain.gain.setTargetAtTime(0, this.#context.currentTime, CUT / 3);
    setTimeout(() => gain.disconnect(), CUT * 2000);
    this.#post({ id: this.#id, line: null });
  }

  /** Ends the worker too; the next line makes a new one. */
  release(): void {
    this.stop();
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #post(request: MurmurRequest): void {
    try {
      this.#worker ??= this.#createWorker();
      this.#worker.postMessage(request, []);
    } catch {
      this.#worker = undefined;
    }
  }

  #createWorker(): Worker {
    const worker = new Worker(new URL('./murmur-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<MurmurPhrase>) => this.#play(data));
    worker.addEventListener('error', (event) => event.preventDefault());
    return worker;
  }

  /** A phrase that comes late holds up the rest a little; one that comes very late begins where it would be by now. */
  #play({ id, startSeconds, samples }: MurmurPhrase): void {
    if (id !== this.#id || !this.#line) return;
    const { currentTime } = this.#context;
    const late = currentTime - this.#line.startsAt - startSeconds;
    if (late > 0 && late < MOST_BEHIND) this.#line.startsAt += late;
    const due = this.#line.startsAt + startSeconds;
    const missed = Math.max(0, currentTime - due);
    const buffer = this.#context.createBuffer(1, samples.length, MURMUR_RATE);
    if (missed >= buffer.duration) return;
    buffer.copyToChannel(samples, 0);
    const source = this.#context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.#line.gain);
    source.addEventListener('ended', () => source.disconnect());
    source.start(Math.max(due, currentTime), missed);
  }
}
