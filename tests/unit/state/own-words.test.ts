import { describe, expect, it } from 'vitest';
import { compileStory } from '#scenario';
import type { Scenario } from '#scenario';
import { apply, start } from '#engine';
import { NEW_RUN } from '../../../src/state/run-commands.ts';
import { viewPhone } from '#state';
import { TINY } from '../../support/tiny-scenario.ts';

const both = (text: string) => ({ vi: text, en: text });
const line = (speaker: string, text: string, thread?: string) => ({
  speaker,
  text: both(text),
  ...(thread !== undefined && { thread }),
});

const { mum, look } = TINY.tray;
/** A false officer on video; whoever is told is on threads of their own. */
const CALLED: Scenario = {
  ...TINY,
  cast: {
    ...TINY.cast,
    me: { name: both('Linh'), portrait: 'linh', role: 'self' },
    roommate: { name: both('Trang'), portrait: 'trang', role: 'helper' },
    mother: { name: both('Mum'), portrait: 'me', role: 'helper' },
  },
  threads: {
    video: { app: 'video', title: both('Major'), with: 'friend' },
    'chat-roommate': { app: 'chat', title: both('Trang'), with: 'roommate' },
    'chat-mother': { app: 'chat', title: both('Mum'), with: 'mother' },
    'call-mother': { app: 'call', title: both('Mum'), with: 'mother' },
  },
  tray: {
    look: look!,
    answered: {
      ...mum!,
      with: 'roommate',
      goto: '@stay',
      lines: { come: line('roommate', 'Coming.', 'chat-roommate') },
    },
    unanswered: { ...mum!, with: 'mother', goto: '@stay' },
    met: { ...mum!, with: 'mother', goto: 'after' },
    here: { ...mum!, with: 'mother', goto: '@stay', lines: { ok: line('mother', 'I am here.') } },
    '111': { ...mum!, text: both('Call 111'), goto: '@stay' },
  },
  nodes: {
    ask: {
      ...TINY.nodes['ask']!,
      thread: 'video',
      lines: { hi: line('friend', 'Do not hang up.') },
      choices: {
        ...TINY.nodes['ask']!.choices,
        text: {
          text: both('Text Trang: “come”'),
          silent: true,
          stance: 'tell',
          goto: 'safe',
          lines: { me: line('me', 'come', 'chat-roommate'), ok: line('roommate', 'On my way.', 'chat-roommate') },
        },
        lock: { text: both('Lock the door'), silent: true, stance: 'refuse', goto: 'safe' },
      },
    },
    after: { ...TINY.nodes['after']!, thread: 'call-mother', lines: { hi: line('mother', 'Tell me.') } },
  },
};

/** The phone after one choice, all of it shown. */
function phoneAfter(choice: string, sentence?: string, scenario = CALLED, shown?: number) {
  const story = compileStory(scenario);
  const made = apply(story, start(story, { seed: 1 }), {
    type: 'choose',
    choice,
    ...(sentence !== undefined && { sentence }),
  });
  if (!made.ok) throw new Error(made.reason);
  const loaded = { scenario, story, texts: { vi: {}, en: {} } };
  const { session } = made;
  return viewPhone({ ...NEW_RUN, loaded, session, shown: shown ?? session.transcript.length });
}

const own = (view: ReturnType<typeof viewPhone>) =>
  Object.entries(view.items).flatMap(([thread, items]) =>
    items.flatMap((item) => (item.kind === 'line' ? [] : [{ thread, kind: item.kind, words: item.textKey }])),
  );

describe("where the player's own words stand", () => {
  it.each([
    ['where whoever is told answers', 'answered', 'chat-roommate'],
    ['where they can be written to, if no answer comes', 'unanswered', 'chat-mother'],
    ['where they are met next', 'met', 'call-mother'],
  ])('%s', (_name, choice, thread) => {
    const words = `tray/${choice}/sentences/a`;
    expect(own(phoneAfter(choice, 'a'))).toEqual([{ thread, kind: 'said', words }]);
  });

  it.each([
    ['whoever answers into the call hears them there, told as an act', 'here', 'a', 'tray/here/text'],
    ['without a thread of theirs, the call shows what is done and not what is said', '111', 'a', 'tray/111/text'],
    ['an act without words is told where it is done', 'lock', undefined, 'nodes/ask/choices/lock/text'],
  ])('%s', (_name, choice, sentence, words) => {
    expect(own(phoneAfter(choice, sentence))).toEqual([{ thread: 'video', kind: 'act', words }]);
  });

  it('what is typed under the eyes of a caller is read in its chat alone, and is no news', () => {
    const view = phoneAfter('text');
    expect(own(view)).toEqual([]);
    expect(view.items['chat-roommate']).toHaveLength(2);
    expect(phoneAfter('text', undefined, CALLED, 4).notification).toBeNull();
    expect(view.notification).toMatchObject({
      thread: 'chat-roommate',
      item: { key: 'nodes/ask/choices/text/lines/ok' },
    });
  });

  it('in the chat with whoever is told, they are a bubble of it', () => {
    const threads = { ...CALLED.threads, video: { ...CALLED.threads['video']!, app: 'chat', with: 'mother' } } as const;
    const view = phoneAfter('here', 'a', { ...CALLED, threads });
    expect(own(view)).toEqual([{ thread: 'video', kind: 'said', words: 'tray/here/sentences/a' }]);
  });
});
