import { choiceKey } from '#state';
import type { LoadedScenario } from '#ports';
import type { ReportedVote } from '#state/class';
import { useText, useUi } from '../context.ts';
import type { ReportSheetProps } from './report-sheet.tsx';

/** What the class said at each decision, and what it went on with. */
export function ReportVotes({ lesson, report, stories }: ReportSheetProps) {
  const t = useText();
  const { text } = useUi();
  const words = useVoteWords();
  const played = (['story', 'twin'] as const).flatMap((slot) => {
    const loaded = stories[lesson[slot] ?? ''];
    const votes = report.votes.filter((vote) => vote.slot === slot);
    return loaded === undefined || votes.length === 0 ? [] : [{ slot, loaded, votes }];
  });
  return (
    <section data-part="votes">
      <h3>{t('lesson.report-votes')}</h3>
      {report.votes.length === 0 && <p>{t('lesson.report-votes-none')}</p>}
      {played.map(({ slot, loaded, votes }) => (
        <div key={slot}>
          <h4>
            {text.story(loaded.scenario.id, 'title')} ({t(`lesson.truth-${loaded.scenario.truth}`)})
          </h4>
          <ol class="report-votes">
            {votes.map((vote) => (
              <li key={`${vote.node}/${vote.turn}`} data-vote={vote.turn}>
                <VoteLine vote={vote} words={(id) => words(loaded, vote, id)} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function useVoteWords() {
  const t = useText();
  const { text } = useUi();
  return ({ scenario }: LoadedScenario, { node }: ReportedVote, option: string): string =>
    option.startsWith('@')
      ? t(`story.tray.${option.slice(1)}`)
      : text.story(scenario.id, choiceKey(scenario, node, option, 'text'));
}

function VoteLine({ vote, words }: { readonly vote: ReportedVote; readonly words: (option: string) => string }) {
  const t = useText();
  const { cells, picked, total } = vote;
  if (cells === null) {
    const why = vote.counted ? 'few' : 'majority';
    return <>{t(`lesson.report-vote-${why}`, { option: words(picked) })}</>;
  }
  const named = (id: string) => (id === picked ? t('lesson.report-vote-picked', { option: words(id) }) : words(id));
  const parts = cells.shown
    .toSorted((a, b) => b.count - a.count)
    .map(({ id, count }) => ({ name: named(id), count, picked: id === picked }));
  const { merged } = cells;
  const pickedInRest = merged?.ids.includes(picked) === true;
  const rest = pickedInRest ? named(picked) : t('lesson.report-rest');
  const all =
    merged === null || merged.count === 0
      ? parts
      : [...parts, { name: rest, count: merged.count, picked: pickedInRest }];
  return (
    <ul class="report-votes__cells">
      {all.map(({ name, count, picked: taken }) => (
        <li key={name} data-picked={taken}>
          <b>
            {count}/{total}
          </b>{' '}
          {name}
        </li>
      ))}
    </ul>
  );
}
