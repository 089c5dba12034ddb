import { useLayoutEffect, useRef } from 'preact/hooks';
import type { IconName } from '#art';
import type { Cue, GreenCue, Item, ItemChannel } from '#scenario';
import { itemSigns } from '#state';
import { Icon } from '../components/icon.tsx';
import { useText, useUi } from '../context.ts';
import { watermarkImage } from '../components/watermark.ts';
import { wholeAddresses } from '../components/whole-addresses.ts';

const CHANNEL_ICONS: Readonly<Record<ItemChannel, IconName>> = {
  chat: 'chat',
  sms: 'sms',
  call: 'call',
  mail: 'mail',
  job: 'jobs',
  web: 'browser',
};

interface ItemCardProps {
  readonly item: Item;
  /** Signs stand beside the words that carry them; only when the answer has been given. */
  readonly signs?: boolean;
}

/** One message as its device shows it, under the watermark of every fake view (rulings 16). */
export function ItemCard({ item, signs = false }: ItemCardProps) {
  const t = useText();
  const { text } = useUi();
  const language = text.language();
  const view = useRef<HTMLDivElement>(null);
  const word = t('story.watermark');
  useLayoutEffect(() => {
    view.current?.style.setProperty('--mark', watermarkImage(word, '#FFF3DC', 0.14));
  }, [word]);
  const found = signs ? itemSigns(item) : [];
  const signsOf = (part: string) => found.filter((sign) => sign.part === part).map(({ sign }) => sign);
  return (
    <section class="item" aria-label={t('round.message', { from: item.from[language] })}>
      <p class="item__setting">{item.setting[language]}</p>
      <div class="item__view" data-channel={item.channel} ref={view}>
        <p class="item__from">
          <Icon name={CHANNEL_ICONS[item.channel]} size={22} />
          <span>
            <small>{t(`channel.${item.channel}`)}</small>
            <strong>{wholeAddresses(item.from[language])}</strong>
          </span>
        </p>
        {item.rows !== undefined && (
          <dl class="item__rows">
            {Object.entries(item.rows).map(([id, { label, value }]) => (
              <div key={id}>
                <dt>{label[language]}</dt>
                <dd>
                  {wholeAddresses(value[language])}
                  <Signs signs={signsOf(id)} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <ul class="item__lines">
          {Object.entries(item.lines).map(([id, { by, text: words }]) => (
            <li key={id} data-by={by ?? 'them'}>
              <p>
                {by === 'you' && <span class="visually-hidden">{t('story.you')}: </span>}
                {wholeAddresses(words[language])}
              </p>
              <Signs signs={signsOf(id)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Each sign says of which kind it is, in words for those who do not see its colour and icon. */
function Signs({ signs }: { signs: readonly (Cue | GreenCue)[] }) {
  const t = useText();
  if (signs.length === 0) return null;
  return (
    <ul class="item__signs">
      {signs.map((sign) => {
        const green = sign.startsWith('G');
        return (
          <li key={sign} data-green={green}>
            <Icon name={green ? 'check' : 'flag'} size={16} />
            <span>
              <span class="visually-hidden">{t(green ? 'round.sign-green' : 'round.sign-warning')} </span>
              {t(green ? `green.${sign}` : `cue.${sign}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
