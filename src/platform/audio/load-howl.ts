/**
 * Fetches a sound and hands it to howler as a data URI. Howler's own loader answers a failed request by trying the
 * browser's media element, which asks again and may warn on the console; here a missing file is just silence.
 */
import { Howl, Howler, type SoundSpriteDefinitions } from 'howler';

/** In order of preference. Safari reads WebM in some versions only. */
const FORMATS = [
  { extension: 'webm', type: 'audio/webm' },
  { extension: 'mp3', type: 'audio/mp3' },
] as const;

/** Sounds of one file that may be heard at once before players are made anew. */
const POOL_SIZE = 8;

function readAsDataUri(blob: Blob): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : undefined));
    reader.addEventListener('error', () => resolve(undefined));
    reader.readAsDataURL(blob);
  });
}

/** Nothing where the file is not there; rejects where the network is not. */
async function fetchDataUri(url: string, type: string): Promise<string | undefined> {
  const response = await fetch(url);
  return response.ok ? readAsDataUri(new Blob([await response.arrayBuffer()], { type })) : undefined;
}

function decode(source: string, sprite: SoundSpriteDefinitions): Promise<Howl | undefined> {
  return new Promise((resolve) => {
    const howl: Howl = new Howl({
      src: [source],
      sprite,
      pool: POOL_SIZE,
      onload: () => resolve(howl),
      onloaderror: () => {
        howl.unload();
        resolve(undefined);
      },
    });
  });
}

/** Resolves to nothing when the file is missing or cannot be read; rejects when the network fails. */
export async function loadHowl(fileUrl: string, sprite: SoundSpriteDefinitions): Promise<Howl | undefined> {
  for (const { extension, type } of FORMATS) {
    if (!Howler.codecs(extension)) continue;
    const source = await fetchDataUri(`${fileUrl}.${extension}`, type);
    if (source === undefined) return undefined;
    const howl = await decode(source, sprite);
    if (howl) return howl;
  }
  return undefined;
}

export type HowlSource = () => Promise<Howl | undefined>;

/** Milliseconds after a failure of the network before a file is asked for again. */
const RETRY_AFTER = 20_000;

/** Loads once, on first use, and never rejects. A missing file stays silent; a failed network is given another try. */
export function loadOnce(load: HowlSource): HowlSource {
  let pending: Promise<Howl | undefined> | undefined;
  return () => {
    pending ??= load().catch(() => {
      setTimeout(() => (pending = undefined), RETRY_AFTER);
      return undefined;
    });
    return pending;
  };
}
