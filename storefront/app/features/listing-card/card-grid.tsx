import type { CardView } from './card-view.server';
import { ListingCard } from './listing-card';

interface CardGridProps {
  cards: readonly CardView[];
  /** Columns on a wide screen. */
  columns: 3 | 4;
  /** The first card's photo is the page's largest picture. */
  leads?: boolean;
  heading?: 'h2' | 'h3';
}

const COLUMNS = { 3: 'lg:grid-cols-3', 4: 'lg:grid-cols-4' };
export const CARD_SIZES = {
  3: '(min-width: 64rem) 18rem, (min-width: 36rem) 45vw, 92vw',
  4: '(min-width: 64rem) 18rem, (min-width: 36rem) 45vw, 92vw',
};

export function CardGrid({ cards, columns, leads = false, heading }: CardGridProps) {
  return (
    <ul
      className={`grid grid-cols-1 gap-x-6 gap-y-10 sm:grid-cols-2 ${COLUMNS[columns]}`}
      role="list"
    >
      {cards.map((card, index) => (
        <li key={card.id}>
          <ListingCard
            card={card}
            sizes={CARD_SIZES[columns]}
            priority={leads && index === 0}
            heading={heading}
          />
        </li>
      ))}
    </ul>
  );
}
