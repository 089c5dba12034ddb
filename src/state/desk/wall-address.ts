/** What a link to the wall carries behind `#`: code, the projector's secret, and the pass of the QR code that it shows. */
import { parseRoomCode } from '#protocol';

export interface WallSecret {
  readonly code: string;
  readonly token: string;
  readonly pass: string;
  /** The address that pupils are shown, without a code; `null` where the wall's own address is the right one. */
  readonly base: string | null;
}

const TOKEN = /^[A-Za-z0-9_-]{22}$/;
const LONGEST = 400;

export const formatWallSecret = ({ code, token, pass, base }: WallSecret): string =>
  [code, token, pass, ...(base === null ? [] : [encodeURIComponent(base)])].join('~');

/** `null` for whatever is none. Never throws. */
export function parseWallSecret(fragment: string): WallSecret | null {
  if (fragment.length > LONGEST) return null;
  const [typed = '', token = '', pass = '', address = ''] = fragment.split('~');
  const code = parseRoomCode(typed);
  if (code === null || !TOKEN.test(token) || !TOKEN.test(pass)) return null;
  return { code, token, pass, base: parseBase(address) };
}

/** A site's address, `http://192.168.1.5:4173/`; nothing else is ever shown as one. */
function parseBase(encoded: string): string | null {
  try {
    const address = decodeURIComponent(encoded);
    return /^https?:\/\/[\w.[\]:-]+(?:\/[\w./-]*)?$/.test(address) ? address : null;
  } catch {
    return null;
  }
}
