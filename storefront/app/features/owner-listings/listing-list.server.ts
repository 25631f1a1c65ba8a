import {
  isStaffEvent,
  type ListingEvent,
  type ListingState,
  type StaffEvent,
} from '@rental/listings/contracts/lifecycle';
import type { OwnListingItem } from '@rental/listings/contracts/own-listing';
import { listOwnListings } from '@rental/listings/contracts/routes';
import { absoluteFile } from '~/features/photos/photo-view.server';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';

/** What an owner does. */
export type ListingAct = Exclude<ListingEvent, 'create' | StaffEvent> | 'delete';

export interface ListingRowView {
  id: string;
  title: string;
  photo: string | undefined;
  price: string | undefined;
  status: ListingState;
  completeness: number;
  /** What the platform asks for, in its words. */
  reason: string | undefined;
  /** A change of a live listing waits for approval. */
  waits: boolean;
  publicHref: string | undefined;
  actions: ListingAct[];
}

export interface ListingListView {
  rows: ListingRowView[];
  page: number;
  pages: number;
  done: ListingAct | undefined;
}

const PAGE_SIZE = 50;
const DONE: readonly ListingAct[] = ['submit', 'withdraw', 'pause', 'resume', 'archive', 'delete'];

/** @throws 503 */
export async function listingList(page: UserPage): Promise<ListingListView> {
  const { searchParams } = page.url;
  const wanted = Number(searchParams.get('page'));
  const number = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  const { data, meta } = await page.api
    .call(listOwnListings, {
      query: { mine: 'true', pagination: { page: number, pageSize: PAGE_SIZE } },
    })
    .catch((error: unknown) => {
      throw answerFor(error);
    });
  return {
    rows: data.map((listing) => rowView(listing, page)),
    page: number,
    pages: meta.pagination.pageCount,
    done: DONE.find((act) => act === searchParams.get('done')),
  };
}

function rowView(listing: OwnListingItem, { format, t }: UserPage): ListingRowView {
  const { id, status, price, review } = listing;
  const isLive = status === 'ACTIVE';
  return {
    id,
    title: listing.title || t('items.untitled'),
    photo: listing.photo ? absoluteFile(listing.photo) : undefined,
    price:
      price.amount > 0
        ? `${format.money(price.amount, price.currency, 'short')} ${t(`unit.per.${price.unit}`)}`
        : undefined,
    status,
    completeness: listing.completeness,
    reason: review?.reason ?? undefined,
    waits: review?.status === 'pending' && status !== 'PENDING_REVIEW',
    publicHref: isLive ? `/listings/${listing.slug}` : undefined,
    actions: withoutSubmit(listing),
  };
}

/** Submitting begins at the preview; a draft that nobody saw can go without a trace. */
const withoutSubmit = ({ availableActions, status }: OwnListingItem): ListingAct[] => [
  ...availableActions.filter(
    (act): act is Exclude<ListingEvent, 'create' | StaffEvent> =>
      act !== 'create' &&
      act !== 'submit' &&
      !isStaffEvent(act) &&
      !(act === 'archive' && status === 'DRAFT'),
  ),
  ...(status === 'DRAFT' ? (['delete'] as const) : []),
];
