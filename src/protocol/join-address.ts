/**
 * The address that leads a pupil's device into a class: `<folder>lop` asks for the code, and behind `#` the QR code adds
 * code and secret, `<folder>lop#7KM4Q9.<22 characters>`. What stands behind `#` is never sent to a server or a proxy;
 * the page takes it out of the address bar as soon as it has read it.
 */
import { parseRoomCode } from './room-code.ts';

/** The pupils' page, relative to the folder of the game ("lớp": class). Short, for it is typed from a wall. */
export const PUPIL_PAGE = 'lop';

/** Which class, and the secret of its QR code; `null` for a code that was typed or passed on without it. */
export interface Invitation {
  readonly code: string;
  readonly pass: string | null;
}

/** Origin, and the path within it. */
const ADDRESS = /^(https?:\/\/[^/?#]+)(\/[^?#]*)?/i;
const PASS = /^[A-Za-z0-9_-]{22}$/;
/** No invitation is longer; what is longer is not even looked at. */
const LONGEST = 64;

/**
 * The address of the pupils' page of the game that was opened at `base`, with an invitation or without one.
 * @param base - address of any page of the game; its search and fragment do not matter
 */
export function formatJoinAddress(base: string, invitation: Invitation | null = null): string {
  const [, origin = '', path = '/'] = ADDRESS.exec(base) ?? [];
  const page = `${origin}${path.slice(0, path.lastIndexOf('/') + 1)}${PUPIL_PAGE}`;
  if (invitation === null) return page;
  const { code, pass } = invitation;
  return `${page}#${pass === null ? code : `${code}.${pass}`}`;
}

/**
 * What a fragment invites to, with or without its `#`; `null` for whatever is no invitation. A secret that is none
 * leaves the code, by which the class can still be joined. Never throws.
 */
export function parseInvitation(fragment: string): Invitation | null {
  if (fragment.length > LONGEST) return null;
  const [typed = '', ...rest] = fragment.replace(/^#/, '').split('.');
  const code = parseRoomCode(typed);
  if (code === null) return null;
  const pass = rest.join('.');
  return { code, pass: PASS.test(pass) ? pass : null };
}
