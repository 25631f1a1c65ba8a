/** What the admin's page "Disputes" shows. Amounts in minor units; instants ISO 8601 UTC. */
import { z } from 'zod';
import type { TimelinePerson } from './admin-timeline';
import { DISPUTE_STATES, type DisputeView } from './disputes';
import type { BookingView } from './dto';
import type { BookingState } from './states';

export const DISPUTES_ACTIONS = { resolve: 'plugin::bookings.disputes.resolve' } as const;

/** `waiting`: for a decision, the first one or the one on appeal. */
export const DISPUTE_FILTERS = ['waiting', ...DISPUTE_STATES] as const;

export const disputesQuery = z.strictObject({
  state: z.enum(DISPUTE_FILTERS).default('waiting'),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type DisputesQuery = z.output<typeof disputesQuery>;

/** What a list and a case say of the booking. */
export interface DisputedBooking {
  documentId: string;
  number: string;
  state: BookingState;
  timeZone: string;
  startAt: string;
  endAt: string;
  listing: { documentId: string; title: string };
  renter: TimelinePerson;
  owner: TimelinePerson;
}

export interface DisputeEntry extends Pick<
  DisputeView,
  'id' | 'state' | 'reason' | 'claimedBy' | 'claimedAmount' | 'currency' | 'deadline'
> {
  booking: DisputedBooking;
  /** Since when it is open: the claim, or the appeal. */
  waitingSince: string;
}

export interface DisputesPage {
  entries: DisputeEntry[];
  now: string;
  counts: Record<DisputeView['state'], number>;
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

/** One dispute with everything that a decision is made by. */
export interface AdminDispute {
  dispute: DisputeView;
  booking: DisputedBooking;
  /** What the reports at handover and return say, oldest first. */
  inspections: BookingView['inspections'];
  /** Null: nobody has. Both sides have one appeal between them. */
  appealed: { by: DisputeView['claimedBy']; at: string } | null;
  /** Frozen of the owner's share, and taken of the deposit: the pots that a decision divides. */
  frozen: number;
  captured: number;
  /** The deposit's part is still on its way from the bank: wait for it before deciding. */
  capturePending: boolean;
}
