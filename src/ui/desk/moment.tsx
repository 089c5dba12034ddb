import { useEffect, useRef } from 'preact/hooks';
import type { DeskView } from '#protocol';
import { ownPick } from '#state/desk';
import type { DeskMoment } from '#state/desk';
import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { TIE_REASON, useChoiceWords, useDesk, useDeskCommands, useDeskModel } from './use-desk.ts';

/** A class together: the decision at which it stands, with its votes, which nobody but the teacher sees yet. */
export function Moment({ view }: { readonly view: DeskView }) {
  const t = useText();
  const model = useDeskModel();
  if (view.phase === 'lobby') {
    return (
      <section class="card desk-moment" aria-labelledby="moment-title">
        <h2 id="moment-title">{t('desk.lobby')}</h2>
        <p>{t('desk.lobby-together')}</p>
      </section>
    );
  }
  const moment = model?.moment ?? null;
  if (model === null || moment === null) {
    return (
      <section class="card desk-moment" aria-labelledby="moment-title">
        <h2 id="moment-title">{t('desk.story-waits')}</h2>
        <p>{t('desk.story-waits-text')}</p>
      </section>
    );
  }
  const ended = moment.session.ending !== null;
  return (
    <section
      class="card desk-moment"
      aria-labelledby="moment-title"
      data-step={view.picks.length}
      data-revealed={view.revealed}
    >
      <h2 id="moment-title">{ended ? t('desk.story-over') : t('desk.moment', { number: moment.number })}</h2>
      <p class="kicker" role="status">
        {ended
          ? t('desk.story-over-text')
          : t(view.revealed ? 'desk.shown' : 'desk.private', { answered: view.answered, pupils: view.pupils })}
      </p>
      <Tie view={view} moment={moment} />
      {moment.card !== null && (
        <p class="preview__card">
          <Icon name="pause" size={20} />
          {t('lesson.preview-card', { prompt: t(`lesson.prompt-${moment.card.prompt}`) })}
        </p>
      )}
      {!ended && <Options moment={moment} />}
    </section>
  );
}

/** Why the class cannot go on by itself, and what to do; it comes into sight, and the key that waits names it. */
function Tie({ view, moment }: OptionsProps) {
  const t = useText();
  const model = useDeskModel();
  const own = ownPick(useDesk());
  const reason = useRef<HTMLParagraphElement>(null);
  const tie = model?.tie === true;
  useEffect(() => {
    if (tie) reason.current?.scrollIntoView({ block: 'center' });
  }, [tie, view.picks.length]);
  const { rows, leaders } = moment.counts;
  const lettersOf = (ids: readonly string[]) =>
    rows.flatMap(({ id, letter }) => (ids.includes(id) ? [letter] : [])).join(', ');
  const told = () => {
    if (!tie) return '';
    if (own !== null) return t('desk.tie-picked', { letter: lettersOf([own]) });
    return leaders.length === 0 ? t('desk.no-votes') : t('desk.tie', { letters: lettersOf(leaders) });
  };
  return (
    <p id={TIE_REASON} ref={reason} class={tie ? 'desk-moment__tie' : 'desk-moment__none'} role="status" tabIndex={-1}>
      {told()}
    </p>
  );
}

interface OptionsProps {
  readonly view: DeskView;
  readonly moment: DeskMoment;
}

function Options({ moment }: Pick<OptionsProps, 'moment'>) {
  const t = useText();
  const desk = useDeskCommands();
  const words = useChoiceWords();
  const model = useDeskModel();
  const chosen = ownPick(useDesk()) ?? model?.majority ?? null;
  const isTied = (id: string) => model?.tie === true && moment.counts.leaders.includes(id);
  return (
    <fieldset class="desk-options">
      <legend>{t('desk.goes-on')}</legend>
      {moment.counts.rows.map(({ id, letter, part, votes, share }) => (
        <label
          key={id}
          class="desk-option"
          data-choice={id}
          data-votes={votes}
          data-leads={moment.counts.leaders.includes(id)}
          data-tied={isTied(id)}
        >
          <input type="radio" class="radio" name="goes-on" checked={id === chosen} onChange={() => desk.pick(id)} />
          <span
            class="vote__letter"
            data-place={(letter.charCodeAt(0) - 65) % 4}
            data-drawer={part !== 'reply' && part !== 'recover'}
          >
            {letter}
          </span>
          <span class="desk-option__words">
            {part !== 'reply' && part !== 'recover' && <b>{t('desk.drawer', { drawer: t(`story.tray.${part}`) })} </b>}
            {words(moment.session.node, id)}
          </span>
          <span class="desk-option__bar" aria-hidden="true">
            <i style={{ width: `${Math.round(share * 100)}%` }} />
          </span>
          <b class="desk-option__votes">
            {t('desk.votes', { count: votes })}
            {isTied(id) && (
              <small class="vote__equal" data-equal>
                {t('lesson.vote-equal')}
              </small>
            )}
          </b>
        </label>
      ))}
    </fieldset>
  );
}
