import { useState } from 'preact/hooks';
import type { IconName } from '#art';
import { ownPick } from '#state/desk';
import type { LeadingOrder } from '#state/desk';
import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { FullDialog } from '../class/full-dialog.tsx';
import { useBarRows } from '../class/use-lesson.ts';
import { TIE_REASON, toTieReason, useDesk, useDeskCommands, useDeskModel } from './use-desk.ts';

/** The strip at the lower edge, as before one screen: pause, ask, care, and the one order that leads on. */
export function DeskBar() {
  const t = useText();
  const desk = useDeskCommands();
  const { view } = useDesk();
  const rows = useBarRows();
  const live = view !== null && view.phase !== 'ended';
  return (
    <footer class="lesson-bar" aria-label={t('desk.bar')} data-phase={view?.phase} data-rows={rows}>
      <BarKey name="home" icon="home" label={t('desk.leave')} onClick={() => desk.leave()} />
      <p class="lesson-bar__words">
        <b>{view === null ? '' : t(view.paused ? 'desk.phase-paused' : `desk.phase-${view.phase}`)}</b>
        <small>{view === null || !live ? '' : t('desk.heads-short', { here: view.here, pupils: view.pupils })}</small>
      </p>
      {view?.phase === 'running' && (
        <BarKey
          name="pause"
          icon={view.paused ? 'play' : 'pause'}
          label={t(view.paused ? 'desk.go-on' : 'desk.pause')}
          hint={t('desk.pause-key')}
          words
          onClick={() => desk.order({ type: 'pause', on: !view.paused })}
        />
      )}
      {live && (
        <BarKey name="ask" icon="help" label={t('lesson.ask')} hint={t('lesson.ask-key')} onClick={() => desk.ask()} />
      )}
      {live && (
        <button
          type="button"
          class="lesson-bar__key lesson-bar__key--care"
          data-action="distress"
          aria-label={t('lesson.distress')}
          title={t('lesson.distress-key')}
          onClick={() => desk.distress()}
        >
          <Icon name="heart" />
          <span>{t('lesson.distress')}</span>
        </button>
      )}
      <Leading />
    </footer>
  );
}

const ICONS: Readonly<Record<LeadingOrder, IconName>> = {
  start: 'play',
  reveal: 'eye',
  advance: 'arrow-right',
  end: 'check',
};

/** The order that leads on. Where the class is tied it waits for the teacher's choice. */
function Leading() {
  const t = useText();
  const desk = useDeskCommands();
  const model = useDeskModel();
  const state = useDesk();
  const [ending, setEnding] = useState(false);
  const leading = model?.leading ?? null;
  if (model === null || leading === null) return null;
  const goesOn = ownPick(state) ?? model.majority;
  const letter = model.moment?.counts.rows.find(({ id }) => id === goesOn)?.letter ?? '';
  const off = leading === 'advance' && goesOn === null;
  const act = () => {
    if (off) toTieReason();
    else if (leading === 'advance') desk.advance();
    else if (leading === 'end') setEnding(true);
    else desk.order({ type: leading });
  };
  return (
    <>
      <button
        type="button"
        class="lesson-bar__key lesson-bar__key--next desk-leading"
        data-action={`lead-${leading}`}
        aria-disabled={off}
        aria-describedby={off ? TIE_REASON : undefined}
        title={t('desk.leading-key')}
        onClick={act}
      >
        <span>{t(off ? 'desk.lead-choose' : `desk.lead-${leading}`, { letter })}</span>
        <Icon name={ICONS[leading]} />
      </button>
      {ending && <EndDialog close={() => setEnding(false)} />}
    </>
  );
}

function EndDialog({ close }: { close(): void }) {
  const t = useText();
  const desk = useDeskCommands();
  return (
    <FullDialog name="end" title={t('desk.end')} onClose={close}>
      <p>{t('desk.end-ask')}</p>
      <div class="lesson-actions">
        <button type="button" class="button" data-action="keep" data-autofocus onClick={close}>
          {t('desk.end-keep')}
        </button>
        <button
          type="button"
          class="button confirm__danger"
          data-action="end"
          onClick={() => {
            desk.order({ type: 'end' });
            close();
          }}
        >
          {t('desk.end-do')}
        </button>
      </div>
    </FullDialog>
  );
}

interface BarKeyProps {
  readonly name: string;
  readonly icon: IconName;
  readonly label: string;
  readonly hint?: string;
  /** The label is shown where there is room. */
  readonly words?: boolean;
  readonly onClick: () => void;
}

function BarKey({ name, icon, label, hint, words = false, onClick }: BarKeyProps) {
  return (
    <button
      type="button"
      class="lesson-bar__key"
      data-action={name}
      aria-label={label}
      title={hint ?? label}
      onClick={onClick}
    >
      <Icon name={icon} />
      {words && <span>{label}</span>}
    </button>
  );
}
