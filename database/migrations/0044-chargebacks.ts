/** Disputes that renters' banks opened at Stripe, and the operations that answer them. */
import type { Migration } from '@rental/shared/migrations';

/** What the ledger's lists have gained; a test holds them against the plugin's contracts. */
export const CHARGEBACK_LISTS = {
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
    'chargeback.answer',
    'chargeback.accept',
    'chargeback.recover',
  ],
  chargebackStatuses: [
    'warning_needs_response',
    'warning_under_review',
    'needs_response',
    'under_review',
    'warning_closed',
    'won',
    'lost',
  ],
} as const;

const listed = (values: readonly string[]): string =>
  values.map((value) => `'${value}'`).join(', ');

const CHARGEBACKS = `
create table ledger.chargeback (
  id text primary key,
  booking_id text not null,
  intent_id text not null references ledger.intent on delete restrict,
  owner_id text not null,
  amount bigint not null check (amount > 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  reason text not null,
  status text not null check (status in (${listed(CHARGEBACK_LISTS.chargebackStatuses)})),
  answer_by timestamptz,
  answered boolean not null default false,
  fee bigint not null default 0 check (fee >= 0),
  opened_at timestamptz not null,
  withdrawn_at timestamptz,
  decided_at timestamptz,
  booked_at timestamptz,
  ended_at timestamptz,
  loss jsonb,
  check (booked_at is null or decided_at is not null),
  check (ended_at is null or booked_at is not null)
);
create index chargeback_by_booking on ledger.chargeback (booking_id, opened_at);
create index chargeback_by_intent on ledger.chargeback (intent_id);
create index chargeback_open on ledger.chargeback (answer_by) where ended_at is null;
create index chargeback_freezes on ledger.chargeback (booking_id)
  where withdrawn_at is not null and ended_at is null;
comment on column ledger.chargeback.withdrawn_at is
  'When the bank took the money; null of an inquiry. From then on until ended_at nothing is paid out or refunded';
comment on column ledger.chargeback.booked_at is 'When the ledger had its outcome';
comment on column ledger.chargeback.ended_at is 'When the booking had taken the outcome in';
comment on column ledger.chargeback.loss is 'Of a lost one: where each part of it is taken from, minor units';

create function ledger.waits_for_chargeback(kind text, booking text) returns boolean
language sql stable as $$
  select kind in ('refund.create', 'damage.transfer', 'damage.refund', 'receivable.collect',
      'payout.create')
    and exists (select from ledger.chargeback c where c.booking_id = booking
      and c.withdrawn_at is not null and c.ended_at is null)
$$;`;

export const chargebacks: Migration = {
  name: '0044-chargebacks',
  async up(knex) {
    await knex.raw(CHARGEBACKS);
    await knex.raw(`
      alter table ledger.operation drop constraint operation_kind_check,
        add constraint operation_kind_check check (kind in (${listed(CHARGEBACK_LISTS.operationKinds)}))`);
  },
};
