/** Somebody's listings, and what moderation says about them, for the page that staff have about them. */
import type { ListingState } from './lifecycle';
import type { FlagCode } from './moderation';

export interface ListingOf {
  readonly id: string;
  readonly title: string;
  readonly state: ListingState;
  readonly priceAmount: number;
  readonly currency: string;
  readonly createdAt: string;
}

/** The latest ones, and how many there are. */
export interface ListingsOf {
  readonly rows: readonly ListingOf[];
  readonly total: number;
  /** Live ones. */
  readonly active: number;
}

export interface FlagOf {
  readonly listingId: string;
  readonly title: string;
  readonly code: FlagCode;
  /** In English. */
  readonly reason: string;
  readonly at: string;
  /** It waits for a decision. */
  readonly isWaiting: boolean;
}

export interface FlagsOf {
  readonly rows: readonly FlagOf[];
  readonly total: number;
}
