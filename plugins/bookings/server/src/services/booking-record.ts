/** A booking with what was sold, as the database holds it. Only `saveTransition` writes it. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Range } from '@rental/shared/range';
import type { Knex } from 'knex';
import type { RentalPrice } from '../../../contracts/pricing';
import type { Actor, BookingEvent, BookingState, DepositState } from '../../../contracts/states';
import type { PinnedWindows } from '../../../contracts/terms/windows';
import type { PolicyTerms } from '../domain/refund';
import type { PinnedFees } from './listing-terms';

/** The terms that the booking was sold under, which never change, and what it costs with its changes. */
export interface SoldTerms {
  price: RentalPrice;
  instantBook: boolean;
  policy: PolicyTerms;
  fees: PinnedFees;
  windows: PinnedWindows;
}

export interface BookingRecord extends SoldTerms {
  id: string;
  number: string;
  listingId: string;
  listingTitle: string;
  renterId: string;
  ownerId: string;
  quantity: number;
  state: BookingState;
  startAt: Date;
  endAt: Date;
  startDate: string;
  endDate: string;
  timeZone: string;
  dueAt: Date | null;
  total: number;
  currency: string;
  depositAmount: number;
  depositState: DepositState;
  pendingIntent: BookingEvent | null;
  settledAt: Date | null;
  /** When it was asked for and paid: the payout's limit counts from here. */
  bookedAt: Date;
  /** When it was cancelled after the handover, until the item is back; null otherwise. */
  returnOpenSince: Date | null;
  /** What was reserved, turnaround included; null for bookings of before that was kept. */
  during: Range<Date> | null;
  /** A risk rule asked for a look by staff when it was submitted. */
  riskAsked: boolean;
}

interface Row {
  document_id: string;
  number: string;
  listing_id: string;
  listing_title: string;
  renter_id: string;
  owner_id: string;
  quantity: number;
  state: BookingState;
  start_at: Date;
  end_at: Date;
  start_date: string;
  end_date: string;
  time_zone: string;
  due_at: Date | null;
  total: string;
  currency: string;
  deposit_amount: string | null;
  deposit_state: DepositState | null;
  pending_intent: BookingEvent | null;
  settled_at: Date | null;
  booked_at: Date;
  return_open_since: Date | null;
  during_from: Date | null;
  during_until: Date | null;
  /** Without a promo where it was sold before there were any. */
  quote: Omit<RentalPrice, 'promo'> & { promo?: number; instantBook: boolean };
  policy: PolicyTerms;
  fees: PinnedFees;
  windows: PinnedWindows;
  risk_asked: boolean;
}

/**
 * For `bookings b`: its last step was a cancel after the handover, so the item is to come back. A change
 * that was paid too late and given back is no step of it.
 */
export const RETURN_OPEN_SINCE = `(select case when h.event = 'cancel' and h.from_state = 'IN_PROGRESS' then h.at end
    from rental.booking_history h
    where h.booking_id = b.document_id and h.event not in ('change_made', 'change_lapsed')
    order by h.id desc limit 1)`;

const SELECT = `select b.document_id, b.number, b.listing_id, b.listing_title, b.renter_id, b.owner_id,
    b.quantity, b.state, b.start_at, b.end_at, b.start_date::text, b.end_date::text, b.time_zone,
    b.due_at, b.total, b.currency, b.deposit_amount, b.deposit_state, b.pending_intent, b.settled_at,
    b.booked_at, q.quote, q.policy, q.fees, q.windows, lower(q.during) as during_from, upper(q.during) as during_until,
    q.risk is not null as risk_asked,
    ${RETURN_OPEN_SINCE} as return_open_since
  from bookings b join rental.sold_quote q on q.booking_id = b.document_id
  where b.document_id = ?`;

export async function readBooking(knex: Knex, id: string): Promise<BookingRecord | undefined> {
  const [row] = await rowsOf<Row>(knex, SELECT, [id]);
  return row && toRecord(row);
}

const LOCK = 'select 1 from bookings where document_id = ? for update';

/**
 * Holds the row until the transaction ends: transitions of one booking happen one after another. It is
 * read afterwards, by a statement of its own: one that has waited for the lock would see the booking as
 * the last transition left it, but its price, its dates and its return as they were before that.
 */
export async function lockBooking(trx: Trx, id: string): Promise<BookingRecord | undefined> {
  await trx.raw(LOCK, [id]);
  const [row] = await rowsOf<Row>(trx, SELECT, [id]);
  return row && toRecord(row);
}

function toRecord(row: Row): BookingRecord {
  const { instantBook, promo = 0, ...price } = row.quote;
  return {
    id: row.document_id,
    number: row.number,
    listingId: row.listing_id,
    listingTitle: row.listing_title,
    renterId: row.renter_id,
    ownerId: row.owner_id,
    quantity: row.quantity,
    state: row.state,
    startAt: row.start_at,
    endAt: row.end_at,
    startDate: row.start_date,
    endDate: row.end_date,
    timeZone: row.time_zone,
    dueAt: row.due_at,
    total: Number(row.total),
    currency: row.currency,
    depositAmount: Number(row.deposit_amount ?? 0),
    depositState: row.deposit_state ?? 'none',
    pendingIntent: row.pending_intent,
    settledAt: row.settled_at,
    bookedAt: row.booked_at,
    returnOpenSince: row.return_open_since,
    during:
      row.during_from && row.during_until
        ? { start: row.during_from, end: row.during_until }
        : null,
    price: { ...price, promo },
    instantBook,
    policy: row.policy,
    fees: row.fees,
    windows: row.windows,
    riskAsked: row.risk_asked,
  };
}

export interface HistoryEntry {
  event: BookingEvent;
  from: BookingState;
  actorKind: Actor;
  actorId: string | null;
  reason: string | null;
  at: Date;
}

/**
 * The booking as it is to be, and the history row: one statement, past the guard of the table. A history
 * never goes back, though the clock of the machine that made the last step may be ahead of this one's.
 */
export async function saveTransition(
  trx: Trx,
  booking: BookingRecord,
  entry: HistoryEntry,
): Promise<void> {
  await trx.raw(
    `with allowed as materialized (select set_config('rental.transition', 'on', true) as word),
    saved as (
      update bookings set state = :state, due_at = :dueAt, pending_intent = :pending,
          deposit_state = :deposit, settled_at = :settledAt, updated_at = :at,
          start_at = :startAt, end_at = :endAt, start_date = :startDate, end_date = :endDate,
          total = :total
        from allowed where document_id = :id and allowed.word = 'on' returning document_id
    )
    insert into rental.booking_history
        (booking_id, from_state, to_state, event, actor_kind, actor_id, reason, policy_version, at)
      select document_id, :from, :state, :event, :actorKind, :actorId, :reason, :policy,
          greatest(:at, (select max(h.at) from rental.booking_history h where h.booking_id = :id))
        from saved`,
    {
      id: booking.id,
      state: booking.state,
      dueAt: booking.dueAt,
      pending: booking.pendingIntent,
      deposit: booking.depositState,
      settledAt: booking.settledAt,
      startAt: booking.startAt,
      endAt: booking.endAt,
      startDate: booking.startDate,
      endDate: booking.endDate,
      total: booking.total,
      at: entry.at,
      from: entry.from,
      event: entry.event,
      actorKind: entry.actorKind,
      actorId: entry.actorId,
      reason: entry.reason,
      policy: booking.policy.version,
    } as Knex.ValueDict,
  );
}

/** The deposit follows its hold at Stripe; that is no change of the booking's state. */
export async function saveDepositState(
  trx: Trx,
  id: string,
  from: readonly DepositState[],
  to: DepositState,
): Promise<boolean> {
  const rows = await rowsOf<{ document_id: string }>(
    trx,
    `with allowed as materialized (select set_config('rental.transition', 'on', true) as word)
    update bookings set deposit_state = :to from allowed
      where document_id = :id and deposit_state = any(:from) and allowed.word = 'on'
      returning document_id`,
    { id, to, from: [...from] },
  );
  return rows.length > 0;
}
