import type { DeskView } from '#protocol';
import { useText } from '../context.ts';
import { ConfirmSteps } from '../components/confirm-steps.tsx';
import { Icon } from '../components/icon.tsx';
import { useClockTime, useDeskCommands, useDeskModel } from './use-desk.ts';

/** As long as most lessons, minutes. */
const EXTENSION = 45;

/** How long the class stays open, whether anybody new may come in, and its end. */
export function Extras({ view }: { readonly view: DeskView }) {
  const t = useText();
  const desk = useDeskCommands();
  const model = useDeskModel();
  const at = useClockTime();
  const longer = { type: 'extend', minutes: EXTENSION } as const;
  return (
    <section class="card desk-extras" aria-labelledby="extras-title">
      <h2 id="extras-title">{t('desk.extras')}</h2>
      <p data-until={view.until}>{t('desk.until', { at: at(view.until) })}</p>
      <div class="lesson-actions">
        {model?.may(longer) === true && (
          <button type="button" class="button button--quiet" data-action="extend" onClick={() => desk.order(longer)}>
            <Icon name="clock" size={20} />
            {t('desk.extend', { minutes: EXTENSION })}
          </button>
        )}
        <button
          type="button"
          class="button button--quiet"
          data-action="lock"
          aria-pressed={view.locked}
          onClick={() => desk.order({ type: 'lock', on: !view.locked })}
        >
          <Icon name="lock" size={20} />
          {t(view.locked ? 'desk.unlock' : 'desk.lock')}
        </button>
      </div>
      <ConfirmSteps
        act={t('desk.end')}
        question={t('desk.end-ask')}
        confirm={t('desk.end-do')}
        done={t('desk.end-sent')}
        onConfirm={() => desk.order({ type: 'end' })}
      />
    </section>
  );
}
