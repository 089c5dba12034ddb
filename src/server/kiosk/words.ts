/** What the person who sets the kiosk up reads in its window: Vietnamese first, English below. */
import en from './locales/en.json' with { type: 'json' };
import vi from './locales/vi.json' with { type: 'json' };

export type WordKey = keyof typeof vi;

export function both(key: WordKey, params: Readonly<Record<string, string | number>> = {}): string {
  const filled = [vi[key], en[key]].map((words) =>
    words.replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) => String(params[name] ?? mark)),
  );
  return `\n${filled.join('\n')}\n`;
}
