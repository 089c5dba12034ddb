import { useText, useUi } from '../context.ts';
import { Dialog } from '../components/dialog.tsx';
import { openFile } from './open-file.ts';

export function AboutPanel() {
  const t = useText();
  const { commands, version } = useUi();
  return (
    <Dialog title={t('about.title')} onClose={() => commands.closePanel()}>
      <p>{t('about.what')}</p>
      <section aria-labelledby="about-credit">
        <h3 id="about-credit">{t('about.credit')}</h3>
        <p>{t('about.credit-text')}</p>
      </section>
      <section aria-labelledby="about-privacy">
        <h3 id="about-privacy">{t('about.privacy')}</h3>
        <p>{t('about.privacy-text')}</p>
      </section>
      <section aria-labelledby="about-own">
        <h3 id="about-own">{t('about.own')}</h3>
        <p>{t('about.own-text')}</p>
        <label class="button">
          {t('about.own-open')}
          <input
            class="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              commands.closePanel();
              if (file) void openFile(file, commands);
            }}
          />
        </label>
      </section>
      <section aria-labelledby="about-made">
        <h3 id="about-made">{t('about.made')}</h3>
        <p>{t('about.made-text')}</p>
        <p class="lead">{t('about.version', { version })}</p>
      </section>
    </Dialog>
  );
}
