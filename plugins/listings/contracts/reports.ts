/** Reports of abuse as staff read and decide them. Instants are ISO 8601 UTC. */
import type { ListingState } from './lifecycle';
import type { ListingContent } from './listing-edit';
import type { ReportReason } from './report-reasons';

/** Permissions of staff, in Strapi's naming. */
export const REPORT_ACTIONS = {
  read: 'plugin::listings.reports.read',
  decide: 'plugin::listings.reports.decide',
} as const;

export const REPORT_SUBJECTS = ['listing', 'user', 'review'] as const;
export type ReportSubject = (typeof REPORT_SUBJECTS)[number];

export const REPORT_STATES = ['open', 'closed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_OUTCOMES = ['dismissed', 'taken_down', 'suspended'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** The shortest note that tells colleagues something. */
export const LEAST_NOTE = 3;
export const MOST_NOTE = 1000;

/** A listing with its reports of one state. */
export interface ReportedListing {
  readonly listingId: string;
  /** Null for a listing that was deleted. */
  readonly title: string | null;
  readonly status: ListingState | null;
  readonly photo: string | null;
  readonly owner: { readonly id: string; readonly name: string | null };
  readonly reports: number;
  /** Most frequent first. */
  readonly reasons: readonly { readonly reason: ReportReason; readonly count: number }[];
  readonly firstAt: string;
  /** Of the report that was closed last; null while they are open. */
  readonly closedAt: string | null;
}

export interface ReportedListings {
  /** Open: the one that waits longest first; closed: the one decided last first. */
  readonly data: readonly ReportedListing[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
    /** Listings with open reports, whatever the filters say. */
    readonly waiting: number;
    /** The platform's time, which ages are counted to. */
    readonly now: string;
  };
}

export interface ReportEntry {
  readonly id: string;
  readonly reason: ReportReason;
  readonly words: string;
  readonly createdAt: string;
  readonly reporter: {
    readonly id: string;
    readonly name: string | null;
    /** Sent by this person altogether, and how many of them were dismissed. */
    readonly sent: number;
    readonly dismissed: number;
  };
  readonly closed: {
    readonly at: string;
    readonly by: string | null;
    readonly outcome: ReportOutcome;
    readonly note: string | null;
  } | null;
}

/** The listing as renters see it, and what is known of its owner. */
export interface ReportedContent {
  readonly title: string;
  readonly description: string;
  readonly status: ListingState;
  readonly category: string | null;
  readonly city: string | null;
  readonly price: ListingContent['price'];
  readonly photos: readonly { readonly url: string; readonly alt: string }[];
  readonly owner: {
    readonly id: string;
    readonly name: string | null;
    readonly memberSince: string | null;
    readonly liveListings: number;
    /** About anything of this owner, open or not. */
    readonly reports: number;
    /** Of these, how many were found right. */
    readonly upheld: number;
  };
  /** The revision that waits for moderation; null when none does. */
  readonly waitingRevision: number | null;
  /** Staff can take it down. */
  readonly isLive: boolean;
}

/** All that was reported of one listing, beside the listing. */
export interface ListingReports {
  readonly listingId: string;
  /** Null: it was deleted; what was reported of it stays. */
  readonly listing: ReportedContent | null;
  /** Open ones first, oldest first; then closed ones, newest first. */
  readonly reports: readonly ReportEntry[];
  readonly now: string;
}

export interface DismissedReports {
  readonly closed: number;
}
