import { useEffect, useRef, useState } from 'preact/hooks';
import { CODE_LENGTH, formatRoomCode, parseRoomCode } from '#protocol';
import type { DoorFault } from '#protocol';
import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { PupilCard } from './page.tsx';
import { usePupil, usePupilCommands } from './use-pupil.ts';

/** What of the answers at the door pupils can do something about; every other is `broken`. */
const SAID = ['unreachable', 'malformed', 'unknown', 'slow-down', 'locked', 'full', 'no-names', 'ended'] as const;

const wordsOf = (fault: DoorFault | 'unreachable'): string =>
  `pupil.fault-${SAID.find((known) => known === fault) ?? 'broken'}`;

/** As it stands on the wall, once it can be a code: two threes. */
const shown = (typed: string): string => {
  const code = parseRoomCode(typed);
  return code === null ? typed : formatRoomCode(code);
};

/** Says which class would be left, if there is one. */
function joinWords(t: ReturnType<typeof useText>, behind: string | null, typed: string): string {
  if (behind === null) return t('pupil.join');
  const from = formatRoomCode(behind);
  const to = parseRoomCode(typed);
  return to === null
    ? t('pupil.join-leaving-any', { from })
    : t('pupil.join-leaving', { from, to: formatRoomCode(to) });
}

/** Asks for the six letters. A QR code comes straight past this page; where it is refused, the page says why. */
export function DoorPage() {
  const t = useText();
  const { code, behind, asking, fault } = usePupil();
  const { join, comeBack } = usePupilCommands();
  const [typed, setTyped] = useState(shown(code));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(shown(code)), [code]);
  // A code that was not taken is to be looked at again.
  useEffect(() => {
    if (fault !== null) field.current?.focus();
  }, [fault]);
  const submit = (event: Event) => {
    event.preventDefault();
    void join(typed);
  };
  return (
    <PupilCard name="door" icon="lantern" title={t('pupil.door')}>
      <form class="door" onSubmit={submit} aria-busy={asking}>
        <label for="code">{t('pupil.code', { count: CODE_LENGTH })}</label>
        <input
          ref={field}
          id="code"
          name="code"
          class="door__code"
          value={typed}
          maxLength={16}
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="go"
          aria-describedby="code-hint code-fault"
          aria-invalid={fault !== null}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p id="code-hint" class="lead">
          {t('pupil.code-hint')}
        </p>
        <p id="code-fault" class="door__fault" role="alert">
          {fault !== null && (
            <>
              <Icon name="warning" size={20} />
              <span>{t(wordsOf(fault))}</span>
            </>
          )}
        </p>
        {behind !== null && (
          <p class="lead" data-leaves={behind}>
            {t('pupil.leaves', { code: formatRoomCode(behind) })}
          </p>
        )}
        {behind !== null && (
          <button type="button" class="button button--primary" data-action="come-back" onClick={() => comeBack()}>
            {t('pupil.come-back', { code: formatRoomCode(behind) })}
          </button>
        )}
        <button type="submit" class={behind === null ? 'button button--primary' : 'button'} aria-disabled={asking}>
          {asking ? t('pupil.joining') : joinWords(t, behind, typed)}
          {!asking && <Icon name="arrow-right" size={20} />}
        </button>
      </form>
      <p class="pupil-card__promise">
        <Icon name="shield" size={20} />
        <span>{t('pupil.promise')}</span>
      </p>
    </PupilCard>
  );
}
