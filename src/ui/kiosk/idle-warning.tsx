import { useEffect, useState } from 'preact/hooks';
import { LEAVE_MS, WARN_MS } from '#state';
import { useText, useUi } from '../context.ts';
import { Dialog } from '../components/dialog.tsx';

/** Nobody has touched the screen for a while: one touch anywhere goes on. */
export function IdleWarning() {
  const t = useText();
  const { kiosk } = useUi();
  const [left, setLeft] = useState(Math.round((LEAVE_MS - WARN_MS) / 1000));
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Dialog title={t('kiosk.idle-title')} onClose={() => kiosk?.stay()}>
      <div class="idle" data-idle>
        <p>{t('kiosk.idle-text')}</p>
        <p class="idle__left" aria-hidden="true">
          {left}
        </p>
        <button type="button" class="button button--primary" data-action="stay" onClick={() => kiosk?.stay()}>
          {t('kiosk.idle-stay')}
        </button>
      </div>
    </Dialog>
  );
}
