/** Secrets of a class. They are handed out once; what is kept of them is a digest. */
import { createHash, randomBytes, randomFillSync, timingSafeEqual } from 'node:crypto';

/** 256 bits for the teacher, 128 for a projector, the QR code and each pupil. */
export type TokenBits = 256 | 128;

export const newToken = (bits: TokenBits): string => randomBytes(bits / 8).toString('base64url');

/** SHA-256, hexadecimal. A token holds more chance than can be tried, so it needs no salt and no slow function. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Takes equally long whatever differs. */
export const sameDigest = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Numbers from 0 to 2³²−1 that nobody can guess. */
export const chance = (count: number): readonly number[] => [...randomFillSync(new Uint32Array(count))];
