import type { Overlay as Shown } from '#state/class';
import { Icon } from '../components/icon.tsx';
import { useText, useUi } from '../context.ts';
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

const LINES = ['normal', 'feet', 'out', 'alone'] as const;

function Distress() {
  const t = useText();
  const classroom = useClassroom();
  const { helplines, text } = useUi();
  const language = text.language();
  const toHelp = () => {
    classroom.closeOverlay();
    void classroom.goTo('help');
  };
  return (
    <FullDialog name="distress" title={t('lesson.distress-title')} onClose={classroom.closeOverlay}>
      <div class="lesson-distress">
        {LINES.map((line) => (
          <p key={line}>{t(`lesson.distress-${line}`)}</p>
        ))}
      </div>
      <ul class="lesson-numbers">
        {helplines.map((line) => (
          <li key={line.id}>
            <strong>{line.number}</strong>
            <span>{line.name[language]}</span>
          </li>
        ))}
      </ul>
      <div class="lesson-actions">
        <button
          type="button"
          class="button"
          data-action="close-card"
          data-autofocus
          onClick={() => classroom.closeOverlay()}
        >
          {t('lesson.distress-go')}
        </button>
        <button type="button" class="button button--quiet" data-action="to-help" onClick={toHelp}>
          {t('lesson.distress-help')}
        </button>
      </div>
    </FullDialog>
  );
}
