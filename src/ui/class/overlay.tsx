import type { Overlay as Shown } from '#state/class';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { DistressLines } from './distress-lines.tsx';
import { FullDialog } from './full-dialog.tsx';
import { useClassroom, useRoom } from './use-lesson.ts';

/** What stops everything and darkens the screen: one question, or care for those who are upset. */
export function Overlay() {
  const { overlay } = useRoom();
  if (overlay === null) return null;
  return overlay.kind === 'distress' ? <Distress /> : <Question key={overlay.kind} overlay={overlay} />;
}

function Question({ overlay }: { readonly overlay: Exclude<Shown, { kind: 'distress' }> }) {
  const t = useText();
  const classroom = useClassroom();
  return (
    <FullDialog name={overlay.kind} title={t(`lesson.prompt-${overlay.prompt}`)} onClose={classroom.closeOverlay}>
      <span class="lesson-full__lantern" aria-hidden="true">
        <Icon name="lantern" size={88} />
      </span>
      <p class="kicker lesson-full__kicker">{t('lesson.card-kicker')}</p>
      <p class="lead">{t('lesson.card-hint')}</p>
      <div class="lesson-actions">
        <button
          type="button"
          class="button button--primary"
          data-action="close-card"
          data-autofocus
          onClick={() => classroom.closeOverlay()}
        >
          {t('lesson.card-go')}
        </button>
        {overlay.kind === 'ask' && (
          <button type="button" class="button" data-action="other-question" onClick={() => classroom.ask()}>
            {t('lesson.card-other')}
          </button>
        )}
        <DistressButton />
      </div>
    </FullDialog>
  );
}

/** Within reach also where a dialog lies over the strip. */
export function DistressButton() {
  const t = useText();
  const classroom = useClassroom();
  return (
    <button
      type="button"
      class="button button--quiet"
      data-action="distress"
      title={t('lesson.distress-key')}
      onClick={() => classroom.distress()}
    >
      {t('lesson.distress')}
    </button>
  );
}

function Distress() {
  const t = useText();
  const classroom = useClassroom();
  const toHelp = () => {
    classroom.closeOverlay();
    void classroom.goTo('help');
  };
  return (
    <FullDialog name="distress" title={t('lesson.distress-title')} onClose={classroom.closeOverlay}>
      <DistressLines />
      <div class="lesson-actions">
        <button type="button" class="button" data-action="to-help" data-autofocus onClick={toHelp}>
          {t('lesson.distress-help')}
        </button>
        <button
          type="button"
          class="button button--quiet"
          data-action="close-card"
          onClick={() => classroom.closeOverlay()}
        >
          {t('lesson.distress-go')}
        </button>
      </div>
    </FullDialog>
  );
}
