import { useState } from 'preact/hooks';
import { SHARE_BOX } from '#art/card';
import { shareCard } from '#state';
import type { Run } from '#state';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { useApp, useText, useUi } from '../context.ts';
import { CardPreview } from './card-preview.tsx';
import { paintableShare, shareAlt, shareWords } from './share-words.ts';
import { PNG, useCard } from './use-card.ts';
import './card.css';

/** The card of the story that has just been finished. */
export function SharePanel() {
  const run = useApp((state) => state.run);
  return run === null ? null : <ShareBody run={run} />;
}

function ShareBody({ run }: { run: Run }) {
  const t = useText();
  const { commands, share, text } = useUi();
  const [said, setSaid] = useState('');
  const { loaded, session, own } = run;
  const card = shareCard(loaded, session, own);
  const words = shareWords(card, t, text.story(loaded.scenario.id, 'title'));
  const alt = shareAlt(words, t);
  const [painted, again] = useCard(alt, () => paintableShare(card, words));
  const name = t('share.file');
  const ready = painted.state === 'ready' ? painted : null;
  const canShare = ready !== null && share.canShare(name, PNG, ready.bytes);
  const hand = async () => {
    if (ready === null) return;
    const result = await share.share(name, PNG, ready.bytes);
    setSaid(t(`card.share-${result}`));
  };
  return (
    <Dialog title={t('share.title')} onClose={() => commands.closePanel()}>
      <div class="share-panel">
        <CardPreview card={painted} box={SHARE_BOX} alt={alt} onRetry={again} />
        <div class="share-panel__side">
          <div class="card-actions">
            {canShare && (
              <button type="button" class="button button--primary" data-action="share-file" onClick={() => void hand()}>
                <Icon name="share" size={22} />
                {t('share.send')}
              </button>
            )}
            <button
              type="button"
              class={`button ${canShare ? '' : 'button--primary'}`}
              data-action="save-file"
              aria-disabled={ready === null}
              onClick={() =>
                ready && setSaid(t(share.save(name, PNG, ready.bytes) ? 'card.saved' : 'card.failed-save'))
              }
            >
              <Icon name="download" size={22} />
              {t('card.save')}
            </button>
          </div>
          <p class="card-said" role="status">
            {said}
          </p>
          <p>{t('share.private')}</p>
          <p class="lead">{t('share.about')}</p>
        </div>
      </div>
    </Dialog>
  );
}
