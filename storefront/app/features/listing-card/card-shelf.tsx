import type { CardView } from './card-view.server';
import { ListingCard } from './listing-card';

const SIZES = '(min-width: 64rem) 18rem, (min-width: 36rem) 45vw, 75vw';

/** A row of cards: swiped sideways on small screens, a grid on wide ones. */
export function CardShelf({ cards }: { cards: readonly CardView[] }) {
  return (
    <ul
      role="list"
      className="gap-x-6 gap-y-10 max-sm:-mx-(--page-gutter) max-sm:flex max-sm:snap-x max-sm:snap-mandatory max-sm:scroll-px-(--page-gutter) max-sm:gap-x-4 max-sm:overflow-x-auto max-sm:px-(--page-gutter) max-sm:pb-4 sm:grid sm:grid-cols-2 lg:grid-cols-4"
    >
      {cards.map((card) => (
        <li key={card.id} className="max-sm:w-3/4 max-sm:flex-none max-sm:snap-start">
          <ListingCard card={card} sizes={SIZES} />
        </li>
      ))}
    </ul>
  );
}
