import { describe, expect, it } from 'vitest';
import { apply } from '#engine';
import type { Session } from '#engine';
import { NEW_RUN } from '../../../src/state/run-commands.ts';
import { viewPhone } from '#state';
import type { Run } from '#state';
import { goesOnIn, isHeldBy, phaseOf } from '../../../src/ui/story/story-phase.ts';
import { shippedScenario } from '../../support/class-lesson.ts';
import { loadedFrom } from '../../support/fake-ports.ts';
import { play } from '../../support/play.ts';

/** Begins with a call, `call`; `look` and `keep` of its tray stay, `hang-up` leads to the messages. */
const loaded = loadedFrom(shippedScenario('midnight-call'));
const { story } = loaded;

const runOf = (session: Session, shown: number): Run => ({ ...NEW_RUN, loaded, session, own: false, shown });
const calledIn = runOf(play(story, []), 1);
const unheard = calledIn.session.transcript.flatMap((entry) =>
  entry.kind === 'line' && entry.thread === 'call' ? [entry.line] : [],
);

/** As `commands.choose` does it while it rings. */
function choose({ session }: Run, choice: string): Run {
  const result = apply(story, session, { type: 'choose', choice, unheard });
  if (!result.ok) throw new Error(result.reason);
  const { transcript } = result.session;
  return runOf(
    result.session,
    transcript.findLastIndex(({ kind }) => kind === 'choice'),
  );
}

const phase = (run: Run, opened: readonly string[] = []) => phaseOf(run, viewPhone(run), opened);

/** Everything comes that nothing holds back. */
function goOn(run: Run): Run {
  const isHeld = (now: Run): boolean => isHeldBy(phase(now), now, viewPhone(now));
  let { shown } = run;
  while (shown < run.session.transcript.length && !isHeld(runOf(run.session, shown))) shown += 1;
  return runOf(run.session, shown);
}

describe('while it rings', () => {
  it('the caller waits, until the call is taken', () => {
    expect(phase(calledIn)).toBe('ringing');
    expect(goOn(calledIn).shown).toBe(1);
    expect(phase(calledIn, ['call'])).toBe('thread');
  });

  it('what is looked up comes, and it rings on', () => {
    const looked = choose(calledIn, 'look');
    expect(goesOnIn('call', calledIn, looked)).toBe(false);
    const shown = goOn(looked);
    expect(viewPhone(shown).latest).toMatchObject({ key: expect.stringContaining('look/lines/none') });
    expect(phase(shown)).toBe('ringing');
    expect(phase(goOn(choose(shown, 'keep')))).toBe('ringing');
  });

  it('a refusal leads on, and rings no more', () => {
    const refused = choose(calledIn, 'hang-up');
    expect(goesOnIn('call', calledIn, refused)).toBe(false);
    const shown = goOn(refused);
    expect(viewPhone(shown).thread).toBe('sms');
    expect(shown.shown).toBe(shown.session.transcript.length);
  });

  it('whoever calls is called by nobody', () => {
    const calling = choose(calledIn, 'tell-mum');
    const { transcript } = calling.session;
    const entered = transcript.findLastIndex(({ kind }) => kind === 'enter');
    const dialled = runOf(calling.session, entered + 1);
    expect(viewPhone(dialled).thread).toBe('call-mum');
    expect(phase(dialled)).toBe('thread');
  });

  it('a vote answers nothing', () => expect(goesOnIn('call', calledIn, calledIn)).toBe(false));
});
