import { describe, expect, it } from 'vitest';
import { apply, openChoices, start, stepBack } from '#engine';
import type { Session } from '#engine';
import { createRandom } from '#scenario/random';
import { NEW_RUN } from '../../../src/state/run-commands.ts';
import { afterChoice, isHeldBy, phaseOf, shownAfterReload, shownBefore, unheardLines, viewPhone } from '#state';
import type { Phase, Run } from '#state';
import type { LoadedScenario } from '#ports';
import { shippedScenario } from '../../support/class-lesson.ts';
import { loadedFrom } from '../../support/fake-ports.ts';
import { sourceFiles } from '../../support/source-files.ts';

const phase = (run: Run): Phase => phaseOf(run, viewPhone(run));

const begin = (loaded: LoadedScenario): Run => ({
  ...NEW_RUN,
  loaded,
  session: start(loaded.story, { seed: 7 }),
  shown: 0,
});

function choose(run: Run, choice: string): Run {
  const result = apply(run.loaded.story, run.session, { type: 'choose', choice, unheard: unheardLines(run) });
  if (!result.ok) throw new Error(result.reason);
  return afterChoice(run, result.session);
}

/** Everything comes that nothing holds back: all that is seen on the way, and where it stops. */
function goOn(run: Run): { readonly seen: readonly Run[]; readonly at: Run } {
  const seen = [run];
  let at = run;
  for (let shown = run.shown; shown < run.session.transcript.length; shown++) {
    if (isHeldBy(phase(at), at, viewPhone(at))) break;
    at = { ...run, shown: shown + 1 };
    seen.push(at);
  }
  return { seen, at };
}

const take = (run: Run): Run => goOn({ ...run, taken: [...run.taken, viewPhone(run).thread] }).at;

const keys = ({ transcript }: Session) => transcript.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []));

describe('while it rings', () => {
  /** Begins with a call; `look` and `keep` of its tray stay, `hang-up` leads to the messages. */
  const called = begin(loadedFrom(shippedScenario('midnight-call')));

  it('the caller waits, until the call is taken', () => {
    expect(phase(called)).toBe('ringing');
    expect(goOn(called).at.shown).toBe(0);
    expect(phase(take(called))).toBe('thread');
  });

  it('what is looked up comes in the order of looking, and it rings on', () => {
    const twice = choose(choose(called, 'look'), 'keep');
    const { at } = goOn(twice);
    expect(phase(at)).toBe('ringing');
    expect(
      keys(at.session)
        .filter((key) => key.includes('tray/'))
        .map((key) => key.split('/').at(-1)),
    ).toEqual(['none', 'saved']);
    expect(viewPhone(at).items['call']?.filter(({ kind }) => kind === 'line')).toHaveLength(2);
    expect(keys(goOn(choose(twice, 'hang-up')).at.session)).toContain('nodes/hook/tray/look/lines/none');
  });

  it('a refusal that is taken back, or tried anew, rings once more', () => {
    const { session } = choose(called, 'hang-up');
    const back = stepBack(called.loaded.story, session, 0);
    const again = { ...called, session: back, shown: shownBefore(back, session.moves[0]) };
    expect(phase(again)).toBe('ringing');
    expect(goOn(again).at.shown).toBe(again.shown);
  });
});

describe('a call that comes in, in every shipped story', () => {
  const WALKS = 40;
  const MOST = 40;
  let refusals = 0;

  it.each(
    sourceFiles('scenarios', ['.scenario.json']).map(({ path, text }) => [path, loadedFrom(JSON.parse(text))] as const),
  )('%s: never opens for who does not take it, not by a reload either, and holds up nobody', (_path, loaded) => {
    for (let walk = 0; walk < WALKS; walk++) {
      const random = createRandom(walk);
      let { at } = goOn(begin(loaded));
      for (let made = 0; made < MOST && at.session.ending === null; made++) {
        if (phase(at) === 'ringing') {
          expect(phase({ ...at, taken: [], shown: shownAfterReload(at) })).toBe('ringing');
        }
        if (phase(at) === 'lock' || (phase(at) === 'ringing' && random() < 0.3)) at = take(at);
        const open = openChoices(loaded.story, at.session);
        const offered = phase(at) === 'ringing' ? open.filter(({ source }) => source === 'tray') : open;
        const choice = offered[Math.floor(random() * offered.length)];
        if (choice === undefined) {
          at = take(at);
          continue;
        }
        const { thread } = viewPhone(at);
        const rings = phase(at) === 'ringing';
        const after = choose(at, choice.id);
        const moved = goOn(after);
        const entered = after.session.transcript.slice(after.shown).find(({ kind }) => kind === 'enter');
        if (rings && (entered?.kind !== 'enter' || entered.thread !== thread)) {
          expect(after.taken).not.toContain(thread);
          const until = entered === undefined ? undefined : after.session.transcript.indexOf(entered) - after.shown + 1;
          const here = moved.seen.slice(0, until).filter((run) => viewPhone(run).thread === thread);
          expect(here.map(phase)).not.toContain('thread');
          refusals += 1;
        }
        at = moved.at;
        if (phase(at) !== 'ringing' && phase(at) !== 'lock') expect(at.shown).toBe(at.session.transcript.length);
      }
    }
  });

  it('is one that is refused, or left to ring, again and again in these walks', () =>
    expect(refusals).toBeGreaterThan(500));
});
