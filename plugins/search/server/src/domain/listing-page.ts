import type { Breadcrumb, CategoryField, Photo, PriceUnit } from '../../../contracts/catalogue';
import type { LISTING_STATES, ListingPage, PublicOwner } from '../../../contracts/listing-page';
import { describeAttributes } from './listing-attributes';
import { absoluteUrl, publishPhotos } from './photos';

/** A listing as the statement answers it: no address, no true coordinates, no account data. */
export interface ListingRow {
  id: string;
  slug: string;
  title: string;
  description: string;
  state: (typeof LISTING_STATES)[number];
  categoryId: string | null;
  attributes: Record<string, unknown>;
  photos: Photo[];
  priceAmount: number;
  currency: string;
  priceUnit: PriceUnit;
  priceTiers: ListingPage['price']['tiers'];
  extras: ListingPage['extras'];
  depositAmount: number;
  quantity: number;
  instantBook: boolean;
  limits: ListingPage['limits'];
  timeZone: string;
  city: string;
  region: string | null;
  country: string;
  lat: number | null;
  lng: number | null;
  radiusM: number;
  policy: ListingPage['policy'];
  owner: OwnerRow;
  rating: number | null;
  reviewCount: number;
  publishedOn: string | null;
}

export interface OwnerRow {
  id: string;
  blocked: boolean;
  firstName: string | null;
  displayName: string | null;
  avatarUrl: string | null;
  verified: boolean;
  rating: number | null;
  ratingCount: number;
  responseMinutes: number | null;
  /** `YYYY-MM` */
  memberSince: string;
}

/** What is known of the listing's category. */
export interface CategoryOfListing {
  path: Breadcrumb[];
  fields: readonly CategoryField[];
}

/** Who may see it: everybody an active one of an owner in good standing, its owner always. */
export function isVisible(row: ListingRow, viewerId: string | undefined): boolean {
  if (viewerId !== undefined && viewerId === row.owner.id) return true;
  return row.state === 'ACTIVE' && !row.owner.blocked;
}

function publicOwner(owner: OwnerRow, filesUrl: string): PublicOwner {
  const displayName = owner.displayName || owner.firstName || '';
  return {
    id: owner.id,
    firstName: owner.firstName || (displayName.split(' ')[0] ?? ''),
    displayName,
    avatarUrl: owner.avatarUrl ? absoluteUrl(owner.avatarUrl, filesUrl) : null,
    verified: owner.verified,
    rating: owner.rating,
    ratingCount: owner.ratingCount,
    responseMinutes: owner.responseMinutes,
    memberSince: owner.memberSince,
  };
}

export function toListingPage(
  row: ListingRow,
  category: CategoryOfListing,
  filesUrl: string,
): ListingPage {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    status: row.state,
    category: category.path,
    attributes: describeAttributes(category.fields, row.attributes),
    photos: publishPhotos(row.photos, filesUrl),
    price: {
      amount: row.priceAmount,
      currency: row.currency,
      unit: row.priceUnit,
      tiers: [...row.priceTiers].sort((a, b) => a.minUnits - b.minUnits),
    },
    extras: row.extras,
    depositAmount: row.depositAmount,
    quantity: row.quantity,
    instantBookEnabled: row.instantBook,
    limits: row.limits,
    timeZone: row.timeZone,
    location: {
      city: row.city,
      region: row.region,
      country: row.country,
      lat: row.lat ?? 0,
      lng: row.lng ?? 0,
      radiusM: row.radiusM,
    },
    policy: row.policy,
    owner: publicOwner(row.owner, filesUrl),
    rating: row.rating,
    reviewCount: row.reviewCount,
    publishedOn: row.publishedOn,
  };
}
