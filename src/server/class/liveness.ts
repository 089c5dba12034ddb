/**
 * Finds connections whose other end is gone without a word. Pages beat every few seconds, so only those are pinged that
 * have been silent for a while: a page in the background, whose timers a browser slows down, still answers a ping.
 */
import type { Client } from '@colyseus/core';

/** Silent rounds after which a connection is pinged, and after which it is given up. */
const PING_AFTER = 2;
const GONE_AFTER = 4;

/** What Colyseus's `ref` is beside an emitter, with the WebSocket transport. */
interface Pinged {
  on(name: 'pong', listener: () => void): void;
  ping(): void;
  terminate(): void;
}

export interface Liveness {
  /** A frame came, whatever it says. */
  heard(client: Client): void;
  /** To be called every few seconds. Counts calls instead of time: a laptop that slept has not lost everybody. */
  round(clients: Iterable<Client>): void;
}

export function createLiveness(): Liveness {
  /** Rounds since a connection was heard. */
  const silent = new WeakMap<Client, number>();
  const listenedTo = new WeakSet<Client>();
  const heard = (client: Client): void => void silent.set(client, 0);
  return {
    heard,
    round(clients) {
      for (const client of clients) {
        const socket = client.ref as unknown as Pinged;
        if (!listenedTo.has(client)) socket.on('pong', () => heard(client));
        listenedTo.add(client);
        const rounds = silent.get(client) ?? 0;
        silent.set(client, rounds + 1);
        if (rounds >= GONE_AFTER) socket.terminate();
        else if (rounds >= PING_AFTER) socket.ping();
      }
    },
  };
}
