/** What the admin's page "Bookings" asks and shows. Amounts in minor units; instants ISO 8601 UTC. */
import { documentId } from '@rental/shared/http/query';
import { isIsoDate } from '@rental/shared/local-time';
import { z } from 'zod';
import type { TimelinePerson } from './admin-timeline';
import type { DisputeState } from './disputes';
import {
  BOOKING_STATES,
  DEPOSIT_STATES,
  type BookingEvent,
  type BookingState,
  type DepositState,
} from './states';

/** `column:direction` */
export const BOOKING_SORTS = [
  'booked:desc',
  'booked:asc',
  'start:asc',
  'start:desc',
  'end:asc',
  'end:desc',
  'due:asc',
  'due:desc',
  'total:desc',
  'total:asc',
] as const;
export type BookingSort = (typeof BOOKING_SORTS)[number];

/** `missing`: refused, or not there although the handover is open. */
export const DEPOSIT_FILTERS = ['missing', ...DEPOSIT_STATES] as const;

/** `waiting`: for a decision, the first one or the one on appeal; `any`: disputed at some time. */
export const DISPUTED_FILTERS = ['waiting', 'any'] as const;

const RELATIVE_DAY = /^today([+-]\d{1,3})?$/;

export type DayFilter = { readonly date: string } | { readonly offset: number };

/** `2026-07-01`, or `today`, `today+3`, `today-7`: the listing's own day. */
const day = z
  .string()
  .refine((value) => isIsoDate(value) || RELATIVE_DAY.test(value), {
    error: 'Give a date as YYYY-MM-DD, or as today, today+3 or today-7.',
  })
  .transform((value): DayFilter =>
    isIsoDate(value) ? { date: value } : { offset: Number(value.slice('today'.length) || 0) },
  );

const utcDay = z.string().refine(isIsoDate, { error: 'Give a date as YYYY-MM-DD.' });

const states = z
  .string()
  .max(400)
  .transform((value) => value.split(','))
  .pipe(z.array(z.enum(BOOKING_STATES)).min(1));

const amount = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const on = z.literal('1').transform(() => true as const);

/** Further than this nobody turns pages: a narrower filter or another order finds it. */
export const MOST_LISTED = 10_000;

const filters = {
  /** Part of a number, a listing's title or a party's name; all of a party's mail address. */
  search: z.string().trim().min(2).max(100).optional(),
  /** Several with commas between them. */
  state: states.optional(),
  startFrom: day.optional(),
  startTo: day.optional(),
  endFrom: day.optional(),
  endTo: day.optional(),
  /** Made on these days of UTC, as the sales figures count. */
  bookedFrom: utcDay.optional(),
  bookedTo: utcDay.optional(),
  /** Was paid for, whatever became of it then. */
  sold: on.optional(),
  city: z.string().trim().min(1).max(200).optional(),
  /** A category's document id; those below it count too. */
  category: documentId.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Give a currency as EUR.')
    .optional(),
  /** Totals, in minor units of `currency`, which they need. */
  minTotal: amount.optional(),
  maxTotal: amount.optional(),
  deposit: z.enum(DEPOSIT_FILTERS).optional(),
  disputed: z.enum(DISPUTED_FILTERS).optional(),
  /** Its deadline has passed and nothing has happened. */
  overdue: on.optional(),
  /** A wish about it is on its way to Stripe: "being confirmed", "being cancelled". */
  pending: on.optional(),
  /** In its present state for more than so many hours. */
  olderThan: z.coerce.number().int().min(1).max(9999).optional(),
  listing: documentId.optional(),
  renter: documentId.optional(),
  owner: documentId.optional(),
};

export const FILTER_NAMES = Object.keys(filters) as readonly (keyof typeof filters)[];
export type FilterName = keyof typeof filters;

export const bookingsQuery = z
  .strictObject({
    ...filters,
    sort: z.enum(BOOKING_SORTS).default('booked:desc'),
    page: z.coerce.number().int().min(1).max(MOST_LISTED).default(1),
    pageSize: z.coerce.number().int().min(1).max(100).default(20),
  })
  .refine(
    ({ minTotal, maxTotal, currency }) =>
      (minTotal === undefined && maxTotal === undefined) || currency !== undefined,
    { path: ['currency'], error: 'Amounts are compared within one currency: name it.' },
  )
  .refine(({ page, pageSize }) => page * pageSize <= MOST_LISTED, {
    path: ['page'],
    error: `The list ends at ${MOST_LISTED}. Filter it further.`,
  });
export type BookingsQuery = z.output<typeof bookingsQuery>;

/** Filters that every member of staff has, by what they are called in the address and the texts. */
export const BOOKING_PRESETS = {
  pickups_today: 'startFrom=today&startTo=today&state=CONFIRMED,UPCOMING,INSPECTION_PENDING',
  returns_overdue: 'state=RETURN_INSPECTION_PENDING&sort=end:asc',
  awaiting_approval: 'state=PENDING_OWNER_APPROVAL,UNDER_REVIEW&olderThan=12&sort=due:asc',
  deposit_missing: 'deposit=missing&state=UPCOMING,INSPECTION_PENDING&sort=start:asc',
  in_dispute: 'disputed=waiting',
  overdue: 'overdue=1&sort=due:asc',
} as const;
export type BookingPreset = keyof typeof BOOKING_PRESETS;

export interface BookingEntry {
  documentId: string;
  number: string;
  state: BookingState;
  /** The wish that Stripe has yet to answer. */
  pending: BookingEvent | null;
  listing: { documentId: string; title: string; city: string | null };
  renter: TimelinePerson;
  owner: TimelinePerson;
  /** Days of the listing. */
  startDate: string;
  endDate: string;
  timeZone: string;
  total: number;
  currency: string;
  deposit: { amount: number; state: DepositState };
  /** Null: the state waits for nobody's clock. */
  dueAt: string | null;
  /** Null: nobody has disputed it. */
  dispute: DisputeState | null;
  bookedAt: string | null;
}

export interface BookingsPage {
  entries: BookingEntry[];
  now: string;
  /** `total` counts up to `MOST_LISTED`; `isCapped`: there are more. */
  pagination: {
    page: number;
    pageSize: number;
    pageCount: number;
    total: number;
    isCapped: boolean;
  };
}

/** What the filters can be chosen from. */
export interface BookingFilterChoices {
  cities: string[];
  currencies: string[];
  /** Those above first, then theirs. */
  categories: { documentId: string; name: string; depth: number }[];
}

/** A filter that a member of staff has given a name. `query`: as in the page's address. */
export interface SavedFilter {
  id: string;
  name: string;
  query: string;
}

/** The order and the filters of an address; what the page does not know is left out. */
export function filterQuery(params: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of [...FILTER_NAMES, 'sort'] as const) {
    const value = params.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

const savedQuery = z
  .string()
  .max(1000)
  .refine(
    (query) => bookingsQuery.safeParse(Object.fromEntries(new URLSearchParams(query))).success,
    { error: 'These are no filters of the list.' },
  )
  .transform((query) => filterQuery(new URLSearchParams(query)));

const name = z.string().trim().min(1, 'Give it a name.').max(60);

export const filterToSave = z.strictObject({ name, query: savedQuery });
export type FilterToSave = z.output<typeof filterToSave>;

/** A new name, other filters, or both. */
export const filterChange = z.strictObject({
  name: name.optional(),
  query: savedQuery.optional(),
});
export type FilterChange = z.output<typeof filterChange>;

/** So many filters a member of staff can save. */
export const MOST_SAVED = 50;
