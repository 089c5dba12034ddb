import type { Farewell } from '#protocol';
import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { Page } from '../class/page.tsx';
import { useDesk, useDeskCommands } from './use-desk.ts';

/** The connection, where it is not simply there, and a story that this page does not have. */
export function LinkBanner() {
  const t = useText();
  const { link, copy, view } = useDesk();
  const away = link === 'lost' || link === 'connecting';
  const other = view?.mode === 'together' && (copy === 'other' || copy === 'missing');
  return (
    <>
      <p class="desk-banner" role="status" data-link={link}>
        {away && (
          <>
            <Icon name="signal" size={22} />
            {t(`desk.link-${link}`)}
          </>
        )}
      </p>
      {other && (
        <p class="desk-banner" role="alert" data-copy={copy}>
          <Icon name="warning" size={22} />
          {t(`desk.copy-${copy}`)}
        </p>
      )}
    </>
  );
}

/** The connection has ended for good: why, and what can be done. */
export function Gone({ why }: { readonly why: Farewell | 'unknown' }) {
  const t = useText();
  const desk = useDeskCommands();
  const { kept } = useDesk();
  return (
    <Page key={why} name={`desk-${why}`} title={t(`desk.gone-${why}`)} lead={t(`desk.gone-${why}-text`)}>
      <div class="lesson-actions">
        {kept !== null && (
          <button type="button" class="button button--primary" data-action="take-back" onClick={() => desk.resume()}>
            {t(kept.final === null ? 'desk.take-back' : 'desk.to-report')}
          </button>
        )}
        <button type="button" class="button" data-action="home" onClick={() => desk.leave()}>
          {t('lesson.home')}
        </button>
      </div>
    </Page>
  );
}
