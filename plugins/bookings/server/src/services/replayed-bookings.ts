/** Paid bookings of the last months as a replay needs them, a part at a time. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { SharedPrice } from '../../../contracts/pricing';
import type { TaxedPlace } from '../../../contracts/taxes';
import type { BookingEvent, BookingState } from '../../../contracts/states';
import { REFUNDING_EVENTS, type ReplayedBooking } from '../domain/replay-terms';
import type { TimedBooking, TimedStep } from '../domain/replay-windows';
import type { PolicyTerms } from '../domain/refund';

export interface ReplayScope {
  readonly since: Date;
  readonly now: Date;
  /** Only bookings sold under a version of this policy; null: all. */
  readonly policySlug: string | null;
  /** With what deadlines decide about, and with bookings that were never paid. */
  readonly timed: boolean;
}

export interface NamedBooking extends ReplayedBooking {
  readonly key: number;
  readonly documentId: string;
  readonly number: string;
  readonly title: string;
  /** Staff divided its money in a dispute. */
  readonly isDecided: boolean;
}

interface Row {
  key: number;
  document_id: string;
  number: string;
  title: string;
  currency: string;
  start_at: Date;
  start_date: string;
  end_date: string;
  time_zone: string;
  price: SharedPrice;
  place: TaxedPlace;
  policy: PolicyTerms | null;
  owner_penalty_bps: number;
  is_decided: boolean;
  is_first: boolean;
  late: ReplayedBooking['late'];
  from_state: BookingState | null;
  event: BookingEvent | null;
  to_state: BookingState | null;
  at: Date | null;
  is_paid: boolean;
  timed: TimedColumn | null;
}

/** In JSON, instants are text. */
type InJson<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};
type TimedColumn = Omit<InJson<TimedBooking>, 'steps' | 'reviewedAt'> & {
  readonly steps: readonly InJson<TimedStep>[];
  readonly reviewedAt: readonly string[];
};

const IS_PAID = `b.state not in
    ('DRAFT', 'PENDING_PAYMENT', 'UNDER_REVIEW', 'PENDING_OWNER_APPROVAL', 'EXPIRED')`;

/** Bookings that were paid: the others never moved money, and only deadlines decide about them. */
const REPLAYED = `b.published_at is not null and b.booked_at > :since and b.booked_at <= :now
    and (:timed or ${IS_PAID})
    and (:policySlug::text is null or b.policy_version like :policySlug || '@%')`;

const PRICE = ['rental', 'renterFee', 'tax', 'total', 'commission', 'applicationFee', 'ownerShare']
  .map((key) => `'${key}', q.quote -> '${key}'`)
  .concat(`'listed', q.quote -> 'listed'`)
  .concat(`'promo', coalesce(q.quote -> 'promo', '0')`)
  .join(', ');

/** What deadlines decide about, of the booking `part` with its quote `q`. */
const TIMED = `jsonb_build_object('bookedAt', part.booked_at, 'startAt', part.start_at,
      'endAt', part.end_at, 'instantBook', coalesce(q.quote -> 'instantBook', 'true'),
      'depositAmount', part.deposit_amount, 'windows', q.windows,
      'heldAt', (select min(h.placed_at) from ledger.intent i join ledger.hold h on h.intent_id = i.id
        where i.booking_id = part.document_id),
      'steps', (select coalesce(jsonb_agg(jsonb_build_object('from', s.from_state, 'event', s.event,
          'to', s.to_state, 'actor', s.actor_kind, 'at', s.at) order by s.id), '[]')
        from rental.booking_history s where s.booking_id = part.document_id),
      'reviewedAt', (select coalesce(jsonb_agg(v.written_at), '[]') from reviews v
        where v.booking_id = part.document_id))`;

/** The policy is looked at only where something was given back, or could have been. */
const READ = `with part as (
    select b.id as key, b.document_id, b.number, b.listing_id, b.listing_title as title, b.currency, b.start_at,
        b.end_at, b.booked_at, coalesce(b.deposit_amount, 0) as deposit_amount, ${IS_PAID} as is_paid,
        b.start_date, b.end_date, b.time_zone, not exists (select from bookings f
          where f.renter_id = b.renter_id and f.booked_at < b.booked_at
            and f.state not in ('DRAFT', 'EXPIRED')) as is_first
      from bookings b where b.id > :after and ${REPLAYED}
      order by b.id limit :limit
  )
  select part.key, part.document_id, part.number, part.title, part.currency, part.start_at,
      part.start_date::text, part.end_date::text, part.time_zone,
      jsonb_strip_nulls(jsonb_build_object(${PRICE})) as price,
      (select jsonb_build_object('country', l.country, 'taxClass', k.rules ->> 'taxClass')
        from listings l left join categories k on k.document_id = l.category_id
        where l.document_id = part.listing_id) as place,
      (q.fees -> 'ownerPenaltyBps')::int as owner_penalty_bps,
      exists (select from disputes d where d.booking_id = part.document_id) as is_decided,
      part.is_first,
      (select jsonb_build_object('minutes', r.minutes, 'unit', r.unit, 'unitPrice', r.unit_price,
          'amount', r.amount, 'platform', r.platform_part)
        from rental.late_return r where r.booking_id = part.document_id
          and r.unit_price is not null and r.state <> 'WAIVED') as late,
      c.from_state, c.event, c.to_state, c.at, part.is_paid,
      case when :timed or c.at is not null then q.policy end as policy,
      case when :timed then ${TIMED} end as timed
    from part
    join rental.sold_quote q on q.booking_id = part.document_id
    left join lateral (
      select h.from_state, h.event, h.to_state, h.at from rental.booking_history h
        where h.booking_id = part.document_id and h.event = any(:refunding)
        order by h.id limit 1
    ) c on true
    order by part.key`;

export async function countReplayed(knex: Knex, scope: ReplayScope): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    knex,
    `select count(*)::int as count from bookings b where ${REPLAYED}`,
    { ...scope },
  );
  return row?.count ?? 0;
}

export async function readReplayed(
  knex: Knex,
  scope: ReplayScope,
  { after, limit }: { after: number; limit: number },
): Promise<NamedBooking[]> {
  const rows = await rowsOf<Row>(knex, READ, {
    ...scope,
    after,
    limit,
    refunding: [...REFUNDING_EVENTS],
  });
  return rows.map(toBooking);
}

const NEVER_ASKED: PolicyTerms = {
  name: '',
  version: '',
  tiers: [],
  inProgressRefund: false,
  serviceFeeRefundable: false,
};

const toBooking = (row: Row): NamedBooking => ({
  key: row.key,
  documentId: row.document_id,
  number: row.number,
  title: row.title,
  currency: row.currency,
  place: row.place,
  isDecided: row.is_decided,
  isFirst: row.is_first,
  late: row.late,
  price: row.price,
  policy: row.policy ?? NEVER_ASKED,
  ownerPenaltyBps: row.owner_penalty_bps,
  startAt: row.start_at,
  startDate: row.start_date,
  endDate: row.end_date,
  timeZone: row.time_zone,
  isPaid: row.is_paid,
  timed: row.timed && timedOf(row.timed),
  cancellation:
    row.from_state && row.event && row.to_state && row.at
      ? { from: row.from_state, event: row.event, to: row.to_state, at: row.at }
      : null,
});

const timedOf = (column: TimedColumn): TimedBooking => ({
  ...column,
  bookedAt: new Date(column.bookedAt),
  startAt: new Date(column.startAt),
  endAt: new Date(column.endAt),
  heldAt: column.heldAt === null ? null : new Date(column.heldAt),
  steps: column.steps.map((step) => ({ ...step, at: new Date(step.at) })),
  reviewedAt: column.reviewedAt.map((at) => new Date(at)),
});

/** Units of each currency for one US dollar. */
export async function readRates(knex: Knex, now: Date): Promise<Record<string, number>> {
  const rows = await rowsOf<{ currency: string; per_usd: string }>(
    knex,
    `select distinct on (currency) currency, per_usd from rental.exchange_rate
      where effective_on <= ?::date order by currency, effective_on desc`,
    [now.toISOString().slice(0, 10)],
  );
  return Object.fromEntries(rows.map(({ currency, per_usd }) => [currency, Number(per_usd)]));
}
