/** What an event about a booking is told of, and to whom. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { OutboxEvent } from '@rental/shared/outbox/consumers';
import { known, type Facts } from '../domain/facts';
import { kindOf, type Payload } from '../domain/kind-of';
import { bookingLink } from '../domain/link-of';
import type { Kind } from '../../../contracts/kinds';
import type { Telling } from './store-tellings';

interface BookingRow {
  renterId: string;
  ownerId: string;
  number: string;
  title: string;
  timeZone: string;
  startAt: Date;
  endAt: Date;
  dueAt: Date | null;
  currency: string;
  hasDeposit: boolean;
  isOver: boolean;
  endedBy: string | null;
  changeKind: 'extension' | 'dates' | null;
  asked: { startAt: string; endAt: string; until: string } | null;
  late: {
    amount: number;
    share: number;
    taken: number;
    minutes: number;
    until: string | null;
  } | null;
}

const ENDINGS = "('decline', 'withdraw', 'approval_timeout', 'capture_failed', 'payment_timeout')";

const BOOKING = `select b.renter_id as "renterId", b.owner_id as "ownerId", b.number,
    b.listing_title as title, b.time_zone as "timeZone", b.start_at as "startAt",
    b.end_at as "endAt", b.due_at as "dueAt", b.currency,
    coalesce(b.deposit_amount, 0) > 0 as "hasDeposit",
    b.state in ('COMPLETED', 'RESOLVED', 'SETTLED', 'CANCELLED_BY_RENTER', 'CANCELLED_BY_OWNER')
      as "isOver",
    case when b.state = 'EXPIRED' then (select h.event from rental.booking_history h
      where h.booking_id = b.document_id and h.event in ${ENDINGS} order by h.id desc limit 1)
      end as "endedBy",
    (select c.kind from rental.booking_change c where c.booking_id = b.document_id
      and c.state = 'APPLIED' order by c.number desc limit 1) as "changeKind",
    (select json_build_object('startAt', c.start_at, 'endAt', c.end_at, 'until', c.expires_at)
      from rental.booking_change c where c.booking_id = b.document_id
      order by c.number desc limit 1) as asked,
    (select json_build_object('amount', l.amount, 'share', l.owner_part, 'taken', l.taken,
        'minutes', l.minutes, 'until', l.due_at)
      from rental.late_return l where l.booking_id = b.document_id) as late
  from bookings b where b.document_id = ?`;

const readBooking = async (trx: Trx, id: unknown): Promise<BookingRow | undefined> =>
  (await rowsOf<BookingRow>(trx, BOOKING, [String(id)]))[0];

/** Whoever has not paid yet has no owner that knows of it. */
export async function bookingNews(trx: Trx, { topic, payload }: OutboxEvent): Promise<Telling[]> {
  const booking = await readBooking(trx, payload.bookingId);
  const kind = booking && kindOf(topic, payload, booking);
  if (!booking || !kind) return [];
  const next = payload.nextBookingId ? await readBooking(trx, payload.nextBookingId) : undefined;
  const bookingId = String(payload.bookingId);
  const telling = { kind, about: bookingId, facts: factsOf(kind, booking, payload, next) };
  const link = bookingLink(kind, bookingId);
  const tellings: Telling[] = [
    { ...telling, link, side: 'renter', userId: booking.renterId },
    { ...telling, link, side: 'owner', userId: booking.ownerId },
  ];
  if (next)
    tellings.push({
      ...telling,
      link: bookingLink(kind, String(payload.nextBookingId)),
      side: 'next',
      userId: next.renterId,
    });
  return kind === 'review_received'
    ? tellings.filter(({ userId }) => userId === payload.subjectId)
    : tellings;
}

/** The other sides are waited for until then, or the renter is asked to pay. */
function untilOf(kind: Kind, { asked, dueAt, late }: BookingRow): string | null | undefined {
  if (kind === 'change_asked') return asked?.until;
  if (kind === 'request_made' || kind === 'under_review') return dueAt?.toISOString();
  return late?.until;
}

function factsOf(
  kind: Kind,
  booking: BookingRow,
  payload: Payload,
  next: BookingRow | undefined,
): Facts {
  const { title, number, timeZone, currency, asked, late } = booking;
  return known({
    title,
    number,
    timeZone,
    currency: typeof payload.currency === 'string' ? payload.currency : currency,
    start: booking.startAt.toISOString(),
    end: booking.endAt.toISOString(),
    askedStart: asked?.startAt,
    askedEnd: asked?.endAt,
    until: untilOf(kind, booking),
    amount: typeof payload.amount === 'number' ? payload.amount : late?.amount,
    share: late?.share,
    taken: late?.taken,
    late: late?.minutes,
    nextNumber: next?.number,
    nextStart: next?.startAt.toISOString(),
    deposit: booking.hasDeposit,
  });
}
