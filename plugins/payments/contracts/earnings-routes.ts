/** What an owner earned and was paid, from the ledger. Amounts in minor units. */
import { isoDate, pagination, paginationMeta } from '@rental/shared/http/query';
import { defineRoute, type AnswerOf } from '@rental/shared/http/route';
import { z } from 'zod';

const amount = z.number().int();
const instant = z.iso.datetime();
const payoutStatus = z.enum(['pending', 'in_transit', 'paid', 'failed', 'canceled']);

export const ownerBalance = z.object({
  currency: z.string(),
  /** Released, not paid out yet. */
  available: amount,
  /** Of paid bookings that are not settled. */
  pending: amount,
  /** The part of `pending` that a dispute holds. */
  frozen: amount,
  /** On the way to the bank. */
  inTransit: amount,
  /** Arrived there, ever. */
  paid: amount,
  /** What the owner owes: taken from the next transfer. */
  owed: amount,
});

export const bookingEarnings = z.object({
  bookingId: z.string(),
  number: z.string(),
  listing: z.object({ id: z.string(), title: z.string() }),
  status: z.string(),
  currency: z.string(),
  startDate: z.string(),
  endDate: z.string(),
  /** Rental and extras that the renter paid, without the renter's fee. */
  rental: amount,
  /** What the platform keeps of it, after refunds. */
  commission: amount,
  /** What of the rental was given back. */
  refunded: amount,
  /** rental − commission − refunded. */
  net: amount,
  paidAt: instant,
  settledAt: instant.nullable(),
  payout: z.object({ id: z.string(), amount, status: payoutStatus, at: instant }).nullable(),
});

/** What of a month's paid rentals is the owner's, in the owner's time zone. */
export const monthEarnings = z.object({
  /** `YYYY-MM`. */
  month: z.string(),
  currency: z.string(),
  rental: amount,
  commission: amount,
  refunded: amount,
  net: amount,
  bookings: amount,
});

/** The next rental to be settled: its share goes to the bank at once. */
const nextPayout = z.object({
  bookingId: z.string(),
  at: instant,
  currency: z.string(),
  /** Null after a dispute: the decision divides it. */
  amount: amount.nullable(),
});

export const ownerPayout = z.object({
  id: z.string(),
  bookingId: z.string(),
  bookingNumber: z.string().nullable(),
  amount,
  currency: z.string(),
  status: payoutStatus,
  /** Why the bank sent it back, as Stripe calls it: `account_closed`, `no_account` … */
  failureCode: z.string().nullable(),
  createdAt: instant,
  /** When it came into its status. */
  changedAt: instant,
});

const query = z.strictObject({ pagination });
const meta = z.object({ pagination: paginationMeta });

export const listEarnings = defineRoute({
  id: 'payments.earnings',
  method: 'GET',
  path: '/api/payments/earnings',
  access: 'user',
  summary: "The owner's balances by currency, and each paid booking's share, newest first",
  query,
  answers: {
    200: z.object({
      data: z.object({
        balances: z.array(ownerBalance),
        bookings: z.array(bookingEarnings),
        /** The running month, `YYYY-MM`, by the platform's clock. */
        month: z.string(),
        /** This month and the eleven before it, oldest first; months without a rental are left out. */
        months: z.array(monthEarnings),
        nextPayout: nextPayout.nullable(),
      }),
      meta,
    }),
  },
});

export const listPayouts = defineRoute({
  id: 'payments.payouts',
  method: 'GET',
  path: '/api/payments/payouts',
  access: 'user',
  summary: "Payouts to the owner's bank, newest first",
  query,
  answers: { 200: z.object({ data: z.array(ownerPayout), meta }) },
});

export const ownerStatement = defineRoute({
  id: 'payments.statement',
  method: 'GET',
  path: '/api/payments/statement.csv',
  access: 'user',
  summary:
    "The owner's paid bookings with gross, fee, tax, net and payout, from the ledger, as CSV",
  rateLimit: { points: 30, seconds: 60, by: 'user' },
  query: z.strictObject({
    /** Paid on or after this day of the owner's time zone. */
    from: isoDate.optional(),
    /** Paid on or before this day. */
    to: isoDate.optional(),
  }),
  produces: 'text/csv',
  answers: { 200: z.string() },
});

export type OwnerBalance = z.output<typeof ownerBalance>;
export type MonthEarnings = z.output<typeof monthEarnings>;
export type Earnings = AnswerOf<typeof listEarnings>['data'];
export type BookingEarnings = z.output<typeof bookingEarnings>;
export type OwnerPayout = z.output<typeof ownerPayout>;
