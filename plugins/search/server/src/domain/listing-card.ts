import { priceRental, type FeeTerms, type PriceTier } from '@rental/bookings/contracts/pricing';
import { toMajor } from '@rental/shared/money';
import type { Photo, PriceUnit } from '../../../contracts/catalogue';
import type { ListingCard } from '../../../contracts/search-answer';
import { metresOf } from './earth';
import { publishPhotos } from './photos';

/** A card as the statements answer it. Amounts in minor units. */
export interface CardRow {
  id: string;
  slug: string;
  title: string;
  categorySlug: string;
  categoryName: string;
  priceAmount: number;
  currency: string;
  priceUnit: PriceUnit;
  priceTiers: PriceTier[];
  depositAmount: number;
  quantity: number;
  city: string;
  region: string | null;
  country: string;
  lat: number;
  lng: number;
  ownerFirstName: string;
  ownerRating: number | null;
  ownerVerified: boolean;
  photos: Photo[];
  rating: number | null;
  reviewCount: number;
  instantBook: boolean;
  /** Metres through the earth; null without a searched place. */
  chord: number | null;
  /** Charged for the searched dates; null without dates. */
  units: number | null;
}

const kilometres = (chord: number): number => Math.round(metresOf(chord) / 100) / 10;

/** What the quote would come to for one item without extras, by the very function that quotes. */
function totalFor(row: CardRow, fees: FeeTerms | null): { totalForDates: number } | undefined {
  if (row.units === null || fees === null) return undefined;
  const { total } = priceRental({
    listing: row,
    units: row.units,
    quantity: 1,
    extras: [],
    fees,
  });
  return { totalForDates: total };
}

/**
 * @param fees what the renter pays now beside the rental; null leaves `totalForDates` out
 * @param filesUrl public address of the platform, for uploads on its own disk
 */
export function toCard(row: CardRow, fees: FeeTerms | null, filesUrl: string): ListingCard {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    category: { slug: row.categorySlug, name: row.categoryName },
    basePrice: toMajor(row.priceAmount, row.currency),
    currency: row.currency,
    priceUnit: row.priceUnit,
    quantity: row.quantity,
    ...totalFor(row, fees),
    depositAmount: row.depositAmount,
    location: {
      city: row.city,
      region: row.region,
      country: row.country,
      lat: row.lat,
      lng: row.lng,
      distance: row.chord === null ? null : kilometres(row.chord),
    },
    owner: {
      firstName: row.ownerFirstName,
      rating: row.ownerRating,
      verified: row.ownerVerified,
    },
    photos: publishPhotos(row.photos, filesUrl),
    rating: row.rating,
    reviewCount: row.reviewCount,
    instantBookEnabled: row.instantBook,
  };
}
