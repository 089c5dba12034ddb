import { useEffect, useMemo } from 'preact/hooks';
import { wallModel } from '#state/desk';
import type { WallModel } from '#state/desk';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { WallEnd } from './wall-end.tsx';
import { WallLobby } from './wall-lobby.tsx';
import { WallNotice } from './wall-notice.tsx';
import { WallOwn } from './wall-own.tsx';
import { WallStory } from './wall-story.tsx';

/** What a class sees together, on a projector: big, and without a word of what one pupil chose. */
export function WallScreen() {
  const wall = useApp((state) => state.wall);
  const view = wall?.view ?? null;
  const loaded = wall?.loaded ?? null;
  const model = useMemo(() => (view === null ? null : wallModel(view, loaded)), [view, loaded]);
  useWaking();
  if (wall === null) return null;
  const ended = wall.link === 'over' && model?.kind !== 'over';
  if (ended) return <WallNotice name={wall.why ?? 'closed'} />;
  if (model === null) return <WallNotice name="connecting" />;
  return (
    <>
      <Shown model={model} />
      {'curtain' in model && model.curtain && <Curtain />}
      <Away />
    </>
  );
}

function Shown({ model }: { readonly model: WallModel }) {
  const copy = useApp((state) => state.wall?.copy);
  switch (model.kind) {
    case 'lobby':
      return <WallLobby model={model} />;
    case 'own':
      return <WallOwn model={model} />;
    case 'over':
      return <WallEnd model={model} />;
    case 'no-story':
      return <WallNotice name={copy === 'other' || copy === 'missing' ? copy : 'loading'} />;
    case 'vote':
    case 'ending':
      return <WallStory model={model} />;
  }
}

/** The class talks: everything waits, and nothing of the story is seen. */
function Curtain() {
  const t = useText();
  return (
    <div class="wall-curtain" role="status" data-curtain>
      <Icon name="pause" size={72} />
      <p class="wall-curtain__title">{t('wall.paused')}</p>
      <p>{t('wall.paused-text')}</p>
    </div>
  );
}

/** The server does not answer: what is shown stays, and the wall comes back by itself. */
function Away() {
  const t = useText();
  const lost = useApp((state) => state.wall?.link === 'lost');
  return (
    <p class="wall-away" role="status" data-lost={lost}>
      {lost && (
        <>
          <Icon name="signal" size={28} />
          {t('wall.lost')}
        </>
      )}
    </p>
  );
}

function useWaking(): void {
  const { wall } = useUi();
  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === 'visible') wall?.wake();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
    };
  }, [wall]);
}
