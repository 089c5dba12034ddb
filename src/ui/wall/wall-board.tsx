import { useRef } from 'preact/hooks';
import { choiceKey } from '#state';
import type { CountedChoice, LetteredChoice, WallModel } from '#state/desk';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { useStory } from '../story/index.ts';
import { useFill } from './use-fill.ts';
import type { Told } from './wall-story.tsx';

interface WallBoardProps {
  readonly model: Told;
  toPhone(): void;
}

/** The question of a moment in letters for a whole room: the last line, the choices, and how many have chosen. */
export function WallBoard({ model, toPhone }: WallBoardProps) {
  return model.kind === 'ending' ? <Ending toPhone={toPhone} /> : <Question model={model} toPhone={toPhone} />;
}

interface QuestionProps {
  readonly model: Extract<WallModel, { kind: 'vote' }>;
  toPhone(): void;
}

function Question({ model, toPhone }: QuestionProps) {
  const t = useText();
  const { text } = useUi();
  const heading = useHeadingFocus();
  const wall = useRef<HTMLElement>(null);
  useFill(wall);
  const language = text.language();
  const { choices, counts, answered, pupils, session } = model;
  const of = (part: (id: LetteredChoice) => boolean) => choices.filter(part);
  const replies = of(({ part }) => part === 'reply' || part === 'recover');
  const tray = of(({ part }) => part !== 'reply' && part !== 'recover');
  const equal = counts === null ? [] : of(({ id }) => counts.leaders.includes(id)).map(({ letter }) => letter);
  const rowOf = (id: string) => counts?.rows.find((row) => row.id === id) ?? null;
  const row = (choice: LetteredChoice) => (
    <Choice
      key={choice.id}
      choice={choice}
      node={session.node}
      counted={rowOf(choice.id)}
      leads={counts?.leaders.includes(choice.id) === true}
    />
  );
  return (
    <main ref={wall} class="wall wall-board" lang={language} data-wall="vote" data-revealed={counts !== null}>
      <LastLine />
      <section class="wall-board__question" aria-labelledby="wall-question">
        <header>
          <h1 id="wall-question" ref={heading} tabIndex={-1}>
            {t('wall.question')}
          </h1>
          <p class="wall-board__count" role="status" data-answered={answered}>
            {counts === null ? t('wall.answered', { answered, pupils }) : t('wall.result', { total: counts.total })}
            {equal.length > 1 && ` · ${t('wall.tie', { letters: equal.join(', ') })}`}
          </p>
        </header>
        <ul class="wall-choices">{replies.map(row)}</ul>
        {tray.length > 0 && (
          <>
            <h2>{t('story.tray')}</h2>
            <ul class="wall-choices wall-choices--tray">{tray.map(row)}</ul>
          </>
        )}
      </section>
      <button type="button" class="button button--quiet wall-board__phone" data-action="phone" onClick={toPhone}>
        {t('wall.to-phone')}
      </button>
    </main>
  );
}

interface ChoiceProps {
  readonly choice: LetteredChoice;
  readonly node: string;
  /** After the reveal only. */
  readonly counted: CountedChoice | null;
  readonly leads: boolean;
}

function Choice({ choice, node, counted, leads }: ChoiceProps) {
  const t = useText();
  const { text } = useUi();
  const loaded = useApp((state) => state.wall?.loaded ?? null);
  const { id, letter, part } = choice;
  const drawer = part !== 'reply' && part !== 'recover';
  const words = loaded === null ? '' : text.story(loaded.scenario.id, choiceKey(loaded.scenario, node, id, 'text'));
  return (
    <li class="wall-choice" data-choice={id} data-leads={leads} data-drawer={drawer}>
      <span class="vote__letter" data-place={(letter.charCodeAt(0) - 65) % 4} data-drawer={drawer}>
        {letter}
      </span>
      <span class="wall-choice__words">
        {drawer && <b>{t('desk.drawer', { drawer: t(`story.tray.${part}`) })} </b>}
        {words}
      </span>
      {counted !== null && (
        <span class="wall-choice__result" data-votes={counted.votes}>
          <span class="vote__bar" aria-hidden="true">
            <i style={{ width: `${Math.round(counted.share * 100)}%` }} />
          </span>
          <b>
            {leads && <Icon name="star-filled" size={28} />}
            {counted.votes}
          </b>
        </span>
      )}
    </li>
  );
}

/** So many lines before the last one stand above it, smaller. */
const BEFORE = 2;

/** What was said last, and by whom: the board covers the phone that showed it. */
function LastLine() {
  const t = useText();
  const { run, view, words } = useStory();
  const { latest } = view;
  const said = view.items[view.thread] ?? [];
  const at = latest === null ? -1 : said.indexOf(latest);
  const before = said.slice(Math.max(0, at - BEFORE), Math.max(0, at));
  const speaker = latest?.kind === 'line' ? latest.line.speaker : null;
  const name = speaker === null ? t('story.you') : speaker === undefined ? null : words.name(speaker);
  return (
    <aside class="wall-board__line" aria-label={t('wall.last-line')} data-mark={t('story.watermark')}>
      {name !== null && (
        <p class="mirror__who">
          {typeof speaker === 'string' && <Portrait who={run.loaded.scenario.cast[speaker]!.portrait} size={96} />}
          {name}
        </p>
      )}
      {before.map((item, index) => (
        <p key={index} class="wall-board__before">
          {words.item(item)}
        </p>
      ))}
      {latest !== null && <p class="wall-board__said">{words.item(latest)}</p>}
    </aside>
  );
}

function Ending({ toPhone }: Pick<WallBoardProps, 'toPhone'>) {
  const t = useText();
  const { text } = useUi();
  const heading = useHeadingFocus();
  const { run, words } = useStory();
  const id = run.session.ending ?? '';
  const tone = run.loaded.scenario.endings[id]?.tone ?? 'safe';
  return (
    <main class="wall wall-ending" lang={text.language()} data-wall="ending" data-tone={tone}>
      <div class="wall-plate">
        <p class="kicker">{t('story.end.kicker')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {words.at(`endings/${id}/title`)}
        </h1>
        <p class="wall-ending__tone">{t(`story.end.tone.${tone}`)}</p>
        <p>{words.at(`endings/${id}/text`)}</p>
        <p class="wall-ending__talk">{t('wall.ending-talk')}</p>
        <button type="button" class="button button--quiet wall-board__phone" data-action="phone" onClick={toPhone}>
          {t('wall.to-phone')}
        </button>
      </div>
    </main>
  );
}
