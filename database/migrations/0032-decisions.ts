/**
 * Why every amount is what it is, written by what moves it; and the cards that renters pay with, which
 * risk rules compare.
 */
import type { Migration } from '@rental/shared/migrations';

/** Signed from each side's view: what one gains, the others lose. */
const DECISIONS = `
create table rental.decision_log (
  id bigint generated always as identity primary key,
  booking_id text not null,
  event text not null,
  rule text not null,
  rule_version text,
  inputs jsonb not null check (jsonb_typeof(inputs) = 'object'),
  currency char(3) not null,
  renter_amount bigint not null,
  owner_amount bigint not null,
  platform_amount bigint not null,
  refund_numbers int[] not null default '{}',
  at timestamptz not null,
  check (renter_amount + owner_amount + platform_amount = 0)
);
comment on column rental.decision_log.refund_numbers is 'Of the rows in booking_refund that it explains';
create index decision_log_by_booking on rental.decision_log (booking_id, id);
create trigger decision_log_append_only before update or delete or truncate on rental.decision_log
  for each statement execute function rental.refuse_change();`;

/** What was given back before there was a log has its reason, but not its inputs. */
const EARLIER_REFUNDS = `
insert into rental.decision_log (booking_id, event, rule, rule_version, inputs, currency,
    renter_amount, owner_amount, platform_amount, refund_numbers, at)
  select r.booking_id, 'cancel', 'recorded_before', b.policy_version,
      jsonb_build_object('reason', r.reason), b.currency, r.refund, -r.owner_part, -r.platform_part,
      array[r.number], r.at
    from rental.booking_refund r join public.bookings b on b.document_id = r.booking_id
    order by r.at, r.booking_id, r.number;`;

/** A card is known by Stripe's fingerprint: the same for one number, whoever gives it. */
const CARDS = `
create table rental.renter_card (
  fingerprint text not null,
  user_id text not null,
  first_booking_id text not null,
  first_used_at timestamptz not null,
  primary key (fingerprint, user_id)
);
create index renter_card_by_user on rental.renter_card (user_id);`;

const RULES = 'update public.risk_rules set version = 1 where version is null';

export const decisions: Migration = {
  name: '0032-decisions',
  async up(knex) {
    for (const sql of [DECISIONS, EARLIER_REFUNDS, CARDS, RULES]) await knex.raw(sql);
  },
};
