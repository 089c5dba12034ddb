import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Items } from '#ports';
import { formItems, groupOf } from '#state/class';
import type { Lesson } from '#state/class';
import { useApp, useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { isChord, isTyping } from '../components/keys.ts';
import { ItemCard } from '../round/item-card.tsx';
import { HandsField } from './hands-field.tsx';
import { Page } from './page.tsx';
import { useClassroom, useLesson } from './use-lesson.ts';

/** A form by show of hands: one message after another, and no word of what they are before form B is done. */
export function FormStep({ form }: { readonly form: 'a' | 'b' }) {
  const t = useText();
  const lesson = useLesson();
  const items = useApp((state) => state.items);
  if (lesson === null) return null;
  const title = t(`lesson.step-form-${form}`);
  const order = items === null ? [] : formItems(items, form, lesson.seed);
  const at = lesson.at[form];
  const id = order[at];
  const item = id === undefined ? undefined : items?.[id];
  if (order.length === 0)
    return (
      <Page name={`form-${form}`} title={title} lead={t('lesson.form-none')}>
        {null}
      </Page>
    );
  if (id === undefined || item === undefined) return <FormDone form={form} />;
  return (
    <Page
      key={id}
      name={`form-${form}`}
      title={t('lesson.form-at', { position: at + 1, total: order.length })}
      lead={t(`lesson.form-${form}-lead`)}
    >
      <Asked item={item} id={id} form={form} lesson={lesson} answered={lastAnswered(lesson, order.slice(0, at))} />
    </Page>
  );
}

/** Of how many the last count before this one was: as many will answer again. */
const lastAnswered = ({ hands }: Lesson, before: readonly string[]): number | null =>
  before.map((id) => hands[id]?.of ?? null).findLast((of) => of !== null) ?? null;

interface AskedProps extends AnswerProps {
  readonly item: Items[string];
}

/** The message, and beside it the counts: whoever counts is told as long as its end has not been on the screen. */
function Asked({ item, ...answer }: AskedProps) {
  const end = useRef<HTMLSpanElement>(null);
  const [goesOn, setGoesOn] = useState(false);
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.at(-1)?.isIntersecting === true;
      setGoesOn(!seen);
      if (seen) observer.disconnect();
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="lesson-form" data-item={answer.id}>
      <div>
        <ItemCard item={item} />
        <span ref={end} class="lesson-form__end" />
      </div>
      <Answer {...answer}>{goesOn && <ToEnd end={end} />}</Answer>
    </div>
  );
}

function ToEnd({ end }: { readonly end: RefObject<HTMLElement | null> }) {
  const t = useText();
  return (
    <button
      type="button"
      class="lesson-form__more"
      data-action="read-all"
      onClick={() => end.current?.scrollIntoView({ block: 'center' })}
    >
      <Icon name="chevron-down" size={24} />
      {t('lesson.form-more')}
    </button>
  );
}

const COUNTS = ['scam', 'of'] as const;
type Count = (typeof COUNTS)[number];

/** What a teacher has entered; no hands yet is not the same as no hand. */
interface EnteredHands {
  readonly scam: number | null;
  readonly of: number;
}

type Fault = 'none' | 'of' | 'scam';

/** What is wrong with a count: no hands entered, nobody who answered, or more hands than pupils who answered. */
const faultOf = ({ scam, of }: EnteredHands): Fault | null =>
  scam === null ? 'none' : of < 1 ? 'of' : scam > of ? 'scam' : null;

/** The field in which it is mended. */
const fieldOf = (fault: Fault): Count => (fault === 'of' ? 'of' : 'scam');

interface AnswerProps {
  readonly form: 'a' | 'b';
  readonly lesson: Lesson;
  readonly id: string;
  readonly answered: number | null;
}

function Answer({ form, lesson, id, answered, children }: AnswerProps & { readonly children: ComponentChildren }) {
  const t = useText();
  const classroom = useClassroom();
  const noted = lesson.hands[id] ?? null;
  const [hands, setHands] = useState<EnteredHands>(noted ?? { scam: null, of: answered ?? groupOf(lesson) });
  const [wrong, setWrong] = useState<Fault | null>(null);
  /** How many answered, when it was last to be noted: more than the class is asked about before it counts. */
  const asked = useRef(answered);
  const wrongId = useId();
  const fields = useRef<HTMLFormElement>(null);
  // From the second message on, and back at one that was noted, the count can be typed at once.
  useEffect(() => {
    if (lesson.at[form] > 0 || noted !== null) fields.current?.querySelector('input')?.focus();
  }, []);
  useDigits(fields);
  const change = (changed: Partial<EnteredHands>) => {
    setWrong(null);
    setHands((before) => ({ ...before, ...changed }));
  };
  const many = lesson.group !== null && hands.of > lesson.group;
  const note = () => {
    const fault = faultOf(hands);
    setWrong(fault);
    const isAsked = !many || asked.current === hands.of;
    if (fault === null) asked.current = hands.of;
    if (fault === null && isAsked) return classroom.answerItem(form, { ...hands, scam: hands.scam ?? 0 });
    const field = fault === null ? 'of' : fieldOf(fault);
    fields.current?.querySelector<HTMLInputElement>(`[data-hands="${field}"]`)?.focus();
  };
  return (
    <form
      ref={fields}
      class="card lesson-answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        note();
      }}
    >
      {children}
      {COUNTS.map((name) => (
        <HandsField
          key={name}
          name={name}
          label={t(`lesson.form-${name}`)}
          fault={wrong !== null && fieldOf(wrong) === name ? wrongId : undefined}
          value={hands[name]}
          onChange={(count) => change({ [name]: count })}
          onBlank={() => change(name === 'scam' ? { scam: null } : { of: 0 })}
          onEnter={note}
        />
      ))}
      <p role="status" class="lesson-answer__many">
        {many && lesson.group !== null ? t('lesson.form-over', { of: hands.of, group: lesson.group }) : ''}
      </p>
      <p id={wrongId} role="alert" class="lesson-answer__wrong">
        {wrong === null ? '' : t(`lesson.form-wrong-${wrong}`, { ...hands, scam: hands.scam ?? 0 })}
      </p>
      <button type="submit" class="button button--primary" data-action="note">
        {t('lesson.form-note')}
      </button>
      <button type="button" class="button" data-action="pass" onClick={() => classroom.answerItem(form, null)}>
        {t('lesson.form-pass')}
      </button>
      {lesson.at[form] > 0 && (
        <button
          type="button"
          class="button button--quiet"
          data-action="before"
          onClick={() => classroom.showItem(form, lesson.at[form] - 1)}
        >
          {t('lesson.form-before')}
        </button>
      )}
    </form>
  );
}

/** A digit that is typed in no field begins the count. */
function useDigits(fields: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!/^\d$/.test(event.key) || isChord(event) || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') === null) fields.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [fields]);
}

function FormDone({ form }: { readonly form: 'a' | 'b' }) {
  const t = useText();
  const classroom = useClassroom();
  const hasDesk = useApp((state) => state.desk !== null);
  return (
    <Page name={`form-${form}-done`} title={t(`lesson.form-done-${form}`)} lead={t(`lesson.form-done-${form}-text`)}>
      <div class="lesson-actions">
        <button
          type="button"
          class="button button--primary"
          data-action="next"
          onClick={() => void classroom.nextStep()}
        >
          {t('lesson.next')}
        </button>
        <button
          type="button"
          class="button button--quiet"
          data-action="again"
          onClick={() => classroom.showItem(form, 0)}
        >
          {t('lesson.form-again')}
        </button>
      </div>
      {form === 'a' && hasDesk && (
        <section class="card lesson-package">
          <p class="lead">{t('lesson.form-devices')}</p>
          <button type="button" class="button" data-action="to-devices" onClick={() => classroom.showHome()}>
            {t('lesson.to-devices')}
          </button>
        </section>
      )}
    </Page>
  );
}
