/** Makes the murmur beside the page, phrase by phrase, so that a long line neither blocks nor is waited for. */
import type { SpokenLine } from '#ports';
import type { MurmurPhrase, MurmurRequest } from './murmur-messages.ts';
import { renderPhrase } from './voice/murmur.ts';
import { scoreMurmur, seedOf } from './voice/murmur-plan.ts';
import { VOICE_CHARACTERS } from './voice/voices.ts';

/** What this file uses of a worker's global scope; the page's own types know only the page's. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<MurmurRequest>) => void): void;
  postMessage(phrase: MurmurPhrase, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
let current = 0;

/** Said to nobody when the worker starts, so that the first real line finds the code already compiled. */
const WARM_UP: SpokenLine = { text: 'a an at', voice: 'nguoila', language: 'vi' };

function* phrasesOf(line: SpokenLine): Generator<Omit<MurmurPhrase, 'id'>> {
  const seed = seedOf(line);
  for (const [i, phrase] of scoreMurmur(line).phrases.entries()) {
    yield {
      startSeconds: phrase.startSeconds,
      samples: renderPhrase(phrase, VOICE_CHARACTERS[line.voice], seed + i),
    };
  }
}

async function murmur({ id, line }: MurmurRequest): Promise<void> {
  if (!line) return;
  for (const phrase of phrasesOf(line)) {
    if (current !== id) return;
    scope.postMessage({ id, ...phrase }, [phrase.samples.buffer]);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

scope.addEventListener('message', ({ data }) => {
  current = data.id;
  void murmur(data);
});
Array.from(phrasesOf(WARM_UP));
