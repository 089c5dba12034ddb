/** What the operator of a kiosk has chosen. */
import { LANGUAGES } from '#scenario';
import type { Language } from '#scenario';
import { isId, isWithin, objectOf } from '../stored.ts';

/** What the drawn world does; `auto`: it stays away where a processor would have to draw it, for want of a graphics card. */
export const PICTURES = ['auto', 'moving', 'still'] as const;
export type Pictures = (typeof PICTURES)[number];

/** Minutes since midnight; open from the first up to the second. */
export interface OpeningHours {
  readonly from: number;
  readonly to: number;
}

export interface KioskOptions {
  /** Of the invitation; visitors choose their own. */
  readonly language: Language;
  /** Stories that are not offered. */
  readonly hidden: readonly string[];
  /** 0..100 of every sound. */
  readonly volume: number;
  /** 30..100 of the screen's own light. */
  readonly brightness: number;
  readonly pictures: Pictures;
  /** `null`: always open. */
  readonly hours: OpeningHours | null;
  /** Where the game can be played at home; without it no QR code is shown (rulings 26). */
  readonly homeUrl: string | null;
}

export const DEFAULT_OPTIONS: KioskOptions = {
  language: 'vi',
  hidden: [],
  volume: 70,
  brightness: 100,
  pictures: 'auto',
  hours: null,
  homeUrl: null,
};

export const LEAST_BRIGHTNESS = 30;
const LAST_MINUTE = 24 * 60;
/** A code of more characters is too fine for a phone at arm's length. */
const LONGEST_URL = 200;

const LAST_PORT = 65_535;
/** No name and password before the host, and in the path only what an address may hold as it is (RFC 3986). */
const ADDRESS =
  /^(?<scheme>https?):\/\/(?<host>[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?<port>:\d{1,5})?(?<path>\/[\w.~!$&'()*+,;=:@%/-]*)?([?#].*)?$/i;

/** A web address for the QR code without anything that could tell one visitor from another; `null` when it is none. */
export function parseHomeUrl(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_URL) return null;
  const parts = ADDRESS.exec(trimmed);
  const { scheme = '', host = '', port = '', path = '/' } = parts?.groups ?? {};
  if (parts === null || Number(port.slice(1)) > LAST_PORT) return null;
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${port}${path}`;
}

export function parseOptions(value: unknown): KioskOptions {
  const data = objectOf(value) ?? {};
  const { hidden, homeUrl } = data;
  const within = (name: 'volume' | 'brightness', least: number): number =>
    isWithin(data[name], least, 100) ? data[name] : DEFAULT_OPTIONS[name];
  return {
    language: LANGUAGES.find((language) => language === data['language']) ?? DEFAULT_OPTIONS.language,
    hidden: Array.isArray(hidden) ? hidden.filter(isId) : [],
    volume: within('volume', 0),
    brightness: within('brightness', LEAST_BRIGHTNESS),
    pictures: parsePictures(data),
    hours: parseHours(data['hours']),
    homeUrl: typeof homeUrl === 'string' ? parseHomeUrl(homeUrl) : null,
  };
}

/** Earlier records know only whether pictures stand still. */
function parsePictures(data: Readonly<Record<string, unknown>>): Pictures {
  const chosen = PICTURES.find((pictures) => pictures === data['pictures']);
  return chosen ?? (data['lowLight'] === true ? 'still' : DEFAULT_OPTIONS.pictures);
}

function parseHours(value: unknown): OpeningHours | null {
  const { from, to } = objectOf(value) ?? {};
  return isWithin(from, 0, LAST_MINUTE) && isWithin(to, 0, LAST_MINUTE) && from !== to ? { from, to } : null;
}

/** Whether the kiosk is open at a minute of the day; hours may run over midnight. */
export function isOpen({ hours }: KioskOptions, minute: number): boolean {
  if (hours === null) return true;
  const { from, to } = hours;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}
