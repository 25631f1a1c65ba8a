/**
 * Invoices and credit notes: each says in words what one journal says in accounts. They are numbered
 * without gaps by series and year, and never change.
 */
import type { Migration } from '@rental/shared/migrations';

/** Frozen here as the schema is; a test holds them against the plugin's contracts. */
export const DOCUMENT_LISTS = {
  series: ['INV', 'CRN', 'COR', 'COM', 'CCN'],
  kinds: ['invoice', 'credit_note', 'correction', 'commission_invoice', 'commission_credit_note'],
  roles: ['renter', 'owner'],
} as const;

const oneOf = (values: readonly string[]): string =>
  `in (${values.map((value) => `'${value}'`).join(', ')})`;

const TABLES = `
create table ledger.document_counter (
  series text not null check (series ${oneOf(DOCUMENT_LISTS.series)}),
  year int not null check (year between 2000 and 9999),
  last int not null default 0 check (last >= 0),
  last_issued_at timestamptz,
  primary key (series, year)
);

create table ledger.document (
  id bigint generated always as identity primary key,
  series text not null,
  year int not null,
  seq int not null check (seq >= 1),
  number text not null unique
    check (number = series || '-' || year || '-' || lpad(seq::text, greatest(6, length(seq::text)), '0')),
  kind text not null check (kind ${oneOf(DOCUMENT_LISTS.kinds)}),
  journal_id bigint not null references ledger.journal on delete restrict,
  booking_id text not null,
  recipient_role text not null check (recipient_role ${oneOf(DOCUMENT_LISTS.roles)}),
  recipient_id text not null,
  refers_to bigint references ledger.document on delete restrict,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  total bigint not null check (total <> 0),
  issued_at timestamptz not null,
  content text not null,
  hash text not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  foreign key (series, year) references ledger.document_counter on delete restrict,
  unique (series, year, seq),
  unique (journal_id, recipient_role)
);
comment on column ledger.document.total is 'What the recipient owes by it; below zero when something goes back';
comment on column ledger.document.content is 'Canonical JSON, frozen; hash is its SHA-256';
create index document_by_booking on ledger.document (booking_id, id);
create index document_by_day on ledger.document (issued_at);`;

/** The number is given by the counter alone, in the inserting transaction, whose row lock the next one waits for. */
const GUARDS = `
create function ledger.take_document_number() returns trigger language plpgsql as $$
begin
  update ledger.document_counter c set last = new.seq, last_issued_at = new.issued_at
   where c.series = new.series and c.year = new.year and c.last + 1 = new.seq
     and (c.last_issued_at is null or c.last_issued_at <= new.issued_at);
  if not found then
    raise exception 'document % does not follow the last one of its series', new.number
      using errcode = 'check_violation', constraint = 'document_follows';
  end if;
  return new;
end $$;
create trigger document_number before insert on ledger.document
  for each row execute function ledger.take_document_number();
create trigger document_append_only before update or delete or truncate on ledger.document
  for each statement execute function ledger.refuse_change();

create function ledger.guard_document_counter() returns trigger language plpgsql as $$
begin
  if new.series <> old.series or new.year <> old.year or new.last <> old.last + 1
      or pg_trigger_depth() < 2 then
    raise exception 'only a document takes the next number' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger document_counter_guard before update on ledger.document_counter
  for each row execute function ledger.guard_document_counter();
create trigger document_counter_kept before delete or truncate on ledger.document_counter
  for each statement execute function ledger.refuse_change();`;

/** Copies of a bulk seed are rows for load tests: nobody is sent an invoice for them. */
const EXEMPT = `
create table ledger.document_exemption (
  booking_id text primary key,
  reason text not null
);`;

/** What was paid before there were documents gets them by the same consumer. */
const CATCH_UP = `
insert into ledger.document_exemption (booking_id, reason)
  select distinct booking_id, 'bulk seed' from ledger.journal
    where booking_id is not null and exists (select 1 from rental.bulk_seed);
insert into rental.outbox (consumer, topic, key, payload, occurred_at, next_at)
  select 'documents', 'document.missing', booking_id, jsonb_build_object('bookingId', booking_id),
      min(occurred_at), min(occurred_at)
    from ledger.journal j
    where booking_id is not null and source_type in ('booking.paid', 'late_fee.paid')
      and not exists (select 1 from ledger.document_exemption e where e.booking_id = j.booking_id)
    group by booking_id;`;

export const documents: Migration = {
  name: '0046-documents',
  async up(knex) {
    for (const sql of [TABLES, GUARDS, EXEMPT, CATCH_UP]) await knex.raw(sql);
  },
};
