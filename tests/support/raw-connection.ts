/** A connection without our client's manners: what an attacker would send. */
import { once } from 'node:events';
import WebSocket from 'ws';
import { GREETING, SOCKET_PATH, frameBytes, parseServerFrame, readBytes } from '#protocol';
import type { ServerFrame } from '#protocol';
import { askDoor } from '#platform/class';
import { nodeNetwork } from './class-network.ts';
import type { Entrance } from './served-lesson.ts';

export interface Raw {
  readonly socket: WebSocket;
  readonly frames: ServerFrame[];
  /** Code with which it was closed; `null` while it is open. */
  closed(): number | null;
  send(document: unknown): void;
  sendText(text: string): void;
}

export const frameOf = (text: string): Uint8Array => frameBytes(Buffer.from(text));

/** Opens a connection to a place, and answers the greeting unless told not to. Rejects when it is refused. */
export async function openRaw(port: number, seat: string, answerGreeting = true): Promise<Raw> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${SOCKET_PATH}${seat}`, { origin: `http://localhost:${port}` });
  const frames: ServerFrame[] = [];
  let code: number | null = null;
  const greeted = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (closeCode) => {
      code = closeCode;
      reject(new Error(`closed with ${closeCode}`));
    });
    socket.on('message', (bytes: Buffer) => {
      const data = readBytes(bytes);
      if (data === 'greeting') {
        if (answerGreeting) socket.send(Uint8Array.of(GREETING));
        resolve();
      } else if (data !== 'other') {
        const frame = parseServerFrame(Buffer.from(data).toString('utf8'));
        if (frame !== null) frames.push(frame);
      }
    });
  });
  await greeted;
  const sendText = (text: string): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(frameOf(text));
  };
  return { socket, frames, closed: () => code, sendText, send: (document) => sendText(JSON.stringify(document)) };
}

/** Comes back to a class by its token. */
export async function resumeRaw(port: number, { code, token }: Entrance, answerGreeting = true): Promise<Raw> {
  const answer = await askDoor(nodeNetwork(port), 'resume', { code, token });
  if (answer?.ok !== true) throw new Error(`Not let in: ${JSON.stringify(answer)}`);
  return openRaw(port, answer.seat, answerGreeting);
}

export async function closeRaw({ socket }: Raw): Promise<void> {
  if (socket.readyState === WebSocket.CLOSED) return;
  const closed = once(socket, 'close');
  socket.terminate();
  await closed;
}

/** The value below which 99 % lie. */
export const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? Number.NaN;
