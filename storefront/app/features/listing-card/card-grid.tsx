import type { CardView } from './card-view.server';
import { ListingCard } from './listing-card';

export const CARD_SIZES = '(min-width: 64rem) 18rem, (min-width: 36rem) 45vw, 92vw';

interface CardGridProps {
  cards: readonly CardView[];
  /** Whether it comes after the page's largest picture. */
  later?: boolean;
  /** The card whose pin is pointed at. */
  active?: string | undefined;
  /** Told which card is pointed at, where there is a map. */
  onActive?: ((id: string | undefined) => void) | undefined;
}

/** A list of results; the first photo is the page's largest picture, unless the list comes later. */
export function CardGrid({ cards, later, active, onActive }: CardGridProps) {
  return (
    <ul className="grid grid-cols-1 gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3" role="list">
      {cards.map((card, index) => (
        <li
          key={card.id}
          className={card.id === active ? 'rounded-card outline-2 outline-offset-4' : undefined}
          onPointerEnter={onActive && (() => onActive(card.id))}
          onPointerLeave={onActive && (() => onActive(undefined))}
          onFocusCapture={onActive && (() => onActive(card.id))}
          onBlurCapture={onActive && (() => onActive(undefined))}
        >
          <ListingCard
            card={card}
            sizes={CARD_SIZES}
            priority={index === 0 && !later}
            heading={later ? 'h3' : 'h2'}
          />
        </li>
      ))}
    </ul>
  );
}
