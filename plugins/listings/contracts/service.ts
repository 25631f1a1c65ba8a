/** What the listings plugin does for others on the server. */
import type { Core } from '@strapi/strapi';
import type { Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { FlagsOf, ListingsOf } from './people';
import type { ReportReason } from './report-reasons';
import type { ReportOutcome, ReportSubject } from './reports';

/** A report in a line. Instants are ISO 8601 UTC. */
export interface ReportSummary {
  readonly id: string;
  readonly subject: {
    readonly kind: ReportSubject;
    readonly id: string;
    /** A listing's title; null for other subjects and for what is gone. */
    readonly title: string | null;
  };
  readonly reason: ReportReason;
  readonly words: string;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly outcome: ReportOutcome | null;
}

export interface ReportTally {
  readonly open: number;
  readonly dismissed: number;
  /** Something was done: taken down, suspended. */
  readonly upheld: number;
  /** Newest first, at most five. */
  readonly last: readonly ReportSummary[];
}

export interface PersonReports {
  /** About this person, or about what is theirs. */
  readonly about: ReportTally;
  /** Sent by this person. */
  readonly by: ReportTally;
}

export interface ListingsService {
  /** The latest listings of an owner (document id). */
  listingsOf(ownerId: string, most: number): Promise<ListingsOf>;
  /** What moderation found about the owner's submissions, latest first. */
  flagsOf(ownerId: string, most: number): Promise<FlagsOf>;
  /** How many of an owner's listings are live. */
  countActive(executor: Knex | Trx, ownerId: string): Promise<number>;
  /** What was reported about a person (document id) and by them. */
  reportsOf(personId: string): Promise<PersonReports>;
}

export const getListings = (strapi: Core.Strapi): ListingsService =>
  strapi.service('plugin::listings.listings') as unknown as ListingsService;
