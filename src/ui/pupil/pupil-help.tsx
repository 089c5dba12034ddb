import { useText, useUi } from '../context.ts';
import { ConfirmSteps } from '../components/confirm-steps.tsx';
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
  const leave = () => {
    commands.closePanel();
    toDoor();
  };
  return (
    <section aria-labelledby="pupil-help-leave">
      <h3 id="pupil-help-leave">{t('pupil.leave')}</h3>
      <p>{t('pupil.leave-text')}</p>
      <ConfirmSteps
        act={t('pupil.leave')}
        confirm={t('pupil.leave-do')}
        done=""
        question={t('pupil.leave-ask')}
        onConfirm={leave}
      />
    </section>
  );
}
