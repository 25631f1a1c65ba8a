import type { CardView } from './card-view.server';
import { ListingCard } from './listing-card';

export const CARD_SIZES = '(min-width: 64rem) 18rem, (min-width: 36rem) 45vw, 92vw';

/** A list of results; the first photo is the page's largest picture. */
export function CardGrid({ cards }: { cards: readonly CardView[] }) {
  return (
    <ul className="grid grid-cols-1 gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3" role="list">
      {cards.map((card, index) => (
        <li key={card.id}>
          <ListingCard card={card} sizes={CARD_SIZES} priority={index === 0} heading="h2" />
        </li>
      ))}
    </ul>
  );
}
