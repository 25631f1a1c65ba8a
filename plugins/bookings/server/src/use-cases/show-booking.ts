/** One booking as a party sees it, by one statement. */
import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { BookingView } from '../../../contracts/dto';
import type { LateReturnView } from '../../../contracts/late-returns';
import type { BookingEvent, BookingState, DepositState } from '../../../contracts/states';
import type { PinnedWindows } from '../../../contracts/terms/windows';
import { includedTaxOf, type RentalPrice } from '../../../contracts/pricing';
import type { Platform } from '../platform';
import { availableActions } from '../domain/available-actions';
import { decisionFor } from '../domain/decision-view';
import { RETURN_OPEN_SINCE } from '../services/booking-record';
import { DECISIONS_COLUMN, type DecisionsColumn } from '../services/decisions';
import { DISPUTE_COLUMN, viewOfColumn, type DisputeColumn } from '../services/disputes';
import {
  answerAskedOf,
  OPEN_DISPUTE_COLUMN,
  type OpenDisputeColumn,
} from '../services/open-dispute-column';
import { FROZEN_SINCE } from '../services/frozen-since';
import { INSPECTIONS_COLUMN, inspectionsOf, RETURN_REPORTED } from '../services/inspections';
import { LATE_RETURN_COLUMN, lateReturnFor } from '../services/late-returns';
import {
  OPEN_CHANGE_COLUMN,
  openChangeFor,
  type OpenChangeColumn,
} from '../services/open-change-column';
import { NEXT_RENTAL_COLUMN } from '../services/return-warnings';
import {
  canReview,
  REVIEW_FACTS,
  REVIEWS_COLUMN,
  reviewsOf,
  type ReviewFacts,
  type ReviewsColumn,
} from '../services/reviews';
import type { Party, Role } from './act-on-booking';

/** What the list and the page read alike. */
export interface HeadRow extends ReviewFacts {
  document_id: string;
  number: string;
  state: BookingState;
  pending_intent: BookingEvent | null;
  listing_id: string;
  listing_title: string;
  listing_photo: string | null;
  renter_id: string;
  start_at: Date;
  end_at: Date;
  start_date: string;
  end_date: string;
  time_zone: string;
  quantity: number;
  guests: number | null;
  message: string | null;
  deposit_amount: string | null;
  deposit_state: DepositState | null;
  due_at: Date | null;
  settled_at: Date | null;
  return_open_since: Date | null;
  handed_over: boolean;
  return_reported: boolean;
  late_return: LateReturnView | null;
  change: OpenChangeColumn | null;
  open_dispute: OpenDisputeColumn | null;
  appeal_until: Date | null;
  listing_slug: string | null;
  other_name: string | null;
  other_avatar: string | null;
  other_verified: boolean | null;
  other_rating: string | null;
  other_rating_count: number | null;
  windows: PinnedWindows;
}

interface Row extends HeadRow {
  quote: RentalPrice;
  address: string | null;
  timeline: BookingView['timeline'] | null;
  inspections: BookingView['inspections'] | null;
  dispute: DisputeColumn | null;
  decisions: DecisionsColumn;
  agreement_hash: string | null;
  reviews: ReviewsColumn;
  earlier_return_late: boolean;
  frozen_since: Date | null;
  next_rental: BookingView['nextRental'];
}

/** What decides, besides the state, whether the booking `b` can be claimed about or appealed. */
const CLAIM_FACTS = `(b.state not like 'CANCELLED%' or exists (select 1
      from rental.booking_history h
      where h.booking_id = b.document_id and h.to_state = 'IN_PROGRESS')) as handed_over,
    ${OPEN_DISPUTE_COLUMN},
    (select d.deadline from disputes d where b.state = 'RESOLVED'
      and d.booking_id = b.document_id and d.appealed_at is null) as appeal_until`;

/** Columns of `HeadRow`, for `bookings b` with `rental.sold_quote q`, joined by `HEAD_JOINS`; needs `:userId`. */
export const HEAD = `b.document_id, b.number, b.state, b.pending_intent, b.listing_id, b.listing_title,
    b.listing_photo, b.renter_id, b.start_at, b.end_at, b.start_date::text, b.end_date::text,
    b.time_zone, b.quantity, b.guests, b.message, b.deposit_amount, b.deposit_state, b.due_at,
    b.settled_at, ${RETURN_OPEN_SINCE} as return_open_since, l.slug as listing_slug,
    coalesce(nullif(o.first_name, ''), split_part(o.display_name, ' ', 1)) as other_name,
    o.avatar_url as other_avatar, o.identity_verified as other_verified,
    round(o.rating_sum::numeric / nullif(o.rating_count, 0), 2) as other_rating,
    o.rating_count as other_rating_count, ${RETURN_REPORTED}, ${LATE_RETURN_COLUMN},
    ${OPEN_CHANGE_COLUMN}, ${CLAIM_FACTS}, ${REVIEW_FACTS},
    q.windows`;

export const HEAD_JOINS = `left join listings l on l.document_id = b.listing_id
  left join up_users o
    on o.document_id = case when b.renter_id = :userId then b.owner_id else b.renter_id end`;

/** Whether a unit that the booking `b` waits for is still with somebody whose rental has ended; needs `:now`. */
const EARLIER_RETURN_LATE = `(b.state in ('CONFIRMED', 'UPCOMING', 'INSPECTION_PENDING') and exists (
    select 1 from rental.reservation mine
      join rental.reservation earlier on earlier.listing_id = mine.listing_id
        and earlier.unit = mine.unit and upper(earlier.during) <= lower(mine.during)
      join bookings other on other.document_id = earlier.booking_id
      where mine.booking_id = b.document_id and other.state = 'RETURN_INSPECTION_PENDING'
        and other.end_at < :now)) as earlier_return_late`;

const SHOW = `select ${HEAD}, q.quote, l.address,
    (select jsonb_agg(jsonb_build_object('from', h.from_state, 'to', h.to_state, 'event', h.event,
        'actor', h.actor_kind, 'reason', h.reason, 'at', h.at) order by h.id)
      from rental.booking_history h where h.booking_id = b.document_id) as timeline,
    ${INSPECTIONS_COLUMN},
    ${DISPUTE_COLUMN},
    ${DECISIONS_COLUMN},
    (select a.agreement_hash from rental.booking_quote a where a.booking_id = b.document_id
      and a.agreement is not null) as agreement_hash,
    ${REVIEWS_COLUMN},
    ${EARLIER_RETURN_LATE},
    ${FROZEN_SINCE} as frozen_since,
    ${NEXT_RENTAL_COLUMN}
  from bookings b
  join rental.sold_quote q on q.booking_id = b.document_id
  ${HEAD_JOINS}
  where b.document_id = :bookingId and (b.renter_id = :userId or b.owner_id = :userId)`;

/** Unpaid and expired bookings do not learn where the item is. */
const ADDRESS_HIDDEN: readonly BookingState[] = [
  'DRAFT',
  'PENDING_PAYMENT',
  'UNDER_REVIEW',
  'PENDING_OWNER_APPROVAL',
  'EXPIRED',
];

/** Why staff let a renter go on or not is between them and the renter. */
const isOfReview = ({ from, actor }: BookingView['timeline'][number]): boolean =>
  from === 'UNDER_REVIEW' && actor === 'ops';

/** @throws 404 for everybody who is not a party */
export async function showBooking(
  { knex, uploads, clock }: Pick<Platform, 'knex' | 'uploads' | 'clock'>,
  party: Party,
): Promise<BookingView> {
  const [row] = await rowsOf<Row>(knex, SHOW, { ...party, now: clock.now() });
  if (!row) throw notFound('This booking');
  const role: Role = row.renter_id === party.userId ? 'renter' : 'owner';
  const now = clock.now();
  return {
    ...headOf(row, role, now),
    message: row.message,
    quote: {
      currency: row.quote.currency,
      lines: row.quote.lines,
      total: row.quote.total,
      includedTax: includedTaxOf(row.quote),
      ownerShare: role === 'owner' ? row.quote.ownerShare : null,
    },
    timeline: (row.timeline ?? []).map((entry) => ({
      ...entry,
      reason: role === 'owner' && isOfReview(entry) ? null : entry.reason,
      at: iso(entry.at),
    })),
    inspections: inspectionsOf(row.inspections, uploads),
    dispute: row.dispute && viewOfColumn(row.dispute, uploads),
    agreementHash: row.agreement_hash,
    decisions: (row.decisions ?? []).flatMap((each) => decisionFor(role, each) ?? []),
    lateReturn: lateReturnFor(role, row.late_return),
    nextRental:
      role === 'owner' && row.next_rental
        ? { ...row.next_rental, startAt: iso(row.next_rental.startAt) }
        : null,
    frozenSince: isoOf(row.frozen_since),
    waitsForEarlierReturn: role === 'renter' && row.earlier_return_late,
    reviews: reviewsOf(row.reviews, row, now),
    address: ADDRESS_HIDDEN.includes(row.state) ? null : row.address,
  };
}

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null;

/** PostgreSQL writes instants in JSON with an offset; the contract says UTC. */
const iso = (instant: string): string => new Date(instant).toISOString();

/** What the list and the page have in common. */
export function headOf(row: HeadRow, role: Role, now: Date) {
  const deposit = row.deposit_state ?? 'none';
  const { answerUntil, appealUntil } = disputeTimesOf(row, role, now);
  return {
    bookingId: row.document_id,
    number: row.number,
    status: row.state,
    pending: row.pending_intent,
    role,
    listing: {
      id: row.listing_id,
      slug: row.listing_slug,
      title: row.listing_title,
      photo: row.listing_photo,
    },
    otherParty: otherPartyOf(row),
    startAt: row.start_at.toISOString(),
    endAt: row.end_at.toISOString(),
    startDate: row.start_date,
    endDate: row.end_date,
    timeZone: row.time_zone,
    quantity: row.quantity,
    guests: row.guests ?? 1,
    message: row.message,
    deposit: { amount: Number(row.deposit_amount ?? 0), state: deposit },
    windows: windowsOf(row),
    dueAt: row.due_at?.toISOString() ?? null,
    settledAt: row.settled_at?.toISOString() ?? null,
    answerUntil,
    appealUntil,
    change: openChangeFor(role, row.change),
    availableActions: availableActions({
      state: row.state,
      role,
      pending: row.pending_intent,
      deposit,
      returnOpen: row.return_open_since !== null,
      settled: row.settled_at !== null,
      handedOver: row.handed_over,
      dispute: row.open_dispute && (answerUntil ? 'asked' : 'open'),
      appealOpen: appealUntil !== null,
      returnReported: row.return_reported,
      lateFee: row.late_return?.state ?? null,
      changeAsked: isChangeAsked(row, now),
      reviewOpen: canReview(row, now),
    }),
  };
}

const isChangeAsked = ({ change }: HeadRow, now: Date): boolean =>
  change?.waitsFor === 'owner' && new Date(change.expiresAt) > now;

/** Those that the parties are told. */
function windowsOf({ windows }: HeadRow): BookingView['windows'] {
  const { version, paymentMinutes, changeMinutes, upcomingHours } = windows;
  const { claimDays, cancelledDays, reviewDays } = windows;
  return {
    ...{ version, paymentMinutes, changeMinutes, upcomingHours },
    ...{ claimDays, cancelledDays, reviewDays },
  };
}

/** Until when this side is asked to answer, and can appeal. */
function disputeTimesOf({ open_dispute, appeal_until }: HeadRow, role: Role, now: Date) {
  const isAppealable = appeal_until !== null && now <= appeal_until;
  return {
    answerUntil: answerAskedOf(open_dispute, role)?.toISOString() ?? null,
    appealUntil: isAppealable ? appeal_until.toISOString() : null,
  };
}

const otherPartyOf = (row: HeadRow): BookingView['otherParty'] => ({
  firstName: row.other_name ?? '',
  avatarUrl: row.other_avatar,
  verified: row.other_verified ?? false,
  rating: row.other_rating === null ? null : Number(row.other_rating),
  ratingCount: row.other_rating_count ?? 0,
});
