import { Link } from '@remix-run/react';
import { Zap } from 'lucide-react';
import { Photo } from '~/features/photos/photo';
import { useTranslate } from '~/lib/i18n/translation';
import type { CardView } from './card-view.server';
import { Rating } from './rating';

interface ListingCardProps {
  card: CardView;
  /** As the `sizes` attribute of its photo. */
  sizes: string;
  priority?: boolean;
  heading?: 'h2' | 'h3';
}

/** One listing in a list: photo, title, place, price of a unit and, with dates, the whole sum. */
export function ListingCard({ card, sizes, priority, heading: Heading = 'h3' }: ListingCardProps) {
  const t = useTranslate();
  return (
    <article className="group relative flex h-full flex-col">
      <div className="relative overflow-hidden rounded-card border border-hairline">
        {card.photo ? (
          <Photo photo={card.photo} sizes={sizes} priority={priority} alt="" />
        ) : (
          <div className="grid aspect-4/3 place-items-center bg-sunk text-15 text-muted">
            {t('card.noPhoto')}
          </div>
        )}
        {card.instant && (
          <span className="absolute start-2 top-2 inline-flex items-center gap-1 rounded-control bg-marigold px-2 py-1 text-13 leading-none font-semibold text-on-marigold">
            <Zap aria-hidden="true" className="size-3.5" />
            {t('card.instant')}
          </span>
        )}
      </div>
      <div className="mt-3 flex items-start justify-between gap-3">
        <Heading className="text-17 leading-snug font-semibold text-pretty">
          <Link
            to={card.href}
            className="card-link decoration-1 underline-offset-4 group-hover:underline"
          >
            {card.title}
          </Link>
        </Heading>
        {card.rating && (
          <span className="pt-0.5 text-15">
            <Rating {...card.rating} />
          </span>
        )}
      </div>
      <p className="mt-1 text-15 text-muted">
        {card.distance
          ? t('card.placeAndDistance', { place: card.place, distance: card.distance })
          : t('card.place', { place: card.place, category: card.category })}
      </p>
      {card.free && (
        <p className="mt-2 self-start rounded-control border border-line px-2 py-1 text-15 font-semibold">
          {card.free}
        </p>
      )}
      <CardPrice card={card} />
    </article>
  );
}

function CardPrice({ card }: { card: CardView }) {
  const t = useTranslate();
  const about = card.approximate && ` (${card.approximate})`;
  return (
    <div className="mt-2">
      <p>
        <span className="money font-semibold">{card.price}</span>{' '}
        <span className="text-15 text-muted">
          {t(`unit.per.${card.unit}`)}
          {!card.total && about}
        </span>
      </p>
      {(card.total ?? card.deposit) && (
        <p className="text-15 text-muted">
          {card.total && (
            <span className="money font-semibold text-ink">
              {t('card.total', { total: card.total })}
            </span>
          )}
          {card.total && about}
          {card.total && card.deposit && ' · '}
          {card.deposit && <span>{t('card.deposit', { deposit: card.deposit })}</span>}
        </p>
      )}
    </div>
  );
}
