import { useApp, useIsKiosk, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { replacedBy } from '#state';
import { useHeadingFocus } from './use-heading-focus.ts';

/** Before a scenario: who you are in it, what it touches, and three ways: skip, gentler, continue (A18). */
export function NoteScreen() {
  const t = useText();
  const { commands, text } = useUi();
  const heading = useHeadingFocus();
  const pending = useApp((state) => state.pending);
  const playing = useApp((state) => state.run !== null);
  const kiosk = useIsKiosk();
  const replaced = useApp(replacedBy);
  if (pending === null) return null;
  const { scenario } = pending;
  const language = text.language();
  const words = (key: string) => text.story(scenario.id, key);
  return (
    <div class="sheet-screen">
      <article class="note card" data-theme={scenario.theme}>
        <p class="kicker">{t('note.kicker', { minutes: scenario.minutes, age: scenario.age })}</p>
        <h1 ref={heading} tabIndex={-1} {...(scenario.intensity >= 2 && { 'aria-describedby': 'note-topics-list' })}>
          {words('title')}
        </h1>
        {scenario.intensity >= 2 && (
          <section class="note__topics" aria-labelledby="note-topics">
            <h2 id="note-topics">
              <Icon name="info" size={20} />
              {t('note.topics')}
            </h2>
            <ul id="note-topics-list">
              {scenario.topics.map((topic) => (
                <li key={topic}>{t(`topic.${topic}`)}</li>
              ))}
            </ul>
          </section>
        )}
        <p class="note__intro">{words('intro')}</p>
        {scenario.intensity >= 2 && <p class="lead">{t(kiosk ? 'note.care-kiosk' : 'note.care')}</p>}
        <p class="lead">{t('note.how')}</p>
        <div class="note__actions">
          {replaced !== null && (
            <p class="note__replaced">
              <Icon name="info" size={20} />
              {t('note.replaced', { title: replaced[language] })}
            </p>
          )}
          <button
            type="button"
            class="button button--primary"
            data-action="begin"
            onClick={() => commands.begin({ gentler: false })}
          >
            {t('note.continue')}
          </button>
          {scenario.gentler !== undefined && (
            <button
              type="button"
              class="button"
              data-action="begin-gentler"
              onClick={() => commands.begin({ gentler: true })}
            >
              {t('note.gentler')}
            </button>
          )}
          <button type="button" class="button button--quiet" data-action="skip" onClick={() => commands.goBack()}>
            {t(playing ? 'note.back' : 'note.skip')}
          </button>
        </div>
      </article>
    </div>
  );
}
