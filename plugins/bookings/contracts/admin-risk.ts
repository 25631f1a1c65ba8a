/** Bookings that wait for a look by staff, as the admin lists them. Instants are ISO 8601 UTC. */
import { z } from 'zod';
import type { TimelinePerson } from './admin-timeline';
import type { RiskFinding } from './risk';
import type { BookingEvent } from './states';

export const riskReviewsQuery = z.strictObject({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type RiskReviewsQuery = z.output<typeof riskReviewsQuery>;

export interface RiskReviewEntry {
  documentId: string;
  number: string;
  listingTitle: string;
  renter: TimelinePerson;
  /** Minor units. */
  total: number;
  currency: string;
  findings: RiskFinding[];
  waitingSince: string;
  /** Then the card is let go. */
  dueAt: string | null;
  /** Answered already; Stripe has yet to follow. */
  pending: BookingEvent | null;
}

export interface RiskReviewsPage {
  entries: RiskReviewEntry[];
  now: string;
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}
