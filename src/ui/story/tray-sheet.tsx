import { useState } from 'preact/hooks';
import type { StoryChoice, TrayKind } from '#scenario';
import { choiceLetters } from '#state';
import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useText, useUi } from '../context.ts';
import { ACT_ICONS } from '../components/act-icons.ts';
import { SentencePicker } from './sentence-picker.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { useStory } from './story-context.ts';
import { useBallot } from './use-ballot.ts';

/** One drawer: the moves that matter now, or a calm word that there are none. */
export function TraySheet({ drawer }: { drawer: TrayKind }) {
  const t = useText();
  const { run, offered, closeSheet, choose } = useStory();
  const [picked, setPicked] = useState<string | null>(null);
  const moves = offered.tray[drawer];
  const { voting, stop } = useBallot();
  // A vote is for the move; its words are for the class to find together.
  const sentencesOf = (id: string) => (voting ? undefined : run.loaded.scenario.tray[id]?.sentences);
  const take = ({ id }: StoryChoice) => (sentencesOf(id) === undefined ? choose(id) : setPicked(id));
  return (
    <SheetFrame
      name={drawer}
      icon={ACT_ICONS[drawer]}
      title={t(`story.tray.${drawer}`)}
      lead={t(`story.tray.${drawer}.lead`)}
      close={closeSheet}
    >
      {picked !== null && <SentencePicker move={picked} drawer={drawer} back={() => setPicked(null)} />}
      {picked === null && (
        <ul class="moves">
          {drawer === 'stop' && (
            <li>
              <BreatheButton />
            </li>
          )}
          {moves.map((move) => (
            <li key={move.id}>
              <MoveButton move={move} take={() => take(move)} />
            </li>
          ))}
        </ul>
      )}
      {stop === 'gate' && moves.length > 0 && <p class="sheet__calm">{t('pupil.gate-text')}</p>}
      {moves.length === 0 && drawer !== 'stop' && <p class="sheet__calm">{t(`story.tray.${drawer}.empty`)}</p>}
    </SheetFrame>
  );
}

function BreatheButton() {
  const t = useText();
  const { commands } = useUi();
  return (
    <button type="button" class="move" data-pause onClick={() => commands.pause()}>
      <span class="move__icon" aria-hidden="true">
        <Icon name="pause" />
      </span>
      <span class="move__text">{t('story.breathe.title')}</span>
    </button>
  );
}

function MoveButton({ move, take }: { move: StoryChoice; take: () => void }) {
  const { run, words, offered } = useStory();
  const { voting, picked, stop } = useBallot();
  const { tray, cast } = run.loaded.scenario;
  const person = tray[move.id]?.with;
  const face = person === undefined ? undefined : cast[person]?.portrait;
  return (
    <button
      type="button"
      class="move"
      data-choice={move.id}
      data-picked={picked === move.id}
      aria-pressed={voting ? picked === move.id : undefined}
      aria-disabled={stop !== null || undefined}
      onClick={take}
    >
      <span class="move__icon" aria-hidden="true">
        {face === undefined ? <Icon name={ACT_ICONS[move.tray ?? 'check']} /> : <Portrait who={face} size={40} />}
      </span>
      <span class="move__text">{words.choice(move.id)}</span>
      {voting ? (
        <b class="move__letter">{choiceLetters(offered).get(move.id)}</b>
      ) : (
        <Icon name="arrow-right" size={20} />
      )}
    </button>
  );
}
