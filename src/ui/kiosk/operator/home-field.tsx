import { useState } from 'preact/hooks';
import { parseHomeUrl } from '#state';
import { useText, useUi } from '../../context.ts';
import { QrCode } from '../../components/qr-code.tsx';

/** Who types an address by hand seldom types how it begins. */
const parseTyped = (text: string): string | null =>
  parseHomeUrl(text) ?? (text.includes('.') ? parseHomeUrl(`https://${text.trim()}`) : null);

/** Where the game can be played at home; the code on the visitors' lake leads there. */
export function HomeField({ homeUrl }: { readonly homeUrl: string | null }) {
  const t = useText();
  const { kiosk } = useUi();
  const [typed, setTyped] = useState(homeUrl ?? '');
  const [said, setSaid] = useState<'wrong' | 'kept' | 'removed' | null>(null);
  const keep = () => {
    const address = typed.trim() === '' ? null : parseTyped(typed);
    if (address === null && typed.trim() !== '') return setSaid('wrong');
    kiosk?.changeOptions({ homeUrl: address });
    setTyped(address ?? '');
    setSaid(address === null ? 'removed' : 'kept');
  };
  return (
    <form
      class="card op-choices"
      aria-labelledby="operator-home"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2 id="operator-home">{t('operator.home')}</h2>
      <p class="lead" id="operator-home-hint">
        {t('operator.home-hint')}
      </p>
      <label for="operator-address">{t('operator.home-label')}</label>
      <input
        id="operator-address"
        class="op-home__input"
        type="url"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="operator-home-hint operator-home-said"
        aria-invalid={said === 'wrong'}
        placeholder="https://"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button button--quiet" data-action="keep-home">
        {t('operator.home-keep')}
      </button>
      <p id="operator-home-said" class="op-choices__said" role="status" data-said={said}>
        {said === null ? '' : t(`operator.home-${said}`)}
      </p>
      {homeUrl !== null && (
        <div class="op-home__code">
          <QrCode text={homeUrl} label={t('kiosk.take-code', { address: homeUrl })} />
          <p>{homeUrl}</p>
        </div>
      )}
    </form>
  );
}
