import { TRAY_KINDS } from '#scenario';
import { ACT_ICONS } from '../components/act-icons.ts';
import { useIsKiosk, useText, useUi } from '../context.ts';
import { Dialog } from '../components/dialog.tsx';
import { Helplines } from '../components/helplines.tsx';
import { Icon } from '../components/icon.tsx';

/** Real help, first; then how to play. Reachable from every screen. */
export function HelpPanel() {
  const t = useText();
  const { commands } = useUi();
  const kiosk = useIsKiosk();
  return (
    <Dialog title={t('help.title')} onClose={() => commands.closePanel()}>
      <section aria-labelledby="help-now">
        <h3 id="help-now">{t('help.now')}</h3>
        <p>{t('help.now-text')}</p>
        <Helplines />
      </section>
      <section aria-labelledby="help-steps">
        <h3 id="help-steps">{t('help.steps')}</h3>
        <ol class="help-steps">
          {TRAY_KINDS.map((id) => (
            <li key={id}>
              <Icon name={ACT_ICONS[id]} />
              <p>
                <strong>{t(`tray.${id}`)}</strong> {t(`help.step-${id}`)}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="help-paid">
        <h3 id="help-paid">{t('help.paid')}</h3>
        <p>{t('help.paid-text')}</p>
      </section>
      <section aria-labelledby="help-play">
        <h3 id="help-play">{t('help.play')}</h3>
        <p>{t('help.play-text')}</p>
        <p>{t(kiosk ? 'help.exit-kiosk' : 'help.exit-text')}</p>
      </section>
    </Dialog>
  );
}
