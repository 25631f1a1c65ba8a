/**
 * What renter and owner agreed to, as it is frozen with the booking, and what was added to it since.
 * Browser-safe; amounts in minor units, instants ISO 8601 UTC.
 */
import { z } from 'zod';
import { quoteLine } from './dto';
import { lateTerms } from './late-return';

const amount = z.number().int();
const instant = z.iso.datetime({ offset: true });
const party = z.object({ id: z.string(), name: z.string() });

export const agreementContent = z.object({
  format: z.literal(1),
  bookingId: z.string(),
  number: z.string(),
  agreedAt: instant,
  renter: party,
  owner: party,
  item: z.object({
    listingId: z.string(),
    title: z.string(),
    description: z.string(),
    place: z.string(),
    /** As the listing described it, its condition among it: label and value. */
    properties: z.array(z.object({ label: z.string(), value: z.unknown() })),
    /** What is looked at when it is handed over and returned. */
    checklist: z.array(z.string()),
    quantity: amount,
  }),
  period: z.object({
    startAt: instant,
    endAt: instant,
    startDate: z.string(),
    endDate: z.string(),
    timeZone: z.string(),
    pickupTime: z.string(),
    returnTime: z.string(),
  }),
  price: z.object({
    currency: z.string(),
    lines: z.array(quoteLine),
    total: amount,
    deposit: amount,
  }),
  cancellation: z.object({
    policy: z.string(),
    version: z.string(),
    tiers: z.array(z.object({ hoursBefore: z.number(), refundPercent: z.number() })),
    inProgressRefund: z.boolean(),
    serviceFeeRefundable: z.boolean(),
  }),
  /** What bringing it back too late costs; left out where it costs nothing. */
  lateReturn: lateTerms.optional(),
  /** The platform's terms by the hash of their wording; null when none were published. */
  terms: z.object({ title: z.string(), hash: z.string(), publishedAt: instant }).nullable(),
  message: z.string().nullable(),
});
export type AgreementContent = z.output<typeof agreementContent>;

export const ADDENDUM_KINDS = ['CHECK_IN', 'CHECK_OUT', 'CHANGE'] as const;
export type AddendumKind = (typeof ADDENDUM_KINDS)[number];

/** `after`: the hash of what it is added to, the agreement's or that of the addendum before. */
export const addendumContent = z.object({
  format: z.literal(1),
  bookingId: z.string(),
  after: z.string(),
  at: instant,
  /** Of a report of the condition. */
  report: z
    .object({
      condition: z.string(),
      checklist: z.array(z.object({ item: z.string(), ok: z.boolean() })),
      notes: z.string(),
      issues: z.array(z.string()),
      photos: z.array(z.string()),
      /** Of a return. */
      returnedAt: instant.optional(),
    })
    .optional(),
  /** Of other dates that were paid for. */
  change: z
    .object({ startAt: instant, endAt: instant, total: amount, currency: z.string() })
    .optional(),
});
export type AddendumContent = z.output<typeof addendumContent>;

export const agreementView = z.object({
  /** SHA-256 of the canonical JSON (sorted keys, no spaces, UTF-8) of `content`. */
  hash: z.string(),
  /** Whether the text that is kept still has its hash; the same for each addendum. */
  intact: z.boolean(),
  content: agreementContent,
  addenda: z.array(
    z.object({
      kind: z.enum(ADDENDUM_KINDS),
      hash: z.string(),
      intact: z.boolean(),
      content: addendumContent,
    }),
  ),
});
export type AgreementView = z.output<typeof agreementView>;
