/** The class server from a page: the same origin, below the page's own folder. */
import type { ClassNetwork } from './line.ts';

export function createBrowserNetwork(base: string): ClassNetwork {
  const address = (path: string): URL => new URL(path, base);
  return {
    async post(path, body) {
      try {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(address(path), { method: 'POST', headers, body, credentials: 'omit' });
        return await response.text();
      } catch {
        return null;
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
