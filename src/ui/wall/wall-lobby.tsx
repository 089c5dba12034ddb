import { formatNickname } from '#classroom';
import { formatJoinAddress, formatRoomCode } from '#protocol';
import type { WallModel } from '#state/desk';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { ClassWater } from './class-water.tsx';

type Lobby = Extract<WallModel, { kind: 'lobby' }>;

/** Before the start: how to come in, and who is here by made-up name, each with a lantern. */
export function WallLobby({ model }: { readonly model: Lobby }) {
  const t = useText();
  const { text } = useUi();
  const heading = useHeadingFocus();
  const secret = useApp((state) => state.wall?.secret ?? null);
  const language = text.language();
  const { names, pupils, locked } = model;
  if (secret === null) return null;
  const base = secret.base ?? new URL('.', location.href).href;
  const address = formatJoinAddress(base).replace(/^https?:\/\//, '');
  return (
    <>
      <ClassWater lights={0} joined={0} />
      <div class="wall wall-lobby" data-wall="lobby">
        <section class="wall-lobby__way" aria-labelledby="wall-title">
          <h1 id="wall-title" ref={heading} tabIndex={-1}>
            {t(locked ? 'wall.locked' : 'wall.join')}
          </h1>
          {!locked && (
            <ol>
              <li>
                <span>{t('wall.join-address')}</span>
                <strong class="wall-lobby__address" data-address={address}>
                  {breakable(address)}
                </strong>
                <small class="wall-lobby__network">{t('wall.same-wifi')}</small>
              </li>
              <li>
                <span>{t('wall.join-code')}</span>
                <strong class="wall-lobby__code" data-code={secret.code}>
                  {formatRoomCode(secret.code)}
                </strong>
              </li>
            </ol>
          )}
        </section>
        {!locked && (
          <figure class="wall-lobby__qr">
            <QrCode text={formatJoinAddress(base, secret)} label={t('wall.qr')} />
            <figcaption>{t('wall.qr-hint')}</figcaption>
          </figure>
        )}
        <section class="wall-lobby__names" aria-labelledby="wall-names">
          <h2 id="wall-names">
            <span role="status" data-pupils={pupils}>
              {t(pupils === 0 ? 'wall.nobody' : 'wall.here', { count: pupils })}
            </span>
          </h2>
          <ul data-size={sizeOf(names.length)}>
            {names.map((name) => (
              <li key={name}>
                <Icon name="lantern" size={26} />
                {formatNickname(name, language)}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

/** Names get smaller where there are many: all of a class fit below the code. */
const sizeOf = (names: number): number => (names <= 12 ? 1 : names <= 24 ? 2 : names <= 36 ? 3 : names <= 45 ? 4 : 5);

/** A long address breaks after its dots and colons, never within a number. */
const breakable = (address: string) =>
  address.split(/(?<=[.:/])/).map((part, i) => (
    <span key={i}>
      {part}
      <wbr />
    </span>
  ));
