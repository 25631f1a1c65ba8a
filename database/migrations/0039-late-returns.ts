/**
 * Items that came back too late: what that costs and how it is paid, and rentals that wait for one of
 * them. A late fee is charged by an intent of its own kind.
 */
import type { Migration } from '@rental/shared/migrations';

/** What the ledger's lists have gained; a test holds them against the plugin's contracts. */
export const LATE_LISTS = {
  operationKinds: [
    'charge.create',
    'charge.capture',
    'charge.cancel',
    'late_fee.charge',
    'late_fee.cancel',
    'hold.create',
    'hold.release',
    'hold.capture',
    'damage.transfer',
    'damage.refund',
    'refund.create',
    'receivable.collect',
    'payout.create',
  ],
  intentKinds: ['charge', 'hold', 'late_fee'],
} as const;

/** The same list as in the bookings plugin's contracts; a test compares the two. */
export const LATE_STATES = [
  'NONE',
  'WAIVED',
  'CHARGING',
  'ASKED',
  'ENDING',
  'TAKING',
  'PAID',
  'FROM_DEPOSIT',
  'OPEN',
] as const;

const listed = (values: readonly string[]): string => values.map((each) => `'${each}'`).join(', ');

export const LATE_KINDS = `
alter table ledger.operation drop constraint operation_kind_check,
  add constraint operation_kind_check check (kind in (${listed(LATE_LISTS.operationKinds)}));
alter table ledger.intent drop constraint intent_kind_check,
  add constraint intent_kind_check check (kind in (${listed(LATE_LISTS.intentKinds)}));`;

const RETURNS = `
create table rental.late_return (
  booking_id text primary key,
  returned_at timestamptz not null,
  minutes int not null check (minutes > 0),
  units int not null check (units >= 0),
  unit text,
  unit_price bigint,
  amount bigint not null check (amount >= 0),
  owner_part bigint not null check (owner_part >= 0),
  platform_part bigint not null check (platform_part >= 0),
  currency char(3) not null,
  state text not null check (state in (${listed(LATE_STATES)})),
  waives boolean not null default false,
  failure text,
  taken bigint not null default 0 check (taken between 0 and amount),
  hold_number int,
  due_at timestamptz,
  reported_at timestamptz not null,
  ended_at timestamptz,
  check (owner_part + platform_part = amount),
  check ((amount = 0) = (state = 'NONE'))
);
comment on column rental.late_return.waives is 'The owner asks nothing any more: the charge is being let go';
comment on column rental.late_return.taken is 'What of the deposit went to the owner for it';
create index late_return_due on rental.late_return (due_at) where due_at is not null;`;

const WARNINGS = `
create table rental.return_warning (
  booking_id text not null,
  next_booking_id text not null,
  warned_at timestamptz not null,
  cleared_at timestamptz,
  primary key (booking_id, next_booking_id)
);
comment on table rental.return_warning is 'Whose rental waits for an item that is not back; told once';
create index return_warning_open on rental.return_warning (booking_id) where cleared_at is null;
create index return_warning_by_next on rental.return_warning (next_booking_id);`;

export const lateReturns: Migration = {
  name: '0039-late-returns',
  async up(knex) {
    for (const sql of [LATE_KINDS, RETURNS, WARNINGS]) await knex.raw(sql);
  },
};
