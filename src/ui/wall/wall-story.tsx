import { useEffect, useState } from 'preact/hooks';
import type { WallModel } from '#state/desk';
import { useApp, useText } from '../context.ts';
import { NextButton, StoryStage, choicesOpen, useStory } from '../story/index.ts';
import { WallBoard } from './wall-board.tsx';

export type Told = Extract<WallModel, { kind: 'vote' | 'ending' }>;

/** A call that has come in is taken, a lock screen opened, by itself after so long, ms. */
const RING_MS = 2600;

/** The story as the game shows it; once a moment is read, its question fills the wall. */
export function WallStory({ model }: { readonly model: Told }) {
  const run = useApp((state) => state.run);
  const [read, setRead] = useState(false);
  const [away, setAway] = useState(false);
  const step = model.session.moves.length;
  // The next moment is read before its question is asked.
  useEffect(() => setAway(false), [step]);
  if (run === null) return null;
  const counted = model.kind === 'vote' && model.counts !== null;
  const asked = (read || counted) && !away && !model.curtain;
  return (
    <StoryStage
      run={run}
      side={<Side onBoard={() => setAway(false)} canAsk={read || counted} />}
      inPhone={<NextButton />}
      covered={asked || model.curtain}
      over={
        <>
          <Reader onRead={setRead} />
          {asked && <WallBoard model={model} toPhone={() => setAway(true)} />}
        </>
      }
    />
  );
}

/** Reads along: takes calls, and says when there is nothing more to read at this moment. */
function Reader({ onRead }: { onRead(read: boolean): void }) {
  const part = useStory();
  const { phase, unlock, endingShown } = part;
  const isRead = choicesOpen(part) || endingShown;
  useEffect(() => onRead(isRead), [isRead]);
  useEffect(() => {
    if (phase === 'thread') return;
    const timer = window.setTimeout(unlock, RING_MS);
    return () => window.clearTimeout(timer);
  }, [phase, part.view.thread]);
  return null;
}

interface SideProps {
  readonly canAsk: boolean;
  onBoard(): void;
}

function Side({ canAsk, onBoard }: SideProps) {
  const t = useText();
  return (
    <section class="side side--right" aria-labelledby="wall-side">
      <h2 id="wall-side">{t('wall.read')}</h2>
      <p class="side__hint">{t('wall.read-hint')}</p>
      <NextButton />
      {canAsk && (
        <button type="button" class="button button--primary" data-action="board" onClick={onBoard}>
          {t('wall.to-board')}
        </button>
      )}
    </section>
  );
}
