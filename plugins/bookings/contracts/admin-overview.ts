/** What the admin's home page tells of bookings. Amounts in minor units; instants ISO 8601 UTC. */
import { z } from 'zod';
import type { DisputeEntry } from './admin-disputes';
import type { BookingState } from './states';

export const FIGURES_ACTIONS = { read: 'plugin::bookings.figures.read' } as const;

/** The most urgent disputes: those that wait for staff, then decided ones by their deadline. */
export interface DisputesSummary {
  open: number;
  appealed: number;
  /** Decided, not carried out yet. */
  decided: number;
  next: (Pick<
    DisputeEntry,
    'id' | 'state' | 'claimedAmount' | 'currency' | 'deadline' | 'waitingSince'
  > & { bookingId: string; number: string })[];
  now: string;
}

export const HANDOVER_KINDS = ['pickup', 'return'] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

export const handoversQuery = z.strictObject({
  kind: z.enum(HANDOVER_KINDS).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type HandoversQuery = z.output<typeof handoversQuery>;

export interface Handover {
  kind: HandoverKind;
  bookingId: string;
  number: string;
  state: BookingState;
  listingTitle: string;
  quantity: number;
  at: string;
  timeZone: string;
  /** The thing has changed hands. */
  isDone: boolean;
}

/** Of the day that it is where the thing is. */
export interface HandoversPage {
  data: Handover[];
  meta: {
    /** Whatever the filter says. */
    counts: Record<HandoverKind, { total: number; done: number }>;
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    now: string;
  };
}

/** In days, today included. */
export const SPANS = [7, 30, 90] as const;
export type Span = (typeof SPANS)[number];

export const figuresQuery = z.strictObject({
  days: z.coerce
    .number()
    .refine((days): days is Span => (SPANS as readonly number[]).includes(days), {
      error: `Choose ${SPANS.join(', ')} days.`,
    })
    .default(30),
});

export interface SalesLine {
  bookings: number;
  /** What renters paid, tax included, less what they got back. */
  gmv: number;
  /** What of it the platform keeps as its fees, tax not included. */
  fees: number;
}

/** Where something happened; null: the listing says nothing. */
export interface CityName {
  city: string | null;
  country: string | null;
}

/** Of the bookings that were made in the span and came about. Days are UTC's. */
export interface SalesFigures {
  from: string;
  to: string;
  /** The one with the most bookings first; currencies are never added up. */
  currencies: (SalesLine & {
    currency: string;
    /** Every day of the span. */
    days: (SalesLine & { day: string })[];
    /** The largest first, ten at most. */
    categories: (SalesLine & { id: string | null; name: string | null })[];
    cities: (SalesLine & CityName)[];
  })[];
}

export interface UtilisationLine {
  /** Unit-days that live listings were rented, and could have been. */
  rented: number;
  offered: number;
}

/** How much of what live listings offer was rented. Days are those of the bookings. */
export interface UtilisationFigures extends UtilisationLine {
  from: string;
  to: string;
  days: (UtilisationLine & { day: string })[];
  /** What is rented most first, ten at most. */
  categories: (UtilisationLine & { id: string | null; name: string | null })[];
  cities: (UtilisationLine & CityName)[];
}
