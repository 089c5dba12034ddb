/** What the person who sets the kiosk up reads in its window: Vietnamese first, English below. */
import { fill } from '../words.ts';
import en from './locales/en.json' with { type: 'json' };
import vi from './locales/vi.json' with { type: 'json' };

export type WordKey = keyof typeof vi;

export function both(key: WordKey, params: Readonly<Record<string, string | number>> = {}): string {
  const filled = [vi[key], en[key]].map((words) => fill(words, params));
  return `\n${filled.join('\n')}\n`;
}
