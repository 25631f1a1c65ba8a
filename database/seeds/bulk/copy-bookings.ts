/**
 * Bookings as copies of bookings that the platform has made: every row of the original once more,
 * with other ids, people, places and times. Set-based; all of a batch in one transaction. Triggers
 * and constraints stay on: what they refuse is not written.
 */
import type { Knex } from 'knex';
import type { PlannedBooking } from './plan-bookings';

const PLAN = `create temp table bulk_plan on commit drop as
  select * from jsonb_to_recordset(:plan::jsonb) as p(n int, template text, booking text,
    number text, listing text, owner text, account text, renter text, past int, ahead int)`;

const INDEX_PLAN = 'create index on bulk_plan (template)';
const ANALYZE_PLAN = 'analyze bulk_plan';

/** Instants of what happened. */
export const past = (column: string): string => `${column} + p.past * interval '1 day'`;

/** Instants of the rental: the same time of day there, whatever summer time does. */
const ahead = (column: string): string =>
  `((${column} at time zone t.time_zone) + p.ahead * interval '1 day') at time zone t.time_zone`;

/** A document id for the copy of a row. */
export const copied = (column: string): string =>
  `'b' || left(md5(${column} || ':' || p.booking), 23)`;

const person = (column: string): string =>
  `case ${column} when t.owner_id then p.owner when t.renter_id then p.renter else ${column} end`;

const utc = (instant: string): string =>
  `to_char((${instant}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const JOIN = 'bulk_plan p join bookings t on t.document_id = p.template';

const BOOKINGS = `insert into bookings (document_id, number, listing_id, listing_title, listing_photo,
    renter_id, owner_id, quantity, state, start_at, end_at, start_date, end_date, time_zone, due_at,
    total, currency, deposit_amount, deposit_state, guests, message, policy_version, settled_at,
    booked_at, created_at, updated_at, published_at)
  select p.booking, p.number, p.listing, l.title, photo.url, p.renter, p.owner, t.quantity, t.state,
      ${ahead('t.start_at')}, ${ahead('t.end_at')}, t.start_date + p.ahead, t.end_date + p.ahead,
      t.time_zone, ${ahead('t.due_at')}, t.total, t.currency, t.deposit_amount, t.deposit_state,
      t.guests, t.message, t.policy_version, ${past('t.settled_at')}, ${past('t.booked_at')},
      ${past('t.created_at')}, ${past('t.updated_at')}, ${past('t.published_at')}
    from ${JOIN} join listings l on l.document_id = p.listing
    left join lateral (select f.url from files_related_mph k join files f on f.id = k.file_id
      where k.related_id = l.id and k.related_type = 'api::listing.listing' and k.field = 'photos'
      order by k."order" limit 1) photo on true
    order by p.n`;

const QUOTES = `insert into rental.booking_quote (booking_id, request_key, currency, total,
    application_fee, owner_share, quote, policy, fees, agreement_hash, during, risk, created_at)
  select p.booking, p.booking, q.currency, q.total, q.application_fee, q.owner_share, q.quote,
      q.policy, q.fees, q.agreement_hash,
      tstzrange(${ahead('lower(q.during)')}, ${ahead('upper(q.during)')}), q.risk,
      ${past('q.created_at')}
    from ${JOIN} join rental.booking_quote q on q.booking_id = p.template`;

const RESERVATIONS = `insert into rental.reservation (listing_id, unit, during, kind, booking_id)
  select p.listing, r.unit, tstzrange(${ahead('lower(r.during)')}, ${ahead('upper(r.during)')}),
      r.kind, p.booking
    from ${JOIN} join rental.reservation r on r.booking_id = p.template`;

const HISTORY = `insert into rental.booking_history (booking_id, from_state, to_state, event,
    actor_kind, actor_id, reason, policy_version, at)
  select p.booking, h.from_state, h.to_state, h.event, h.actor_kind, ${person('h.actor_id')},
      h.reason, h.policy_version, ${past('h.at')}
    from ${JOIN} join rental.booking_history h on h.booking_id = p.template
    order by p.n, h.id`;

const REFUNDS = `insert into rental.booking_refund (booking_id, number, refund, owner_part,
    platform_part, commission_returned, tax_returned, reason, at)
  select p.booking, r.number, r.refund, r.owner_part, r.platform_part, r.commission_returned,
      r.tax_returned, r.reason, ${past('r.at')}
    from ${JOIN} join rental.booking_refund r on r.booking_id = p.template`;

const DECISIONS = `insert into rental.decision_log (booking_id, event, rule, rule_version, inputs,
    currency, renter_amount, owner_amount, platform_amount, refund_numbers, at)
  select p.booking, g.event, g.rule, g.rule_version, g.inputs, g.currency, g.renter_amount,
      g.owner_amount, g.platform_amount, g.refund_numbers, ${past('g.at')}
    from ${JOIN} join rental.decision_log g on g.booking_id = p.template
    order by p.n, g.id`;

/** Without the photos, which are files of the original's people. */
const INSPECTIONS = `insert into inspections (document_id, booking_id, kind, condition, checklist,
    photos, notes, issues, author_id, recorded_at, created_at, updated_at, published_at)
  select ${copied('i.document_id')}, p.booking, i.kind, i.condition, i.checklist, '[]', i.notes,
      i.issues, ${person('i.author_id')}, ${past('i.recorded_at')}, ${past('i.created_at')},
      ${past('i.updated_at')}, ${past('i.published_at')}
    from ${JOIN} join inspections i on i.booking_id = p.template
    order by p.n, i.id`;

const moved = (list: string, field: string): string =>
  `(select coalesce(jsonb_agg(e || jsonb_build_object('${field}',
      ${utc(past(`(e ->> '${field}')::timestamptz`))}) order by place), '[]')
    from jsonb_array_elements(${list}) with ordinality as entries(e, place))`;

const DISPUTES = `insert into disputes (document_id, booking_number, booking_id, state, reason,
    claimed_by, claimant_id, claimed_amount, frozen_amount, currency, description, statements,
    evidence, decision, earlier_decisions, opened_at, deadline, appealed_at, appealed_by,
    created_at, updated_at, published_at)
  select ${copied('d.document_id')}, p.number, p.booking, d.state, d.reason, d.claimed_by,
      ${person('d.claimant_id')}, d.claimed_amount, d.frozen_amount, d.currency, d.description,
      ${moved('d.statements', 'at')}, '[]',
      d.decision || jsonb_build_object('decidedAt',
        ${utc(past(`(d.decision ->> 'decidedAt')::timestamptz`))}),
      ${moved('d.earlier_decisions', 'decidedAt')}, ${past('d.opened_at')}, ${past('d.deadline')},
      ${past('d.appealed_at')}, d.appealed_by, ${past('d.created_at')}, ${past('d.updated_at')},
      ${past('d.published_at')}
    from ${JOIN} join disputes d on d.booking_id = p.template
    order by p.n`;

/** Puts the plan where the statements of one transaction find it, and writes what is bookings'. */
export async function copyBookings(
  trx: Knex.Transaction,
  plan: readonly PlannedBooking[],
): Promise<void> {
  await trx.raw(PLAN, { plan: JSON.stringify(plan) });
  await trx.raw(INDEX_PLAN);
  await trx.raw(ANALYZE_PLAN);
  await trx.raw(`select set_config('rental.transition', 'on', true)`);
  for (const sql of [
    BOOKINGS,
    QUOTES,
    RESERVATIONS,
    HISTORY,
    REFUNDS,
    DECISIONS,
    INSPECTIONS,
    DISPUTES,
  ])
    await trx.raw(sql);
}
