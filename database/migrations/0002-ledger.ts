/**
 * Money, provably: an append-only double entry, the operations that move money at Stripe, and the
 * inbox of what Stripe tells. Instants of leases and retries are wall time, all others business time.
 */
import type { Migration } from '@rental/shared/migrations';

/** Frozen here as the schema is; a test holds them against the plugin's contracts. */
export const LEDGER_LISTS = {
  accountKinds: ['asset', 'liability', 'income', 'expense', 'memo'],
  operationKinds: [
    'charge.create',
    'charge.capture',
    'charge.cancel',
    'hold.create',
    'hold.release',
    'refund.create',
    'payout.create',
  ],
  operationStates: ['requested', 'done', 'failed', 'abandoned'],
  intentKinds: ['charge', 'hold'],
  intentStatuses: [
    'requires_payment_method',
    'requires_confirmation',
    'requires_action',
    'processing',
    'requires_capture',
    'succeeded',
    'canceled',
  ],
  refundStatuses: ['pending', 'requires_action', 'succeeded', 'failed', 'canceled'],
  refundOrigins: ['held', 'frozen', 'earned'],
  payoutStatuses: ['pending', 'in_transit', 'paid', 'failed', 'canceled'],
  movements: ['main', 'reversal'],
  receivableReasons: ['penalty', 'refund', 'chargeback'],
} as const;

const oneOf = (column: string, values: readonly string[]): string =>
  `check (${column} in (${values.map((value) => `'${value}'`).join(', ')}))`;

const CURRENCY = `currency char(3) not null check (currency ~ '^[A-Z]{3}$')`;

const DOUBLE_ENTRY = `
create schema ledger;

create table ledger.account (
  name text primary key,
  kind text not null ${oneOf('kind', LEDGER_LISTS.accountKinds)},
  owner_id text
);

create table ledger.journal (
  id bigint generated always as identity primary key,
  source_type text not null,
  source_id text not null,
  ${CURRENCY},
  booking_id text,
  owner_id text,
  occurred_at timestamptz not null,
  written_in xid8 not null default pg_current_xact_id(),
  unique (source_type, source_id)
);
create index journal_by_booking on ledger.journal (booking_id, id) where booking_id is not null;

create table ledger.posting (
  id bigint generated always as identity primary key,
  journal_id bigint not null references ledger.journal on delete restrict,
  account text not null references ledger.account on delete restrict,
  amount bigint not null check (amount <> 0)
);
create index posting_by_account on ledger.posting (account, journal_id) include (amount);
create index posting_by_journal on ledger.posting (journal_id);`;

const GUARDS = `
create function ledger.check_journal() returns trigger language plpgsql as $$
declare
  lines int;
  total numeric;
  worlds int;
begin
  select count(*), coalesce(sum(p.amount), 0), count(distinct a.kind = 'memo')
    into lines, total, worlds
    from ledger.posting p join ledger.account a on a.name = p.account
   where p.journal_id = new.id;
  if lines < 2 then
    raise exception 'journal % has % postings, it needs two', new.id, lines
      using errcode = 'check_violation', constraint = 'journal_has_two_sides';
  end if;
  if total <> 0 then
    raise exception 'journal % is off by % %', new.id, total, new.currency
      using errcode = 'check_violation', constraint = 'journal_sums_to_zero';
  end if;
  if worlds > 1 then
    raise exception 'journal % mixes memo accounts with real ones', new.id
      using errcode = 'check_violation', constraint = 'journal_memo_apart';
  end if;
  return null;
end $$;
create constraint trigger journal_balanced after insert on ledger.journal
  deferrable initially deferred for each row execute function ledger.check_journal();

create function ledger.check_posting_belongs() returns trigger language plpgsql as $$
begin
  if exists (select 1 from written w join ledger.journal j on j.id = w.journal_id
              where j.written_in <> pg_current_xact_id()) then
    raise exception 'a journal is complete once its transaction has ended; correct it by a reversal'
      using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger posting_belongs after insert on ledger.posting
  referencing new table as written
  for each statement execute function ledger.check_posting_belongs();

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only; correct it by a reversal', tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger journal_append_only before update or delete or truncate on ledger.journal
  for each statement execute function ledger.refuse_change();
create trigger posting_append_only before update or delete or truncate on ledger.posting
  for each statement execute function ledger.refuse_change();
create trigger account_append_only before update or delete or truncate on ledger.account
  for each statement execute function ledger.refuse_change();`;

const OPERATIONS = `
create table ledger.operation (
  key text primary key,
  kind text not null ${oneOf('kind', LEDGER_LISTS.operationKinds)},
  booking_id text not null,
  owner_id text,
  payload jsonb not null,
  state text not null default 'requested' ${oneOf('state', LEDGER_LISTS.operationStates)},
  attempts int not null default 0,
  refusals int not null default 0,
  first_tried_at timestamptz,
  due_at timestamptz not null,
  next_at timestamptz not null,
  lease uuid,
  locked_until timestamptz,
  result jsonb,
  error text,
  created_at timestamptz not null,
  done_at timestamptz,
  check ((lease is null) = (locked_until is null)),
  check (state <> 'done' or result is not null)
);
create index operation_due on ledger.operation (due_at, next_at) where state = 'requested';
create index operation_failed on ledger.operation (created_at) where state = 'failed';
create index operation_by_booking on ledger.operation (booking_id, created_at);

create table ledger.stripe_event (
  id text primary key,
  account text,
  type text not null,
  object_id text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  locked_until timestamptz,
  last_error text,
  processed_at timestamptz
);
create index stripe_event_open on ledger.stripe_event (next_at) where processed_at is null;
create index stripe_event_open_by_object on ledger.stripe_event (object_id)
  where processed_at is null;`;

const OBJECTS = `
create table ledger.intent (
  id text primary key,
  kind text not null ${oneOf('kind', LEDGER_LISTS.intentKinds)},
  booking_id text not null,
  number int not null check (number >= 1),
  owner_id text not null,
  renter_id text not null,
  amount bigint not null check (amount > 0),
  ${CURRENCY},
  application_fee bigint not null default 0 check (application_fee between 0 and amount),
  status text not null ${oneOf('status', LEDGER_LISTS.intentStatuses)},
  client_secret text not null,
  charge_id text,
  application_fee_id text,
  payment_method text,
  failed_attempt text,
  received bigint not null default 0 check (received between 0 and amount),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (booking_id, kind, number)
);

create table ledger.hold (
  intent_id text primary key references ledger.intent on delete restrict,
  supersedes text references ledger.hold on delete restrict,
  capture_before timestamptz,
  placed_at timestamptz not null,
  ended_at timestamptz
);

create table ledger.refund (
  id text primary key,
  booking_id text not null,
  intent_id text not null references ledger.intent on delete restrict,
  number int not null check (number >= 0),
  amount bigint not null check (amount > 0),
  fee_refund bigint not null check (fee_refund between 0 and amount),
  posted_from text not null ${oneOf('posted_from', LEDGER_LISTS.refundOrigins)},
  status text not null ${oneOf('status', LEDGER_LISTS.refundStatuses)},
  created_at timestamptz not null
);
create index refund_by_intent on ledger.refund (intent_id);

create table ledger.payout (
  id text primary key,
  booking_id text not null,
  owner_id text not null,
  account text not null,
  number int not null check (number >= 1),
  amount bigint not null check (amount > 0),
  ${CURRENCY},
  status text not null ${oneOf('status', LEDGER_LISTS.payoutStatuses)},
  was_paid boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (booking_id, number)
);
create index payout_open on ledger.payout (account) where status in ('pending', 'in_transit');
create index payout_by_owner on ledger.payout (owner_id, created_at);

create table ledger.receivable (
  id bigint generated always as identity primary key,
  owner_id text not null,
  booking_id text not null,
  reason text not null ${oneOf('reason', LEDGER_LISTS.receivableReasons)},
  amount bigint not null check (amount > 0),
  ${CURRENCY},
  collected bigint not null default 0 check (collected between 0 and amount),
  created_at timestamptz not null,
  unique (booking_id, reason)
);
create index receivable_open on ledger.receivable (owner_id) where collected < amount;`;

/** What happened on the accounts at Stripe, and which journal explains it. */
const MATCHING = `
create table ledger.stripe_object (
  id text not null,
  movement text not null ${oneOf('movement', LEDGER_LISTS.movements)},
  source_type text not null,
  source_id text not null,
  primary key (id, movement)
);

create table ledger.balance_transaction (
  id text primary key,
  account text not null,
  type text not null,
  source text,
  amount bigint not null,
  fee bigint not null,
  ${CURRENCY},
  created_at timestamptz not null,
  journal_id bigint references ledger.journal on delete restrict,
  fee_journal_id bigint references ledger.journal on delete restrict,
  matched_at timestamptz
);
create index balance_transaction_open on ledger.balance_transaction (source)
  where matched_at is null;
create index balance_transaction_by_journal on ledger.balance_transaction (journal_id);
create index balance_transaction_by_fee on ledger.balance_transaction (fee_journal_id)
  where fee_journal_id is not null;

create table ledger.watermark (
  stream text primary key,
  seen_until timestamptz not null,
  journal_id bigint not null default 0
);`;

const INDEXES = `
create unique index users_stripe_account on public.up_users (stripe_account_id)
  where stripe_account_id is not null;
create unique index users_stripe_customer on public.up_users (stripe_customer_id)
  where stripe_customer_id is not null;`;

export const ledger: Migration = {
  name: '0002-ledger',
  async up(knex) {
    for (const sql of [DOUBLE_ENTRY, GUARDS, OPERATIONS, OBJECTS, MATCHING, INDEXES])
      await knex.raw(sql);
  },
};
