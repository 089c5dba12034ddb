import { useMemo, useRef } from 'preact/hooks';
import type { LoadedScenario } from '#ports';
import { previewOf, promptAt } from '#state/class';
import type { PreviewChoice, PreviewMoment } from '#state/class';
import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { Page } from './page.tsx';
import { nameOf, useClassroom, useRoom, useStoryWords } from './use-lesson.ts';

/** All of both stories, for the teacher alone: scenes, choices, explanations, and where the lesson will pause. */
export function PreviewPage() {
  const t = useText();
  const classroom = useClassroom();
  const { loaded, twin } = useRoom();
  const words = useStoryWords(loaded);
  const page = useRef<HTMLDivElement>(null);
  const setAll = (open: boolean) => {
    for (const scene of page.current?.querySelectorAll('details') ?? []) scene.open = open;
  };
  if (loaded === null) return null;
  return (
    <Page name="preview" title={t('lesson.preview-title', { title: words('title') })} lead={t('lesson.preview-lead')}>
      <div class="lesson-actions">
        <button type="button" class="button" data-action="open-all" onClick={() => setAll(true)}>
          {t('lesson.preview-all')}
        </button>
        <button type="button" class="button button--quiet" data-action="fold-all" onClick={() => setAll(false)}>
          {t('lesson.preview-fold')}
        </button>
        <button type="button" class="button button--primary" data-action="home" onClick={() => classroom.showHome()}>
          {t('lesson.home')}
        </button>
      </div>
      <ul class="preview__marks">
        <li class="preview__card">
          <Icon name="pause" size={20} />
          {t('lesson.preview-mark-pause')}
        </li>
        <li class="preview__harm">
          <Icon name="warning" size={20} />
          {t('lesson.preview-mark-harm')}
        </li>
      </ul>
      <div class="preview" ref={page}>
        <StoryPreview loaded={loaded} />
        {twin !== null && <StoryPreview loaded={twin} />}
      </div>
    </Page>
  );
}

function StoryPreview({ loaded }: { readonly loaded: LoadedScenario }) {
  const t = useText();
  const words = useStoryWords(loaded);
  const { scenario, story } = loaded;
  const preview = useMemo(() => previewOf(loaded), [loaded]);
  const topics = scenario.topics.map((topic) => t(`topic.${topic}`)).join(', ');
  const { age, intensity, minutes } = scenario;
  return (
    <section class="preview__story" aria-labelledby={`preview-${scenario.id}`} data-preview={scenario.id}>
      <h2 id={`preview-${scenario.id}`}>{words('title')}</h2>
      <p class="kicker">
        {t(`lesson.truth-${scenario.truth}`)} · {t('lesson.story-facts', { minutes, age, intensity })}
      </p>
      <p>{words('intro')}</p>
      <p>{topics === '' ? t('lesson.note-none') : t('lesson.note-topics', { topics })}</p>
      <p class="preview__card">
        <Icon name="pause" size={20} />
        {t('lesson.preview-more', {
          harm: t(`lesson.prompt-${promptAt(story, 'harm', '')}`),
          ending: t(`lesson.prompt-${promptAt(story, 'ending', '')}`),
        })}
      </p>
      {preview.moments.map((moment, i) => (
        <Moment key={moment.node} moment={moment} number={i + 1} loaded={loaded} />
      ))}
      <details class="preview__scene">
        <summary>{t('lesson.preview-tray')}</summary>
        <p class="lead">{t('lesson.preview-tray-lead')}</p>
        <ChoiceList choices={preview.tray} loaded={loaded} />
      </details>
      <details class="preview__scene">
        <summary>{t('lesson.preview-endings')}</summary>
        {preview.endings.map((id) => (
          <div key={id}>
            <h3>{words(`endings/${id}/title`)}</h3>
            <p>{words(`endings/${id}/text`)}</p>
          </div>
        ))}
      </details>
    </section>
  );
}

interface MomentProps {
  readonly moment: PreviewMoment;
  readonly number: number;
  readonly loaded: LoadedScenario;
}

function Moment({ moment, number, loaded }: MomentProps) {
  const t = useText();
  const words = useStoryWords(loaded);
  const { competency, lines, choices, cards, app, titleKey } = moment;
  const [first] = lines;
  const decides = competency === null ? 'lesson.preview-chooses' : 'lesson.preview-decides';
  const what = choices.length === 0 ? 'lesson.preview-reads' : decides;
  return (
    <details class="preview__scene" data-node={moment.node}>
      <summary>
        <span class="preview__head">
          <strong>{t('lesson.preview-moment', { number, app: t(`story.app.${app}`), title: words(titleKey) })}</strong>
          <small class="preview__about">
            <span>{t(what, { skill: competency === null ? '' : t(`competency.${competency}`) })}</span>
            {cards.length > 0 && (
              <span class="preview__card">
                <Icon name="pause" size={18} />
                {t('lesson.preview-pauses')}
              </span>
            )}
          </small>
          {first !== undefined && <span class="preview__first">{words(first.textKey)}</span>}
        </span>
      </summary>
      {competency !== null && (
        <p class="kicker">{t('lesson.preview-weight', { skill: t(`competency.${competency}`) })}</p>
      )}
      <ul class="preview__lines">
        {lines.map(({ speaker, textKey }) => (
          <li key={textKey}>
            {speaker === null
              ? words(textKey)
              : t('lesson.line', { name: words(nameOf(loaded.scenario, speaker)), text: words(textKey) })}
          </li>
        ))}
      </ul>
      {cards.map(({ turn, prompt }) => (
        <p key={turn} class="preview__card">
          <Icon name="pause" size={20} />
          {t('lesson.preview-card', { prompt: t(`lesson.prompt-${prompt}`) })}
        </p>
      ))}
      <ChoiceList choices={choices} loaded={loaded} />
    </details>
  );
}

interface ChoiceListProps {
  readonly choices: readonly PreviewChoice[];
  readonly loaded: LoadedScenario;
}

function ChoiceList({ choices, loaded }: ChoiceListProps) {
  const t = useText();
  const words = useStoryWords(loaded);
  return (
    <ul class="preview__choices">
      {choices.map(({ id, textKey, explainKeys, sayKey, harmful }) => (
        <li key={id}>
          <strong>{words(textKey)}</strong>
          {harmful && (
            <span class="preview__harm">
              <Icon name="warning" size={18} />
              {t('lesson.preview-harm')}
            </span>
          )}
          {explainKeys.map((key) => (
            <p key={key}>{words(key)}</p>
          ))}
          {sayKey !== null && <p class="preview__say">{t('debrief.say', { text: words(sayKey) })}</p>}
        </li>
      ))}
    </ul>
  );
}
