import type { OpenVote, Tally } from '#state/class';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { HandsField } from './hands-field.tsx';
import { useClassroom } from './use-lesson.ts';

interface VoteRowProps {
  readonly row: Tally['rows'][number];
  readonly words: string;
  readonly open: OpenVote;
  readonly leads: boolean;
  /** It shares the first place. */
  readonly equal: boolean;
  readonly first: boolean;
  /** The field was emptied, or something came in that is no count. */
  readonly onBlank: () => void;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
}

/** One option with its letter: hands to be counted, then its bar. */
export function VoteRow({ row, words, open, leads, equal, first, onBlank, onText, onEnter }: VoteRowProps) {
  const t = useText();
  const classroom = useClassroom();
  const { option, hands, share } = row;
  const { id, letter } = option;
  const picked = open.picked === id;
  return (
    <li class="vote__row" data-option={id} data-picked={picked} data-leads={open.revealed && leads} data-tied={equal}>
      <button type="button" class="vote__pick" aria-pressed={picked} onClick={() => classroom.pick(id)}>
        <span class="vote__letter" data-place={(letter.charCodeAt(0) - 65) % 4} data-drawer={option.drawer !== null}>
          {letter}
        </span>
        <span class="vote__text">{words}</span>
        {picked && (
          <span class="vote__mark">
            <Icon name="check" size={24} />
            {t('lesson.vote-picked')}
          </span>
        )}
      </button>
      {open.revealed ? (
        <p class="vote__result">
          <span class="vote__bar" aria-hidden="true">
            <i style={{ width: `${Math.round(share * 100)}%` }} />
          </span>
          <b>
            {t('lesson.vote-count', { count: hands })}
            {equal && (
              <small class="vote__equal" data-equal>
                {t('lesson.vote-equal')}
              </small>
            )}
          </b>
        </p>
      ) : (
        <HandsField
          name={id}
          quiet
          focused={first}
          label={t('lesson.vote-hands', { letter })}
          less={t('lesson.vote-less', { letter })}
          more={t('lesson.vote-more', { letter })}
          value={hands}
          onChange={(count) => classroom.setHands(id, count)}
          onBlank={onBlank}
          onText={onText}
          onEnter={onEnter}
        />
      )}
    </li>
  );
}
