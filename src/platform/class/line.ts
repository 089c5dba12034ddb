/** One connection, from its place until it ends for whatever reason. */
import { BEAT_MS, GREETING, SILENCE_MS, SOCKET_PATH, frameBytes, parseServerFrame, readBytes } from '#protocol';
import type { ClientFrame, ServerFrame } from '#protocol';
import type { ClockPort } from '#ports';

/** A WebSocket that hands over bytes; `closed` comes once, whatever the reason. */
export interface Socket {
  send(bytes: Uint8Array): void;
  close(): void;
}
export interface SocketEvents {
  message(bytes: Uint8Array): void;
  closed(code: number): void;
}

/** The network, as a browser has it. */
export interface ClassNetwork {
  /** Answers the body, or `null` when nobody could be reached. */
  post(path: string, body: string): Promise<string | null>;
  connect(path: string, events: SocketEvents): Socket;
}

export type LinkClock = Pick<ClockPort, 'now' | 'after'>;

export interface LineEvents {
  opened(): void;
  frame(frame: Exclude<ServerFrame, { readonly t: 'beat' }>): void;
  /** Once, unless `close` came first. `code`: the WebSocket's, 0 for a server that fell silent. */
  ended(code: number): void;
}

export interface Line {
  send(frame: ClientFrame): void;
  close(): void;
}

export function openLine(network: ClassNetwork, clock: LinkClock, seat: string, events: LineEvents): Line {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  let socket: Socket | null = null;
  let greeted = false;
  let over = false;
  let heard = clock.now();
  let beaten = heard;
  let cancel = (): void => undefined;

  const close = (): void => {
    over = true;
    cancel();
    socket?.close();
  };
  const end = (code: number): void => {
    if (over) return;
    close();
    events.ended(code);
  };
  const send = (frame: ClientFrame): void => {
    if (greeted && !over) socket?.send(frameBytes(encoder.encode(JSON.stringify(frame))));
  };
  /** Up to the next beat, or to the end of patience, for a frozen server should not be kept until some later beat. */
  const watch = (): void => {
    const due = Math.min(beaten + BEAT_MS, heard + SILENCE_MS) - clock.now();
    cancel = clock.after(Math.max(1, due), () => {
      const now = clock.now();
      if (now - heard >= SILENCE_MS) return end(0);
      if (now - beaten >= BEAT_MS) {
        beaten = now;
        send({ t: 'beat' });
      }
      watch();
    });
  };
  const message = (bytes: Uint8Array): void => {
    if (over) return;
    heard = clock.now();
    const data = readBytes(bytes);
    if (data === 'greeting') {
      greeted = true;
      socket?.send(Uint8Array.of(GREETING));
      events.opened();
      return;
    }
    const frame = data === 'other' ? null : parseServerFrame(decoder.decode(data));
    if (frame !== null && frame.t !== 'beat') events.frame(frame);
  };

  watch();
  socket = network.connect(SOCKET_PATH + seat, { message, closed: end });
  return { send, close };
}
