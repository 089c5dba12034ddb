/** What the person who sets the kiosk up reads in its window: Vietnamese first, English below. */
import { bilingual } from '../words.ts';
import en from './locales/en.json' with { type: 'json' };
import vi from './locales/vi.json' with { type: 'json' };

export type WordKey = keyof typeof vi;

const inBoth = bilingual<WordKey>(vi, en);

export const both = (...asked: Parameters<typeof inBoth>): string => `\n${inBoth(...asked).join('\n')}\n`;
