import { useClockTime, useDesk, useDeskCommands } from './use-desk.ts';
import { useText } from '../context.ts';
import { ConfirmSteps } from '../components/confirm-steps.tsx';
import { Icon } from '../components/icon.tsx';
import { formatRoomCode } from '#protocol';

/** A class that was left open, or whose counts are still here. */
export function OpenClass() {
  const t = useText();
  const desk = useDeskCommands();
  const at = useClockTime();
  const { kept } = useDesk();
  if (kept === null) return null;
  const over = kept.final !== null;
  return (
    <section class="card lesson-unfinished" aria-labelledby="open-class" data-kept={over ? 'over' : 'open'}>
      <div>
        <h2 id="open-class">{t(over ? 'desk.kept-over' : 'desk.kept-open', { code: formatRoomCode(kept.code) })}</h2>
        <p class="lead">{t(over ? 'desk.kept-over-lead' : 'desk.kept-open-lead', { at: at(kept.openedAt) })}</p>
      </div>
      <div class="lesson-actions">
        <button type="button" class="button button--primary" data-action="resume-class" onClick={() => desk.resume()}>
          <Icon name={over ? 'document' : 'arrow-right'} size={20} />
          {t(over ? 'desk.to-report' : 'desk.resume')}
        </button>
        {over && (
          <ConfirmSteps
            act={t('desk.erase')}
            question={t('desk.erase-ask')}
            confirm={t('desk.erase-confirm')}
            done={t('desk.erased')}
            onConfirm={() => desk.forget()}
          />
        )}
      </div>
    </section>
  );
}
