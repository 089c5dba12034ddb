import { useState } from 'preact/hooks';
import { useText, useUi } from '../context.ts';
import { Dialog } from '../components/dialog.tsx';
import { Helplines } from '../components/helplines.tsx';
import { usePupil, usePupilCommands } from './use-pupil.ts';

/** Real help: the person in the room first, then people who can be called. */
export function PupilHelp() {
  const t = useText();
  const { commands } = useUi();
  const { stage } = usePupil();
  return (
    <Dialog title={t('pupil.help-title')} onClose={() => commands.closePanel()}>
      <section aria-labelledby="pupil-help-room">
        <h3 id="pupil-help-room">{t('pupil.help-room')}</h3>
        <p>{t('pupil.help-room-text')}</p>
      </section>
      <section aria-labelledby="pupil-help-call">
        <h3 id="pupil-help-call">{t('pupil.help-call')}</h3>
        <Helplines />
      </section>
      <section aria-labelledby="pupil-help-paid">
        <h3 id="pupil-help-paid">{t('help.paid')}</h3>
        <p>{t('help.paid-text')}</p>
      </section>
      <p class="lead">{t('help.exit-text')}</p>
      {stage === 'class' && <Leave />}
    </Dialog>
  );
}

/** The way out of the class, asked once more: what waits is lost, and the name. */
function Leave() {
  const t = useText();
  const { commands } = useUi();
  const { toDoor } = usePupilCommands();
  const [asked, setAsked] = useState(false);
  const leave = () => {
    commands.closePanel();
    toDoor();
  };
  return (
    <section aria-labelledby="pupil-help-leave" class="pupil-leave">
      <h3 id="pupil-help-leave">{t('pupil.leave')}</h3>
      <p role="status">{t(asked ? 'pupil.leave-ask' : 'pupil.leave-text')}</p>
      {asked ? (
        <div class="pupil-leave__actions">
          <button type="button" class="button" data-action="stay" onClick={() => setAsked(false)}>
            {t('pupil.leave-stay')}
          </button>
          <button type="button" class="button confirm__danger" data-action="leave" onClick={leave}>
            {t('pupil.leave-do')}
          </button>
        </div>
      ) : (
        <button type="button" class="button" data-action="leave-ask" onClick={() => setAsked(true)}>
          {t('pupil.leave')}
        </button>
      )}
    </section>
  );
}
