// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
import { compileStory } from '#scenario';
import type { Scenario } from '#scenario';
import { lineAt, lineTextKey, viewDebrief } from '#state';
import type { Run } from '#state';
import file from '../../../scenarios/season-one/friend-needs-50k.scenario.json' with { type: 'json' };
import { nameOf } from '../../../src/ui/story/line-tools.tsx';
import { createBlindPlayer } from '../../support/blind-player.ts';

/** A control of which only the kind is said, and perhaps its state. */
const UNNAMED =
  /^(button|link|checkbox|radio|switch|slider|combobox|textbox|dialog|img)(, (not )?(pressed|checked|disabled|expanded|modal)|, has popup.*)*$/;

const scenario = file as unknown as Scenario;

/** A whole story in Vietnamese, from the plaza to the end of its debrief, heard once; what was said, in order. */
describe('a story by a screen reader alone', () => {
  let said: string[] = [];
  let run: Run;
  let player: Awaited<ReturnType<typeof createBlindPlayer>>;
  const t = (key: string, params?: Record<string, string>) => player.page.text.t(key, params);
  const live = () => said.flatMap((phrase) => /^polite: (.+)/.exec(phrase)?.slice(1) ?? []);

  beforeAll(async () => {
    player = await createBlindPlayer(scenario);
    await player.press(t(`theme.${scenario.theme}`));
    await player.press(t('hub.enter'));
    await player.press(t('note.continue'));
    await player.press(t('story.lock.open', { app: t('story.app.chat') }));
    await player.play(analyse(compileStory(scenario))[0]?.best?.moves.map(({ move }) => move) ?? []);
    run = player.run();
    await player.press(t('story.end.debrief'));
    await player.hearAll();
    said = await player.said();
  }, 300_000);
  afterAll(() => player.stop());

  /** What is to be said of each line: who speaks, and the words; of one from elsewhere, where it came in. */
  const linesOf = () =>
    run.session.transcript.flatMap((entry) => {
      if (entry.kind !== 'line') return [];
      const { speaker } = lineAt(scenario, entry.line);
      const text = player.words(lineTextKey(scenario, entry.line, false));
      const self = speaker !== undefined && scenario.cast[speaker]?.role === 'self';
      const name = self ? t('story.you') : player.words(`cast/${speaker}/name`);
      return {
        here: speaker === undefined ? text : `${name}: ${text}`,
        elsewhere: t('story.banner', { name: player.words(`threads/${entry.thread}/title`), text }),
      };
    });

  it('announces every line once, with its speaker, in order', () => {
    const lines = linesOf();
    expect(lines.length).toBeGreaterThan(30);
    let at = -1;
    for (const { here, elsewhere } of lines) {
      const found = live().flatMap((phrase, index) => (phrase.includes(here) || phrase === elsewhere ? [index] : []));
      expect(found, here).toHaveLength(lines.filter((line) => line.here.includes(here)).length);
      const next = found.find((index) => index > at);
      expect(next, `${here}: in order`).toBeDefined();
      at = next ?? at;
    }
  });

  /** Each time that it is the player's turn. */
  const turns = () => {
    const [before = '', after = ''] = t('story.choices.turn', { count: '#' }).split('#');
    return live().filter((phrase) => phrase.startsWith(before) && phrase.endsWith(after));
  };

  it('says each time that it is the player’s turn, and that nothing is urgent', () => {
    const chosen = run.session.moves.filter(({ type }) => type === 'choose');
    expect(turns()).toHaveLength(chosen.length);
    expect(turns()[0]).toBe(t('story.choices.turn', { count: '4' }));
  });

  it('announces nothing else but its turn, and what the player said and did', () => {
    const lines = linesOf();
    const others = live().filter(
      (phrase) =>
        !turns().includes(phrase) &&
        !lines.some(({ here, elsewhere }) => phrase.includes(here) || phrase === elsewhere),
    );
    expect(others.filter((phrase) => !phrase.includes(`${t('story.you')}: `))).toEqual([]);
    expect(others).toHaveLength(run.session.moves.filter(({ type }) => type === 'choose').length);
  });

  it('says how many choices there are, and which one this is', () => {
    const first = said.findIndex((phrase) => phrase.startsWith('button, A'));
    const places = said.slice(first - 1).flatMap((phrase, index, all) => {
      const place = /^listitem, level 1, position (\d), set size (\d)/.exec(phrase);
      return place !== null && /^button, [A-F]/.test(all[index + 1] ?? '') ? [place.slice(1).join('/')] : [];
    });
    expect(places.slice(0, 4)).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('names the dialog of a drawer, the ending and the debrief when they open', () => {
    const ending = player.words(`endings/${run.session.ending}/title`);
    expect(said.findIndex((phrase) => phrase.startsWith(`dialog, ${t('story.tray.check')}`))).toBeGreaterThan(0);
    const headings = (level: number) =>
      said.filter((phrase) => phrase.startsWith(`heading, ${ending}`) && phrase.includes(`level ${level}`));
    const tone = scenario.endings[run.session.ending ?? '']?.tone ?? '';
    expect(headings(2)[0]).toContain(t(`story.end.tone.${tone}`));
    expect(headings(1)[0]).toContain(player.words('title'));
  });

  it('says what came of every choice', () => {
    const { choices } = viewDebrief(run.loaded, run.session);
    const explained = choices.filter(({ feedback }) => feedback !== null);
    expect(explained.length).toBeGreaterThan(4);
    for (const { feedbackKey } of explained) expect(said).toContain(player.words(`${feedbackKey}/happened`));
  });

  it('names the flag of a line by its beginning, and no two of a screen alike', () => {
    const [before = ''] = t('story.flag', { text: '#' }).split('#');
    const flags = new Set(said.filter((phrase) => phrase.startsWith(`button, ${before}`)));
    expect(flags.size).toBeGreaterThan(10);
    for (const flag of flags) expect(flag.split(' ').length, flag).toBeLessThan(18);
    const lines = new Set(linesOf().map(({ here }) => nameOf(here.replace(/^[^:]+: /, ''))));
    expect(lines.size).toBe(new Set(linesOf().map(({ here }) => here)).size);
  });

  it('meets on the phone, before its lines, the way to let them wait', () => {
    const opened = said.findIndex((phrase) => phrase.startsWith(`heading, ${t('story.lock.title')}`));
    expect(said.slice(opened, opened + 4)).toContain(`button, ${t('story.step-by-step')}, pressed`);
  });

  it('says no control by its kind alone, and no key instead of words', () => {
    expect(said.filter((phrase) => UNNAMED.test(phrase))).toEqual([]);
    expect(said.filter((phrase) => /\b(story|debrief|hub|note|nodes|endings)[./]\w/.test(phrase))).toEqual([]);
  });

  it('is in Vietnamese', () => expect(document.documentElement.lang).toBe('vi'));

  it('says a fault at once, and a dialog of the page by its name', async () => {
    player.page.store.setState({ problem: 'storage-denied' });
    await player.page.settle();
    await player.press(t('bar.settings'));
    const last = (await player.said()).slice(said.length);
    expect(last).toContainEqual(expect.stringContaining(`assertive: ${t('problem.storage-denied')}`));
    expect(last).toContain(`heading, ${t('settings.title')}, level 2`);
  }, 60_000);
});
