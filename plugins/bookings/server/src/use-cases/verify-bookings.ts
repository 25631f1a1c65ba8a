/** The promises about dates and deadlines, checked against the database. */
import type { Finding } from '@rental/payments/contracts/service';
import { rowsOf } from '@rental/shared/database';
import { BOOKING_DEADLINES } from '../../../contracts/lifecycle';
import type { Platform } from '../platform';

interface Check {
  code: string;
  message: string;
  sql: string;
}

const HOLDING = `('PENDING_PAYMENT','UNDER_REVIEW','PENDING_OWNER_APPROVAL','CONFIRMED','UPCOMING',
  'INSPECTION_PENDING','INSPECTION_INCOMPLETE','IN_PROGRESS','RETURN_INSPECTION_PENDING')`;

/** Deadlines are swept every second: a minute late is broken, not slow. */
const CHECKS: readonly Check[] = [
  {
    code: 'RESERVATIONS_OVERLAP',
    message: 'Two reservations of one unit overlap.',
    sql: `select a.id, b.id as other, a.listing_id from rental.reservation a join rental.reservation b
      on a.listing_id = b.listing_id and a.unit = b.unit and a.id < b.id and a.during && b.during`,
  },
  {
    code: 'DATES_MISSING',
    message: 'A live booking does not hold its units.',
    sql: `select b.document_id, b.number from bookings b where b.state in ${HOLDING}
      and b.quantity <> (select count(*) from rental.reservation r
        where r.booking_id = b.document_id and r.kind = 'booking')`,
  },
  {
    code: 'DATES_DIFFER',
    message: 'A booking does not hold the dates that it was changed to.',
    sql: `select b.document_id, b.number from bookings b
      join rental.booking_change c on c.booking_id = b.document_id and c.state = 'APPLIED'
      where b.state in ${HOLDING} and not exists (select from rental.booking_change n
          where n.booking_id = c.booking_id and n.state = 'APPLIED' and n.number > c.number)
        and (b.end_at <> c.end_at or b.total <> (c.quote ->> 'total')::bigint
          or exists (select from rental.reservation r where r.booking_id = b.document_id
            and r.kind = 'booking' and r.during <> c.during))`,
  },
  {
    code: 'CHANGE_OVERDUE',
    message: 'Dates wait for a payment whose time is over, or for none at all.',
    sql: `select r.booking_id, r.expires_at from rental.reservation r
      left join rental.booking_change c on c.booking_id = r.booking_id and c.state = 'OPEN'
      where r.kind = 'hold' and (c.number is null
        or case when c.approved_at is null then c.expires_at < :now::timestamptz - interval '1 minute'
          else c.approved_at < :now::timestamptz - interval '1 hour' end)`,
  },
  {
    code: 'DATES_KEPT',
    message: 'An expired or settled booking still holds dates.',
    sql: `select b.document_id, b.number from bookings b join rental.reservation r on r.booking_id = b.document_id
      where b.state in ('EXPIRED', 'SETTLED')`,
  },
  {
    code: 'DEADLINE_OVERDUE',
    message: 'A deadline has passed and nothing happened.',
    sql: `select b.document_id, b.number, b.state, b.due_at, r.attempts, r.reason from bookings b
      left join rental.deadline_retry r on r.booking_id = b.document_id and r.due_at = b.due_at
      where b.due_at < :now::timestamptz - interval '1 minute' and b.pending_intent is null`,
  },
  {
    code: 'DEADLINE_WAITS',
    message: 'A deadline has waited for a day for something that has not come.',
    sql: `select b.document_id, b.number, b.state, r.due_at, r.reason from bookings b
      join rental.deadline_retry r on r.booking_id = b.document_id and r.next_at = b.due_at
      where r.waits and r.due_at < :now::timestamptz - interval '1 day'
        and not ledger.waits_for_chargeback('payout.create', b.document_id)`,
  },
  {
    code: 'CHARGEBACK_NOT_TAKEN_IN',
    message: 'A chargeback is over, and its booking still waits for it.',
    sql: `select id, booking_id, status, booked_at from ledger.chargeback
      where ended_at is null and booked_at < :now::timestamptz - interval '1 minute'`,
  },
  {
    code: 'BOOKING_STUCK',
    message: 'A booking waits for no deadline and is not closed.',
    sql: `select document_id, number, state from bookings
      where due_at is null and pending_intent is null and state = any(:timed)
        and not (state like 'CANCELLED%' and settled_at is not null)`,
  },
  {
    code: 'WISH_UNANSWERED',
    message: 'Stripe was asked an hour ago and has not answered.',
    sql: `select document_id, number, state, pending_intent from bookings
      where pending_intent is not null and updated_at < :now::timestamptz - interval '1 hour'`,
  },
  {
    code: 'HISTORY_DIFFERS',
    message: "A booking's state is not the last one of its history.",
    sql: `select b.document_id, b.number from bookings b where b.state is distinct from
      (select h.to_state from rental.booking_history h where h.booking_id = b.document_id order by h.id desc limit 1)`,
  },
  {
    code: 'HISTORY_HOLE',
    message: "A step of a booking's history does not begin where the one before it ended.",
    sql: `select h.booking_id, b.number, h.event, h.from_state, h.was, h.at from (
        select booking_id, event, from_state, at,
          lag(to_state) over steps as was, lag(at) over steps as before
        from rental.booking_history window steps as (partition by booking_id order by id)) h
      left join bookings b on b.document_id = h.booking_id
      where h.from_state is distinct from h.was or h.at < h.before`,
  },
  {
    code: 'REFUND_UNEXPLAINED',
    message: 'A refund does not stand in the decision log with its amounts.',
    sql: `select r.booking_id, b.number, r.number as refund, r.refund as amount from rental.booking_refund r
      left join bookings b on b.document_id = r.booking_id
      left join lateral (select g.renter_amount - sum(o.refund) as renter,
            g.owner_amount + sum(o.owner_part) as owner
          from rental.decision_log g join rental.booking_refund o
            on o.booking_id = g.booking_id and o.number = any(g.refund_numbers)
          where g.booking_id = r.booking_id and r.number = any(g.refund_numbers)
          group by g.id) log on true
      where coalesce(log.renter, -1) <> 0 or log.owner <> 0`,
  },
  {
    code: 'LATE_FEE_DIFFERS',
    message: 'A late fee is not what the ledger, or the log of decisions, has of it.',
    sql: `select l.booking_id, l.state, l.amount, l.taken, log.owner, books.earned, books.passed_on
      from rental.late_return l
      cross join lateral (select coalesce(sum(g.owner_amount), 0) as owner
        from rental.decision_log g
        where g.booking_id = l.booking_id and g.rule like 'late\\_fee%') log
      cross join lateral (select
          coalesce(-sum(p.amount) filter (where j.source_type = 'late_fee.paid'), 0) as earned,
          coalesce(-sum(p.amount) filter (where j.source_type = 'damage.passed_on'), 0) as passed_on
        from ledger.journal j join ledger.posting p on p.journal_id = j.id
          and p.account like 'owner:payable:%'
        where j.booking_id = l.booking_id) books
      where books.earned <> case when l.state = 'PAID' then l.owner_part else 0 end
          and not (l.state in ('CHARGING', 'ASKED', 'ENDING', 'OPEN') and books.earned = l.owner_part)
        or l.state = 'FROM_DEPOSIT' and books.passed_on < l.taken
        or log.owner <> case when l.state in ('NONE', 'WAIVED') then 0
          when l.state = 'FROM_DEPOSIT' then l.taken else l.owner_part end`,
  },
  {
    code: 'LATE_FEE_OVERDUE',
    message: 'The time to pay a late fee is over, and the deposit was not asked.',
    sql: `select l.booking_id, b.number, l.due_at from rental.late_return l
      join bookings b on b.document_id = l.booking_id
      where l.due_at < :now::timestamptz - interval '1 minute'
        or (l.state in ('CHARGING', 'ENDING', 'TAKING') and b.settled_at is not null)`,
  },
  {
    code: 'AGREEMENT_ALTERED',
    message: 'An agreement, or what was added to it, does not have its hash any more.',
    sql: `select f.booking_id, b.number, f.part from (
        select booking_id, 'agreement' as part, agreement as content, agreement_hash as hash
          from rental.booking_quote where agreement is not null
        union all
        select booking_id, kind || ' ' || id, content, hash from rental.agreement_addendum) f
      left join bookings b on b.document_id = f.booking_id
      where f.hash <> encode(sha256(convert_to(f.content, 'UTF8')), 'hex')`,
  },
  {
    code: 'REVIEW_HIDDEN',
    message: 'A review is hidden although its time is over, or both are in.',
    sql: `select r.document_id, r.booking_number from reviews r where r.state = 'HIDDEN'
      and (r.reveal_at < :now::timestamptz - interval '1 minute' or exists (select 1 from reviews o
        where o.booking_id = r.booking_id and o.id <> r.id))`,
  },
  {
    code: 'EVENT_DEAD',
    message: 'An event was given up; later ones of its key may wait behind it.',
    sql: `select d.id, d.topic, d.consumer, d.key, d.last_error, (select count(*)::int from rental.outbox w
        where w.consumer = d.consumer and w.key = d.key and w.id > d.id and w.done_at is null) as behind
      from rental.outbox d where d.dead_at is not null and d.done_at is null`,
  },
];

const MOST = 20;

export async function verifyBookings({ knex, clock }: Platform): Promise<Finding[]> {
  const bindings = { now: clock.now(), timed: Object.keys(BOOKING_DEADLINES) };
  const found = await Promise.all(
    CHECKS.map(async ({ code, message, sql }) => {
      const rows = await rowsOf<Record<string, unknown>>(knex, `${sql} limit ${MOST}`, bindings);
      return rows.map((details) => ({ code, message, details }));
    }),
  );
  return found.flat();
}
