/**
 * The books of copied bookings: journals and postings with the copies' owners, and Stripe's objects
 * under ids that Stripe never gave. The ledger's own triggers check every journal.
 */
import type { Knex } from 'knex';
import { copied, past } from './copy-bookings';

/** An id of an object at Stripe. */
const object = (column: string): string => `${column} || '_b' || p.n`;

const JOIN = 'bulk_plan p join bookings t on t.document_id = p.template';

/** With the ids that the copies get, so that postings and movements find them. */
const JOURNAL_PLAN = `create temp table bulk_journal on commit drop as
  select nextval(pg_get_serial_sequence('ledger.journal', 'id')) as id, x.* from (
    select j.id as template_id, p.n, p.booking, p.owner, p.account, p.past, j.source_type,
        case when j.source_id = p.template then p.booking
          when j.source_id ~ '^[a-z]+_' then ${object('j.source_id')}
          else ${copied('j.source_id')} end as source_id,
        j.currency, ${past('j.occurred_at')} as occurred_at
      from ${JOIN} join ledger.journal j on j.booking_id = p.template
      order by p.n, j.id) x`;

const JOURNALS = `insert into ledger.journal (id, source_type, source_id, currency, booking_id,
    owner_id, occurred_at)
  overriding system value
  select id, source_type, source_id, currency, booking, owner, occurred_at from bulk_journal
    order by id`;

const ACCOUNTS = `insert into ledger.account (name, kind, owner_id)
  select distinct replace(a.name, a.owner_id, p.owner), a.kind, p.owner
    from bulk_journal p join ledger.posting o on o.journal_id = p.template_id
    join ledger.account a on a.name = o.account and a.owner_id is not null
    order by 1
  on conflict (name) do nothing`;

const POSTINGS = `insert into ledger.posting (journal_id, account, amount)
  select p.id, case when a.owner_id is null then a.name else replace(a.name, a.owner_id, p.owner) end,
      o.amount
    from bulk_journal p join ledger.posting o on o.journal_id = p.template_id
    join ledger.account a on a.name = o.account
    order by p.id, o.id`;

const INTENTS = `insert into ledger.intent (id, kind, booking_id, number, owner_id, renter_id, amount,
    currency, application_fee, status, client_secret, charge_id, application_fee_id, payment_method,
    failed_attempt, received, created_at, changed_at)
  select ${object('i.id')}, i.kind, p.booking, i.number, p.owner, p.renter, i.amount, i.currency,
      i.application_fee, i.status, replace(i.client_secret, i.id, ${object('i.id')}),
      ${object('i.charge_id')}, ${object('i.application_fee_id')}, i.payment_method,
      ${object('i.failed_attempt')}, i.received, ${past('i.created_at')}, ${past('i.changed_at')}
    from ${JOIN} join ledger.intent i on i.booking_id = p.template`;

const HOLDS = `insert into ledger.hold (intent_id, supersedes, capture_before, placed_at, ended_at)
  select ${object('h.intent_id')}, ${object('h.supersedes')}, ${past('h.capture_before')},
      ${past('h.placed_at')}, ${past('h.ended_at')}
    from ${JOIN} join ledger.intent i on i.booking_id = p.template
    join ledger.hold h on h.intent_id = i.id
    order by i.number`;

const REFUNDS = `insert into ledger.refund (id, booking_id, intent_id, number, amount, fee_refund,
    posted_from, status, created_at)
  select ${object('r.id')}, p.booking, ${object('r.intent_id')}, r.number, r.amount, r.fee_refund,
      r.posted_from, r.status, ${past('r.created_at')}
    from ${JOIN} join ledger.refund r on r.booking_id = p.template`;

const PAYOUTS = `insert into ledger.payout (id, booking_id, owner_id, account, number, attempt,
    amount, currency, status, was_paid, failure_code, created_at, changed_at)
  select ${object('o.id')}, p.booking, p.owner, p.account, o.number, o.attempt, o.amount, o.currency, o.status,
      o.was_paid, o.failure_code, ${past('o.created_at')}, ${past('o.changed_at')}
    from ${JOIN} join ledger.payout o on o.booking_id = p.template`;

const RECEIVABLES = `insert into ledger.receivable (owner_id, booking_id, reason, amount, currency,
    created_at)
  select p.owner, p.booking, r.reason, r.amount, r.currency, ${past('r.created_at')}
    from ${JOIN} join ledger.receivable r on r.booking_id = p.template`;

const RENAMED = `replace(replace(replace(o.payload::text, t.document_id, p.booking),
    t.owner_id, p.owner), t.renter_id, p.renter)::jsonb`;

/** The result names the operation and Stripe's object. */
const RESULT = `regexp_replace(replace(o.result::text, t.document_id, p.booking),
    '"((pi|re|po|tr|fr)_[A-Za-z0-9]+)', '"\\1_b' || p.n, 'g')::jsonb`;

const OPERATIONS = `insert into ledger.operation (key, kind, booking_id, owner_id, payload, state,
    attempts, refusals, first_tried_at, due_at, next_at, result, error, created_at, done_at)
  select replace(o.key, t.document_id, p.booking), o.kind, p.booking,
      case when o.owner_id is not null then p.owner end, ${RENAMED}, o.state, o.attempts, o.refusals,
      ${past('o.first_tried_at')}, ${past('o.due_at')}, ${past('o.next_at')}, ${RESULT}, o.error,
      ${past('o.created_at')}, ${past('o.done_at')}
    from ${JOIN} join ledger.operation o on o.booking_id = p.template`;

const OBJECTS = `insert into ledger.stripe_object (id, movement, source_type, source_id)
  select ${object('o.id')}, o.movement, p.source_type, p.source_id
    from bulk_journal p join ledger.journal j on j.id = p.template_id
    join ledger.stripe_object o on o.source_type = j.source_type and o.source_id = j.source_id`;

const MOVEMENTS = `insert into ledger.balance_transaction (id, account, type, source, amount, fee,
    currency, created_at, journal_id, fee_journal_id, matched_at)
  select ${object('m.id')}, case m.account when 'platform' then m.account else p.account end, m.type,
      ${object('m.source')}, m.amount, m.fee, m.currency, ${past('m.created_at')}, p.id, f.id,
      ${past('m.matched_at')}
    from bulk_journal p join ledger.balance_transaction m on m.journal_id = p.template_id
    left join bulk_journal f on f.template_id = m.fee_journal_id and f.n = p.n`;

const NO_DOCUMENTS = `insert into ledger.document_exemption (booking_id, reason)
  select booking, 'bulk seed' from bulk_plan`;

/** After `copyBookings`, in its transaction. */
export async function copyMoney(trx: Knex.Transaction): Promise<void> {
  for (const sql of [
    JOURNAL_PLAN,
    'create index on bulk_journal (template_id, n)',
    'analyze bulk_journal',
    JOURNALS,
    ACCOUNTS,
    POSTINGS,
    INTENTS,
    HOLDS,
    REFUNDS,
    PAYOUTS,
    RECEIVABLES,
    OPERATIONS,
    OBJECTS,
    MOVEMENTS,
    NO_DOCUMENTS,
  ])
    await trx.raw(sql);
}
