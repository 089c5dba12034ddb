/** The class server from a page: the same origin, below the page's own folder. */
import { BEAT_MS } from '#protocol';
import type { ClassNetwork } from './line.ts';

/** A network that was cut may never say so; a door that has not answered for so long is asked again, ms. */
const PATIENCE_MS = 2 * BEAT_MS;

export function createBrowserNetwork(base: string): ClassNetwork {
  const address = (path: string): URL => new URL(path, base);
  return {
    async post(path, body) {
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
      try {
        const headers = { 'content-type': 'application/json' };
        const request = { method: 'POST', headers, body, credentials: 'omit', signal: patience.signal } as const;
        const response = await fetch(address(path), request);
        return await response.text();
      } catch {
        return null;
      } finally {
        clearTimeout(timer);
      }
    },
    connect(path, events) {
      const url = address(path);
      url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
      const socket = new WebSocket(url);
      socket.binaryType = 'arraybuffer';
      socket.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer) events.message(new Uint8Array(data));
      });
      socket.addEventListener('close', ({ code }) => events.closed(code));
      return {
        send(bytes) {
          if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(bytes));
        },
        close: () => socket.close(),
      };
    },
  };
}
