import { useState } from 'preact/hooks';
import { CLASS_MODES, DEFAULT_SEATS, MOST_SEATS } from '#protocol';
import type { ClassMode } from '#protocol';
import { useApp, useText } from '../context.ts';
import { HandsField } from '../class/hands-field.tsx';
import { Icon } from '../components/icon.tsx';
import { useDesk, useDeskCommands } from './use-desk.ts';

/** The second way in: every pupil, pair or table with a device of its own, and a class on the server. */
export function DevicesWay() {
  const t = useText();
  const { place } = useDesk();
  return (
    <section
      class="card devices"
      aria-labelledby="devices-title"
      data-place={typeof place === 'string' ? place : 'found'}
    >
      <h2 id="devices-title">
        <Icon name="people" size={26} />
        {t('desk.way-title')}
      </h2>
      <p class="lead">{t('desk.way-lead')}</p>
      <Way />
    </section>
  );
}

function Way() {
  const t = useText();
  const desk = useDeskCommands();
  const { place } = useDesk();
  if (place === 'asking') return <p role="status">{t('desk.place-asking')}</p>;
  if (place !== 'none' && place.classes && place.opens !== 'no') return <Opening needsKey={place.opens === 'key'} />;
  const why = place === 'none' ? 'none' : place.classes ? 'elsewhere' : 'static';
  return (
    <div class="devices__why">
      <p data-why={why}>{t(`desk.place-${why}`)}</p>
      <p>{t('desk.place-how')}</p>
      <button type="button" class="button button--quiet" data-action="look" onClick={() => void desk.look()}>
        {t('problem.retry')}
      </button>
    </div>
  );
}

function Opening({ needsKey }: { readonly needsKey: boolean }) {
  const t = useText();
  const desk = useDeskCommands();
  const { opening, fault, kept } = useDesk();
  const ready = useApp((state) => state.classroom?.loaded !== null);
  const [mode, setMode] = useState<ClassMode>('together');
  const [seats, setSeats] = useState(DEFAULT_SEATS);
  const [key, setKey] = useState('');
  const asksKey = needsKey || fault === 'not-here';
  const open = () => {
    if (ready && !opening) void desk.open({ mode, seats, ...(asksKey ? { key } : {}) });
  };
  return (
    <form
      class="devices__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <p class="lead">{t('desk.way-forms')}</p>
      <fieldset class="devices__modes">
        <legend>{t('desk.mode')}</legend>
        {CLASS_MODES.map((id) => (
          <label key={id} class="lesson-story" data-mode={id}>
            <input
              type="radio"
              class="radio"
              name="class-mode"
              value={id}
              checked={id === mode}
              onChange={() => setMode(id)}
            />
            <span>
              <strong>{t(`desk.mode-${id}`)}</strong>
              <small>{t(`desk.mode-${id}-about`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <HandsField
        name="seats"
        label={t('desk.seats')}
        value={seats}
        onChange={(count) => setSeats(Math.min(Math.max(count, 1), MOST_SEATS))}
      />
      {asksKey && (
        <label class="devices__key">
          {t('desk.key')}
          <input
            type="password"
            class="lesson-number"
            autocomplete="off"
            maxLength={100}
            value={key}
            onInput={(event) => setKey(event.currentTarget.value)}
          />
        </label>
      )}
      <p role="alert" class="devices__fault">
        {fault === null ? '' : t(`desk.door-${fault}`)}
      </p>
      {kept !== null && kept.secrets !== null && <p class="lesson-begin__replaces">{t('desk.open-replaces')}</p>}
      <div class="lesson-actions">
        <button type="submit" class="button" data-action="open-class" aria-disabled={!ready || opening}>
          <Icon name="lantern" size={20} />
          {t(opening ? 'desk.opening' : 'desk.open')}
        </button>
      </div>
    </form>
  );
}
