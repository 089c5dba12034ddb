import { useState } from 'preact/hooks';
import { formatNickname } from '#classroom';
import type { DeskView } from '#protocol';
import { useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { FullDialog } from '../class/full-dialog.tsx';
import { useDeskCommands } from './use-desk.ts';

type Entry = DeskView['roll'][number];

/** Who is in the class, by made-up names: here or away, done or not. What anybody chose stands nowhere. */
export function Roll({ view }: { readonly view: DeskView }) {
  const t = useText();
  const { text } = useUi();
  const language = text.language();
  const [asked, setAsked] = useState<Entry | null>(null);
  const { roll, left } = view;
  const away = roll.filter(({ here }) => !here).length;
  return (
    <section class="card desk-roll" aria-labelledby="roll-title">
      <h2 id="roll-title">{t('desk.roll', { count: roll.length })}</h2>
      {roll.length === 0 && <p class="lead">{t('desk.roll-none')}</p>}
      {away > 0 && <p class="lead">{t('desk.roll-away', { count: away })}</p>}
      {left.length > 0 && (
        <p class="lead" data-left={left.length}>
          {t('desk.roll-left', { names: left.map((name) => formatNickname(name, language)).join(', ') })}
        </p>
      )}
      <ul>
        {roll.map((entry) => {
          const name = formatNickname(entry.name, language);
          return (
            <li key={entry.pupil} data-pupil={entry.pupil} data-here={entry.here} data-done={entry.done}>
              <Icon name={entry.done ? 'check' : entry.here ? 'person' : 'signal'} size={18} />
              <span class="desk-roll__name">{name}</span>
              <small>
                {t(entry.here ? 'desk.roll-here' : 'desk.roll-gone')}
                {entry.done && ` · ${t('desk.roll-done')}`}
              </small>
              <button
                type="button"
                class="desk-roll__remove"
                aria-label={t('desk.remove', { name })}
                title={t('desk.remove', { name })}
                onClick={() => setAsked(entry)}
              >
                <Icon name="close" size={18} />
              </button>
            </li>
          );
        })}
      </ul>
      {asked !== null && (
        <RemoveDialog name={formatNickname(asked.name, language)} pupil={asked.pupil} close={() => setAsked(null)} />
      )}
    </section>
  );
}

interface RemoveDialogProps {
  readonly name: string;
  readonly pupil: number;
  close(): void;
}

function RemoveDialog({ name, pupil, close }: RemoveDialogProps) {
  const t = useText();
  const desk = useDeskCommands();
  return (
    <FullDialog name="remove" title={t('desk.remove-ask', { name })} onClose={close}>
      <p>{t('desk.remove-text')}</p>
      <div class="lesson-actions">
        <button type="button" class="button" data-action="keep" data-autofocus onClick={close}>
          {t('desk.remove-keep')}
        </button>
        <button
          type="button"
          class="button confirm__danger"
          data-action="remove"
          onClick={() => {
            desk.order({ type: 'remove', pupil });
            close();
          }}
        >
          {t('desk.remove-do')}
        </button>
      </div>
    </FullDialog>
  );
}
