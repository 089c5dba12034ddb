import { useText, useUi } from '../context.ts';
import { Dialog } from '../components/dialog.tsx';
import { Helplines } from '../components/helplines.tsx';

/** Real help: the person in the room first, then people who can be called. */
export function PupilHelp() {
  const t = useText();
  const { commands } = useUi();
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
    </Dialog>
  );
}
