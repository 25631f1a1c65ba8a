import { listOwnListings } from '@rental/listings/contracts/routes';
import type { ListingState } from '@rental/listings/contracts/lifecycle';
import { getAccount } from '@rental/payments/contracts/routes';
import type { UserPage } from '~/lib/session.server';

export interface SetupView {
  payouts: 'none' | 'incomplete' | 'active';
  hasListing: boolean;
  published: boolean;
  done: number;
  all: number;
  complete: boolean;
}

const PUBLISHED: readonly ListingState[] = ['ACTIVE', 'PAUSED', 'ARCHIVED'];

/** What a new owner still has to do before the first booking. */
export async function readSetup({ api }: UserPage): Promise<SetupView> {
  const [account, listings] = await Promise.all([
    api.call(getAccount),
    api.call(listOwnListings, {
      query: { mine: 'true', pagination: { page: 1, pageSize: 100 } },
    }),
  ]);
  const payouts = account.data.status;
  const hasListing = listings.data.length > 0;
  const published = listings.data.some(({ status }) => PUBLISHED.includes(status));
  const steps = [payouts === 'active', hasListing, published];
  const done = steps.filter(Boolean).length;
  return {
    payouts,
    hasListing,
    published,
    done,
    all: steps.length,
    complete: done === steps.length,
  };
}
