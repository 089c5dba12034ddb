import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StoryChoice } from '#scenario';
import { letterAt } from '#state';
import { Icon } from '../components/icon.tsx';
import { useText, useUi } from '../context.ts';
import { useStory } from './story-context.ts';
import { useBallot } from './use-ballot.ts';
import { choicesMode, choicesOpen } from './use-choice-keys.ts';
import './actions.css';

/** What the player can do in the conversation: wait for the next line, come back to the live thread, or choose. */
export function Choices() {
  const t = useText();
  const part = useStory();
  const { offered, run } = part;
  const { stop } = useBallot();
  const mode = choicesMode(part, stop);
  const open = mode === 'choose';
  const ref = useRef<HTMLDivElement>(null);
  // A button that goes away takes the focus with it; keep it in its place.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  });
  if (mode === 'none') return null;
  return (
    <div ref={ref} class="choices" role="group" aria-label={t('story.choices.title')} tabIndex={-1} data-mode={mode}>
      {mode === 'away' && <BackToLive />}
      {mode === 'read' && <NextButton />}
      {stop === 'gate' && choicesOpen(part) && <GateNote />}
      {open && <ChoiceList choices={offered.replies} from={0} />}
      {open && offered.recover.length > 0 && (
        <div role="group" aria-label={t('story.choices.recover')}>
          <p class="choices__label" aria-hidden="true">
            <Icon name="shield" size={18} />
            {t('story.choices.recover')}
          </p>
          <ChoiceList choices={offered.recover} from={offered.replies.length} />
        </div>
      )}
      {open && !run.whatIf && <VoteButton />}
    </div>
  );
}

/** In a class, each on their own: nobody goes on until the others have come as far. */
function GateNote() {
  const t = useText();
  return (
    <p class="choices__gate">
      <Icon name="people" />
      <span>
        <strong>{t('pupil.gate')}</strong> {t('pupil.gate-text')}
      </span>
    </p>
  );
}

/** Before a class: hands are counted for each letter, and for the drawers of the tray. */
function VoteButton() {
  const t = useText();
  const { classroom } = useUi();
  if (classroom === null) return null;
  return (
    <button type="button" class="button button--primary choices__vote" data-vote onClick={() => classroom.openVote()}>
      <Icon name="people" />
      {t('lesson.vote-open')}
    </button>
  );
}

interface ChoiceListProps {
  readonly choices: readonly StoryChoice[];
  /** Letters go on from here. */
  readonly from: number;
}

function ChoiceList({ choices, from }: ChoiceListProps) {
  const { words, choose } = useStory();
  const { voting, picked, stop } = useBallot();
  return (
    <ul class="choices__list">
      {choices.map((choice, index) => (
        <li key={choice.id}>
          <button
            type="button"
            class="choice"
            data-choice={choice.id}
            data-place={(from + index) % 4}
            data-recover={choice.source === 'recover'}
            data-picked={picked === choice.id}
            aria-pressed={voting ? picked === choice.id : undefined}
            aria-disabled={stop !== null || undefined}
            onClick={() => choose(choice.id)}
          >
            <span class="choice__letter">{letterAt(from + index)}</span>
            <span class="choice__text">{words.choice(choice.id)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Shows the next line at once. */
export function NextButton() {
  const t = useText();
  const { canAdvance, advance, view } = useStory();
  if (!canAdvance) return null;
  return (
    <button type="button" class="next" data-next onClick={advance}>
      {t(view.pending ? 'story.next' : 'story.next.end')}
      <Icon name="arrow-right" size={20} />
    </button>
  );
}

function BackToLive() {
  const t = useText();
  const { view, words, showThread } = useStory();
  return (
    <button type="button" class="next next--live" data-live onClick={() => showThread(view.thread)}>
      <span class="dot" aria-hidden="true" />
      {t('story.back.live', { title: words.thread(view.thread) })}
    </button>
  );
}
