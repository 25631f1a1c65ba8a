import type { ListingCard } from '@rental/search/contracts/search-answer';
import type { PriceUnit } from '@rental/search/contracts/catalogue';
import { photoView, type PhotoView } from '~/features/photos/photo-view.server';
import type { Page } from '~/lib/page.server';

const METRES_PER_KILOMETRE = 1000;

/** A result card, its numbers already in words. */
export interface CardView {
  id: string;
  href: string;
  title: string;
  photo: PhotoView | undefined;
  category: string;
  place: string;
  distance: string | undefined;
  rating: { value: string; count: number } | undefined;
  price: string;
  unit: PriceUnit;
  /** Of the chosen dates, with fees and taxes. */
  total: string | undefined;
  deposit: string | undefined;
  /** Of the total, or of one unit without dates: in the visitor's own currency. */
  approximate: string | undefined;
  instant: boolean;
  /** When it is free near the chosen dates. */
  free?: string;
}

/** `dates` (a query string) go along to the listing's page. */
export function cardView(
  card: ListingCard,
  { format, approximate }: Pick<Page, 'format' | 'approximate'>,
  dates = '',
): CardView {
  const { location, currency } = card;
  const [photo] = card.photos;
  return {
    id: card.id,
    href: `/listings/${card.slug}${dates ? `?${dates}` : ''}`,
    title: card.title,
    photo: photo && photoView(photo),
    category: card.category.name,
    place: location.city,
    distance:
      location.distance === null
        ? undefined
        : format.distance(location.distance * METRES_PER_KILOMETRE),
    rating:
      card.rating === null || card.reviewCount === 0
        ? undefined
        : { value: format.rating(card.rating), count: card.reviewCount },
    price: format.majorMoney(card.basePrice, currency),
    unit: card.priceUnit,
    total:
      card.totalForDates === undefined ? undefined : format.money(card.totalForDates, currency),
    deposit:
      card.depositAmount > 0 ? format.money(card.depositAmount, currency, 'short') : undefined,
    approximate:
      card.totalForDates === undefined
        ? approximate.ofMajor(card.basePrice, currency)
        : approximate.of(card.totalForDates, currency),
    instant: card.instantBookEnabled,
  };
}
