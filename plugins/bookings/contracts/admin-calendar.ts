/** What staff see of the calendars of a listing, or of everything an owner lets. */
import { z } from 'zod';
import type { BookingState } from './states';

const DAYS = 28;
const MOST_DAYS = 62;

const isoDate = z.iso.date('Give a day as YYYY-MM-DD.');

/** Of one listing or of one owner. Without a first day: from today on. */
export const staffCalendarQuery = z
  .strictObject({
    listing: z.string().min(1).max(64).optional(),
    owner: z.string().min(1).max(64).optional(),
    from: isoDate.optional(),
    days: z.coerce.number().int().min(7).max(MOST_DAYS).default(DAYS),
  })
  .refine(({ listing, owner }) => (listing === undefined) !== (owner === undefined), {
    path: ['listing'],
    error: 'Name a listing or an owner.',
  });
export type StaffCalendarQuery = z.output<typeof staffCalendarQuery>;

export const TAKEN_KINDS = ['booking', 'hold', 'owner_block', 'external_calendar'] as const;
export type TakenKind = (typeof TAKEN_KINDS)[number];

export interface TakenDays {
  kind: TakenKind;
  /** ISO dates of the listing's own calendar, both included. */
  firstDay: string;
  lastDay: string;
  /** Of bookings and holds. */
  booking: { id: string; number: string; state: BookingState } | null;
}

export interface CalendarListing {
  id: string;
  title: string;
  /** One entry a unit, the first one first. */
  units: { unit: number; taken: TakenDays[] }[];
}

export interface StaffCalendar {
  subject: { kind: 'listing' | 'owner'; id: string; name: string | null };
  /** ISO dates, both included. */
  from: string;
  to: string;
  /** By UTC. */
  today: string;
  listings: CalendarListing[];
  /** An owner has more listings than are shown. */
  hasMore: boolean;
}
