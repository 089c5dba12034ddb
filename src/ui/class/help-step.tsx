import { useText, useUi } from '../context.ts';
import { formatDate } from '../components/format-date.ts';
import { Page } from './page.tsx';

/** Minutes 39–45: somebody to call, a minute to breathe, and the numbers that are always there. */
export function HelpStep() {
  const t = useText();
  const { helplines, text } = useUi();
  const language = text.language();
  return (
    <Page name="help" title={t('lesson.help-title')}>
      <div class="lesson-help">
        <section class="card">
          <p>{t('lesson.help-think')}</p>
          <p class="lesson-help__say">{t('lesson.help-say')}</p>
        </section>
        <section class="card lesson-breathe" aria-labelledby="help-breathe">
          <span class="lesson-breathe__circle" aria-hidden="true" />
          <div>
            <h2 id="help-breathe">{t('lesson.help-breathe')}</h2>
            <p>{t('lesson.help-breathe-text')}</p>
          </div>
        </section>
        <section class="card" aria-labelledby="help-numbers">
          <h2 id="help-numbers">{t('lesson.help-numbers')}</h2>
          <ul class="lesson-numbers">
            {helplines.map((line) => (
              <li key={line.id}>
                <strong>{line.number}</strong>
                <span>
                  {line.name[language]}
                  <small>{t('help.verified', { date: formatDate(line.verifiedOn) })}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
        <p class="lead">{t('lesson.help-after')}</p>
      </div>
    </Page>
  );
}
