import { useState } from 'preact/hooks';
import { ANALYST_FORMATS, analystFile, openTrials, settledRounds } from '#state';
import type { AnalystFormat } from '#state';
import { useApp, useText, useUi } from '../context.ts';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import './analyst.css';

/** Raw answers for whoever studies them: what the files hold, what they do not, and two ways to have them. */
export function AnalystPanel() {
  const t = useText();
  const { commands, share, store } = useUi();
  const rounds = useApp((state) => state.rounds);
  const practice = useApp((state) => state.practice);
  const [said, setSaid] = useState('');
  const save = (format: AnalystFormat) => {
    const { name, type, content } = analystFile(store.getState(), format);
    setSaid(t(share.save(name, type, content) ? 'analyst.saved' : 'analyst.failed', { name }));
  };
  const nothing = settledRounds(rounds).length === 0 && practice.length === 0;
  return (
    <Dialog title={t('analyst.title')} onClose={() => commands.closePanel()}>
      <p>{t('analyst.about')}</p>
      <dl class="figures">
        {(
          [
            ['rounds', settledRounds(rounds).length],
            ['trials', openTrials(rounds).length],
            ['practice', practice.length],
          ] as const
        ).map(([what, count]) => (
          <div key={what}>
            <dt>{t(`analyst.${what}`)}</dt>
            <dd>
              <strong>{count}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p class="lead">{t('analyst.anonymous')}</p>
      <p class="lead">{t('analyst.single')}</p>
      {nothing ? (
        <p>{t('analyst.nothing')}</p>
      ) : (
        <div class="analyst__actions">
          {ANALYST_FORMATS.map((format) => (
            <button key={format} type="button" class="button" data-save={format} onClick={() => save(format)}>
              <Icon name="download" size={20} />
              {t(`analyst.save-${format}`)}
            </button>
          ))}
        </div>
      )}
      <p role="status">{said}</p>
    </Dialog>
  );
}
