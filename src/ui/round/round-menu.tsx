import type { ComponentChildren } from 'preact';
import type { IconName } from '#art';
import { boosterDates, lastRound, postIsOpen } from '#state';
import type { RoundKind } from '#state';
import { Icon } from '../components/icon.tsx';
import { useApp, useIsKiosk, useText, useUi } from '../context.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';

/** The rounds there are: a quick one, the measured pair, and five items some days later. */
export function RoundMenu() {
  const t = useText();
  const { commands } = useUi();
  const heading = useHeadingFocus();
  const open = useApp((state) => state.rounds.open);
  const kiosk = useIsKiosk();
  const playing = useApp((state) => state.run !== null);
  return (
    <article class="round-page card">
      <p class="kicker">{t('round.kicker')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {t('round.title')}
      </h1>
      <p class="lead">{t('round.about')}</p>
      <ul class="round__menu">
        {open !== null && (
          <Offer icon="play" title={t(`round.name-${open.kind}`)} data="open">
            <p>{t('round.open', { done: open.ratings.length, total: open.items.length })}</p>
            <button type="button" class="button" data-action="go-on" onClick={() => commands.goOnWithRound()}>
              {t('round.go-on')}
            </button>
          </Offer>
        )}
        <Offer icon="lantern" title={t('round.name-quick')} data="quick">
          <p>{t('round.quick-about')}</p>
          <button
            type="button"
            class="button button--primary"
            data-round="quick"
            onClick={() => void commands.openRound('quick')}
          >
            {t('round.quick-open')}
          </button>
          <SeeAgain kind="quick" />
        </Offer>
        {!kiosk && <MeasuredPair />}
        {!kiosk && <Booster />}
        <LookAlike />
      </ul>
      {playing && (
        <button type="button" class="button" data-action="debrief" onClick={() => commands.goBack()}>
          {t('round.to-debrief')}
        </button>
      )}
      <button type="button" class="button button--quiet" data-action="hub" onClick={() => commands.toHub()}>
        {t('debrief.hub')}
      </button>
    </article>
  );
}

interface OfferProps {
  readonly icon: IconName;
  readonly title: string;
  readonly data: string;
  readonly children: ComponentChildren;
}

function Offer({ icon, title, data, children }: OfferProps) {
  return (
    <li class="round__offer" data-offer={data}>
      <Icon name={icon} />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}

/** Ten items before a story, ten after it; only then are all twenty explained. */
function MeasuredPair() {
  const t = useText();
  const { commands } = useUi();
  const rounds = useApp((state) => state.rounds);
  const done = lastRound(rounds, 'post') !== null;
  const state = rounds.study === null ? (done ? 'done' : 'new') : postIsOpen(rounds) ? 'after' : 'between';
  return (
    <Offer icon="check-search" title={t('round.pair')} data="pair">
      <p>{t(`round.pair-${state}`)}</p>
      {state === 'new' && (
        <button type="button" class="button" data-round="pre" onClick={() => void commands.openRound('pre')}>
          {t('round.pre-open')}
        </button>
      )}
      {state === 'after' && (
        <button type="button" class="button" data-round="post" onClick={() => void commands.openRound('post')}>
          {t('round.post-open')}
        </button>
      )}
      {state === 'done' && <SeeAgain kind="post" />}
    </Offer>
  );
}

function Booster() {
  const t = useText();
  const { commands } = useUi();
  const rounds = useApp((state) => state.rounds);
  const today = useApp((state) => state.today);
  const { due, inDays } = boosterDates({ rounds, today });
  const words = due
    ? t('round.booster-due')
    : rounds.first === null
      ? t('round.booster-new')
      : inDays === null
        ? t('round.booster-over')
        : t('round.booster-in', { count: inDays });
  return (
    <Offer icon="restart" title={t('round.name-booster')} data="booster">
      <p>{words}</p>
      {due && (
        <button type="button" class="button" data-round="booster" onClick={() => void commands.openRound('booster')}>
          {t('round.booster-open')}
        </button>
      )}
      <SeeAgain kind="booster" />
    </Offer>
  );
}

/** The one message after a story without a twin is offered there; here it can only be looked at again. */
function LookAlike() {
  const t = useText();
  const done = useApp((state) => lastRound(state.rounds, 'match') !== null);
  if (!done) return null;
  return (
    <Offer icon="eye" title={t('round.name-match')} data="match">
      <SeeAgain kind="match" />
    </Offer>
  );
}

/** What came of the latest round of a kind, with every explanation. */
function SeeAgain({ kind }: { kind: RoundKind }) {
  const t = useText();
  const { commands } = useUi();
  const done = useApp((state) => lastRound(state.rounds, kind) !== null);
  if (!done) return null;
  return (
    <button
      type="button"
      class="button button--quiet"
      data-results={kind}
      onClick={() => void commands.showRound(kind)}
    >
      {t('round.see-again')}
    </button>
  );
}
