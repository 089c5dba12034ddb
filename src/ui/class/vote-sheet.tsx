import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { choiceKey } from '#state';
import { tallyOf, voteInHand } from '#state/class';
import type { OpenVote, VoteOption } from '#state/class';
import type { Run } from '#state';
import { useApp, useText, useUi } from '../context.ts';
import { isChord, isComposed, letterOfKey } from '../components/keys.ts';
import { FullDialog } from './full-dialog.tsx';
import { DistressButton } from './overlay.tsx';
import { useClassroom, useLesson, useRoom } from './use-lesson.ts';
import { VoteHow } from './vote-how.tsx';
import { VoteRow } from './vote-row.tsx';

/** No hand presses Backspace and then a letter that soon; an input method does. */
const TAKEN_BACK_MS = 100;

/** The vote that is being taken, over the story. */
export function VoteSheet() {
  const run = useApp((state) => state.run);
  const onScreen = useApp((state) => state.screen === 'story');
  const classroom = useApp((state) => state.classroom);
  const vote = voteInHand({ run, classroom });
  const open = classroom?.lesson?.open ?? null;
  if (run === null || vote === null || open === null || !onScreen) return null;
  return <VoteOf key={`${open.node}/${open.turn}`} run={run} options={vote.options} open={open} />;
}

interface VoteOfProps {
  readonly run: Run;
  readonly options: readonly VoteOption[];
  readonly open: OpenVote;
}

/** What an option says: a choice by its words, a drawer by the moves that it holds. */
function useOptionWords(run: Run): (option: VoteOption) => string {
  const t = useText();
  const { text } = useUi();
  const { scenario } = run.loaded;
  const words = (choice: string) => text.story(scenario.id, choiceKey(scenario, run.session.node, choice, 'text'));
  return ({ drawer, choices }) =>
    drawer === null
      ? words(choices[0] ?? '')
      : t('lesson.option-drawer', { drawer: t(`story.tray.${drawer}`), moves: choices.map(words).join(' · ') });
}

/** Whether a count is being taken again and nothing of it has been changed yet: whoever does that can type at once. */
function useRecount({ hands, revealed }: OpenVote, total: number, toFirst: () => void): boolean {
  const wasRevealed = useRef(revealed);
  const [again, setAgain] = useState(false);
  useEffect(() => setAgain(false), [hands]);
  useEffect(() => {
    if (wasRevealed.current && !revealed) {
      setAgain(total > 0);
      toFirst();
    }
    wasRevealed.current = revealed;
  }, [revealed]);
  return again;
}

function VoteOf({ run, options, open }: VoteOfProps) {
  const t = useText();
  const classroom = useClassroom();
  const words = useOptionWords(run);
  const { begun } = useRoom();
  const [how, setHow] = useState<VoteOption | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const saidId = useId();
  const tally = tallyOf(options, open.hands);
  const fieldOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-hands="${id}"]`);
  const again = useRecount(open, tally.total, () => fieldOf(options[0]?.id ?? '')?.focus());
  const waits = open.revealed && open.picked === null;
  // Nothing goes on by itself: the reason, at the top, is read first.
  const toReason = () => {
    said.current?.closest('dialog')?.scrollTo(0, 0);
    said.current?.focus();
  };
  useEffect(() => {
    if (waits) toReason();
  }, [waits]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isChord(event) || how !== null) return;
    const letter = letterOfKey(event);
    const option = options.find((one) => one.letter === letter);
    if (option === undefined) return;
    event.preventDefault();
    if (event.repeat) return;
    if (open.revealed) return classroom.pick(option.id);
    // One press for each hand; digits that are typed next take its place.
    if (again) classroom.countAfresh(option.id);
    else classroom.setHands(option.id, (takenBack(option.id, event.key) ?? open.hands[option.id] ?? 0) + 1);
    fieldOf(option.id)?.focus();
  };
  /** An input method takes the first press back, which empties the field, then sends the letter made of both. */
  const erased = useRef<{ readonly id: string; readonly hands: number; readonly at: number } | null>(null);
  const onBlank = ({ id }: VoteOption) => {
    erased.current = { id, hands: open.hands[id] ?? 0, at: performance.now() };
    classroom.setHands(id, 0);
  };
  /** Hands of an option before some were taken back to make this letter; `null` where none were. */
  const takenBack = (id: string, letter: string): number | null => {
    const { current } = erased;
    const soon = current?.id === id && performance.now() - current.at < TAKEN_BACK_MS;
    return soon && isComposed(letter) ? current.hands : null;
  };
  /** The letter may come as text alone, without a key. */
  const onText = ({ id, letter }: VoteOption, text: string) => {
    const hands = takenBack(id, text);
    if (hands !== null && letterOfKey({ key: text, code: '' }) === letter) classroom.setHands(id, hands + 1);
  };
  const goOn = (option: VoteOption) => {
    const [only = ''] = option.choices;
    if (option.drawer === null) classroom.decide(only);
    else setHow(option);
  };
  const enter = (at: number) => {
    const next = options[at + 1];
    if (next === undefined) classroom.reveal();
    else fieldOf(next.id)?.focus();
  };
  return (
    <FullDialog name="vote" title={t('lesson.vote-title')} onClose={classroom.closeVote} onKeyDown={onKeyDown}>
      {how === null ? (
        <>
          <Said id={saidId} said={said} open={open} tally={tally} again={again} />
          <ul class="vote" ref={list} data-revealed={open.revealed}>
            {tally.rows.map((row, at) => (
              <VoteRow
                key={row.option.id}
                row={row}
                words={words(row.option)}
                open={open}
                leads={tally.leaders.includes(row.option.id)}
                equal={open.revealed && tally.leaders.length > 1 && tally.leaders.includes(row.option.id)}
                first={row.option.id === (begun ?? options[0]?.id)}
                onBlank={() => onBlank(row.option)}
                onText={(text) => onText(row.option, text)}
                onEnter={() => enter(at)}
              />
            ))}
          </ul>
          <VoteKeys options={options} open={open} total={tally.total} reason={saidId} goOn={goOn} toReason={toReason} />
        </>
      ) : (
        <VoteHow run={run} option={how} back={() => setHow(null)} />
      )}
    </FullDialog>
  );
}

interface SaidProps {
  readonly id: string;
  readonly said: RefObject<HTMLParagraphElement | null>;
  readonly open: OpenVote;
  readonly tally: ReturnType<typeof tallyOf>;
  readonly again: boolean;
}

/** How to count, then what came of it: never a bar before. */
function Said({ id, said, open, tally, again }: SaidProps) {
  const t = useText();
  const group = useLesson()?.group ?? null;
  const { leaders, total, rows } = tally;
  const letters = rows.filter(({ option }) => leaders.includes(option.id)).map(({ option }) => option.letter);
  const told = () => {
    if (!open.revealed) return t(again ? 'lesson.vote-keys-again' : 'lesson.vote-keys');
    if (total === 0) return t('lesson.vote-none');
    if (letters.length > 1) {
      const picked = rows.find(({ option }) => option.id === open.picked)?.option.letter;
      const equal = letters.join(', ');
      return picked === undefined
        ? t('lesson.vote-tie', { letters: equal })
        : t('lesson.vote-tie-picked', { letters: equal, letter: picked });
    }
    return t('lesson.vote-total', { total, letter: letters[0] ?? '' });
  };
  return (
    <p id={id} ref={said} class="vote__said" role="status" tabIndex={-1} data-tie={open.revealed && letters.length > 1}>
      {told()}
      {group !== null && total > group && <span> {t('lesson.vote-over', { group })}</span>}
    </p>
  );
}

interface VoteKeysProps {
  readonly options: readonly VoteOption[];
  readonly open: OpenVote;
  readonly total: number;
  /** Id of what says why the class cannot go on yet. */
  readonly reason: string;
  readonly goOn: (option: VoteOption) => void;
  readonly toReason: () => void;
}

function VoteKeys({ options, open, total, reason, goOn, toReason }: VoteKeysProps) {
  const t = useText();
  const classroom = useClassroom();
  const picked = options.find(({ id }) => id === open.picked);
  const uncounted = !open.revealed && total === 0;
  const main = useRef<HTMLButtonElement>(null);
  const go = picked !== undefined && (open.revealed || uncounted);
  // The way on takes the focus once there is one: the next Enter goes on.
  useEffect(() => {
    if (open.revealed) main.current?.focus();
  }, [open.revealed, go]);
  return (
    <div class="lesson-actions vote__keys">
      {go ? (
        <button
          ref={main}
          type="button"
          class="button button--primary"
          data-action="go-on"
          onClick={() => goOn(picked)}
        >
          {t(total === 0 ? 'lesson.vote-go-uncounted' : 'lesson.vote-go', { letter: picked.letter })}
        </button>
      ) : (
        !open.revealed && (
          <button type="button" class="button button--primary" data-action="reveal" onClick={() => classroom.reveal()}>
            {t('lesson.vote-reveal')}
          </button>
        )
      )}
      {open.revealed && !go && (
        <button
          type="button"
          class="button button--primary"
          data-action="go-wait"
          aria-disabled
          aria-describedby={reason}
          onClick={toReason}
        >
          {t('lesson.vote-wait')}
        </button>
      )}
      {open.revealed && (
        <button type="button" class="button" data-action="count-again" onClick={() => classroom.countAgain()}>
          {t('lesson.vote-again')}
        </button>
      )}
      <button type="button" class="button button--quiet" data-action="close-vote" onClick={() => classroom.closeVote()}>
        {t('lesson.vote-close')}
      </button>
      <DistressButton />
    </div>
  );
}
