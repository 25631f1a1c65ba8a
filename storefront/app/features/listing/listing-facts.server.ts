import type { ListingPage } from '@rental/search/contracts/listing-page';
import { photoView, type PhotoView } from '~/features/photos/photo-view.server';
import { ratingOf, type RatingView } from '~/features/reviews/rating-view.server';
import type { Page } from '~/lib/page.server';
import {
  discountSentences,
  limitSentences,
  policyView,
  responseTime,
  type PolicyView,
} from './booking-terms.server';
import { textBlocks, type TextBlock } from './text-blocks.server';

export interface OwnerView {
  firstName: string;
  avatarUrl: string | undefined;
  verified: boolean;
  rating: RatingView | undefined;
  memberSince: string;
  answers: string | undefined;
}

/** What a listing says of itself, in words. */
export interface ListingFacts {
  title: string;
  crumbs: { label: string; href: string }[];
  photos: PhotoView[];
  rating: RatingView | undefined;
  place: string;
  area: string;
  instant: boolean;
  facts: { label: string; text: string }[];
  description: TextBlock[];
  owner: OwnerView;
  policy: PolicyView | undefined;
  limits: string[];
  price: {
    amount: string;
    unit: ListingPage['price']['unit'];
    /** In the visitor's own currency. */
    approximate: string | undefined;
    discounts: string[];
  };
  deposit: string | undefined;
  quantity: number;
  extras: { code: string; label: string; price: string; per: 'booking' | 'unit' }[];
  /** `HH:MM`, what the form offers first. */
  times: { pickup: string; return: string };
}

export function listingFacts(listing: ListingPage, page: Page): ListingFacts {
  const { t, format, approximate } = page;
  const { currency, unit, amount } = listing.price;
  const { city, radiusM } = listing.location;
  const short = (minor: number): string => format.money(minor, currency, 'short');
  return {
    title: listing.title,
    crumbs: listing.category.map(({ name, slug }) => ({
      label: name,
      href: `/search?category=${encodeURIComponent(slug)}`,
    })),
    photos: listing.photos.map(photoView),
    rating: ratingOf(listing.rating, listing.reviewCount, page),
    place: placeOf(listing, page),
    area: t('listing.area', { city, distance: format.distance(radiusM) }),
    instant: listing.instantBookEnabled,
    facts: listing.attributes.map(({ label, text }) => ({ label, text })),
    description: textBlocks(listing.description),
    owner: ownerView(listing.owner, page),
    policy: policyView(listing, page),
    limits: limitSentences(listing, page),
    price: {
      amount: short(amount),
      unit,
      approximate: approximate.withDate(amount, currency),
      discounts: discountSentences(listing, page),
    },
    deposit: listing.depositAmount > 0 ? short(listing.depositAmount) : undefined,
    quantity: listing.quantity,
    extras: listing.extras.map((extra) => ({
      code: extra.code,
      label: extra.label,
      per: extra.per,
      price: short(extra.amount),
    })),
    times: { pickup: listing.limits.pickupTime, return: listing.limits.returnTime },
  };
}

/** Names that repeat each other are said once: Berlin, Germany. */
function placeOf({ location }: ListingPage, { format }: Page): string {
  const names = [location.city, location.region, format.country(location.country)];
  return [...new Set(names.filter(Boolean))].join(', ');
}

function ownerView(owner: ListingPage['owner'], page: Page): OwnerView {
  return {
    firstName: owner.firstName,
    avatarUrl: owner.avatarUrl ?? undefined,
    verified: owner.verified,
    rating: ratingOf(owner.rating, owner.ratingCount, page),
    memberSince: page.format.date(owner.memberSince, 'month'),
    answers: responseTime(owner.responseMinutes, page.t),
  };
}
