/**
 * The Colyseus room of a class. It only wraps: connections and their lives are Colyseus's, the class is `LedClass`.
 * Nothing that a connection sends is read as anything but one of our frames.
 */
import { Room } from '@colyseus/core';
import type { Client } from '@colyseus/core';
import { decidePupil, decideTeacher } from '#classroom';
import type { ClassEvent, Decision } from '#classroom';
import { AGGREGATE_MS, CLOSED_COME_BACK, FRAMES_PER_SECOND, GREETING, parseClientFrame, readBytes } from '#protocol';
import type { ClientFrame } from '#protocol';
import { createAudience } from './audience.ts';
import type { Audience, Guest } from './audience.ts';
import { endClass } from './led-class.ts';
import type { LedClass } from './led-class.ts';
import { createLiveness } from './liveness.ts';
import { chance } from './tokens.ts';

export interface ClassRoomOptions {
  readonly led: LedClass;
  /** Milliseconds since 1 January 1970. */
  readonly epoch: () => number;
  /** The class is not led here any more. */
  readonly released: () => void;
}

/** "Policy violation" of RFC 6455: too many frames, or none of ours. */
const POLICY = 1008;
/** A page may send a few frames that are none (a newer page at an older server); whoever goes on is no page. */
const MOST_MALFORMED = 5;

/** Between two looks for connections that fell silent, ms. */
const LIVENESS_MS = 5000;

/** Time for the reason to arrive before a connection that was cut off is torn down, ms. */
const FAREWELL_MS = 500;

/** What Colyseus's `ref` is beside an emitter, with the WebSocket transport. */
interface WebSocketLike {
  removeAllListeners(name: string): void;
  pause(): void;
  terminate(): void;
}

interface Meter {
  second: number;
  frames: number;
  malformed: number;
}

export class ClassRoom extends Room {
  private options: ClassRoomOptions | null = null;
  private audience: Audience | null = null;
  private readonly meters = new WeakMap<Client, Meter>();
  private readonly liveness = createLiveness();
  private patches = 0;
  private readonly decoder = new TextDecoder();

  override onCreate(options: ClassRoomOptions): void {
    this.options = options;
    this.audience = createAudience(() => options.led.room());
    this.patchRate = AGGREGATE_MS;
    options.led.onWritten((event) => this.written(event));
    // Colyseus decodes MessagePack and its own types before it asks anybody; ours is the only reader instead.
    const inherited = this['_onMessage'].bind(this);
    const guarded = (client: Client, bytes: Buffer): void => {
      if (bytes.length === 1 && bytes[0] === GREETING) inherited(client as never, bytes);
      else this.receive(client, bytes);
    };
    Object.defineProperty(this, '_onMessage', { value: guarded });
  }

  override onUncaughtException(): void {
    // A fault of ours may cost one frame, never the class; what was acknowledged is in the log.
  }

  override onJoin(client: Client, _options: unknown, guest: Guest): void {
    this.audience?.welcome(client, guest);
  }

  override onLeave(client: Client): void {
    this.audience?.leave(client);
  }

  /** The server goes: everybody comes back to the next one. */
  override onBeforeShutdown(): void {
    void this.disconnect(CLOSED_COME_BACK);
  }

  override onDispose(): void {
    this.options?.released();
  }

  /** Colyseus calls this at `patchRate`. */
  override onBeforePatch(): void {
    if (this.options === null) return;
    const { led, epoch } = this.options;
    this.audience?.tick();
    if (++this.patches % (LIVENESS_MS / AGGREGATE_MS) === 0) this.liveness.round(this.clients);
    if (epoch() < led.room().until) return;
    if (led.room().phase === 'ended') this.audience?.dismissAll('closed');
    else void endClass(led);
  }

  private written(event: ClassEvent | null): void {
    if (event === null) {
      this.options?.released();
      void this.disconnect(CLOSED_COME_BACK);
    } else this.audience?.show(event);
  }

  /** Never throws: it is called from the socket. */
  private receive(client: Client, bytes: Buffer): void {
    try {
      const frame = this.read(client, bytes);
      if (frame !== null) this.handle(client, frame);
    } catch {
      client.leave(POLICY);
    }
  }

  private read(client: Client, bytes: Buffer): ClientFrame | null {
    this.liveness.heard(client);
    const now = this.options?.epoch() ?? 0;
    const meter = this.meters.get(client) ?? { second: now, frames: 0, malformed: 0 };
    this.meters.set(client, meter);
    // A clock that was set back begins a new second too.
    if (Math.abs(now - meter.second) >= 1000) {
      meter.second = now;
      meter.frames = 0;
    }
    meter.frames += 1;
    if (meter.frames > FRAMES_PER_SECOND) {
      this.cutOff(client);
      return null;
    }
    const data = readBytes(bytes);
    const frame = typeof data === 'string' ? null : parseClientFrame(this.decoder.decode(data));
    if (frame === null && ++meter.malformed > MOST_MALFORMED) this.cutOff(client);
    return frame;
  }

  /** What it has sent already and what is yet to come is not read any more, its own farewell included. */
  private cutOff(client: Client): void {
    const socket = client.ref as unknown as WebSocketLike;
    socket.removeAllListeners('message');
    client.leave(POLICY);
    socket.pause();
    setTimeout(() => socket.terminate(), FAREWELL_MS);
  }

  private handle(client: Client, frame: ClientFrame): void {
    const { audience, options } = this;
    const guest = audience?.guestOf(client);
    if (audience === null || options === null || guest === undefined) return;
    if (frame.t === 'beat') return audience.send(client, frame);
    void this.submit(options.led, guest, frame).then((outcome) => {
      const { n } = frame;
      if (outcome.ok) audience.send(client, { t: 'ack', n });
      else if (outcome.why !== 'lost') audience.send(client, { t: 'no', n, why: outcome.why });
    });
  }

  private async submit({ story, submit }: LedClass, { role, pupil }: Guest, frame: ClientFrame & { n: number }) {
    const [roll = 0] = frame.t === 'rename' ? chance(1) : [];
    switch (role) {
      case 'teacher':
        return submit((room) => decideTeacher(story, room, frame), 0, frame.n);
      case 'pupil':
        return submit((room) => decidePupil(story, room, pupil, frame, roll), pupil, frame.n);
      case 'projector':
        return { ok: false, why: 'not-allowed' } satisfies Decision;
    }
  }
}
