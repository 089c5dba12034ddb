import type { PinPort } from '#ports';

const BITS = 256;
const SALT_BYTES = 16;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** Web Crypto; there is none on a page that came by plain http from another machine. */
export function createPinPort(): PinPort {
  return {
    salt: () => base64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
    async derive(pin, salt, rounds) {
      if (!('subtle' in crypto)) return null;
      const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
      const way = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds };
      return base64(new Uint8Array(await crypto.subtle.deriveBits(way, key, BITS)));
    },
  };
}
