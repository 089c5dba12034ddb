import type { RoundKind } from '#state';
import { Icon } from '../components/icon.tsx';
import { useApp, useText, useUi } from '../context.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';

/** What a round is for and how it goes, before its first item: voluntary, to be passed or stopped at any point. */
export function RoundIntro({ kind }: { kind: RoundKind }) {
  const t = useText();
  const { commands } = useUi();
  const heading = useHeadingFocus();
  const open = useApp((state) => state.rounds.open);
  const playing = useApp((state) => state.run !== null);
  return (
    <article class="round-page card">
      <p class="kicker">{t('round.kicker')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {t(`round.name-${kind}`)}
      </h1>
      <p>{t(`round.intro-${kind}`)}</p>
      <ul class="round__rules ticks">
        {(['pass', 'time', 'kept'] as const).map((rule) => (
          <li key={rule}>
            <Icon name="check" size={20} />
            <p>{t(`round.rule-${rule}`)}</p>
          </li>
        ))}
      </ul>
      {open !== null && (
        <p class="note__replaced">
          <Icon name="info" size={20} />
          {t('round.replaced', { name: t(`round.name-${open.kind}`) })}
        </p>
      )}
      <div class="round__actions">
        <button
          type="button"
          class="button button--primary"
          data-action="begin-round"
          onClick={() => commands.beginRound()}
        >
          {t('round.begin')}
        </button>
        <button
          type="button"
          class="button button--quiet"
          data-action="menu"
          onClick={() => (playing ? commands.goBack() : void commands.openRounds())}
        >
          {t('round.not-now')}
        </button>
      </div>
    </article>
  );
}
