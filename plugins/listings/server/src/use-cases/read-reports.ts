/** What staff see of reports: the queue, and one listing with all of its own. */
import { notFound } from '@rental/shared/errors';
import { pageMeta } from '@rental/shared/http/query';
import type { ReportsQuery } from '../../../contracts/report-requests';
import type {
  ListingReports,
  ReportedContent,
  ReportedListings,
  ReportEntry,
} from '../../../contracts/reports';
import type { ListingsContext } from '../services/context';
import { readReportQueue } from '../services/report-queue';
import { readReportedListing } from '../services/reported-listing';

const iso = (instant: string): string => new Date(instant).toISOString();

export async function readReports(
  { knex, clock, filesUrl }: ListingsContext,
  query: ReportsQuery,
): Promise<ReportedListings> {
  const { items, total, waiting } = await readReportQueue(knex, query);
  return {
    data: items.map((item) => ({
      ...item,
      photo: item.photo && new URL(item.photo, `${filesUrl}/`).href,
      firstAt: iso(item.firstAt),
      closedAt: item.closedAt && iso(item.closedAt),
    })),
    meta: {
      ...pageMeta(query.page, query.pageSize, total),
      waiting,
      now: clock.now().toISOString(),
    },
  };
}

/** @throws 404 for a listing of which nothing was ever reported */
export async function showListingReports(
  { knex, clock, filesUrl }: ListingsContext,
  listingId: string,
): Promise<ListingReports> {
  const { listing, reports } = await readReportedListing(knex, listingId);
  if (reports.length === 0) throw notFound('A report of this listing');
  return {
    listingId,
    listing: listing && withAddresses(listing, filesUrl),
    reports: reports.map(withInstants),
    now: clock.now().toISOString(),
  };
}

const withAddresses = (listing: ReportedContent, filesUrl: string): ReportedContent => ({
  ...listing,
  photos: listing.photos.map((photo) => ({
    ...photo,
    url: new URL(photo.url, `${filesUrl}/`).href,
  })),
  owner: {
    ...listing.owner,
    memberSince: listing.owner.memberSince && iso(listing.owner.memberSince),
  },
});

const withInstants = (report: ReportEntry): ReportEntry => ({
  ...report,
  createdAt: iso(report.createdAt),
  closed: report.closed && { ...report.closed, at: iso(report.closed.at) },
});
