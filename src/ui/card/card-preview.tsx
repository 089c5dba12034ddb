import type { CardBox } from '#art/card';
import { useText } from '../context.ts';
import type { PaintedCard } from './use-card.ts';

interface CardPreviewProps {
  readonly card: PaintedCard;
  readonly box: CardBox;
  /** Everything that the card says. */
  readonly alt: string;
  readonly onRetry: () => void;
}

/** The card as it will be saved. Its place is kept while it is painted, so that nothing moves under a finger. */
export function CardPreview({ card, box, alt, onRetry }: CardPreviewProps) {
  const t = useText();
  const { width, height } = box;
  return (
    <div
      class="card-preview"
      style={{ aspectRatio: card.state === 'failed' ? 'auto' : `${width} / ${height}` }}
      data-card={card.state}
    >
      {card.state === 'painting' && <p role="status">{t('card.painting')}</p>}
      {card.state === 'ready' && <img src={card.address} width={width} height={height} alt={alt} />}
      {card.state === 'failed' && (
        <div role="alert">
          <p>{t('card.failed')}</p>
          <button type="button" class="button" data-action="repaint" onClick={onRetry}>
            {t('problem.retry')}
          </button>
        </div>
      )}
    </div>
  );
}
