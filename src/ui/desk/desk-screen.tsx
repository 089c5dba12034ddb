import { useEffect } from 'preact/hooks';
import { useText, useUi } from '../context.ts';
import { Page } from '../class/page.tsx';
import { Agreement } from './agreement.tsx';
import { CodeCard } from './code-card.tsx';
import { DeskBar } from './desk-bar.tsx';
import { DeskOverlay } from './desk-overlay.tsx';
import { DeskReport } from './desk-report.tsx';
import { Extras } from './extras.tsx';
import { Gone, LinkBanner } from './link-banner.tsx';
import { Moment } from './moment.tsx';
import { OrdersLine } from './orders-line.tsx';
import { OwnPace } from './own-pace.tsx';
import { Roll } from './roll.tsx';
import { useDesk, useDeskCommands } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';

/** The teacher's console: how a class on the server is led. Nothing on it says what one pupil chose. */
export function DeskScreen() {
  useDeskKeys();
  useWaking();
  const t = useText();
  const { text } = useUi();
  const { view, link, why, loaded, kept } = useDesk();
  if (view?.phase === 'ended') return <DeskReport view={view} />;
  if (link === 'over' && why !== null) return <Gone why={why} />;
  if (view === null) {
    return (
      <Page name="desk-wait" title={t('desk.connecting')}>
        <LinkBanner />
      </Page>
    );
  }
  const title = loaded === null ? t('desk.title') : text.story(loaded.scenario.id, 'title');
  return (
    <Page key={kept?.code} name="desk" title={title} lead={t(`desk.mode-${view.mode}`)}>
      <LinkBanner />
      <OrdersLine />
      <div class="desk" data-phase={view.phase}>
        <div class="desk__side">
          <CodeCard view={view} />
          <Roll view={view} />
        </div>
        <div class="desk__main">
          {view.phase === 'lobby' && <Agreement story={view.scenario} />}
          {view.mode === 'together' ? <Moment view={view} /> : <OwnPace view={view} />}
          <Extras view={view} />
        </div>
      </div>
    </Page>
  );
}

/** What lies over the console. */
export function DeskLayer() {
  return (
    <>
      <DeskBar />
      <DeskOverlay />
    </>
  );
}

/** A laptop that was opened again, or found its network, tries at once. */
function useWaking(): void {
  const desk = useDeskCommands();
  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === 'visible') desk.wake();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
    };
  }, [desk]);
}
