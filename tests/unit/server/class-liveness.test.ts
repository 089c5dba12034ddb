import type { Client } from '@colyseus/core';
import { describe, expect, it } from 'vitest';
import { createLiveness } from '../../../src/server/class/liveness.ts';

/** A connection whose other end answers pings, or does not. */
function connection(answers: boolean) {
  let pong = (): void => undefined;
  const seen = { pings: 0, gone: false };
  const ref = {
    on: (_name: string, listener: () => void) => void (pong = listener),
    ping() {
      seen.pings += 1;
      if (answers) pong();
    },
    terminate: () => void (seen.gone = true),
  };
  return { client: { ref } as unknown as Client, seen };
}

describe('liveness of connections', () => {
  it('does not ping those that are heard', () => {
    const liveness = createLiveness();
    const { client, seen } = connection(false);
    for (let round = 0; round < 50; round++) {
      liveness.heard(client);
      liveness.round([client]);
    }
    expect(seen).toEqual({ pings: 0, gone: false });
  });

  it('keeps whoever is silent and answers pings: a page in the background', () => {
    const liveness = createLiveness();
    const { client, seen } = connection(true);
    liveness.heard(client);
    for (let round = 0; round < 50; round++) liveness.round([client]);
    expect(seen.gone).toBe(false);
    expect(seen.pings).toBeGreaterThan(10);
  });

  it('gives up whoever answers nothing, on the fifth look', () => {
    const liveness = createLiveness();
    const { client, seen } = connection(false);
    const gone = Array.from({ length: 5 }, () => {
      liveness.round([client]);
      return seen.gone;
    });
    expect(gone).toEqual([false, false, false, false, true]);
    expect(seen.pings).toBe(2);
  });

  it('looks after each connection by itself', () => {
    const liveness = createLiveness();
    const [here, away] = [connection(false), connection(false)];
    for (let round = 0; round < 8; round++) {
      liveness.heard(here.client);
      liveness.round([here.client, away.client]);
    }
    expect([here.seen.gone, away.seen.gone]).toEqual([false, true]);
  });
});
