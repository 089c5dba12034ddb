import { useEffect, useState } from 'preact/hooks';
import { paintCard } from './paint-card.ts';
import type { Card } from './paint-card.ts';

export const PNG = 'image/png';

export type PaintedCard =
  | { readonly state: 'painting' | 'failed' }
  | { readonly state: 'ready'; readonly bytes: Uint8Array<ArrayBuffer>; readonly address: string };

/** Paints a card once, and again when `key` changes or after a failure on demand; its address lives as long as it. */
export function useCard(key: string, make: () => Card): readonly [PaintedCard, again: () => void] {
  const [tries, setTries] = useState(0);
  const [painted, setPainted] = useState<PaintedCard>({ state: 'painting' });
  useEffect(() => {
    let [gone, address] = [false, ''];
    setPainted({ state: 'painting' });
    // In a promise, so that a fault in making the card is a failure like any other.
    Promise.resolve()
      .then(() => paintCard(make()))
      .then(
        (bytes) => {
          if (gone) return;
          address = URL.createObjectURL(new Blob([bytes], { type: PNG }));
          setPainted({ state: 'ready', bytes, address });
        },
        () => gone || setPainted({ state: 'failed' }),
      );
    return () => {
      gone = true;
      if (address !== '') URL.revokeObjectURL(address);
    };
  }, [key, tries]);
  return [painted, () => setTries(tries + 1)];
}
