import { formatRoomCode } from '#protocol';
import type { DeskView } from '#protocol';
import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { useDesk, useDeskCommands } from './use-desk.ts';

/** What to look at when pupils' devices find nothing under the address, the most likely first. */
const STUCK = ['network', 'firewall', 'apart', 'port'] as const;

/** How pupils come in, and how the class comes onto the wall. */
export function CodeCard({ view }: { readonly view: DeskView }) {
  const t = useText();
  const desk = useDeskCommands();
  const { kept, place, host } = useDesk();
  const hosts = typeof place === 'string' ? [] : place.hosts;
  const addresses = desk.addresses();
  if (kept === null || addresses === null) return null;
  const page = addresses.page.replace(/^https?:\/\//, '');
  const local = /^(?:localhost|127\.|\[::1\])/i.test(page);
  return (
    <section class="card desk-code" aria-labelledby="code-title">
      <h2 id="code-title">{t('desk.code')}</h2>
      <p class="desk-code__code" data-code={kept.code}>
        {formatRoomCode(kept.code)}
      </p>
      <p class="desk-code__address">{t('desk.code-address', { address: page })}</p>
      {hosts.length > 1 && (
        <label class="desk-code__host">
          <span>{t('desk.host')}</span>
          <select value={host} data-hosts onChange={(event) => desk.showHost(Number(event.currentTarget.value))}>
            {hosts.map((known, index) => (
              <option key={known} value={index}>
                {known}
              </option>
            ))}
          </select>
        </label>
      )}
      {local && (
        <p class="desk-code__local">
          <Icon name="warning" size={20} />
          {t('desk.code-local')}
        </p>
      )}
      <p class="desk-code__heads" data-here={view.here} data-pupils={view.pupils}>
        <Icon name={view.locked ? 'lock' : 'people'} size={22} />
        {t('desk.heads', { here: view.here, pupils: view.pupils, seats: view.seats })}
      </p>
      <a
        class={view.phase === 'lobby' ? 'button button--primary' : 'button'}
        data-action="wall"
        href={addresses.wall}
        target="_blank"
        rel="noreferrer"
      >
        <Icon name="share-screen" size={20} />
        {t('desk.wall-open')}
      </a>
      {!local && (
        <details class="desk-code__stuck">
          <summary>
            <Icon name="chevron-down" size={20} />
            {t('desk.stuck', { count: STUCK.length })}
          </summary>
          <ul>
            {STUCK.map((way) => (
              <li key={way}>{t(`desk.stuck-${way}`)}</li>
            ))}
          </ul>
        </details>
      )}
      <details class="desk-code__qr">
        <summary>
          <Icon name="chevron-down" size={20} />
          {t('desk.codes-more')}
        </summary>
        <figure>
          <QrCode text={addresses.join} label={t('desk.qr-join')} />
          <figcaption>{t('desk.qr-join')}</figcaption>
        </figure>
        <figure>
          <QrCode text={wallFor(addresses.wall, addresses.page)} label={t('desk.qr-wall')} />
          <figcaption>{t('desk.qr-wall-hint')}</figcaption>
        </figure>
      </details>
    </section>
  );
}

/** The wall's address as another machine reaches it. */
function wallFor(wall: string, page: string): string {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  return `${folder}${wall.slice(wall.indexOf('?'))}`;
}
