import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { DistressLines } from '../class/distress-lines.tsx';
import { FullDialog } from '../class/full-dialog.tsx';
import { useDesk, useDeskCommands } from './use-desk.ts';

/** What stops a lesson: a question to be asked aloud, or care for those who are upset. */
export function DeskOverlay() {
  const { overlay } = useDesk();
  if (overlay === null) return null;
  return overlay.kind === 'distress' ? <Distress /> : <Question prompt={overlay.prompt} />;
}

function Question({ prompt }: { readonly prompt: string }) {
  const t = useText();
  const desk = useDeskCommands();
  return (
    <FullDialog name="ask" title={t(`lesson.prompt-${prompt}`)} onClose={() => desk.closeOverlay()}>
      <span class="lesson-full__lantern" aria-hidden="true">
        <Icon name="lantern" size={88} />
      </span>
      <p class="kicker lesson-full__kicker">{t('lesson.card-kicker')}</p>
      <p class="lead">{t('desk.ask-hint')}</p>
      <div class="lesson-actions">
        <button
          type="button"
          class="button button--primary"
          data-action="close-card"
          data-autofocus
          onClick={() => desk.closeOverlay()}
        >
          {t('lesson.card-go')}
        </button>
        <button type="button" class="button" data-action="other-question" onClick={() => desk.ask()}>
          {t('lesson.card-other')}
        </button>
      </div>
    </FullDialog>
  );
}

function Distress() {
  const t = useText();
  const desk = useDeskCommands();
  const { view } = useDesk();
  const goOn = () => {
    desk.closeOverlay();
    if (view?.paused === true) desk.order({ type: 'pause', on: false });
  };
  return (
    <FullDialog name="distress" title={t('lesson.distress-title')} onClose={() => desk.closeOverlay()}>
      <p class="kicker">{t('desk.distress-hint')}</p>
      <DistressLines />
      <div class="lesson-actions">
        <button
          type="button"
          class="button"
          data-action="close-card"
          data-autofocus
          onClick={() => desk.closeOverlay()}
        >
          {t('desk.distress-stay')}
        </button>
        <button type="button" class="button button--quiet" data-action="go-on" onClick={goOn}>
          {t('lesson.distress-go')}
        </button>
      </div>
    </FullDialog>
  );
}
