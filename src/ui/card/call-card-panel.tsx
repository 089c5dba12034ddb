import { useState } from 'preact/hooks';
import { CALL_BOX } from '#art/card';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { useText, useUi } from '../context.ts';
import { callAlt, callWords, paintableCall } from './call-words.ts';
import { CardPreview } from './card-preview.tsx';
import { PNG, useCard } from './use-card.ts';
import { usePrintSheet } from './use-print-sheet.ts';
import './card.css';
import './print-sheet.css';

/** A card to be printed, cut out and filled in by hand: whom to call. Nothing is typed here, and nothing kept. */
export function CallCardPanel() {
  const t = useText();
  const { commands, helplines, share, text } = useUi();
  const [said, setSaid] = useState('');
  const words = callWords(t, text.language(), helplines);
  const alt = callAlt(words, t);
  const [painted, again] = useCard(alt, () => paintableCall(words));
  const ready = painted.state === 'ready' ? painted : null;
  usePrintSheet(ready === null ? null : ready.address);
  const save = () => {
    if (ready === null) return;
    setSaid(t(share.save(t('call-card.file'), PNG, ready.bytes) ? 'card.saved' : 'card.failed-save'));
  };
  const print = () => {
    if (ready !== null) setSaid(share.print() ? '' : t('call-card.no-printer'));
  };
  return (
    <Dialog title={t('call-card.title')} onClose={() => commands.closePanel()}>
      <p>{t('call-card.about')}</p>
      <CardPreview card={painted} box={CALL_BOX} alt={alt} onRetry={again} />
      <div class="card-actions">
        <button
          type="button"
          class="button button--primary"
          data-action="print"
          aria-disabled={ready === null}
          onClick={print}
        >
          <Icon name="document" size={22} />
          {t('call-card.print')}
        </button>
        <button type="button" class="button" data-action="save-file" aria-disabled={ready === null} onClick={save}>
          <Icon name="download" size={22} />
          {t('card.save')}
        </button>
      </div>
      <p class="card-said" role="status">
        {said}
      </p>
      <p class="lead">{t('call-card.paper')}</p>
    </Dialog>
  );
}
