import {
  chargedDates,
  chargedHours,
  pricesOf,
  type PriceCalendar,
} from '@rental/bookings/contracts/day-prices';
import { priceRental, type PriceTier } from '@rental/bookings/contracts/pricing';
import { taxedFees, type TaxSchedule } from '@rental/bookings/contracts/taxes';
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
  /** Charged for what was searched for; these are absent without dates or times. */
  units?: number;
  /** Of hours: when they begin, as an instant, and the zone that it is in. */
  startsAt?: string | null;
  timeZone?: string;
  /** What the owner asks for these dates beside the listing's price. */
  prices?: PriceCalendar | null;
}

/** The schedule in force; the tax depends on the listing. */
export interface SearchedFees extends TaxSchedule {
  /** By the category's slug. */
  taxClasses?: Readonly<Record<string, string | null>> | null;
}

/** What was searched for, and what the renter pays now beside the rental. */
export interface StayPriced {
  /** Undefined for times: the card's row says when its hours begin. */
  dates?: { startDate: string; endDate: string };
  fees: SearchedFees;
}

const kilometres = (chord: number): number => Math.round(metresOf(chord) / 100) / 10;

/** The date of each unit that is charged; undefined where the listing is not rented like that. */
function datesOf(
  { priceUnit, units, startsAt, timeZone }: CardRow,
  { dates }: StayPriced,
): string[] | undefined {
  if (priceUnit !== 'HOUR') return dates && chargedDates(priceUnit, dates.startDate, dates.endDate);
  if (!units || !startsAt || !timeZone) return undefined;
  return chargedHours(new Date(startsAt), units, timeZone);
}

/** What the quote would come to for one item without extras, by the very functions that quote. */
function totalFor(row: CardRow, terms: StayPriced | null): { totalForDates: number } | undefined {
  const dates = terms ? datesOf(row, terms) : undefined;
  if (row.units === undefined || terms === null || dates === undefined) return undefined;
  const { taxClasses, ...schedule } = terms.fees;
  const place = { country: row.country, taxClass: taxClasses?.[row.categorySlug] };
  const fees = taxedFees(schedule, place);
  if (!fees) return undefined;
  const { total } = priceRental({
    listing: row,
    units: row.units,
    unitPrices: pricesOf(dates, row.priceAmount, row.prices ?? null),
    quantity: 1,
    extras: [],
    fees,
  });
  return { totalForDates: total };
}

/**
 * @param terms null leaves `totalForDates` out
 * @param filesUrl public address of the platform, for uploads on its own disk
 */
export function toCard(row: CardRow, terms: StayPriced | null, filesUrl: string): ListingCard {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    category: { slug: row.categorySlug, name: row.categoryName },
    basePrice: toMajor(row.priceAmount, row.currency),
    currency: row.currency,
    priceUnit: row.priceUnit,
    quantity: row.quantity,
    ...totalFor(row, terms),
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
