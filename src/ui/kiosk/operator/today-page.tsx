import { endingsByStory, isoDay, lanternsOf, recoveriesMade, tacticsThrough } from '#state';
import type { KioskDay, StoryEndings } from '#state';
import { useApp, useText } from '../../context.ts';
import { formatDate } from '../../components/format-date.ts';
import { CountList } from './count-list.tsx';
import { DaysBefore } from './days-before.tsx';
import { PageHead } from './page-head.tsx';

/** How many came, how it went, what went wrong: never who. */
export function TodayPage() {
  const t = useText();
  const kiosk = useApp((state) => state.kiosk);
  if (kiosk === null) return null;
  const { today, past } = kiosk.record;
  return (
    <>
      <PageHead
        title={t('operator.today')}
        about={t('operator.today-about', { date: formatDate(isoDay(today.day)) })}
      />
      <Figures day={today} />
      <div class="op-panel__columns">
        <Endings stories={endingsByStory(today, kiosk.arcs)} />
        <CountList
          title={t('operator.tactics')}
          about={t('operator.tactics-about')}
          none={t('operator.tactics-none')}
          rows={tacticsThrough(today).map(([tactic, count]) => [tactic, t(`tactic.${tactic}`), count])}
        />
        <CountList
          title={t('operator.recoveries')}
          about={t('operator.recoveries-about')}
          none={t('operator.recoveries-none')}
          rows={recoveriesMade(today).map(([kind, count]) => [kind, t(`operator.recovery-${kind}`), count])}
        />
        <DaysBefore days={past} />
      </div>
    </>
  );
}

function Figures({ day }: { readonly day: KioskDay }) {
  const t = useText();
  const counts = { right: String(day.judgedRight), all: String(day.judged) };
  const rows = [
    ['visitors', String(day.visitors)],
    ['begun', String(day.begun)],
    ['finished', String(day.finished)],
    ['left', String(day.left)],
    ['judged', day.judged === 0 ? '–' : t('operator.judged-of', counts)],
    ['lanterns', String(lanternsOf(day))],
  ] as const;
  return (
    <dl class="figures">
      {rows.map(([name, figure]) => (
        <div key={name} data-figure={name}>
          <dt>{t(`operator.${name}`)}</dt>
          <dd>
            <strong>{figure}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** In words that say how it turned out; which ending it was stands in the file. */
function Endings({ stories }: { readonly stories: readonly StoryEndings[] }) {
  const t = useText();
  const language = useApp((state) => state.settings.language);
  return (
    <section class="card op-counts" aria-labelledby="operator-endings">
      <h2 id="operator-endings">{t('operator.endings')}</h2>
      <ul>
        {stories.map(({ id, title, finished, tones }) => (
          <li key={id} class="op-counts__story" data-story={id}>
            <p class="op-counts__row">
              <b>{title[language]}</b>
              <strong>{finished}</strong>
            </p>
            {tones.map(([tone, count]) => (
              <p key={tone ?? 'other'} class="op-counts__row op-counts__row--part" data-tone={tone ?? 'other'}>
                <span>{t(`operator.tone-${tone ?? 'other'}`)}</span>
                <span>{count}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
