import { TRAY_KINDS } from '#scenario';
import { choiceLetters, drawerLetter } from '#state';
import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useIsPupil, useText } from '../context.ts';
import { Choices } from './choices.tsx';
import { useStory } from './story-context.ts';
import { useBallot } from './use-ballot.ts';
import { choicesOpen } from './use-choice-keys.ts';
import './sides.css';

/** Left of the phone: who the player is, and the newest line in letters that a whole room can read. */
export function RolePanel() {
  const t = useText();
  const { run, view, words } = useStory();
  const { cast } = run.loaded.scenario;
  const [id, self] = Object.entries(cast).find(([, { role }]) => role === 'self') ?? [];
  return (
    <section class="side side--left" aria-label={t('story.role')} inert={run.paused}>
      <div class="role" tabIndex={0} role="group" aria-label={t('story.role')}>
        {self !== undefined && (
          <Portrait who={self.portrait} expression={view.pressure > 1 ? 'worried' : 'neutral'} size={108} />
        )}
        <div class="role__words">
          <p class="role__kicker">{t('story.role')}</p>
          {id !== undefined && <p class="role__name">{words.at(`cast/${id}/name`)}</p>}
          <svg
            class="role__pulse"
            data-level={run.paused ? 0 : view.pressure}
            viewBox="0 0 152 52"
            preserveAspectRatio="xMinYMid"
            aria-hidden="true"
          >
            <path d="M2 28h26l7-12 9 26 9-38 10 44 8-20h24l7-12 9 26 9-38 10 44 8-20h12" />
          </svg>
        </div>
        <p class="role__intro">{words.at('intro')}</p>
      </div>
      <MirroredLine />
    </section>
  );
}

/** So many letters fill four lines of the largest type. */
const LONG = 70;

/**
 * Repeats the log for the eyes of a room, so it is hidden from screen readers: what came last and, once there is
 * something to choose, what the choices answer, whatever else has come in meanwhile.
 */
function MirroredLine() {
  const t = useText();
  const part = useStory();
  const { view, words } = part;
  const answered = choicesOpen(part) ? view.items[view.thread]?.at(-1) : undefined;
  const latest = answered ?? view.latest;
  // A board of posts is read on the phone: its last post is nothing that somebody said.
  if (latest === null || part.endingShown || view.app === 'jobs') return null;
  const speaker = latest.kind === 'line' ? latest.line.speaker : null;
  const name = speaker === null ? t('story.you') : speaker === undefined ? null : words.name(speaker);
  const text = words.item(latest);
  return (
    <div class="mirror" aria-hidden="true" data-long={text.length > LONG}>
      {name !== null && (
        <p class="mirror__who">
          <Icon name="waveform" size={28} />
          {name}
        </p>
      )}
      <p class="mirror__text">{text}</p>
    </div>
  );
}

/** Right of the phone: the choices as large lettered cards. */
export function ChoicePanel() {
  const t = useText();
  const part = useStory();
  const open = choicesOpen(part);
  const { byHands } = useBallot();
  const pupil = useIsPupil() && !part.run.whatIf;
  const hint = pupil ? 'pupil.choices-hint' : 'story.choices.class';
  return (
    <section class="side side--right" aria-labelledby="choice-panel" inert={part.run.paused}>
      <h2 id="choice-panel" class={open ? '' : 'visually-hidden'}>
        {t('story.choices.title')}
      </h2>
      {open && !byHands && <p class="side__hint side__hint--keys">{t(hint)}</p>}
      {open && byHands && <Letters />}
      {!open && part.run.session.moves.length === 0 && <TrayGuide />}
      <Choices />
      {part.endingShown && <MirroredEnding />}
    </section>
  );
}

/** Until there is something to choose: the four keys that are there at any time, and what each is for. */
function TrayGuide() {
  const t = useText();
  return (
    <dl class="guide" aria-label={t('story.tray')}>
      {TRAY_KINDS.map((kind) => (
        <div key={kind} class="guide__row">
          <dt>{t(`story.tray.${kind}`)}</dt>
          <dd>{t(`story.tray.${kind}.lead`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** As far as the letters of this vote go, and those of the tray, which lies within the phone. */
function Letters() {
  const t = useText();
  const { offered } = useStory();
  const last = [...choiceLetters(offered).values()].at(-1)?.[0] ?? '';
  const drawers = TRAY_KINDS.flatMap((kind) => {
    const letter = drawerLetter(offered, kind);
    return letter === null ? [] : [t('lesson.vote-drawer', { letter, drawer: t(`story.tray.${kind}`) })];
  });
  return (
    <p class="side__hint">
      {t('lesson.vote-hint', { last })}
      {drawers.length > 0 && <span class="side__drawers">{drawers.join(' · ')}</span>}
    </p>
  );
}

/** Repeats the ending's card for the eyes of a room. */
function MirroredEnding() {
  const { run, words } = useStory();
  const id = run.session.ending ?? '';
  const base = `endings/${id}`;
  return (
    <div class="mirror mirror--ending" data-tone={run.loaded.scenario.endings[id]?.tone} aria-hidden="true">
      <p class="mirror__who">{words.at(`${base}/title`)}</p>
      <p>{words.at(`${base}/text`)}</p>
    </div>
  );
}
